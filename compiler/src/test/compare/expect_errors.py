"""Writes CPython's errors and warnings into a file of programs, each program's above it.

usage: expect_errors.py FILE

A program starts with lines "#: ERROR LINE OFFSET END_LINE END_OFFSET MESSAGE" and "#: warning LINE MESSAGE", or "#: ok".
To add one, write it down below a line "#:" and run this.
"""

import sys
import warnings


def programs(lines):
    source = None
    for line in lines:
        if line.startswith("#:"):
            if source:
                yield "".join(source).rstrip("\n") + "\n"
            source = [] if source is None or source else source
        elif source is not None:
            source.append(line)
    yield "".join(source).rstrip("\n") + "\n"


def expectations(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "f", "exec", dont_inherit=True, optimize=0)
            error = None
        except SyntaxError as e:
            error = f"{type(e).__name__} {e.lineno} {e.offset} {e.end_lineno} {e.end_offset} {e.msg}"
    for warning in caught:
        yield f"warning {warning.lineno} {warning.message}"
    if error or not caught:
        yield error or "ok"


def main(file):
    with open(file) as stream:
        lines = list(stream)
    with open(file, "w") as stream:
        for number, source in enumerate(programs(lines)):
            stream.write("\n" if number else "")
            for expectation in expectations(source):
                stream.write(f"#: {expectation}\n")
            stream.write(source)


if __name__ == "__main__":
    main(*sys.argv[1:])
