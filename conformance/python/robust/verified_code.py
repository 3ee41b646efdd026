"""Code objects that break the rules of compilers: refused before they run. CPython would crash on most of them."""
import marshal
import opcode
import sys
import types

NAJA = sys.implementation.name == "naja"
OP = opcode.opmap
OP.setdefault("CACHE", 0)


def assembled(text):
    """Bytecode of lines like "LOAD_FAST 0"; caches are added."""
    code = bytearray()
    for line in text.strip().splitlines():
        name, _, argument = line.strip().partition(" ")
        code += bytes((OP[name], int(argument or 0)))
        caches = sum(opcode._cache_format.get(name, {}).values())
        code += bytes(2 * caches)
    return bytes(code)


def table(*entries):
    """An exception table of (start, length, target, depth and lasti) that are all small."""
    return b"".join(bytes((entry[0] | 0x80, *entry[1:])) for entry in entries)


def template(a, b=2, *, c=3):
    x = a
    y = b
    z = lambda: c
    return x, y, z


def refused(name, text, why, **changes):
    """CPython is not asked; here the code must be refused for the reason."""
    if NAJA:
        changes.setdefault("co_exceptiontable", b"")
        changes.setdefault("co_cellvars", ())
        changes.setdefault("co_stacksize", 8)
        made = template.__code__.replace(co_code=assembled(text), **changes)
        for code in made, marshal.loads(marshal.dumps(made)):
            try:
                types.FunctionType(code, {}, "f", (1, 2))(1, 2, c=3)
                print(name, "was run")
            except SystemError as error:
                if not str(error).startswith("invalid code object 'template'") or why not in str(error):
                    print(name, error)
    print(name, "refused")


