"""tokenize, ast, dis, inspect, symtable and pyclbr as commands, on files of the library."""

import re

from _sections import command, file, library

FILES = library("this.py", "abc.py", "bisect.py", "heapq.py", "dataclasses.py", "json/decoder.py", "contextlib.py",
                "textwrap.py", "keyword.py", "enum.py", "asyncio/locks.py", "typing.py", "test/test_patma.py",
                "test/test_fstring.py", "test/test_tstring.py", "test/test_type_params.py", "test/test_grammar.py")


def ordered(text):
    """The text with the items of sets in order: it depends on the hashes of texts."""
    return re.sub(r"frozenset\(\{(.*?)\}\)", lambda m: f"frozenset({sorted(m[1].split(', '))})", text)


for path in FILES:
    for arguments in (["tokenize"], ["tokenize", "-e"], ["ast"], ["ast", "-a", "--indent", "1"],
                      ["dis"], ["dis", "-C", "-O", "-P"], ["symtable"]):
        command("-m", *arguments, path, clean=ordered)

for name in ("json.decoder", "json.decoder:JSONDecoder", "json.decoder:JSONDecoder.decode", "collections:OrderedDict",
             "textwrap:wrap", "math", "math:sin", "sys", "builtins:len", "functools:partial", "absent", "json:absent"):
    command("-m", "inspect", name)
    command("-m", "inspect", "--details", name, clean=lambda text: re.sub(r"Cached: .*", "Cached: ...", text))

command("-m", "pyclbr", *library("enum.py"))
command("-m", "tokenize", stdin="x = f'{a!r:>{b}}' + t'{c}'\nif x:\n  pass\n")
command("-m", "tokenize", stdin="x = (\n")
command("-m", "tokenize", stdin="  x\n y\n")
command("-m", "tokenize", stdin="'abc\n")
command("-m", "tokenize", "absent.py")
command("-m", "ast", stdin="def f(a, /, b: int = 1, *c, d, **e) -> None: yield a if b else (lambda: c)\n")
command("-m", "ast", "-m", "eval", stdin="[x async for x in y]")
command("-m", "ast", "-m", "func_type", stdin="(int, *str) -> None")
command("-m", "ast", "--optimize", "2", "--show-empty", stdin="__debug__\nassert 1 + 2, 'x'\n")
command("-m", "ast", "--feature-version", "3.7", stdin="(x := 1)")
command("-m", "ast", stdin="x = \n")
command("-m", "dis", stdin="def f():\n  try:\n    g()\n  except* E as e:\n    h()\n  finally:\n    i()\n")
command("-m", "dis", "-S", stdin="for i in x: i.y\n")
command("-m", "dis", stdin="x = \n")
command("-m", "symtable", file("scopes.py", "x = 1\ndef f[T](a):\n  nonlocal_ = a\n  class C:\n    b = x\n  return lambda: a\n"))
