"""Writes the symbol tables that CPython makes of each file of its library, as text that CompareSymbols reads.

usage: dump_symbols.py FOLDER_OF_LIB OUTPUT_FOLDER [FILE...]

One output file a source file; those that are newer than their source are kept. A table is a line
"DEPTH NAME TYPE LINE NESTED VARNAMES SYMBOLS"; see describe() in which order the symbols stand.
"""

import _symtable
import os
import sys

from dump_code import sources, text


def describe(table, depth, output):
    symbols = [f"{text(name)}:{flags:x}" for name, flags in table.symbols.items()]
    # Names that are only free here were added in the order of a set, which differs from run to run.
    only_free = format(_symtable.FREE << _symtable.SCOPE_OFF, "x")
    symbols = [symbol for symbol in symbols if not symbol.endswith(":" + only_free)] + sorted(
        symbol for symbol in symbols if symbol.endswith(":" + only_free)
    )
    varnames = ",".join(map(text, table.varnames))
    output.write(
        f"{depth} {text(table.name)} {table.type} {table.lineno} {int(bool(table.nested))} {varnames} {' '.join(symbols)}\n"
    )
    for child in table.children:
        describe(child, depth + 1, output)


def main(lib, target, *files):
    for file in files or sources(lib):
        source = os.path.join(lib, file)
        result = os.path.join(target, file + ".symbols")
        if os.path.exists(result) and os.path.getmtime(result) > os.path.getmtime(source):
            continue
        with open(source, "rb") as stream:
            data = stream.read()
        try:
            table = _symtable.symtable(data, file, "exec")
        except (SyntaxError, ValueError) as error:
            print(f"{file}: {error}", file=sys.stderr)
            continue
        os.makedirs(os.path.dirname(result), exist_ok=True)
        with open(result + ".part", "w") as output:
            describe(table, 0, output)
        os.replace(result + ".part", result)


if __name__ == "__main__":
    sys.setrecursionlimit(10000)
    main(*sys.argv[1:])