refused("too few values", "RESUME 0\nRETURN_VALUE", "too few values on the stack")
refused("too many values", "RESUME 0\n" + "LOAD_SMALL_INT 1\n" * 9 + "RETURN_VALUE", "more values on the stack than co_stacksize 8")
refused("no end", "RESUME 0\nLOAD_SMALL_INT 1", "goes on behind the end of the code")
refused("nothing", "", "it is empty")
refused("jump outside", "RESUME 0\nJUMP_FORWARD 9\nLOAD_SMALL_INT 1\nRETURN_VALUE", "goes on outside of the code")
refused("jump back outside", "RESUME 0\nJUMP_BACKWARD 9\nLOAD_SMALL_INT 1\nRETURN_VALUE", "goes on outside of the code")
refused("jump into a cache", "RESUME 0\nJUMP_FORWARD 2\nLOAD_GLOBAL 0\nLOAD_SMALL_INT 1\nRETURN_VALUE", "goes on in the middle of an instruction", co_names=("a",))
refused("jump behind EXTENDED_ARG", "RESUME 0\nJUMP_FORWARD 1\nEXTENDED_ARG 1\nLOAD_SMALL_INT 1\nRETURN_VALUE", "goes on in the middle of an instruction")
refused("four EXTENDED_ARGs", "EXTENDED_ARG 1\n" * 4 + "LOAD_SMALL_INT 1\nRETURN_VALUE", "its argument is not complete")
refused("nothing behind EXTENDED_ARG", "RESUME 0\nEXTENDED_ARG 1", "its argument is not complete")
refused("depths that differ", "LOAD_FAST 0\nTO_BOOL\nPOP_JUMP_IF_FALSE 1\nLOAD_SMALL_INT 1\nLOAD_SMALL_INT 2\nRETURN_VALUE", "values on the stack meet")
refused("no variable", "LOAD_FAST 200\nRETURN_VALUE", "no variable 200")
refused("no constant", "LOAD_CONST 200\nRETURN_VALUE", "no constant 200")
refused("no name", "LOAD_GLOBAL 200\nRETURN_VALUE", "no name 100")
refused("no attribute", "LOAD_FAST 0\nLOAD_ATTR 200\nRETURN_VALUE", "no name 100")
refused("unbound", "LOAD_FAST 4\nRETURN_VALUE", "the variable may have no value")
refused("unbound on one way", "LOAD_FAST 0\nTO_BOOL\nPOP_JUMP_IF_FALSE 2\nLOAD_SMALL_INT 1\nSTORE_FAST 3\nLOAD_FAST 3\nRETURN_VALUE", "the variable may have no value")
refused("no value returned", "PUSH_NULL\nRETURN_VALUE", "no value where a value is needed")
refused("no value in a list", "PUSH_NULL\nBUILD_LIST 1\nRETURN_VALUE", "no value where a value is needed")
refused("no callable", "PUSH_NULL\nPUSH_NULL\nCALL 0\nRETURN_VALUE", "no value where a value is needed")
refused("method without self", "LOAD_FAST 0\nLOAD_ATTR 1\nRETURN_VALUE", "perhaps no value where a value is needed", co_names=("a",))
refused("append to no list", "LOAD_FAST 0\nLOAD_SMALL_INT 1\nLIST_APPEND 1\nRETURN_VALUE", "a value where a list is needed")
refused("append to itself", "BUILD_LIST 0\nLOAD_SMALL_INT 1\nLIST_APPEND 0\nRETURN_VALUE", "too few values")
refused("update no dict", "BUILD_LIST 0\nBUILD_LIST 0\nDICT_UPDATE 1\nRETURN_VALUE", "a list where a dict is needed")
refused("join no strings", "LOAD_FAST 0\nFORMAT_SIMPLE\nLOAD_FAST 1\nBUILD_STRING 2\nRETURN_VALUE", "a value where a str is needed")
refused("no keywords", "LOAD_FAST 0\nPUSH_NULL\nLOAD_FAST 1\nCALL_KW 1\nRETURN_VALUE", "no names of keywords before")
refused("too many keywords", "LOAD_FAST 0\nPUSH_NULL\nLOAD_CONST 0\nCALL_KW 0\nRETURN_VALUE", "no names of keywords before", co_consts=(("a",),))
refused("keywords that are no strings", "LOAD_FAST 0\nPUSH_NULL\nLOAD_FAST 0\nLOAD_CONST 0\nCALL_KW 1\nRETURN_VALUE", "names of keywords must be strings", co_consts=((1,),))
refused("no keyword dict", "LOAD_FAST 0\nPUSH_NULL\nLOAD_FAST 1\nLOAD_FAST 1\nCALL_FUNCTION_EX\nRETURN_VALUE", "where a dict or nothing is needed")
refused("no cell", "LOAD_DEREF 0\nRETURN_VALUE", "no cell in the variable")
refused("cell of a plain variable", "MAKE_CELL 0\nLOAD_DEREF 0\nRETURN_VALUE", "not the variable of a cell")
refused("free variables that are not there", "COPY_FREE_VARS 1\nLOAD_SMALL_INT 1\nRETURN_VALUE", "not the free variables of the code")
refused("cell replaced", "MAKE_CELL 0\nLOAD_SMALL_INT 1\nSTORE_FAST 0\nLOAD_DEREF 0\nRETURN_VALUE", "no cell in the variable", co_cellvars=("a",))
refused("yield in a function", "LOAD_SMALL_INT 1\nYIELD_VALUE 0\nRETURN_VALUE", "not behind RETURN_GENERATOR")
refused("generator in a function", "RETURN_GENERATOR\nRETURN_VALUE", "not in a generator")
refused("second generator", "RETURN_GENERATOR\nPOP_TOP\nRETURN_GENERATOR\nRETURN_VALUE", "not at the start", co_flags=template.__code__.co_flags | 0x20)
refused("async generator's plain value", "RETURN_GENERATOR\nYIELD_VALUE 0\nRETURN_VALUE", "where an async generator's value is needed", co_flags=template.__code__.co_flags | 0x200)
refused("async generator's value elsewhere", "RETURN_GENERATOR\nCALL_INTRINSIC_1 4\nRETURN_VALUE", "an async generator's value where a value is needed", co_flags=template.__code__.co_flags | 0x200)
refused("function of no code", "LOAD_FAST 0\nMAKE_FUNCTION\nRETURN_VALUE", "a value where a code object is needed")
refused("function without its closure", "LOAD_CONST 0\nMAKE_FUNCTION\nRETURN_VALUE", "a function without its closure where a value is needed", co_consts=(template.__code__.replace(co_freevars=("q",)),))
refused("closure of values", "LOAD_FAST 0\nBUILD_TUPLE 1\nLOAD_CONST 0\nMAKE_FUNCTION\nSET_FUNCTION_ATTRIBUTE 8\nRETURN_VALUE", "not the cells that the function needs", co_consts=(template.__code__.replace(co_freevars=("q",)),))
refused("closure of another size", "MAKE_CELL 0\nLOAD_FAST 0\nLOAD_FAST 0\nBUILD_TUPLE 2\nLOAD_CONST 0\nMAKE_FUNCTION\nSET_FUNCTION_ATTRIBUTE 8\nRETURN_VALUE", "not the cells that the function needs",
        co_consts=(template.__code__.replace(co_freevars=("q",)),), co_cellvars=("a",))
