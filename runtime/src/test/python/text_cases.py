"""Writes what CPython says to samples of text operations, for CasesTest.java to compare.

usage: python3.14 text_cases.py GROUP COUNT SEED > FILE
       python3.14 text_cases.py --golden FOLDER     (all the small files that are committed)

A line is: operation, arguments, "=", result, separated by tabs. Values: s text, i int, f float (bits), b bytes (hex),
n None, T and F, c complex (bits), (a,b) sequences, ! an error with its text.
"""
import codecs
import io
import math
import os
import random
import struct
import sys
import unicodedata
import warnings
import zlib

import _codecs
import _string

warnings.simplefilter('ignore')
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
        return 'f' + struct.pack('>d', v if v == v else float('nan')).hex()
    if isinstance(v, complex):
        return 'c' + struct.pack('>dd', v.real, v.imag).hex()
    if isinstance(v, (bytes, bytearray)):
        return 'b' + bytes(v).hex()
    if isinstance(v, (list, tuple)):
        return '(' + ','.join(map(encode, v)) + ')'
    if isinstance(v, BaseException):
        if isinstance(v, (UnicodeDecodeError, UnicodeEncodeError)):
            return '!' + type(v).__name__ + text(': %s' % ' '.join(map(str, (v.encoding, v.start, v.end, v.reason))))
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


@operation
def int_parse(s, base):
    return int(s, base)


@operation
def int_text(n, base):
    if base == 10:
        return str(n)
    if base in (2, 8, 16):
        return {2: bin, 8: oct, 16: hex}[base](n)
    out = []
    m = abs(n)
    while m or not out:
        m, d = divmod(m, base)
        out.append('0123456789abcdefghijklmnopqrstuvwxyz'[d])
    return '-' * (n < 0) + ''.join(reversed(out))


@operation
def to_bytes(n, length, order, signed):
    return n.to_bytes(length, 'big' if order else 'little', signed=signed)


@operation
def from_bytes(b, order, signed):
    return int.from_bytes(b, 'big' if order else 'little', signed=signed)


def some_int(r):
    n = r.getrandbits(r.choice([1, 8, 30, 31, 32, 33, 60, 62, 63, 64, 65, 100, 200, 1000]))
    n += r.choice([0, 0, -1, 1])
    if r.random() < .8:
        return n * r.choice([1, 1, -1])
    return r.choice([-1, 1]) * (10 ** r.randrange(30) - r.randrange(2))


def group_int(w, r, count):
    for _ in range(count):
        base = r.choice([0, 0, 2, 8, 10, 10, 10, 16, 36, r.randrange(2, 37)])
        s = some_text(r, 8, r.choice(['01', '0123456789', '01x_', '0xXbBoO_17f', ' 12+-_', '1\u0661\u3000\x85\x1c',
                                      '1\U0001d7ce\ud800', '0', 'zZ9_']))
        s = r.choice(['', '', '', '+', '-', ' ', '0x', '0b', '0o', '0']) + s + r.choice(['', '', '', ' ', '_', '\0'])
        w('int_parse', s, base)
        if r.random() < .2:
            w('int_parse', s.encode('latin-1', 'replace'), base)
        n = some_int(r)
        w('int_text', n, r.choice([2, 8, 10, 16, 36, 3, 32]))
        w('int_parse', str(n), 10)
        w('to_bytes', n, r.randrange(10), r.random() < .5, r.random() < .5)
        w('from_bytes', r.randbytes(r.randrange(20)), r.random() < .5, r.random() < .5)
    w('int_parse', '1', 1)
    w('int_parse', '1', 37)
    w('int_parse', 'x' * 300, 10)
    w('int_text', 10 ** 4300, 10)
    w('int_text', -10 ** 4299, 10)
    w('int_parse', '1' * 4301, 10)
    for digits in (401,) if count <= 100 else (399, 400, 401, 640, 799, 800, 801, 1601, 4299, 4300, 4301):
        n = r.randrange(10 ** (digits - 1), 10 ** digits)
        w('int_text', n, 10)
        w('int_text', -n, 10)
        w('int_text', n, 7)
        w('int_text', n, 16)
        w('int_parse', int_text(n, 16), 16)
        w('int_parse', '%x' % n, 32)
        w('int_parse', '-' + '1_' * digits + '1', 10)
        w('int_parse', '1' * digits + '?', 10)
        if digits < 4301:
            w('int_parse', str(n), 10)


