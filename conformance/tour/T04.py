"""T4, style tools: what they stand on in the library, over real source: tokenize, ast, symtable, tabnanny, py_compile."""

import ast
import collections
import contextlib
import io
import keyword
import os
import py_compile
import symtable
import tabnanny
import tempfile
import textwrap
import token
import tokenize

library = os.path.dirname(os.__file__)
NAMES = ["bisect.py", "heapq.py", "textwrap.py", "dataclasses.py", "json/decoder.py", "contextlib.py", "shlex.py", "abc.py"]

print("tokens of real files, and back")
for name in NAMES:
    path = os.path.join(library, name)
    with tokenize.open(path) as file:
        encoding, text = file.encoding, file.read()
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    kinds = collections.Counter(token.tok_name[each.type] for each in tokens)
    exact = collections.Counter(token.tok_name[each.exact_type] for each in tokens if each.type == token.OP)
    print(name, encoding, len(tokens), kinds["NAME"], kinds["STRING"], kinds["COMMENT"], exact.most_common(3))
    print(tokenize.untokenize(tokens) == text, sum(keyword.iskeyword(each.string) for each in tokens))


def style(text, limit=79):
    """A small pycodestyle: a complaint a line."""
    last_blank = 0
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > limit:
            yield number, limit + 1, f"E501 line too long ({len(line)} > {limit} characters)"
        if line != line.rstrip():
            yield number, len(line.rstrip()) + 1, "W291 trailing whitespace"
        if "\t" in line[:len(line) - len(line.lstrip())]:
            yield number, 1, "W191 indentation contains tabs"
    for before, this, after in zip(tokens, tokens[1:], tokens[2:]):
        if this.string in ("==", "=", "+=") and this.type == token.OP and before.end == this.start:
            if this.string != "=" or not inside(tokens, this):
                yield *this.start, f"E225 missing whitespace around operator {this.string!r}"
        if this.string == "," and after.start == this.end and after.string not in ")]\n":
            yield this.start[0], this.end[1], "E231 missing whitespace after ','"
        if this.type == token.COMMENT and not this.string.startswith(("# ", "#!", "#:")):
            yield *this.start, "E265 block comment should start with '# '"
        if this.string == "lambda" and before.string == "=":
            yield *this.start, "E731 do not assign a lambda expression, use a def"


def inside(tokens, wanted):
    depth = 0
    for each in tokens:
        if each is wanted:
            return depth > 0
        depth += (each.string in "([{" and each.type == token.OP) - (each.string in ")]}" and each.type == token.OP)


SAMPLE = textwrap.dedent('''\
    import os,sys
    import json
    #bad comment
    def f(a, b=1):
        x=a+b
        y = lambda: x
        if x==1: return [1,2]  \n\
        return "a very long line" + "that goes on and on" + "and never seems to end" + str(x) + str(y)
    class C :
    \tdef m(self):
    \t\tunused = 1
    \t\treturn undefined
    ''')
print("complaints of style")
for line, column, text in sorted(style(SAMPLE)):
    print(f"sample.py:{line}:{column}: {text}")


class Names(ast.NodeVisitor):
    """A small pyflakes: imports that nobody uses, names that nobody binds."""

    def __init__(self):
        self.imported, self.used, self.defined = {}, set(), set(dir(__builtins__))

    def visit_Import(self, node):
        for alias in node.names:
            self.imported[alias.asname or alias.name.partition(".")[0]] = alias.name, node.lineno
    visit_ImportFrom = visit_Import

    def visit_Name(self, node):
        (self.used if isinstance(node.ctx, ast.Load) else self.defined).add(node.id)

    def visit_FunctionDef(self, node):
        self.defined.add(node.name)
        self.defined.update(argument.arg for argument in node.args.args)
        self.generic_visit(node)
    visit_ClassDef = lambda self, node: (self.defined.add(node.name), self.generic_visit(node))


print("complaints of meaning")
names = Names()
names.visit(ast.parse(SAMPLE.replace("\t", "    ")))
for name, (whole, line) in sorted(names.imported.items()):
    if name not in names.used:
        print(f"sample.py:{line}: '{whole}' imported but unused")
print(sorted(names.used - names.defined - set(names.imported)))
table = symtable.symtable(SAMPLE.replace("\t", "    "), "sample.py", "exec")
for child in table.get_children():
    print(child.get_type(), child.get_name(), child.get_lineno(), sorted(child.get_identifiers()))
function = next(child for child in table.get_children() if child.get_name() == "f")
print(function.get_parameters(), function.get_locals(), function.get_globals(), function.lookup("x").is_local())

print("complexity of real functions")
BRANCHES = (ast.If, ast.For, ast.While, ast.Try, ast.ExceptHandler, ast.BoolOp, ast.IfExp, ast.comprehension, ast.Match)
for name in NAMES:
    with open(os.path.join(library, name), encoding="utf-8") as file:
        tree = ast.parse(file.read(), name)
    found = [(1 + sum(isinstance(inner, BRANCHES) for inner in ast.walk(node)), node.name, node.end_lineno - node.lineno + 1)
             for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    print(name, len(found), sorted(found, reverse=True)[:3])
    again = ast.parse(ast.unparse(tree))
    print(ast.dump(again) == ast.dump(tree), sum(1 for _ in ast.walk(tree)))

print("a formatter: parse, print")
print(ast.unparse(ast.parse("x=  {  'a':37,'b':42,\n 'c':927}\nif a   and(b or c) :\n  f( * a,** k);print(f'{ x !r:>{ w }}',1if y else-2)")))

print("indentation and compilation")
with tempfile.TemporaryDirectory() as folder:
    good, bad, broken = (os.path.join(folder, name) for name in ("good.py", "bad.py", "broken.py"))
    with open(good, "w") as file:
        file.write("if 1:\n    x = 1\n")
    with open(bad, "w") as file:
        file.write("if 1:\n        x = 1\n\ty = 2\n")
    with open(broken, "w") as file:
        file.write("def f(:\n    pass\n")
    tabnanny.verbose = 0
    for path in (good, bad):
        try:
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                tabnanny.check(path)
            print(output.getvalue().replace(folder, ""), end="")
            with open(path) as file:
                tabnanny.process_tokens(tokenize.generate_tokens(file.readline))
            print(os.path.basename(path), "is clean")
        except (tabnanny.NannyNag, IndentationError) as error:
            print(type(error).__name__, str(error).replace(folder, ""))
    print(os.path.exists(py_compile.compile(good, cfile=good + "c")))
    try:
        py_compile.compile(broken, cfile=broken + "c", doraise=True)
    except py_compile.PyCompileError as error:
        print(error.exc_type_name, str(error).replace(folder, ""))
for text in ("def f(:\n  pass", "x = (1,\n", "  x = 1", "'abc", "f'{a'", "\tif x:\n        y\n"):
    try:
        list(tokenize.generate_tokens(io.StringIO(text).readline))
        print(repr(text), "tokens are fine")
    except (tokenize.TokenError, SyntaxError) as error:
        print(repr(text), type(error).__name__, error.args[0])
