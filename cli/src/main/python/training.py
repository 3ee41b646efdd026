"""What the AOT cache is made from: a program that does what every program does, and no more.

Each class in the cache is loaded at every start, and a bigger cache takes longer to map. The classes that other programs
need come from the boot class path nearly as soon (docs/internals/start-up.md has the figures).
"""

import os

# What the start does where it looks for the user's own folder of packages.
os.geteuid()
