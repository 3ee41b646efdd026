# pdb and the profilers on scripts, with commands from the standard input.

import contextlib
import io
import runpy
import sys

from _tools import plain, tool, write

write("s.py", """\
def f(a):
    b = a + 1
    c = g(b)
    return c

def g(x):
    y = x * 2
    return y

for i in range(3):
    r = f(i)
print(r)
1 / 0
""")
WALK = """\
l
b 3
b g, x > 2
c
w
p b
pp locals()
n
s
u
l
d
args
whatis x
tbreak 12
c
c
bt
unt
r
cl 1
y
display r
c
j 12
n
!x = 5
p x
ll
interest
h n
disable 2
condition 2
ignore 2 3
b
source f
alias a1 p r
a1
c
w
q
"""
tool("pdb", "s.py", stdin=WALK)
write("failing.py", "def f(a):\n    return 1 / a\nf(0)\n")
tool("pdb", "-c", "c", "failing.py", stdin="p a\nl\nup\np __name__\nexceptions\nq\n")
tool("pdb", "failing.py", stdin="b f\ncommands\nsilent\np a\nend\nc\nretval\nrestart\nq\n")
tool("pdb", "-c", "b f", "-c", "c", "failing.py", stdin="a\nwhatis a\nrun\nq\n")
write("breakpoints.py", """\
import pdb
def f():
    x = 1
    breakpoint()
    y = 2
f()
try:
    try: {}["k"]
    except KeyError as e: raise ValueError("outer") from e
except ValueError as e:
    pdb.post_mortem(e)
def generator():
    yield 1
    yield 2
for v in generator(): pass
pdb.set_trace()
print("end")
""")
out = io.StringIO()
sys.stdin = io.StringIO("n\np x\nc\nexceptions\nexceptions 0\np 1\nq\nn\nc\n")
with contextlib.redirect_stdout(out):
    try:
        runpy.run_path("breakpoints.py", run_name="__main__")
    except BaseException as error:
        print(type(error))
print(plain(out.getvalue()))

write("p.py", "def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nf(8)\nsorted([3, 1, 2], key=lambda x: -x)\n")
tool("cProfile", "-s", "name", "p.py", number="T")
tool("cProfile", "-o", "o.prof", "p.py")
