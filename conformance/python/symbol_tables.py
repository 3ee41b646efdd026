"""_symtable: the compiler's symbol tables."""

import _symtable


def text(entry):
    symbols = " ".join(f"{name}:{flags:x}" for name, flags in entry.symbols.items())
    children = " ".join(map(text, entry.children))
    return f"{entry.name}({symbols})" + (f"[{children}]" if children else "")


PROGRAM = """
class A[T](B):
  x: int
  def f(self, *rest):
    return [lambda: q for q in self], super()
"""

table = _symtable.symtable(PROGRAM, "file", "exec")
print(text(table))
print(table.type, table.lineno, table.nested, table.varnames, repr(table).split("(")[0], type(table).__name__)
function = table.children[0].children[0].children[-1]
print(function.name, function.type, function.lineno, function.nested, function.varnames)

for arguments in [
    (1, "file", "exec"),
    ("x", "file", "other"),
    ("x", 1, "exec"),
    (b"x = 1", "file", "single"),
    ("x", "file", "eval"),
    ("return", "file", "exec"),
    ("nonlocal x", "file", "exec"),
]:
    try:
        print(text(_symtable.symtable(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)

try:
    type(table)()
except TypeError as error:
    print(error)

print(sorted((name, value) for name, value in vars(_symtable).items() if name.isupper()))
