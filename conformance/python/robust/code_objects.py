"""Code objects that programs put together: what is refused, how, and that nonsense only ever raises."""
import marshal
import opcode
import sys
import types


def attempt(name, function):
    try:
        result = function()
        print(name, "->", "made" if isinstance(result, (types.CodeType, types.FunctionType)) else result)
    except Exception as error:
        print(name, "->", type(error).__name__, error)


def f(a, b=1, *c, d, **e):
    x = 1
    return lambda: x


code = f.__code__
changes = dict(
    co_argcount=(-1, 0, 5, 100, 2**31 - 1, 2**31, 2**64, "a", 1.5), co_posonlyargcount=(-1, 3, 100), co_kwonlyargcount=(-1, 5, 2**31 - 1),
    co_nlocals=(-1, 0, 5, 6), co_stacksize=(-1, 0), co_flags=(-1, 0, 4, 8, 12), co_firstlineno=(-1, 0, 2**40), co_code=(b"", b"a", b"ab", "a", None, bytearray(b"ab")),
    co_consts=((), [], None, ([],)), co_names=((), (1,), ("a", "a"), [], ("\ud800",)), co_varnames=((), ("a",) * 5, (1,) * 5, tuple("abcdex")),
    co_freevars=(("x",), (1,)), co_cellvars=((), ("a", "a"), (1,)), co_filename=(1, None, ""), co_name=(1, None, ""), co_qualname=(1, ""), co_linetable=(b"", "a", None), co_exceptiontable=(b"a", "a", b"\xff" * 20))
for name, values in changes.items():
    for value in values:
        attempt(f"{name} {value!r}", lambda: code.replace(**{name: value}))
arguments = [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize, code.co_flags, code.co_code, code.co_consts, code.co_names,
             code.co_varnames, code.co_filename, code.co_name, code.co_qualname, code.co_firstlineno, code.co_linetable, code.co_exceptiontable, code.co_freevars, code.co_cellvars]
for count in (0, 15, 16, 18):
    attempt(f"{count} arguments", lambda: types.CodeType(*arguments[:count]))
attempt("19 arguments", lambda: types.CodeType(*arguments, 1))
attempt("keywords", lambda: types.CodeType(*arguments, a=1))
for number in range(18):
    for value in (None, -1, "x", (1,), b"", 2**40):
        attempt(f"argument {number} {value!r}", lambda: types.CodeType(*arguments[:number], value, *arguments[number + 1:]))
for cells in ((), (1,), (types.CellType(1),), (types.CellType(1),) * 2):
    inner = f(1, d=2).__code__
    attempt(f"closure of {len(cells)}", lambda: types.FunctionType(inner, {}, "f", (), cells))
    attempt(f"exec with {len(cells)}", lambda: exec(inner, {}, closure=cells))
attempt("eval of a function with parameters", lambda: eval(code))
attempt("exec of a function with parameters", lambda: exec(code))


def body():
    class Body:
        x = 1
        y = x + 1
    return Body


names = {"__name__": "name"}
types.FunctionType([c for c in body.__code__.co_consts if isinstance(c, types.CodeType)][0], names)()
print("a class body as a function:", names["x"], names["y"])


def only_raises(name, bytecode, **others):
    """CPython would crash: the class of the error is all that is said."""
    if sys.implementation.name == "cpython":
        print(name, "->", "an exception")
        return
    try:
        made = body.__code__.replace(co_code=bytes(bytecode), **others)
        for use in (lambda: eval(made, {}), types.FunctionType(made, {}), types.FunctionType(made.replace(co_flags=0x20), {})):
            result = use()
            if hasattr(result, "send"):
                result.send(None)
        print(name, "->", "no exception")
    except Exception:
        print(name, "->", "an exception")


opcodes = opcode.opmap
start, value = [opcodes["RESUME"], 0], [opcodes["LOAD_SMALL_INT"], 1]
for name, bytecode in dict(
        nothing=[], end=start, underflow=start + [opcodes["RETURN_VALUE"], 0], overflow=start + value * 1000, unknown=start + [119, 0] * 2, constant=start + [opcodes["LOAD_CONST"], 200, opcodes["RETURN_VALUE"], 0],
        local=start + [opcodes["LOAD_FAST"], 200, opcodes["RETURN_VALUE"], 0], unbound=start + [opcodes["LOAD_FAST"], 0, opcodes["RETURN_VALUE"], 0], name=start + [opcodes["LOAD_NAME"], 99, opcodes["RETURN_VALUE"], 0],
        null=start + [opcodes["PUSH_NULL"], 0, opcodes["RETURN_VALUE"], 0], listed=start + [opcodes["PUSH_NULL"], 0, opcodes["BUILD_LIST"], 1, opcodes["RETURN_VALUE"], 0], forward=start + [opcodes["JUMP_FORWARD"], 200],
        backward=start + [opcodes["JUMP_BACKWARD"], 200], huge=start + [opcodes["EXTENDED_ARG"], 127, opcodes["EXTENDED_ARG"], 255, opcodes["EXTENDED_ARG"], 255, opcodes["BUILD_TUPLE"], 255],
        called=start + value + value + [opcodes["CALL"], 200, 0, 0, 0, 0, 0, 0], keywords=start + value * 3 + [opcodes["CALL_KW"], 1] + [0] * 6, popped=start + value + [opcodes["POP_EXCEPT"], 0, opcodes["RETURN_VALUE"], 0],
        iterated=start + value + [opcodes["FOR_ITER"], 0, 0, 0, opcodes["RETURN_VALUE"], 0], cell=start + [opcodes["LOAD_DEREF"], 0, opcodes["RETURN_VALUE"], 0], raised=start + [opcodes["RERAISE"], 1]).items():
    only_raises(name, bytecode)
only_raises("no stack", start + value * 3 + [opcodes["RETURN_VALUE"], 0], co_stacksize=0)

for data in (b"", b"(", b"(\x01\0\0\0", b"[\xff\xff\xff\xff", b")\x05N", b"\xa9", b"\xa9\x01r\0\0\0\0", b"r\x05\0\0\0", b"l\xff\xff\xff\x7f\0\0", b"l\x02\0\0\0\0\0\0\0", b"l\x01\0\0\0\xff\xff", b"l\0\0\0\x80", b"f\x03abc", b"f\x02-\xc1", b"x\x011\x01q", b"s\xff\xff\xff\xff", b"s\x05\0\0\0ab",
             b"u\x01\0\0\0\xff", b"u\x03\0\0\0\xed\xa0\x80", b"u\x03\0\0\0\xed\x03N", b"{0", b"{N0", b"{NN0", b"{(\0\0\0\0", b"<\x01\0\0\0[\0\0\0\0", b"0", b"(\x01\0\0\x000", b"c" + b"\0" * 20, b"c" + b"\xff" * 20, b"c" + b"\0" * 20 + b"N" * 12, b"?", b"z\x05ab", b"i\x01", b"g\0\0", b")\x01" * 3000 + b"N", b":NN", b"y\0",
             b"c" + b"\0" * 20 + b"s\0\0\0\0" + b")\0" * 3 + b"s\0\0\0\0" + b"z\0" * 3 + b"\0" * 4 + b"s\0\0\0\0" * 2):
    attempt(f"marshal {data[:30]!r}", lambda: type(marshal.loads(data)) is types.CodeType or ascii(marshal.loads(data)))
