"""Coroutines that nobody awaits: the warning when they die, and where they were made."""
import gc
import os
import sys
import warnings


def shown(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, str(message).replace(os.path.dirname(__file__), ""), os.path.basename(filename), lineno)


async def never():
    return 1


def make():
    return never()


warnings.showwarning = shown
make(); gc.collect()
closed = make()
closed.close()
del closed
awaited = make()
try:
    awaited.send(None)
except StopIteration as e:
    print("awaited", e.value)
del awaited
gc.collect()
sys.set_coroutine_origin_tracking_depth(2)
known = make()
print([(os.path.basename(file), line, name) for file, line, name in known.cr_origin])
del known; gc.collect()
sys.set_coroutine_origin_tracking_depth(0)
