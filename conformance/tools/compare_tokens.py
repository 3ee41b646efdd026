"""Compares tokens with those of CPython's _tokenize, over Lib and over the cases of collect_syntax_cases.py.

Run with the native CPython:

    python3.14 conformance/tools/compare_tokens.py [--every N] [--cases CASES.json] [--classpath DIRS] [--java JAVA]

Exits with 1 if there is any difference.
"""
import argparse
import base64
import io
import json
import subprocess
import sys
import tokenize
import warnings
from _tokenize import TokenizerIter

from compare_ast import sources


def native_tokens(source, extra):
    out = []
    try:
        for kind, string, (line, column), (end_line, end_column), text in TokenizerIter(
                io.StringIO(source).readline, extra_tokens=extra):
            out.append(f'({kind}, {string!r}, {line}, {column}, {end_line}, {end_column}, {text!r})\n')
    except SyntaxError as error:
        out.append(f'{type(error).__name__} {error.msg} {error.lineno} {error.offset}')
    return ''.join(out)


def texts(options):
    if options.cases:
        with open(options.cases) as file:
            for case in json.load(file):
                if isinstance(case['source'], str) and '\0' not in case['source'] and len(case['source']) < 5000:
                    yield case['source']
        return
    for path in sources(options.every):
        with open(path, 'rb') as file:
            data = file.read()
        try:
            encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
            yield data.decode(encoding)
        except (SyntaxError, UnicodeError):
            continue


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--every', type=int, default=1)
    parser.add_argument('--cases')
    parser.add_argument('--show', type=int, default=5)
    parser.add_argument('--classpath', default='syntax/target/classes:syntax/target/test-classes')
    parser.add_argument('--java', default='java')
    options = parser.parse_args()
    warnings.simplefilter('ignore')
    requests = [(source, extra) for source in texts(options) for extra in (True, False)]
    lines = ['-x'[extra] + base64.b64encode(source.encode('utf-8', 'replace')).decode() for source, extra in requests]
    command = [options.java, '-XX:+UseSerialGC', '-Xmx2g', '-cp', options.classpath, 'naja.syntax.TokensTool']
    run = subprocess.run(command, input='\n'.join(lines) + '\n', stdout=subprocess.PIPE, text=True, check=True)
    different = 0
    for (source, extra), line in zip(requests, run.stdout.splitlines(), strict=True):
        mine = base64.b64decode(line).decode()
        theirs = native_tokens(source, extra)
        if mine != theirs:
            different += 1
            if different <= options.show:
                print(f'{source[:300]!r} extra_tokens={extra}')
                for a, b in zip(mine.splitlines() + [''], theirs.splitlines() + ['']):
                    if a != b:
                        print(f'    naja:    {a[:200]}\n    CPython: {b[:200]}')
                        break
    print(f'{len(requests)} sources, {len(requests) - different} the same, {different} different')
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main())
