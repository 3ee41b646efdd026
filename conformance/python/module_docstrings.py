"""The docstrings of built-in modules: read when they are asked for, ordinary attributes otherwise."""

import _thread
import errno
import itertools
import operator
import struct
import sys
import time
import types

for module in (_thread, errno, itertools, operator, struct, time, sys):
    print(module.__name__, (module.__doc__ or "None").splitlines()[:1])

# However one looks.
import gc
print(vars(gc)["__doc__"] == gc.__doc__, type(gc.__doc__))
import _bisect
print(object.__getattribute__(_bisect, "__doc__"))
import _heapq
print(types.ModuleType.__getattribute__(_heapq, "__doc__").splitlines()[0])
import _json
print(getattr(_json, "__doc__", 5), list(vars(_json))[:2])
import _operator
print([value for key, value in _operator.__dict__.items() if key == "__doc__"])
from atexit import __doc__ as text
print(text.splitlines()[0])
import _stat
print({**vars(_stat)}["__doc__"].splitlines()[0])

# It can be set and deleted; then it is the type's.
import _random
_random.__doc__ = "Own."
print(_random.__doc__, vars(_random)["__doc__"])
import _opcode
del _opcode.__doc__
print("__doc__" in vars(_opcode), _opcode.__doc__ == types.ModuleType.__doc__)
try:
    del _opcode.__doc__
except AttributeError as e:
    print(e)


class Module(types.ModuleType):
    pass


# A module that gets another class keeps it.
import _functools
_functools.__class__ = Module
print(_functools.__doc__)

# The types of struct sequences have theirs.
import os
import threading
for cls in (time.struct_time, os.stat_result, os.sched_param, os.terminal_size, threading.ExceptHookArgs, type(sys.flags)):
    print(cls.__name__, repr(cls.__doc__)[:60], vars(cls)["__doc__"] == cls.__doc__)
print(time.gmtime(0).__doc__ == time.struct_time.__doc__)
