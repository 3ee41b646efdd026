"""Writes syntax-errors.txt: what CPython says of the sources in it. Run with the native CPython after adding sources:

    python3.14 syntax/src/test/python/make_error_table.py < sources.txt > syntax/src/test/resources/naja/syntax/syntax-errors.txt

Input and output have a case a line: the mode, a tab, the source with Python's escapes; the output goes on with a tab and
the error: class, message, lineno, offset, end_lineno, end_offset, text. Fields after the source in the input are dropped.
"""
import ast
import sys
import warnings


def escape(value):
    return 'None' if value is None else str(value).encode('unicode_escape').decode().replace('\t', '\\t')


def main():
    warnings.simplefilter('ignore')
    for line in sys.stdin:
        mode, source = line.rstrip('\n').split('\t')[:2]
        text = source.encode('latin-1', 'backslashreplace').decode('unicode_escape')
        try:
            compile(text, '<test>', mode, ast.PyCF_ONLY_AST)
            error = 'ok'
        except SyntaxError as e:
            fields = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
            error = '\t'.join(map(escape, fields))
        print(f'{mode}\t{source}\t{error}')


if __name__ == '__main__':
    main()
