# The interactive session, at a pipe: prompts go to the error output, results to the output.

from _command import run

PLAIN = """\
x = 1
x
1/0
def f(a):
    return a/0

f(2)
if x:
    print('yes')
else:
    print('no')

for i in range(2): print(i)

class A: pass

)
x +
  y
_
"s"
_
None
_
raise ValueError('a')
'''abc
def'''
(1,
2)
try:
   1/0
except ZeroDivisionError as e:
   print(e)

# comment

import sys
sys.ps1 = 'P> '
sys.ps2 = '2> '
def g():

    pass

@staticmethod
def h(): pass

str(sys.last_exc), sys.last_type
sys.displayhook = lambda v: print('D', v)
5
exit
from __future__ import annotations
def typed(a: unknown): pass

typed.__annotations__
del sys.ps1
1; 2
x = [
1
"""
run("-i", "-q", stdin=PLAIN)
run("-q", "-i", "-c", "def f(): return 'from the program'\nraise SystemExit(4)", stdin="f()\nimport sys; sys.exit(3)\n")
run("-q", "-i", stdin="if 1:\n  print(2)")
run("-c", "x = 5", stdin="x\n", PYTHONINSPECT="1")
run("-q", "-i", stdin="a\nprint('__file__' in globals())\n", PYTHONSTARTUP="nowhere.py")
