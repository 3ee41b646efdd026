"""Writes what CPython says to samples of text operations, for CasesTest.java to compare.

usage: python3.14 text_cases.py GROUP COUNT SEED > FILE
       python3.14 text_cases.py --golden FOLDER     (all the small files that are committed)

A line is: operation, arguments, "=", result, separated by tabs. Values: s text, i int, f float (bits), b bytes (hex),
n None, T and F, c complex (bits), (a,b) sequences, ! an error with its text.
"""
import io
import os
import random
import struct
import sys
import zlib

SAFE = set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _.:;<>[]{}!@#$%^&*-+=/?|~`\'"')


def text(s):
    out = []
    for ch in s:
        if ch in SAFE:
            out.append(ch)
        elif ord(ch) < 0x10000:
            out.append('\\u%04x' % ord(ch))
        else:
            out.append('\\U%08x' % ord(ch))
    return ''.join(out)


def encode(v):
    if v is None:
        return 'n'
    if v is True or v is False:
        return 'T' if v else 'F'
    if isinstance(v, str):
        return 's' + text(v)
    if isinstance(v, int):
        return 'i%x' % v if abs(v) > 1 << 2000 else 'i%x' % v
    if isinstance(v, float):
        return 'f' + struct.pack('>d', v).hex()
    if isinstance(v, complex):
        return 'c' + struct.pack('>dd', v.real, v.imag).hex()
    if isinstance(v, (bytes, bytearray)):
        return 'b' + bytes(v).hex()
    if isinstance(v, (list, tuple)):
        return '(' + ','.join(map(encode, v)) + ')'
    if isinstance(v, BaseException):
        if isinstance(v, (UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError)):
            enc = () if isinstance(v, UnicodeTranslateError) else (v.encoding,)
            return '!' + type(v).__name__ + text(': %s' % ' '.join(map(str, (*enc, v.start, v.end, v.reason))))
        return '!' + type(v).__name__ + text(': %s' % v)
    raise TypeError(v)


OPERATIONS = {}


def operation(f):
    OPERATIONS[f.__name__] = f
    return f


class Writer:
    def __init__(self, file):
        self.file = file

    def __call__(self, name, *args):
        f = OPERATIONS.get(name)
        try:
            if f is None:
                owner, method = name.split('.')
                f = getattr({'str': str, 'bytes': bytes, 'float': float}[owner], method)
            result = f(*args)
        except Exception as e:
            result = e
        self.file.write('\t'.join([name, *map(encode, args), '=', encode(result)]) + '\n')


ALPHABETS = [
    'ab', 'aA b', 'abcABC xyz012_\t\n', 'ab\u00e4\u00df\u00c4 \x85\xa0',
    'a\u0391\u03a3\u03c3\u03c2\u0345\u0307.\u02b0 \u01c5\u01c4\u0130\u0131\ufb01\u1e9e\u13a0\uab70',
    'a \U0001f600b\U00010400\U00010428\ud800\udc00', 'x\u2028\u3000\u0660\u00b2\u4e00\u200b\u200d\r\n\x1c',
    '\'"\\a\n\t\r\x00\x7f\x80\u0378\ue000\U000e0001\U0001f600\ud83d\u3042',
]


def some_text(r, most=12, alphabet=None):
    alphabet = alphabet or r.choice(ALPHABETS)
    return ''.join(r.choice(alphabet) for _ in range(r.randrange(most)))


