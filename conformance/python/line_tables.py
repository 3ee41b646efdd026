"""co_lines, co_positions and co_lnotab of many functions."""

import types
import warnings
import inspect, argparse, dataclasses

warnings.simplefilter("ignore", DeprecationWarning)


def codes(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from codes(constant)


for module in (inspect, argparse, dataclasses):
    with open(module.__file__) as stream:
        code = compile(stream.read(), "file.py", "exec")
    for each in codes(code):
        print(each.co_qualname, hash(each.co_lnotab.hex()) and each.co_lnotab.hex(), list(each.co_lines())[:5], len(list(each.co_positions())))
text = "x = (\n" + "\n" * 300 + "f(1,\n" * 3 + "2)))" + ")" + "\n" * 500 + "y = 1\n"
print(compile(text, "f", "exec").co_lnotab)
print(type(code.co_lines()), type(code.co_positions()))
