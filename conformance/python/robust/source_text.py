"""Source text that is deep, huge, broken or strangely encoded: always the Python error, never anything else."""

import ast
import sys


def attempt(name, source, mode="exec"):
    try:
        code = compile(source, "name.py", mode)
        result = eval(code, {}) if mode == "eval" else None
        text = repr(result)
        print(name, "->", "compiled", text if len(text) < 60 else f"{text[:20]}... {len(text)}")
    except BaseException as error:
        text = str(error).replace("\n", " ")
        print(name, "->", type(error).__name__, text[:120])


def depth(name, source, mode="exec"):
    """Where the limit lies is each implementation's own: only that there is a clean end matters."""
    try:
        compile(source, "name.py", mode)
        print(name, "-> fine")
    except (SyntaxError, RecursionError, MemoryError) as error:
        print(name, "-> fine")
        del error


deep = 100_000
for name, source in (("parentheses", "(" * deep + ")" * deep), ("brackets", "[" * deep + "]" * deep), ("braces", "{" * deep), ("unary", "-" * deep + "1"), ("not", "not " * deep + "1"), ("await", "await " * deep + "x"),
                     ("lambda", "lambda: " * deep + "0"), ("conditional", "1 if 1 else " * deep + "1"), ("power", "2**" * deep + "1"), ("calls", "f(" * deep + ")" * deep), ("subscripts", "a[" * deep + "]" * deep),
                     ("attributes", "a" + ".b" * deep), ("call chain", "f" + "()" * deep), ("plus", "1" + "+1" * deep), ("comparison", "1" + "<1" * deep), ("and", "1" + " and 1" * deep), ("commas", "(" + "1," * deep + ")"), ("strings", "'a' " * deep),
                     ("f-strings", "f'{" * 500 + "1" + "}'" * 500), ("starred", "*" * deep + "a"), ("else if", "if 1: pass\n" + "elif 1: pass\n" * 20_000), ("semicolons", "pass;" * deep), ("decorators", "@f\n" * 20_000 + "def g(): pass"),
                     ("assignments", "a=" * deep + "1"), ("walrus", "(a:=" * 5000 + "1" + ")" * 5000), ("patterns", "match x:\n case " + "[" * 5000 + "]" * 5000 + ": pass"), ("or patterns", "match x:\n case 1" + "|1" * 5000 + ": pass")):
    depth(name, source)
for name, piece in (("functions", "def f():\n"), ("classes", "class C:\n"), ("ifs", "if 1:\n"), ("whiles", "while 0:\n"), ("withs", "with a:\n"), ("tries", "try:\n")):
    lines = "".join(" " * level + piece for level in range(200)) + " " * 200 + "pass\n"
    depth("nested " + name, lines)
    attempt("indentation of " + name, "".join(" " * level + piece for level in range(101)) + " " * 101 + "pass\n" if name != "tries" else "try:\n pass\n")
attempt("blocks", "".join(" " * level + "for x in y:\n" for level in range(21)) + " " * 21 + "pass\n")
attempt("long integer", "1" * 4300, "eval")
attempt("too long integer", "1" * 5000, "eval")
attempt("long hex", "0x" + "f" * 5000, "eval")
attempt("long float", "1" + "0" * 5000 + ".5", "eval")
attempt("float of many digits", "0." + "1" * 5000, "eval")
attempt("huge exponent", "1e999999999999", "eval")
attempt("tiny exponent", "1e-999999999999", "eval")
attempt("long string", "'" + "a" * 1_000_000 + "'", "eval")
attempt("long name", "a" * 100_000 + " = 1")
attempt("many lines", "x = 1\n" * 100_000)
attempt("long line", "x = [" + "1, " * 100_000 + "]")
attempt("many arguments", "def f(" + ", ".join(f"a{n}" for n in range(2000)) + "): pass")
attempt("many constants", "\n".join(f"x{n} = {n}.5" for n in range(20_000)))
attempt("empty", "")
attempt("blank", "   \n\t\n\n")
attempt("only a comment", "# nothing")
attempt("no newline at the end", "if 1:\n  pass")
attempt("nothing to evaluate", "", "eval")
attempt("two to evaluate", "1\n2", "eval")
attempt("statement to evaluate", "x = 1", "eval")
attempt("single", "1\n2", "single")
attempt("incomplete single", "if 1:", "single")
for text in ("a\0b", "\0", "'\0'", "# \0", "x = 1\n\0", "\x00\x00"):
    attempt(repr(text), text)