@operation
def float_repr(x):
    return float.__repr__(x)


@operation
def float_parse(s):
    return float(s)


@operation
def float_format(x, type, precision, alternate):
    return ('%' + '#' * alternate + '.*' + type) % (precision, x)


@operation
def float_round(x, digits):
    return round(x, digits)


@operation
def round_to_int(x):
    return round(x)


@operation
def to_int(x):
    return int(x)


@operation
def complex_repr(x, y):
    return complex.__repr__(complex(x, y))


@operation
def complex_parse(s):
    return complex(s)


def neighbour(x, steps):
    bits, = struct.unpack('>q', struct.pack('>d', x))
    return struct.unpack('>d', struct.pack('>q', bits + steps))[0]


def some_float(r):
    kind = r.randrange(9)
    if kind == 0:
        return struct.unpack('>d', r.randbytes(8))[0]
    if kind == 1:
        return r.uniform(-1000, 1000)
    if kind == 2:
        return r.randrange(-100000, 100000) / 10 ** r.randrange(8)
    if kind == 3:
        return r.choice([-1, 1]) * 2.0 ** r.randrange(-1074, 1024)
    if kind == 4:
        return r.choice([-1, 1]) * 10.0 ** r.randrange(-300, 300)
    if kind == 5:
        x = float('1e%d' % r.randrange(-20, 25))
        return neighbour(x, r.randrange(-3, 4))
    if kind == 6:
        return r.choice([0.0, -0.0, float('inf'), float('-inf'), float('nan'), 5e-324, 2.2250738585072014e-308,
                         1.7976931348623157e308, 0.5, 1.5, 2.5, 1e16, 1e15, 9999999999999998.0, 1e22, 1e23, 2e23])
    if kind == 7:
        return r.randrange(1 << 20) / 2 ** r.randrange(12) * r.choice([-1, 1])
    return float(r.randrange(-10 ** r.randrange(1, 19), 10 ** r.randrange(1, 19)))


def group_float(w, r, count):
    for _ in range(count):
        x = some_float(r)
        w('float_repr', x)
        w('float_format', some_float(r), r.choice('feg'), r.choice([0, 1, 2, 3, 6, 10, 15, 16, 17, r.randrange(40)]),
          False)
        w('float_format', some_float(r), r.choice('feEgGF'), r.choice([0, 1, 2, 6, 12, 16, 17, r.randrange(340)]),
          r.random() < .3)
        w('float_round', some_float(r),
          r.choice([0, 1, 2, 3, -1, -2, 15, r.randrange(-25, 30), r.randrange(-320, 330)]))
        w('round_to_int', some_float(r))
        w('to_int', some_float(r))
        w('float.hex', x)
        s = some_text(r, 9, r.choice(['0123456789.', '1.e+-5', '1_._2e',
                                      ' 1\t.\u0661\x85\x1c\u3000', 'infaINF', 'x1\U0001f600']))
        s = r.choice(['', '', '+', '-', ' ', 'inf', 'nan', '1', '1e', '.']) + s
        s += r.choice(['', '', ' ', '_', 'inity', '\0'])
        w('float_parse', s)
        if r.random() < .2:
            w('float_parse', s.encode('latin-1', 'replace'))
        w('float_parse', '%.*e' % (r.randrange(30), some_float(r)))
        h = some_text(r, 9, r.choice(['0123456789abcdefABCDEF.', '01.p+-5', '1_.p', 'infaINF', 'x1\U0001f600']))
        h = r.choice(['', '0x', '0X', '-0x', '1.', ' +']) + h
        exponents = ['', 'p3', 'p-1074', ' ', 'p+1023', 'p-%d' % r.randrange(1000, 1200)]
        w('float.fromhex', h + r.choice(exponents))
        w('float.fromhex', '0x%x.%xp%d' % (r.getrandbits(r.randrange(1, 90)), r.getrandbits(r.randrange(1, 90)),
                                          r.choice([0, r.randrange(-1200, 1100), r.randrange(-1100, -1000)])))
        w('complex_repr', some_float(r), some_float(r))
        c = some_text(r, 8, r.choice(['12j+-', '1.5e+j', '1_+j', ' 1+2j', '(1+2j)', 'infna+j']))
        c = r.choice(['', '(', '1+', '-2', ' ( ', 'nan', '1e5+']) + c
        w('complex_parse', c + r.choice(['', 'j', ')', 'J )', ' ']))


