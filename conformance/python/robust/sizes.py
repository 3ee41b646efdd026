"""Sizes that do not fit, numbers that are too large, arguments of the wrong kind."""

import itertools
import operator
import re
import struct
import sys


def attempt(text):
    try:
        result = repr(eval(text))
        print(text, "->", result if len(result) < 80 else f"{result[:30]}... {len(result)}")
    except BaseException as error:
        print(text, "->", type(error).__name__, str(error)[:120])


for text in ("'a' * 10 ** 30", "[0] * 10 ** 30", "(0,) * (2 ** 63 - 1)", "b'a' * 2 ** 64", "'a' * -10 ** 30", "[0] * sys.maxsize", "'ab' * (sys.maxsize // 2 + 1)", "bytearray(10 ** 30)", "bytearray(-1)", "bytes(-1)", "bytes(2 ** 64)", "range(10 ** 30)[10 ** 29]", "len(range(10 ** 30))", "list(range(10 ** 30))[:0] if 0 else 0",
             "1 << 10 ** 30", "1 << -1", "1 >> 10 ** 30", "1 >> -1", "0 << 10 ** 30", "2 ** 10 ** 5 > 0", "2 ** -1", "0 ** -1", "0.0 ** -1", "(-8) ** (1 / 3)", "10.0 ** 400", "1e308 * 10", "int('1' * 4301)", "str(10 ** 4300)[:3]", "int('1' * 4300) > 0", "str(10 ** 4299)[:3]", "int('f' * 5000, 16) > 0", "hex(10 ** 5000)[:4]", "int(1e400)", "int(float('nan'))", "float(10 ** 400)", "10 ** 400 / 3", "10 ** 400 // 3 > 0", "1 / 10 ** 400",
             "divmod(1, 0)", "1 % 0", "1.0 // 0", "1j / 0", "0 ** 0", "pow(2, -1, 4)", "pow(3, -1, 7)", "pow(2, 3, 0)", "pow(2, 3, -5)", "round(1e300, -400)", "round(2.5)", "round(10 ** 30, -10)", "round(1.5, 10 ** 10)", "round(1, 10 ** 30)", "chr(-1)", "chr(0x110000)", "chr(10 ** 30)", "ord('')", "ord('ab')", "'%c' % 0x110000", "'%c' % 'ab'", "format(1, '99999999999999999999d')", "'{:.99999999999999999999f}'.format(1.0)",
             "'abc'[10 ** 30]", "'abc'[-10 ** 30:10 ** 30]", "'abc'.find('a', -10 ** 30, 10 ** 30)", "[1].index(1, -10 ** 30)", "[1].insert(10 ** 30, 2)", "[1].pop(10 ** 30)", "'a'.zfill(2 ** 63)", "'\\t'.expandtabs(10 ** 30)", "'a'.ljust(-5)", "'a,b'.split(',', 10 ** 30)", "'a' .join([])", "'abc'.replace('a', 'b', 10 ** 30)", "'aaa'.replace('', 'x', 2)", "(5).to_bytes(0, 'big')", "(5).to_bytes(2 ** 63, 'big')", "(256).to_bytes(1, 'big')", "(1).to_bytes(2 ** 40 + 1, 'big')", "itertools.combinations_with_replacement([1], 2 ** 40)", "'x'.zfill(2 ** 40)", "format(1, '1000000000000')", "1 << 2 ** 62", "1 << 2 ** 70", "'%*d' % (2 ** 40, 1)", "(-1).to_bytes(1, 'big')", "int.from_bytes(b'', 'big')", "(1).bit_length()", "(0).bit_length()",
             "itertools.islice([], 10 ** 30)", "itertools.islice([], -1)", "list(itertools.repeat(1, 10 ** 30)) if 0 else 0", "itertools.repeat(1, 10 ** 30)", "list(itertools.repeat(1, -5))", "operator.index(1.0)", "operator.length_hint([], 'a')", "sum(['a'], '')", "sum([b'a'], b'')", "sum([1], 'a')", "max(1, 'a')", "min({})", "hash([])", "id()", "isinstance(1, 1)", "issubclass(1, int)", "issubclass(int, 1)", "int('', 10)", "int('1', 1)", "int('1', 37)", "int('z', 36)", "int('1_000')", "int('1__0')", "int('_1')", "int(' 12 ')", "int('١٢')", "int('0x1', 0)", "int('010', 0)", "int('0b2', 0)", "int(b'12')", "int(b'\\xff')", "int('1' * 10, 10)", "int([])", "int(None)", "int('1', '10')", "int(1, 10)",
             "float('1_0.5')", "float('1__0')", "float('nan')", "float('  inf ')", "float('infinit')", "float('0x1')", "float('1e')", "float('١.٥')", "float(b'1.5')", "float([])", "complex('1+')", "complex('1 + 2j')", "complex(' (1+2j) ')", "complex('1', 2)", "complex(1, '2')", "complex('j')", "complex('nan+infj')", "bool([], [])", "range(1, 2, 0)", "enumerate(5)", "zip(1)", "list(zip([1], [1, 2], strict=True))", "map()", "list(map(None, [1]))", "filter(1)", "reversed({1})", "iter(1, 2)", "next([])", "getattr(1, 2)", "setattr(1, 'a', 2)", "vars(1)", "dir(1, 2)", "open(-1)", "print(sep=1)", "print(end=1)", "input(1, 2)", "eval(1)", "exec('x', 1)", "eval('1', {}, 1)", "compile('1', 'f')", "type('a')", "type('a', 1, {})", "type('a', (1,), {})", "type(1, (), {})", "type('a\\0', (), {})", "super()", "super(1)", "object(1)", "__import__('')", "breakpoint", "memoryview('a')", "memoryview(b'ab').cast('H').tolist()", "memoryview(b'abc').cast('H')", "struct.pack('i', 2 ** 31)", "struct.unpack('i', b'a')", "struct.calcsize('999999999999999999999i')", "re.compile('(' * 200 + ')' * 200).groups", "re.compile('a{99999999999999999999}')", "re.compile('(?P<a>b)(?P<a>c)')", "re.compile('[z-a]')", "re.compile('*')", "re.compile('a**')", "re.compile('(?<=a+)b')", "re.match('(a*)*b', 'a' * 20)"):
    attempt(text)
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)), int("1" * 5000) % 7)
for bad in (1, 639, -1, "a", 640):
    try:
        sys.set_int_max_str_digits(bad)
        print(bad, sys.get_int_max_str_digits())
    except Exception as error:
        print(bad, type(error).__name__, error)
