"""Uncaught and printed exceptions, as text."""
import sys
sys.dont_write_bytecode = True
def f():
    import nothere.x
try:
    f()
except ImportError as e:
    import traceback; traceback.print_exc()
try: import os.nothere
except ImportError: traceback.print_exc()
def rec(n): return rec(n+1)
try: rec(0)
except RecursionError: traceback.print_exc()
try:
    try: 1/0
    except ZeroDivisionError as e:
        e.add_note("note 1\nmore"); raise ValueError("x") from e
except ValueError as e:
    traceback.print_exc()
try:
    try: {}['a']
    except KeyError: raise TypeError
except TypeError as e:
    e.__suppress_context__=True
    traceback.print_exc()
try: raise ExceptionGroup("eg",[ValueError(1),ExceptionGroup("in",[TypeError("t"),OSError(2,"no")])])
except* OSError: traceback.print_exc()
except* ValueError as e:
    traceback.print_exc()
except* TypeError: pass
class Foo:
    blech=1
try: Foo().bluch
except AttributeError: traceback.print_exc()
try: prnt
except NameError: traceback.print_exc()
try: from __main__ import Fooo
except ImportError: traceback.print_exc()
try: compile("a b","<x>","exec")
except SyntaxError: traceback.print_exc()
try: eval("(1+\n  foo(")
except SyntaxError: traceback.print_exc()
def g(a,
      b):
    return (a
            + b
            + undefined_thing(a,
                b))
try: g(1,2)
except NameError: traceback.print_exc()
sys.tracebacklimit=1
try: g(1,2)
except NameError: traceback.print_exc()
del sys.tracebacklimit
def h():
    x = {'a':[1,2]}
    return x['a'][0]['z'] + 1
h()