@operation
def format(value, spec, format=format):
    return format(value, spec)


def some_spec(r, types):
    if r.random() < .15:
        return some_text(r, 6, 'dxs<>=+-z#0,_.3fn')
    out = ''
    if r.random() < .4:
        out += r.choice(['', '', 'x', '0', '\u3042', '\U0001f600']) + r.choice('<>^=')
    out += r.choice(['', '', '', '+', '-', ' '])
    out += r.choice(['', '', '', 'z']) + r.choice(['', '', '#']) + r.choice(['', '', '0'])
    out += r.choice(['', '', '5', '10', '20', '27'])
    out += r.choice(['', '', '', ',', '_'])
    out += r.choice(['', '', '.0', '.1', '.2', '.3', '.10', '.17'])
    if '.' in out:
        out += r.choice(['', '', '', '_', ','])
    return out + r.choice(types)


def group_format(w, r, count):
    for _ in range(count):
        w('format', some_float(r), some_spec(r, ['', '', *'eEfFgGn%d']))
        w('format', some_float(r), some_spec(r, ['', *'fge%']))
        w('format', some_int(r), some_spec(r, ['', '', *'bcdoxXnfgs%']))
        w('format', some_int(r), some_spec(r, ['', '', *'dxb']))
        w('format', some_text(r, 14), some_spec(r, ['', '', 's', 'd']))
        w('format', complex(some_float(r), some_float(r)), some_spec(r, ['', '', *'egfnE%']))
    for value in (5, 5.0, 5j, '5'):
        specs = ('._ .. .,_ ,_ _, ,, __ zz ## 00 \u0660 \x00 \U0001f600 9223372036854775807 .9223372036854775808 '
                 '99999999999999999999 .99999999999999999999 .2147483648f c #c +c ._n _n ,n ,x ._x .3_x')
        for spec in specs.split(' '):
            w('format', value, spec)


@operation
def percent(template, values):
    result = template % tuple(values)
    return result.decode('latin-1') if isinstance(result, bytes) else result


@operation
def percent_map(template, a, b):
    if isinstance(template, bytes):
        return template % {b'a': a, b'b(b)': b}
    return template % {'a': a, 'b(b)': b}


@operation
def str_format(template, values):
    return template.format(*values)


@operation
def format_parse(template):
    return [tuple(part) for part in _string.formatter_parser(template)]


@operation
def format_split(name):
    first, rest = _string.formatter_field_name_split(name)
    return [first, *rest]


