"""Modules of a class with __getattr__, asked for what they do not have."""

import os
import signal
import sys
import types


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return f"{self.__name__}.{name}"


module = Lazy("lazy")
print(module.one, hasattr(module, "__two__"))
sys.modules["lazy"] = module
from lazy import three

print(three)

# a signal that a program sends itself is handled before the next statement
handled = []
signal.signal(signal.SIGUSR1, lambda number, frame: handled.append(number))
os.kill(os.getpid(), signal.SIGUSR1)
print(handled == [signal.SIGUSR1])
