"""Collects the programs that CPython's own tests compile, and writes what its compiler says of each.

usage: dump_errors.py OUTPUT_FILE [TEST_MODULE...]

Runs the tests with an audit hook that sees every source. Kept are the programs that can be parsed; a line is
"MODE OPTIMIZE SOURCE ERROR WARNINGS": the error as "-" or "KIND,MESSAGE,LINE,OFFSET,END_LINE,END_OFFSET", the warnings
as "-" or a list of "LINE,MESSAGE" with "/" in between. Texts are code points in hexadecimal.
"""

import ast
import contextlib
import io
import os
import sys
import unittest
import warnings

from dump_code import text

MODULES = """
test_syntax test_named_expressions test_scope test_type_params test_type_aliases test_type_annotations test_patma
test_global test_future_stmt.test_future test_generators test_coroutines test_asyncgen test_compile test_grammar
test_positional_only_arg test_keywordonlyarg test_symtable test_unpack_ex test_unpack test_fstring test_tstring
test_super test_except_star test_listcomps test_dictcomps test_setcomps test_genexps test_string_literals test_class
test_with test_exceptions test_ast.test_ast test_dis test_code test_peepholer test_sys_settrace test_warnings
test_extcall test_pep646_syntax test_metaclass test_descr test_annotationlib test_typing test_dataclasses
test_cmd_line_script test_traceback test_flufl test_int test_lambda test_decorators test_augassign test_assert
test_eof test_exception_variations test_yield_from test_tuple test_codeop test_builtin test_unparse test_monitoring
""".split()


def collect(modules):
    found = {}

    def hook(event, arguments):
        if event == "compile":
            source = arguments[0]
            if isinstance(source, (bytes, bytearray)):
                try:
                    source = bytes(source).decode()
                except UnicodeDecodeError:
                    return
            if isinstance(source, str) and len(source) < 20000 and "\0" not in source:
                found.setdefault(source)

    sys.addaudithook(hook)
    for module in modules:
        try:
            suite = unittest.defaultTestLoader.loadTestsFromName("test." + module)
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                unittest.TextTestRunner(stream=io.StringIO()).run(suite)
        except BaseException as error:
            print(f"{module}: {type(error).__name__}: {error}", file=sys.__stderr__)
    return list(found)


def outcome(source, mode, optimize):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            tree = ast.parse(source, "f", mode)
        except (SyntaxError, ValueError, MemoryError, RecursionError, OverflowError):
            return None
        caught.clear()
        try:
            compile(tree, "f", mode, dont_inherit=True, optimize=optimize)
            error = "-"
        except SyntaxError as e:
            error = f"{type(e).__name__},{text(e.msg)},{e.lineno},{e.offset},{e.end_lineno},{e.end_offset}"
        except Exception as e:
            error = f"{type(e).__name__},{text(str(e))}"
        warned = "/".join(f"{w.lineno},{text(str(w.message))}" for w in caught) or "-"
    return error, warned


def main(target, *modules):
    here = os.getcwd()
    sources = collect(modules or MODULES)
    os.chdir(here)
    with open(target, "w") as output:
        for source in sources:
            for mode in "exec", "single", "eval":
                for optimize in (0, 1, 2) if mode == "exec" else (0,):
                    result = outcome(source, mode, optimize)
                    if result:
                        output.write(f"{mode} {optimize} {text(source)} {result[0]} {result[1]}\n")
    # Threads and atexit handlers of the tests are of no interest.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
