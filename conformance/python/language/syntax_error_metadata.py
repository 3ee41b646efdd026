"""What syntax errors tell traceback for its search of misspelt keywords; lone surrogates and null characters given to compile."""
import sys
for src in ("for x im n:\n    pass\n", "x = 1\n\nfur x in y:\n  pass\n", "def f(:\n  pass", "a b", "[\n123 fur x\nin range(3)\n]\n", "x = (", "f'{a b}'", "\n\n'abc", "return 1"):
  for fn in compile,eval:
    try: fn(src,'<x>','exec') if fn is compile else exec(src)
    except SyntaxError as e: print(repr(e._metadata) if hasattr(e,'_metadata') else None, e.args)
print(SyntaxError._metadata, SyntaxError('a')._metadata, SyntaxError('a',('f',1,2,'t',3,4,(1,2,'src')))._metadata)
e=SyntaxError('a',('f',1,2,'t',3,4,(1,2,'src')));print(e.args)
try: e=SyntaxError('a',('f',1,2,'t',3,4,(1,2,'src'),7));print(e.args)
except Exception as x: print(x)
e._metadata=4; print(e._metadata)
for src in ("if x:\n  pass\nelso:\n  pass\n", "while 1:\n  a=1\n  b=2\nfoo bar\n","x=1\ny=2\nfoo bar\n","class A:\n  def f(self):\n    x=1\n    y=2\n  foo bar\n", "if x: a;b\nfoo bar","try:\n  a\nexcept E:\n  b\nfinalli:\n  c\n","def f():\n  x=1\n  y y\n", "x = 1; y=2; z z\n", "if x:\n  if y:\n    z\n  w\nfoo bar"):
    try: compile(src,'<x>','exec')
    except SyntaxError as e: print(e._metadata, e.args)
for src in (b"a b\n", b"# coding: latin-1\na \xe9\n",b"\xef\xbb\xbfa b"):
    try: compile(src,'<x>','exec')
    except SyntaxError as e: print(e._metadata, e.args)
for source in "\ud800 = 1", "'\udc80'":
    for function in compile, eval, exec:
        try: function(source, "x", "exec") if function is compile else function(source)
        except UnicodeEncodeError as error: print(function.__name__, error)
for name in "a\0b", b"a\0b":
    try: compile("1", name, "eval")
    except ValueError as error: print(error)
