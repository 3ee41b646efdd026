# Tools that read a program: tokenize, ast, dis, inspect, symtable, tabnanny, pyclbr, compileall, py_compile, zipapp, trace.

import os
import subprocess
import sys

from _tools import folder, tool, write

write("a.py", '''\
"""Text."""
import os
@property
def f(x, *a: int, k=1, **m) -> str:
  # a comment
  return f"{x!r:>{3}} a" if x else t'{k}'

class A[T]:
  async def g(self):
    async with self as s: yield [await y async for y in s if y]
  def h(self):
    match self:
      case {"a": [1, *_]} | A(b=2): return lambda q, /: q
    try: pass
    except* (ValueError, OSError) as e: raise
    finally: del self
''')
write("bad.py", "x = (\n")
tool("tokenize", "a.py")
tool("tokenize", "-e", "a.py")
tool("ast", "a.py")
tool("ast", "-i", "4", "-a", "a.py")
tool("ast", "-m", "eval", "--no-type-comments", stdin="1 + x")
tool("dis", "a.py")
tool("dis", "-P", "-S", "-O", stdin="for i in range(3): print(i)\n")
tool("symtable", stdin="def f(x):\n  global y\n  y = x\n  def g(): return x\n")
tool("tabnanny", "-v", "a.py")
tool("pyclbr", "a.py")
tool("inspect", "json.decoder:JSONDecoder")
tool("inspect", "textwrap:dedent")
tool("compileall", "-f", "a.py")
tool("compileall", "-q", "bad.py")
tool("py_compile", "a.py")

os.mkdir("application")
write("application/m.py", "import sys\ndef main(): print('main', len(sys.argv), __name__)\n")
tool("zipapp", "application", "-m", "m:main", "-c", "-p", "/usr/bin/env python3", "-o", "a.pyz")
tool("zipapp", "a.pyz", "--info")
print(subprocess.run([sys.executable, "a.pyz", "x"], capture_output=True, text=True).stdout)

write("t.py", "def f(a):\n  if a:\n    return 1\n  return 2\n\nfor i in range(3): f(i)\nprint('end')\n")
tool("trace", "--ignore-module=codecs", "--trace", "t.py")
tool("trace", "--ignore-module=codecs", "--count", "--missing", "--summary", "-C", "counts", "t.py")
with open("counts/t.cover") as file:
    print(file.read())