refused("defaults that are no tuple", "LOAD_FAST 0\nLOAD_CONST 0\nMAKE_FUNCTION\nSET_FUNCTION_ATTRIBUTE 1\nRETURN_VALUE", "where a tuple is needed", co_consts=(template.__code__.replace(co_cellvars=()),))
refused("handler outside", "NOP\nLOAD_SMALL_INT 1\nRETURN_VALUE", "goes on outside of the code", co_exceptiontable=table((0, 2, 60, 0)))
refused("handler that wants more", "NOP\nLOAD_SMALL_INT 1\nRETURN_VALUE", "the exception table wants 5 values on a stack of 0", co_exceptiontable=table((0, 2, 2, 10)))
refused("handler without room", "NOP\nLOAD_SMALL_INT 1\nRETURN_VALUE\nRETURN_VALUE", "more values on the stack than co_stacksize 1", co_exceptiontable=table((0, 1, 3, 1)), co_stacksize=1)
refused("handler for itself", "NOP\nRAISE_VARARGS 0\nPOP_TOP\nRAISE_VARARGS 0", "closes a loop that nothing could end", co_exceptiontable=table((0, 4, 2, 0)))
refused("loop that nothing ends", "NOP\nJUMP_BACKWARD_NO_INTERRUPT 2", "closes a loop that nothing could end")
refused("raised again where nothing was raised", "LOAD_SMALL_INT 1\nLOAD_FAST 0\nRERAISE 1", "where the offset of a failure is needed")
refused("unknown operator", "LOAD_FAST 0\nLOAD_FAST 0\nBINARY_OP 99\nRETURN_VALUE", "unknown operator")
refused("unknown comparison", "LOAD_FAST 0\nLOAD_FAST 0\nCOMPARE_OP 240\nRETURN_VALUE", "unknown operator")
refused("unknown special method", "LOAD_FAST 0\nLOAD_SPECIAL 9\nRETURN_VALUE", "unknown method")
refused("unknown common constant", "LOAD_COMMON_CONSTANT 9\nRETURN_VALUE", "unknown constant")
refused("slice of one", "LOAD_FAST 0\nBUILD_SLICE 1\nRETURN_VALUE", "its argument must be 2 or 3")
refused("copy of nothing", "LOAD_FAST 0\nCOPY 0\nRETURN_VALUE", "its argument must be positive")


# What runs is odd, but keeps the rules: both agree on what comes of it.

def ran(name, text, *arguments, **changes):
    changes = {"co_exceptiontable": b"", "co_cellvars": (), "co_stacksize": 8} | changes
    made = template.__code__.replace(co_code=assembled(text), **changes)
    for code in made, marshal.loads(marshal.dumps(made)):
        try:
            print(name, types.FunctionType(code, globals(), "f", (2,))(*arguments, c=3))
        except Exception as error:
            print(name, type(error).__name__, error)


ran("handler below a pending value", "RESUME 0\nLOAD_FAST 0\nLOAD_GLOBAL 0\nNOP\nSWAP 2\nBUILD_TUPLE 2\nRETURN_VALUE", 7, co_names=("missing",), co_exceptiontable=table((2, 5, 8, 2)))
ran("name in a function", "RESUME 0\nLOAD_NAME 0\nRETURN_VALUE", 7, co_names=("ran",))
ran("stored name in a function", "RESUME 0\nLOAD_FAST 0\nSTORE_NAME 0\nLOAD_FAST 0\nRETURN_VALUE", 7, co_names=("a",))
ran("deleted name in a function", "RESUME 0\nDELETE_NAME 0\nLOAD_FAST 0\nRETURN_VALUE", 7, co_names=("a",))
ran("locals in a function", "RESUME 0\nLOAD_LOCALS\nRETURN_VALUE", 7)
ran("annotations in a function", "RESUME 0\nSETUP_ANNOTATIONS\nLOAD_FAST 0\nRETURN_VALUE", 7)
ran("code that nothing comes to", "RESUME 0\nLOAD_FAST 0\nRETURN_VALUE\nJUMP_FORWARD 200\nPOP_TOP\nLOAD_FAST 99", 7)
ran("swapped constants", "RESUME 0\nLOAD_SMALL_INT 1\nLOAD_FAST 0\nLOAD_SMALL_INT 2\nSWAP 3\nCOPY 2\nBUILD_TUPLE 4\nRETURN_VALUE", 7)
ran("constant swapped after a look", "RESUME 0\nLOAD_CONST 0\nGET_LEN\nSWAP 2\nLOAD_CONST 0\nBUILD_TUPLE 3\nRETURN_VALUE", 7, co_consts=("abc",))
ran("loaded before it is stored", "RESUME 0\nLOAD_FAST 0\nLOAD_SMALL_INT 5\nSTORE_FAST 0\nLOAD_FAST 0\nBUILD_TUPLE 2\nRETURN_VALUE", 7)
ran("loaded before it is a cell", "LOAD_FAST 0\nMAKE_CELL 0\nRESUME 0\nLOAD_DEREF 0\nBUILD_TUPLE 2\nRETURN_VALUE", 7, co_cellvars=("a",))

# A set that the compiler adds to, but that a program may replace: CPython then writes where no set is.
for value in 5, frozenset():
    if NAJA:
        try:
            exec(f"x: int = 1\n__conditional_annotations__ = {value!r}\ny: int = 2\n", {})
            print("added to", value)
        except SystemError:
            pass
    print("nothing added to", value)