def group_template(w, r, count):
    def value():
        return r.choice([some_int(r), r.randrange(300), some_float(r), some_text(r, 5), 'a', '\U0001f600'])

    for _ in range(count):
        t = ''
        values = []
        for _ in range(r.randrange(1, 3)):
            t += some_text(r, 4, 'ab\u3042\U0001f600') + '%'
            t += ''.join(r.choice('-+ #0') for _ in range(r.choice([0, 0, 1, 2])))
            t += r.choice(['', '', '5', '12', '*']) + r.choice(['', '', '.', '.0', '.3', '.10', '.*'])
            t += r.choice(['', '', '', 'l', 'h']) + r.choice('sracdiuoxXeEfFgGqsdfx%')
            values += [r.randrange(-20, 20)] * t.count('*') * (r.random() < .9)
            values.append(value())
        if '*' in t:
            values = [v if not isinstance(v, int) or abs(v) < 300 else 10 ** 20 for v in values]
        if r.random() < .1:
            t += r.choice(['%', '%(', '%(a)s', '%%', '%5', '%.'])
        w('percent', t, values[:r.randrange(len(values) + 1)] if r.random() < .1 else values)
        if r.random() < .4 and t.isascii():
            w('percent', t.encode(), [v.encode('latin-1', 'replace') if isinstance(v, str) else v for v in values])
        starts = ['%(a)', '%(a)5', '%(b(b))', '%(b', '%(c)', '%', '%%', '%(a)*', '%(a)-']
        t = ''.join(r.choice(starts) + r.choice(['s', 'd', 's', 'x', '.2f', '']) for _ in range(r.randrange(1, 4)))
        w('percent_map', t, r.randrange(1000), r.randrange(9))
        w('percent_map', t.replace('s', 'd').replace('.2f', '').encode(), r.randrange(1000), r.randrange(9))
        fields = ['a', '{}', '{:>5}', '{!r}', '{0}', '{1!s:<6}', '{:1{2}}', '{{', '}}', '{', '}', '!', ':', '[', ']',
                  '{2', '{x}', '{:{:{}}}', '\U0001f600', '{0:{2}}', '{!x}', '{99999999999999999999}', '\u0661',
                  '{:.3}']
        t = ''.join(r.choice(fields) for _ in range(r.randrange(1, 5)))
        if '[' not in t:
            w('str_format', t, [value(), value(), r.randrange(9)])
        w('format_parse', t)
        w('format_split', some_text(r, 8, 'ab0.[]\u0661'))
    for n in ('99999999999999999999', 'a[99999999999999999999]', 'a[1]', 'a[1].b', '', '.', '[', 'a[]', '0[0]'):
        w('format_split', n)
    for t in ('%99999999999999999999d', '%.99999999999999999999d', '%.2147483648d', '%c', '%*d', '%.*d'):
        for v in (5, 'a', 'ab', 10 ** 30, -1, 2.5, 1114112 if '*' not in t else 0):
            w('percent', t, [v])
            w('percent', t, [v, v])
            w('percent', t.encode(), [v.encode() if isinstance(v, str) else v])


@operation
def decode(codec, data, errors, final):
    function = getattr(_codecs, codec + '_decode')
    if codec == 'charmap':
        return function(data, errors, CHARMAP)
    if codec in ('ascii', 'latin_1'):
        return function(data, errors)
    return function(data, errors, final)


@operation
def encode_text(codec, s, errors):
    if codec == 'charmap':
        return _codecs.charmap_encode(s, errors, _codecs.charmap_build(CHARMAP[:256]))[0]
    return getattr(_codecs, codec + '_encode')(s, errors)[0]


@operation
def error_text(codec, data, errors):
    try:
        if isinstance(data, str):
            getattr(_codecs, codec + '_encode')(data, errors)
        else:
            getattr(_codecs, codec + '_decode')(data, errors)
    except UnicodeError as e:
        return str(e)


class Callback:
    """An error handler that gives up at the fourth error."""

    def __init__(self, replacement, position):
        self.replacement = replacement
        self.position = position
        self.calls = 0

    def __call__(self, error):
        self.calls += 1
        if self.calls == 4:
            raise error
        return self.replacement, error.end + self.position if self.position > -9 else self.position + 8


@operation
def decode_callback(codec, data, replacement, position):
    codecs.register_error('callback', Callback(replacement, position))
    return decode(codec, data, 'callback', True)


@operation
def encode_callback(codec, s, replacement, position):
    codecs.register_error('callback', Callback(replacement, position))
    return encode_text(codec, s, 'callback')


@operation
def escape_decode(data, errors):
    return _codecs.escape_decode(data, errors)


@operation
def escape_encode(data):
    return _codecs.escape_encode(data)[0]


@operation
def normalize(form, s):
    return unicodedata.normalize(form, s)


@operation
def normalize_old(form, s):
    return unicodedata.ucd_3_2_0.normalize(form, s)


