"""What the AOT cache is made from: a program that does what every program does, and no more.

Each class in the cache is loaded at every start, and what ran often here is compiled at every start. The classes that
other programs need come from the boot class path nearly as soon (docs/internals/start-up.md has the figures).
"""
