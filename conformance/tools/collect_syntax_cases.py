"""Collects the sources that CPython's tests compile, with what CPython says of them, into a JSON file.

Run with the native CPython:

    python3.14 conformance/tools/collect_syntax_cases.py OUTPUT.json [test_module ...]

Each case is an object with the fields source (base64 of the bytes, or a text), mode, flags, feature_version and result:
null if the parser takes the source (digest is then the SHA-1 of the tree's dump), else the error's class and args. Errors that only the compiler raises do not count.
"""
import ast
import base64
import builtins
import contextlib
import doctest
import hashlib
import importlib
import io
import json
import sys
import unittest
import warnings

MODULES = '''test_syntax test_exceptions test_fstring test_tstring test_patma test_type_params test_eof
test_source_encoding test_grammar test_string_literals test_unpack_ex test_named_expressions test_positional_only_arg
test_generators test_genexps test_listcomps test_dictcomps test_setcomps test_codeop test_compile test_ast.test_ast
test_type_comments test_type_annotations test_type_aliases test_future_stmt.test_future test_flufl test_coroutines
test_decorators test_keywordonlyarg test_pep646_syntax test_except_star test_global test_scope test_with
test_traceback test_unicode_identifiers test_utf8source test_int test_float test_complex test_bytes test_str
test_raise test_asyncgen test_exception_group test_lambda test_extcall test_unpack test_super test_class test_code
test_builtin test_peepholer test_symtable test_pprint test_tokenize test_parser test_tabnanny
test_import test_keyword test_dis test_inspect.test_inspect test_typing test_doctest.test_doctest
test_warnings test_annotationlib test_marshal test_types test_itertools
test_peg_generator.test_pegen'''.split()

FLAGS = {
    'only_ast': ast.PyCF_ONLY_AST,
    'type_comments': ast.PyCF_TYPE_COMMENTS,
    'dont_imply_dedent': 0x200,
    'allow_incomplete': 0x4000,
    'barry': 0x400000,
}

original = {name: getattr(builtins, name) for name in ('compile', 'exec', 'eval')}
cases = {}


def encode(value):
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return None
        return value
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {'bytes': base64.b64encode(bytes(value)).decode()}
    return None


def encode_arg(value):
    if isinstance(value, tuple):
        return [encode_arg(item) for item in value]
    if isinstance(value, str):
        return value.encode('utf-8', 'replace').decode()
    return value if isinstance(value, (int, type(None))) else repr(value)


def note(source, mode, flags=0, feature_version=-1):
    encoded = encode(source)
    if sys.get_int_max_str_digits() != sys.int_info.default_max_str_digits:
        return
    if encoded is None or mode not in ('exec', 'eval', 'single', 'func_type') or len(source) > 200_000:
        return
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    flags = (flags & (FLAGS['type_comments'] | FLAGS['dont_imply_dedent'] | FLAGS['allow_incomplete'] | FLAGS['barry'])
             | FLAGS['only_ast'])
    key = (source, mode, flags, feature_version)
    if key in cases:
        return
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        digest = None
        try:
            tree = original['compile'](source, '<case>', mode, flags, dont_inherit=True,
                                       _feature_version=feature_version)
            result = None
            digest = hashlib.sha1(ast.dump(tree, include_attributes=True).encode()).hexdigest()
        except (SyntaxError, MemoryError) as error:
            if len(error.args) == 1 and ('future feature' in error.args[0] or error.args[0] == 'not a chance'):
                return  # the compiler says so
            result = [type(error).__name__, encode_arg(error.args)]
        except (ValueError, UnicodeError, OverflowError, RecursionError):
            return
    warned = [[w.category.__name__, str(w.message), w.lineno] for w in caught]
    cases[key] = {'source': encoded, 'mode': mode, 'flags': flags, 'feature_version': feature_version,
                  'result': result, 'digest': digest, 'warnings': warned}


def patched_compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    with contextlib.suppress(TypeError, LookupError):
        note(source, mode, flags, _feature_version)
    return original['compile'](source, filename, mode, flags, True, optimize, _feature_version=_feature_version)


def frame_namespaces(args):
    frame = sys._getframe(2)
    namespaces = list(args)
    if not namespaces or namespaces[0] is None:
        namespaces[:1] = [frame.f_globals]
        if len(namespaces) == 1:
            namespaces.append(frame.f_locals)
    return namespaces


def patched_exec(source, /, globals=None, locals=None, **keywords):
    note(source, 'exec') if isinstance(source, (str, bytes)) else None
    if globals is None:
        globals, locals = frame_namespaces(())
    return original['exec'](source, globals, locals, **keywords)


def patched_eval(source, /, globals=None, locals=None):
    if isinstance(source, str):
        note(source.lstrip(' \t'), 'eval')
    elif isinstance(source, bytes):
        note(source.lstrip(b' \t'), 'eval')
    if globals is None:
        globals, locals = frame_namespaces(())
    return original['eval'](source, globals, locals)


def doctests(module):
    for test in doctest.DocTestFinder(exclude_empty=True).find(module):
        for example in test.examples:
            note(example.source, 'single')
            note(example.source, 'exec')
    for text in getattr(module, '__test__', {}).values():
        if isinstance(text, str):
            for example in doctest.DocTestParser().get_examples(text):
                note(example.source, 'single')
                note(example.source, 'exec')


def run(name):
    try:
        module = importlib.import_module('test.' + name)
    except (ImportError, unittest.SkipTest) as error:
        print(f'{name}: {error}', file=sys.stderr)
        return
    before = len(cases)
    with contextlib.suppress(Exception):
        doctests(module)
    builtins.compile, builtins.exec, builtins.eval = patched_compile, patched_exec, patched_eval
    output = io.StringIO()
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            suite = unittest.defaultTestLoader.loadTestsFromModule(module)
            unittest.TextTestRunner(stream=output, verbosity=0).run(suite)
    except BaseException as error:
        print(f'{name}: {error!r}', file=sys.stderr)
    finally:
        for key, value in original.items():
            setattr(builtins, key, value)
    print(f'{name}: {len(cases) - before} cases', file=sys.stderr)


def main():
    output, *modules = sys.argv[1:]
    for name in modules or MODULES:
        run(name)
        with open(output, 'w') as file:
            json.dump(list(cases.values()), file, indent=0)
    refused = sum(case['result'] is not None for case in cases.values())
    print(f'{len(cases)} cases, {refused} refused')


if __name__ == '__main__':
    main()