for text in ("\x0c x = 1", "x\xa0= 1", "x = \u200b1", "\ufeffx = 1", "x = “text”", "x = 1 − 1", "𝔘𝔫𝔦 = 1", "x² = 1", "é = 1", "x = 1\x1a", "a = $", "a = ?", "a = !b", "`x`", "a <> b", "\\", "x = \\\n1", "x = \\ \n1", "x = 1 \\", "\r\r", "x=1\rif 1:\r y=2", "\ud800 = 1", "'\ud800'", "x = '\udc80'"):
    attempt(ascii(text), text)
for data in (b"\xff = 1", b"x = '\xe9'", b"# \xff\nx = 1", b"\xef\xbb\xbfx = 1", b"# coding: latin-1\nx = '\xe9'", b"# -*- coding: no-such -*-\nx = 1", b"# coding: utf-8\n# coding: latin-1\n'\xe9'", b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\x80'",
             b"\xef\xbb\xbf# coding: latin-1\n", b"# coding: utf-16\nx = 1", b"x = 1\n# coding: latin-1\n'\xe9'", b"'" + "é".encode() + b"'", b"\xfe\xff\x00x", b"# coding: ascii\n'\xc3\xa9'", b"# coding: rot13\nk = 1", b"# coding: utf-8-sig\nx = 1", b"x = b'\xc3'", b"\x80"):
    attempt(repr(data), data)
for source in (b"x = 1", bytearray(b"x = 1"), memoryview(b"x = 1")):
    attempt(type(source).__name__, source)
for bad in (None, 5, ["x"], object):
    attempt(type(bad).__name__, bad)
for arguments in (("x", "f", "nothing"), ("x", 5, "exec"), ("x", "f"), ("x", "f", "exec", 1 << 30), ("x", "f", "exec", 0, False, 5), ("x", "a\0b", "exec"), ("x", b"bytes", "exec"), ("x = 1", "f", "exec", ast.PyCF_ONLY_AST), ("x", "f", "func_type")):
    try:
        print(arguments, type(compile(*arguments)).__name__)
    except Exception as error:
        print(arguments, type(error).__name__, error)
for tree in (ast.Module([], []), ast.Module([ast.Expr(ast.Constant(1))], []), ast.Module([ast.Pass()], []), ast.Expression(ast.Name("x")), ast.Module([5], []), ast.Module(None, []), ast.Expression(ast.Constant([1])), ast.Module([ast.Assign([], ast.Constant(1))], []),
             ast.Module([ast.FunctionDef("f", ast.arguments([], [], None, [], [], None, []), [], [])], []), ast.Expression(ast.BinOp(ast.Constant(1), ast.Constant(2), ast.Constant(3))), ast.Expression(ast.Name("x", ast.Store())), ast.Expression(ast.Name("None", ast.Load())), ast.Module([ast.Delete([])], []), ast.Module([ast.Raise(None, ast.Constant(1))], []),
             ast.Expression(ast.Compare(ast.Constant(1), [], [])), ast.Expression(ast.Dict([ast.Constant(1)], [])), ast.Expression(ast.BoolOp(ast.And(), [ast.Constant(1)])), ast.Expression(ast.ListComp(ast.Constant(1), [])), ast.Module([ast.Try([ast.Pass()], [], [], [])], []), ast.Module([ast.Global([])], []), ast.Module([ast.ImportFrom("a", [], 0)], []), ast.Module([ast.Import([])], [])):
    try:
        compile(ast.fix_missing_locations(tree) if not isinstance(getattr(tree, "body", None), (type(None),)) and (not isinstance(getattr(tree, "body", None), list) or all(isinstance(n, ast.AST) for n in tree.body)) else tree, "tree.py", "eval" if isinstance(tree, ast.Expression) else "exec")
        print(ast.dump(tree), "compiled")
    except Exception as error:
        print(ast.dump(tree) if not isinstance(tree, ast.Module) or isinstance(tree.body, list) else "Module(None)", type(error).__name__, error)
nested = ast.Constant(1)
for _ in range(50_000):
    nested = ast.UnaryOp(ast.USub(), nested)
try:
    compile(ast.fix_missing_locations(ast.Expression(nested)) if False else ast.Expression(nested), "deep.py", "eval")
    print("compiled")
except (RecursionError, TypeError) as error:
    print("a clean end")
print(sys.getrecursionlimit())
