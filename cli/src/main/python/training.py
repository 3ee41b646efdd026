"""What the AOT cache is made from: a program that does what nearly every program does, and no more.

Each class in the cache is mapped at every start, so what only some programs use is left out: it comes from the boot class
path nearly as soon (docs/internals/start-up.md has the figures).
"""

import os

# The first call of the C library makes the JDK load some 350 classes.
os.umask(os.umask(0o22))
# What the start does where it looks for the user's own folder of packages.
os.geteuid()