@operation
def name(point):
    return unicodedata.name(chr(point), None)


@operation
def name_lookup(name):
    try:
        s = unicodedata.lookup(name)
    except KeyError:
        return -1
    return ord(s) if len(s) == 1 else -1


ERRORS = ['strict', 'strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape',
          'surrogatepass', 'namereplace']
CODECS = ['utf_8', 'utf_8', 'ascii', 'latin_1', 'utf_16', 'utf_16_le', 'utf_16_be', 'utf_32', 'utf_32_le',
        'utf_32_be',
          'unicode_escape', 'raw_unicode_escape', 'charmap', 'utf_7']
CHARMAP = 'a\u20ac\ufffe\U0001f600' + ''.join(map(chr, range(4, 250))) + 'aXYZ\ud800'



def some_bytes(r, codec):
    if r.random() < .3:
        return r.randbytes(r.randrange(8))
    if 'escape' in codec:
        pieces = ['\\', 'x', '4', '1', 'u0041', 'U0001f600', 'U00110000', 'N{', 'space', '}',
                'N{LATIN SMALL LETTER A}', 'n', '\n', '7',
                  '377', '400', 'z', 'u', 'U', '\xff', 'd800', 'N']
        return ''.join(r.choice(['\\', '\\', '']) + r.choice(pieces) for _ in range(r.randrange(7))).encode('latin-1')
    if codec == 'utf_7':
        pieces = ['+', '-', '+-', 'A', 'AA', 'AAA', 'AGE', '/', '+AGE-', '2D3', '3AA', '2AA', 'b', ' ', '~',
                '\xff', '+2D3eAA-']
        b = bytearray(some_text(r, 4).encode('utf-7')) if r.random() < .5 else b''
        return bytes(b) + ''.join(r.choice(pieces) for _ in range(r.randrange(6))).encode('latin-1')
    if codec == 'charmap':
        return r.randbytes(r.randrange(8)) + bytes(r.randrange(5) for _ in range(r.randrange(4)))
    s = some_text(r, 8)
    b = bytearray(s.encode(codec.replace('_ex', ''), 'surrogatepass' if codec.startswith('utf') and codec != 'utf_7'
                           else 'backslashreplace'))
    for _ in range(r.choice([0, 1, 1, 2])):
        if b:
            at = r.randrange(len(b))
            if r.random() < .5:
                del b[at]
            else:
                b[at] = r.choice([r.randrange(256), 0x80, 0xc0, 0xed, 0xa0, 0xf0, 0xf4, 0x90, 0xff, 0xd8, 0xdc])
    return bytes(b)


