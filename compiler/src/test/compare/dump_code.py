"""Writes what CPython compiles each file of its library to, as text that CompareLib reads.

usage: dump_code.py [-O LEVEL] FOLDER_OF_LIB OUTPUT_FOLDER [FILE...]

One output file a source file; those that are newer than their source and this program are kept. Each code
object begins with a line "C NAME FIRSTLINE", its nested ones follow it in the order of its constants. The other
lines are a letter for the field and its value, see describe(); a module also has the warnings, W.
"""

import os
import struct
import sys
import warnings

from _testinternalcapi import get_co_localskinds

SKIPPED = {"test", "idlelib", "tkinter", "turtledemo", "site-packages", "__pycache__", "lib-dynload"}


def text(string):
    """The code points in hexadecimal: no character needs escaping then, a lone surrogate included."""
    return "s" + ".".join(format(ord(character), "x") for character in string)


def number(value):
    """The bits; not of a NaN, whose sign is the processor's choice."""
    return "nan" if value != value else struct.pack(">d", value).hex()


def constant(value):
    kind = type(value)
    if value is None:
        return "n"
    if value is Ellipsis:
        return "e"
    if kind is bool:
        return "T" if value else "F"
    if kind is int:
        return "i" + hex(value)
    if kind is float:
        return "f" + number(value)
    if kind is complex:
        return "c" + number(value.real) + number(value.imag)
    if kind is str:
        return text(value)
    if kind is bytes:
        return "b" + value.hex()
    if kind is tuple:
        return "t(" + ",".join(map(constant, value)) + ")"
    if kind is frozenset:
        return "z(" + ",".join(sorted(map(constant, value))) + ")"
    if kind is slice:
        return "l(" + ",".join(map(constant, (value.start, value.stop, value.step))) + ")"
    return "C"


def runs(items):
    """Equal neighbours as one item with their number."""
    previous, count = None, 0
    for item in items:
        if item != previous and count:
            yield previous, count
            count = 0
        previous = item
        count += 1
    if count:
        yield previous, count


def describe(code):
    yield "Q", f"{text(code.co_name)} {text(code.co_qualname)} {code.co_firstlineno}"
    yield "A", f"{code.co_argcount} {code.co_posonlyargcount} {code.co_kwonlyargcount}"
    yield "F", hex(code.co_flags)
    yield "V", " ".join(f"{text(name)}:{kind:x}" for name, kind in get_co_localskinds(code).items())
    yield "N", " ".join(map(text, code.co_names))
    yield "K", " ".join(map(constant, code.co_consts))
    yield "S", str(code.co_stacksize)
    yield "I", code.co_code.hex()
    yield "X", code.co_exceptiontable.hex()
    yield "T", code.co_linetable.hex()
    yield "P", " ".join(
        ",".join("" if part is None else str(part) for part in place) + f"*{count}"
        for place, count in runs(code.co_positions())
    )
    yield "L", " ".join(f"{start},{end},{'' if line is None else line}" for start, end, line in code.co_lines())


def write(code, output, warned=None):
    output.write(f"C {text(code.co_name)} {code.co_firstlineno}\n")
    if warned is not None:
        seen = (f"{warning.category.__name__}:{warning.lineno}:{text(str(warning.message))}" for warning in warned)
        output.write(f"W {' '.join(seen)}\n")
    for field, value in describe(code):
        output.write(f"{field} {value}\n")
    for item in code.co_consts:
        if hasattr(item, "co_code"):
            write(item, output)


def sources(lib):
    for folder, folders, files in os.walk(lib):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        for file in sorted(files):
            if file.endswith(".py"):
                yield os.path.relpath(os.path.join(folder, file), lib)


def main(lib, target, *files, optimize=0):
    made = os.path.getmtime(__file__)
    for file in files or sources(lib):
        source = os.path.join(lib, file)
        result = os.path.join(target, file + ".code")
        if os.path.exists(result) and os.path.getmtime(result) > max(os.path.getmtime(source), made):
            continue
        with open(source, "rb") as stream:
            data = stream.read()
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            try:
                code = compile(data, file, "exec", dont_inherit=True, optimize=optimize)
            except (SyntaxError, ValueError) as error:
                print(f"{file}: {error}", file=sys.stderr)
                continue
        os.makedirs(os.path.dirname(result), exist_ok=True)
        with open(result + ".part", "w") as output:
            write(code, output, warned)
        os.replace(result + ".part", result)


if __name__ == "__main__":
    sys.setrecursionlimit(10000)
    if sys.argv[1] == "-O":
        main(*sys.argv[3:], optimize=int(sys.argv[2]))
    else:
        main(*sys.argv[1:])
