"""Makes cases for compare_syntax_errors.py by mutating the sources of others.

Run with the native CPython:

    python3.14 conformance/tools/fuzz_syntax.py CASES.json OUTPUT.json [--count N] [--seed N]
"""
import argparse
import base64
import json
import random
import re

import collect_syntax_cases as collect

PIECES = '''( ) [ ] { } , : . ; = == != := -> + - * ** / // @ % & | ^ ~ << >> < > <= += **= ... ! $ ? \\ \\\n # \n \n\n
\t a b _ x.y f(x) 1 1.5 2j 0x 0777 1_ "s" 's' b"b" f"{a}" f"{ f"{x!r:>{w}}" t"{a}" rb'' """ \'\'\' f\'\'\' u"" " \' None True False
and as assert async await break class continue def del elif else except finally for from global if import in is lambda
nonlocal not or pass raise return try while with yield match case type print exec é € \x0c \u00a0 if\x20x: else:
def\x20f(): class\x20A: for\x20x\x20in\x20y: while\x201: try: except: except*\x20E: with\x20a\x20as\x20b: match\x20x:
case\x20_: *a **k *,a /,a a=1 a:=1 lambda\x20x: x\x20if\x20y x\x20for\x20x\x20in\x20y not\x20in is\x20not yield\x20from
async\x20for async\x20def # \x20type:\x20ignore'''.split(' ')
PIECES = [p.replace('\\n', '\n').replace('\\t', '\t').replace('\\x20', ' ').replace('\\x0c', '\x0c')
          .replace('\\u00a0', '\u00a0').strip('\n') or '\n' for p in PIECES]
TOKENS = re.compile(r'\s+|\w+|"""|\'\'\'|.', re.DOTALL)


def mutate(source, others, random):
    tokens = TOKENS.findall(source)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        at = random.randrange(len(tokens) + 1)
        match random.randrange(7):
            case 0 if tokens:
                del tokens[at:at + random.choice((1, 1, 2, 4))]
            case 1:
                tokens.insert(at, random.choice(PIECES))
            case 2:
                tokens.insert(at, ' ' + random.choice(PIECES) + ' ')
            case 3 if at < len(tokens):
                tokens[at] = random.choice(PIECES)
            case 4 if at < len(tokens):
                other = random.randrange(len(tokens))
                tokens[at], tokens[other] = tokens[other], tokens[at]
            case 5:
                tokens = tokens[:at]
            case _:
                piece = TOKENS.findall(random.choice(others))
                start = random.randrange(len(piece) + 1)
                tokens[at:at] = piece[start:start + random.choice((1, 2, 4, 8))]
    return ''.join(tokens)


HEADS = (b'', b'', b'\xef\xbb\xbf', b'#!x\n', b'\n', b'x\n', b'"\n', b'\\\n', b'\x0c \t')
COOKIES = (b'# coding: %s\n', b'# -*- coding: %s -*-\n', b'#vim:fileencoding=%s\r\n', b'#coding=%s', b' # coding : %s\n',
           b'x # coding: %s\n', b'#codin:%s\n', b'# coding:\t%s;\r')
ENCODINGS = (b'utf-8', b'utf8', b'UTF_8', b'utf-8-sig', b'latin-1', b'Latin-1-unix', b'iso-8859-15', b'ascii', b'cp1252', b'nope',
             b'u8', b'utf-8-x', b'us-ascii', b'l1', b'')


def raw(source, chance):
    """The source as bytes, perhaps with a byte order mark, a cookie and bytes that are no text."""
    data = bytearray(source.encode(chance.choice(('utf-8', 'latin-1')), 'replace'))
    for _ in range(chance.choice((0, 0, 1, 2))):
        at = chance.randrange(len(data) + 1)
        data[at:at] = chance.choice((b'\xff', b'\xe2\x82', b'\xc3\xa9', b'\xed\xb0\x80', b'\xf4\x90\x80\x80', b'\r', b'\r\n'))
    cookie = chance.choice(COOKIES).replace(b'%s', chance.choice(ENCODINGS)) if chance.random() < 0.7 else b''
    return chance.choice(HEADS) + cookie + bytes(data)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('cases')
    parser.add_argument('output')
    parser.add_argument('--count', type=int, default=10_000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--bytes', type=float, default=0.05, help='the share of sources in bytes')
    options = parser.parse_args()
    with open(options.cases) as file:
        cases = json.load(file)
    sources = []
    for case in cases:
        source = case['source']
        if isinstance(source, dict):
            source = base64.b64decode(source['bytes']).decode('latin-1')
        if 0 < len(source) < 400:
            sources.append((source, case))
    texts = [source for source, _ in sources]
    chance = random.Random(options.seed)
    while len(collect.cases) < options.count:
        source, case = chance.choice(sources)
        mode = chance.choice((case['mode'], 'exec', 'exec'))
        flags = case['flags'] | chance.choice((0, 0, 0, 0, 0x200, 0x4000, 0x1000))
        mutated = mutate(source, texts, chance)
        if chance.random() < options.bytes:
            mutated = raw(mutated, chance)
        collect.note(mutated, mode, flags, case['feature_version'])
    with open(options.output, 'w') as file:
        json.dump(list(collect.cases.values()), file, indent=0)


if __name__ == '__main__':
    main()