def group_codec(w, r, count):
    for _ in range(count):
        codec = r.choice(CODECS)
        w('decode', codec, some_bytes(r, codec), r.choice(ERRORS), r.random() < .6)
        w('encode_text', codec, some_text(r, 9), r.choice(ERRORS))
        codec = r.choice(['utf_8', 'ascii', 'utf_16', 'utf_32_be'])
        w('error_text', codec, r.choice([some_bytes(r, codec), some_text(r, 9)]), 'strict')
        codec = r.choice(CODECS)
        position = r.choice([0, 0, 0, 1, -1, 2, -9, -10, -20])
        w('decode_callback', codec, some_bytes(r, codec), r.choice(['', 'x', '\u3042', '\U0001f600\ud800']), position)
        w('encode_callback', codec, some_text(r, 9),
          r.choice(['', 'x', '\xe9', '\u3042', b'', b'ab', b'abcd', b'\xff']), position)
        w('escape_decode', some_bytes(r, 'unicode_escape'), r.choice(['strict', 'ignore', 'replace', 'other']))
        w('escape_encode', some_text(r, 9, 'ab\\\n\t\r\'"\xff\0').encode('latin-1'))
    for _ in range(count // 4):
        point = r.choice([r.randrange(0x300), r.randrange(0x3000), r.randrange(0x110000), r.randrange(0xac00, 0xd7a4),
                          r.randrange(0x16000, 0x20000)])
        n = unicodedata.name(chr(point), 'X')
        w(r.choice(['normalize', 'normalize_old']), r.choice(['NFC', 'NFD', 'NFKC', 'NFKD', 'X']),
          some_text(r, 9, 'aA\u0301\u0308\xe4\ufb01\u1100\u1161\u11a8\uac00\u212b'
                          '\ud800\udc00\U0001d400\U00011099\U000110ba\u0358\U0002f868'))
        w('name', point)
        w('name_lookup', r.choice([n, n.lower(), n[:-1], n + 'A', 'NULL', 'vs17', 'Vs257', 'bom', 'TANGUT 17000']))


@operation
def bytes_hex(b, sep, group):
    return b.hex(sep, group)


@operation
def bytes_translate(b, table, delete):
    return b.translate(table, delete)


@operation
def bytes_fromhex(s):
    return bytes.fromhex(s)


@operation
def bytes_repr(b):
    return bytes.__repr__(b)


def group_bytes(w, r, count):
    plain = ('upper lower title capitalize swapcase isalpha isalnum isdigit isspace islower isupper istitle').split()
    for _ in range(count):
        alphabet = r.choice(['ab', 'aA b', 'abcABC xyz012_\t\n', 'ab\xe4\xc4 \x85\x1c', 'x\r\n\x0b\x0c ',
                "'\"\\a\n\x00\x7f\xff"])

        def some(n):
            return some_text(r, n, alphabet).encode('latin-1')

        s = some(14)
        part = some(3)
        w('bytes.' + r.choice(plain), s)
        w('bytes_repr', s)
        start, end = r.randrange(-16, 16), r.randrange(-16, 16)
        w('bytes.' + r.choice('find rfind index rindex count startswith endswith'.split()), s, part, start, end)
        w('bytes.' + r.choice(['split', 'rsplit']), s, r.choice([None, part]), r.randrange(-1, 4))
        w('bytes.' + r.choice(['partition', 'rpartition', 'removeprefix', 'removesuffix', 'strip', 'lstrip',
                'rstrip']),
          s, part)
        w('bytes.' + r.choice(['strip', 'lstrip', 'rstrip']), s, None)
        w('bytes_translate', s, r.choice([None, bytes(range(255, -1, -1)), b'x']), part)
        w('bytes.splitlines', s, r.random() < .5)
        w('bytes.replace', s, part, some(3), r.choice([-1, -1, 0, 1, 2]))
        w('bytes.' + r.choice(['center', 'ljust', 'rjust']), s, r.randrange(-2, 20), r.choice([b'x', b' ']))
        w('bytes.zfill', r.choice([b'', b'+', b'-']) + s, r.randrange(20))
        w('bytes.expandtabs', some_text(r, 14, 'ab\t\n').encode(), r.randrange(-1, 9))
        w('bytes.join', part, [some(4) for _ in range(r.randrange(4))])
        w('bytes_hex', r.randbytes(r.randrange(12)), r.choice([':', '-', 'ab', '\xff', '']), r.randrange(-4, 5))
        w('bytes_fromhex', some_text(r, 12, r.choice(['0123456789abcdefABCDEF', '0f \n', '1aB', 'ag1',
                '1a\u0661\U0001f600'])))
    for size in (20, 1000 if count > 100 else 30):
        for _ in range(6):
            hay = ''.join(r.choice(r.choice(['ab', 'a'])) for _ in range(size * 3)).encode()
            needle = (hay[:r.randrange(1, 30)] * size)[:r.randrange(17, size)]
            if r.random() < .5:
                at = r.randrange(len(hay) - len(needle))
                hay = hay[:at] + needle + hay[at + len(needle):]
            for name in ('find', 'rfind', 'count'):
                w('bytes.' + name, hay, needle, 0, sys.maxsize)
            w('bytes.rsplit', hay, needle, -1)


@operation
def int_hash(n):
    return hash(n)


@operation
def float_hash(x):
    return hash(x)


@operation
def int_float_compare(n, x):
    return (n > x) - (n < x)


@operation
def as_integer_ratio(x):
    return x.as_integer_ratio()


@operation
def true_divide(a, b):
    return a / b


@operation
def power(a, b, m):
    return pow(a, b, m)


@operation
def isqrt(n):
    return math.isqrt(n)


@operation
def gcd(a, b):
    return math.gcd(a, b)


@operation
def translate(s, keys, values):
    return s.translate(dict(zip(map(ord, keys), values)))


def group_math(w, r, count):
    def near(n):
        try:
            x = float(n)
        except OverflowError:
            return 1e308
        return neighbour(x, r.randrange(-1, 2))

    for _ in range(count):
        n = r.choice([some_int(r), r.choice([-1, 1]) * (2 ** r.randrange(1100) + r.randrange(-1, 2))])
        m = some_int(r)
        x = some_float(r)
        w('int_hash', n)
        if x == x:
            w('float_hash', x)
            w('int_float_compare', m, x)
        if n:
            w('int_float_compare', n, near(n))
        w('as_integer_ratio', x)
        w('true_divide', n, m)
        w('true_divide', m, r.choice([n, 10, 3, 0, 1 << 1000]))
        w('true_divide', n * r.getrandbits(60), r.choice([-1, 1]) << r.randrange(1100))
        if n.bit_length() < 300:
            w('power', m, n, r.choice([some_int(r), r.randrange(-9, 9), 1, -1]))
        w('isqrt', n)
        w('isqrt', m * m - r.randrange(2))
        w('gcd', n, m)
        w('gcd', n * 6, 18)
        s = some_text(r, 10)
        w('translate', s, s[:4], [r.choice([None, '', 'x', 'yz', '\U0001f600']) for _ in s[:4]])
    for n in (0, 1, -1, -2, 2 ** 61 - 1, 2 ** 61 - 2, -2 ** 61 + 1, 2 ** 63 - 1, -2 ** 63, 2 ** 63):
        w('int_hash', n)
        w('float_hash', float(n))
        w('isqrt', n)
        w('gcd', n, -2 ** 63)


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
    names = '\n'.join(unicodedata.name(s, '') for s in every)
    file.write('names %08x\n' % zlib.crc32(names.encode()))
    for name in 'category bidirectional mirrored combining east_asian_width decomposition'.split():
        values = '\n'.join(str(getattr(unicodedata, name)(s)) for s in every)
        file.write('%s %08x\n' % (name, zlib.crc32(values.encode())))
    for name in 'numeric digit'.split():
        values = '\n'.join(str(getattr(unicodedata, name)(s, None)) for s in every)
        file.write('%s %08x\n' % (name, zlib.crc32(values.encode())))
    for form in 'NFC NFD NFKC NFKD'.split():
        points = ','.join(unicodedata.normalize(form, s) for s in every)
        file.write('%s %08x\n' % (form, zlib.crc32(points.encode('utf-32-le', 'surrogatepass'))))
    old = unicodedata.ucd_3_2_0
    for name in 'category bidirectional mirrored combining east_asian_width decomposition'.split():
        values = '\n'.join(str(getattr(old, name)(s)) for s in every)
        file.write('old_%s %08x\n' % (name, zlib.crc32(values.encode())))
    for name in 'numeric digit decimal'.split():
        values = '\n'.join(str(getattr(old, name)(s, None)) for s in every)
        file.write('old_%s %08x\n' % (name, zlib.crc32(values.encode())))
    for form in 'NFC NFKD'.split():
        points = ','.join(old.normalize(form, s) for s in every)
        file.write('old_%s %08x\n' % (form, zlib.crc32(points.encode('utf-32-le', 'surrogatepass'))))
    sigma = ','.join(('A' + s + '\u03a3').lower() + ('A\u03a3' + s + 'a').lower() for s in every)
    file.write('sigma %08x\n' % zlib.crc32(sigma.encode('utf-32-le', 'surrogatepass')))


GROUPS = {name[6:]: value for name, value in list(globals().items()) if name.startswith('group_')}
GOLDEN_COUNT = {'str': 60, 'int': 60, 'float': 60, 'format': 100, 'template': 100, 'codec': 200, 'bytes': 60,
                'math': 60}


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
