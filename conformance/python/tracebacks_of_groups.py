"""An uncaught exception group inside a chain, with an exception whose text fails."""
import sys
def f(): raise ExceptionGroup("eg",[ValueError(1),TypeError("two")])
class X(Exception):
    def __str__(self): raise ValueError("no")
class D:
    def __del__(self): pass
try: raise X
except X as e:
    try: f()
    except Exception as e2: raise KeyError("k") from e2
