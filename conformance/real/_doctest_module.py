"""Runs the doctests of one module, the report on the standard output."""

import doctest
import importlib
import random
import sys

random.seed(1)
name = sys.argv.pop(1)
module = importlib.import_module(name)
# As "python -m doctest" does it, but by the module's name so that its relative imports work.
failed, attempted = doctest.testmod(module, verbose="-v" in sys.argv)
print(f"{name}: {attempted} attempted, {failed} failed")
