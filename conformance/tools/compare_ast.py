"""Compares the syntax trees of all of CPython's Lib with CPython's own.

Run with the native CPython, whose Lib is compared:

    python3.14 conformance/tools/compare_ast.py [--every N] [--cache FILE] [--classpath DIRS] [--java JAVA]

Prints the totals, and where the first differences are. Exits with 1 if there is any.
"""
import argparse
import ast
import hashlib
import os
import subprocess
import sys
import tempfile
import warnings


def sources(every):
    lib = os.path.dirname(os.__file__)
    found = []
    for folder, names, files in os.walk(lib):
        names[:] = sorted(n for n in names if n not in ('__pycache__', 'site-packages'))
        found += [os.path.join(folder, f) for f in sorted(files) if f.endswith('.py')]
    return found[::every]


def native_dump(path):
    with open(path, 'rb') as file:
        return ast.dump(ast.parse(file.read(), path), include_attributes=True)


def native_digest(path):
    try:
        dump = native_dump(path)
    except (SyntaxError, MemoryError, ValueError) as error:
        return 'refused ' + type(error).__name__
    return hashlib.sha1(dump.encode('utf-8', 'surrogatepass')).hexdigest()


def native_digests(paths, cache):
    known = {}
    if cache and os.path.exists(cache):
        with open(cache) as file:
            known = dict(line.rstrip('\n').split('\t') for line in file)
    result = [known.get(path) or native_digest(path) for path in paths]
    if cache:
        known.update(zip(paths, result))
        with open(cache, 'w') as file:
            file.writelines(f'{path}\t{digest}\n' for path, digest in known.items())
    return result


def first_difference(mine, theirs):
    at = next((i for i, (a, b) in enumerate(zip(mine, theirs)) if a != b), min(len(mine), len(theirs)))
    start = max(0, at - 150)
    return f'    naja:    ...{mine[start:at + 150]}\n    CPython: ...{theirs[start:at + 150]}'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--every', type=int, default=1)
    parser.add_argument('--cache')
    parser.add_argument('--show', type=int, default=5)
    parser.add_argument('--classpath', default='syntax/target/classes:syntax/target/test-classes')
    parser.add_argument('--java', default='java')
    options = parser.parse_args()
    warnings.simplefilter('ignore')
    command = [options.java, '-XX:+UseSerialGC', '-Xmx2g', '-cp', options.classpath, 'naja.syntax.AstDumpTool']
    paths = sources(options.every)
    with tempfile.NamedTemporaryFile('w', suffix='.txt') as listing:
        listing.write('\n'.join(paths))
        listing.flush()
        run = subprocess.run(command + ['--digests', listing.name], stdout=subprocess.PIPE, text=True, check=True)
    mine = run.stdout.splitlines()
    theirs = native_digests(paths, options.cache)
    different = [i for i in range(len(paths)) if mine[i] != theirs[i]]
    refused = sum(digest.startswith('refused') for digest in theirs)
    print(f'{len(paths)} files, {len(paths) - len(different)} identical ({refused} refused by CPython), '
          f'{len(different)} different')
    for i in different[:options.show]:
        print(f'{paths[i]}:\n    naja: {mine[i]}\n    CPython: {theirs[i]}')
        if ' ' not in mine[i] and ' ' not in theirs[i]:
            dump = subprocess.run(command + [paths[i]], stdout=subprocess.PIPE, check=True).stdout.decode()
            print(first_difference(dump, native_dump(paths[i])))
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main())