def group_str(w, r, count):
    plain = ('upper lower title capitalize swapcase casefold isalpha isalnum isdecimal isdigit isnumeric isspace '
             'isprintable islower isupper istitle isidentifier isascii').split()
    for _ in range(count):
        alphabet = r.choice(ALPHABETS)
        s = some_text(r, 14, alphabet)
        w('str.' + r.choice(plain), s)
        w(r.choice(['repr', 'ascii']), s)
        part = some_text(r, 3, alphabet)
        start, end = r.randrange(-16, 16), r.randrange(-16, 16)
        if r.random() < .3:
            start, end = 0, sys.maxsize
        w('str.' + r.choice('find rfind index rindex count startswith endswith'.split()), s, part, start, end)
        w('str.' + r.choice(['split', 'rsplit']), s, r.choice([None, part]), r.randrange(-1, 4))
        w('str.' + r.choice(['partition', 'rpartition', 'removeprefix', 'removesuffix', 'strip', 'lstrip', 'rstrip']),
          s, part)
        w('str.' + r.choice(['strip', 'lstrip', 'rstrip']), s, None)
        w('str.splitlines', s, r.random() < .5)
        w('str.replace', s, part, some_text(r, 3), r.choice([-1, -1, 0, 1, 2]))
        w('str.' + r.choice(['center', 'ljust', 'rjust']), s, r.randrange(-2, 20), r.choice('x \u3042\U0001f600'))
        w('str.zfill', r.choice(['', '+', '-', '\U0001f600']) + s, r.randrange(20))
        w('str.expandtabs', some_text(r, 14, 'ab\t\n\U0001f600'), r.randrange(-1, 9))
        w('slice', s, r.randrange(-15, 15), r.randrange(-15, 15), r.choice([1, 1, 2, -1, -2, 3]))
        w('concat', s, part)
        w('repeat', s, r.randrange(-1, 5))
        w('str.join', part, [some_text(r, 4) for _ in range(r.randrange(4))])
        w('compare', s, some_text(r, 14, alphabet))
    for size in (20, 40, 3000) if count > 100 else (20, 40):
        for _ in range(4):
            alphabet = r.choice(['ab', 'a', 'a\U0001f600'])
            hay = ''.join(r.choice(alphabet) for _ in range(size * 3))
            period = r.randrange(1, 30)
            needle = (hay[:period] * size)[:r.randrange(17, size)]
            if r.random() < .5:
                at = r.randrange(len(hay) - len(needle))
                hay = hay[:at] + needle + hay[at + len(needle):]
            for name in ('find', 'rfind', 'count'):
                w('str.' + name, hay, needle, 0, sys.maxsize)
            if size < 3000:
                w('str.rsplit', hay, needle, -1)
                w('str.replace', hay, needle, 'c', -1)


@operation
def repr(s, repr=repr):
    return repr(s)


@operation
def ascii(s, ascii=ascii):
    return ascii(s)


@operation
def slice(s, start, end, step):
    return s[start:end:step]


@operation
def concat(a, b):
    return a + b


@operation
def repeat(a, n):
    return a * n


@operation
def compare(a, b):
    return (a > b) - (a < b)


def unicode_golden(file):
    every = [chr(c) for c in range(0x110000)]
    for name in ('isalpha isalnum isdecimal isdigit isnumeric isspace isprintable islower isupper istitle '
                 'isidentifier').split():
        bits = bytes(getattr(s, name)() for s in every)
        file.write('%s %08x\n' % (name, zlib.crc32(bits)))
    file.write('isidentifierpart %08x\n' % zlib.crc32(bytes(('a' + s).isidentifier() for s in every)))
    file.write('islinebreak %08x\n' % zlib.crc32(bytes(len((s + 'a').splitlines()) == 2 for s in every)))
    for name in 'lower upper title casefold swapcase capitalize'.split():
        points = ','.join(getattr(s, name)() for s in every)
        file.write('%s %08x\n' % (name, zlib.crc32(points.encode('utf-32-le', 'surrogatepass'))))
    sigma = ','.join(('A' + s + '\u03a3').lower() + ('A\u03a3' + s + 'a').lower() for s in every)
    file.write('sigma %08x\n' % zlib.crc32(sigma.encode('utf-32-le', 'surrogatepass')))


GROUPS = {name[6:]: value for name, value in list(globals().items()) if name.startswith('group_')}
GOLDEN_COUNT = {'str': 60}


def main():
    if sys.argv[1] == '--golden':
        for group in GROUPS:
            with open(os.path.join(sys.argv[2], group + '.cases'), 'w', newline='\n') as file:
                GROUPS[group](Writer(file), random.Random(group), GOLDEN_COUNT.get(group, 100))
        with open(os.path.join(sys.argv[2], 'unicode.golden'), 'w', newline='\n') as file:
            unicode_golden(file)
    else:
        file = io.TextIOWrapper(sys.stdout.buffer, newline='\n')
        GROUPS[sys.argv[1]](Writer(file), random.Random(sys.argv[3]), int(sys.argv[2]))
        file.flush()


main()
