"""Codecs, json, csv, zlib, binascii, unicodedata, and views of bytes: from data that is broken."""
import base64
import zlib

CODECS = ['utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-7', 'utf-8-sig', 'ascii', 'latin-1', 'unicode_escape', 'raw_unicode_escape', 'cp1252', 'cp037', 'koi8-r', 'idna', 'punycode', 'charmap']
ERRORS = ['strict', 'strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass', 'xmlcharrefreplace', 'namereplace', 'fuzz', 'nope']
BYTES = [b'a', b'Z', b'0', b'-', b'+', b'+AG', b'+2D3', b'-', b'\\', b'\\x', b'\\u', b'\\u12', b'\\U0001d518', b'\\U00110000', b'\\N{DASH}', b'\\N{LATIN SMALL LETTER A}', b'\\777', b'\\q', b'\n', b'\r\n', b'\x00', b'\x7f', b'\x80', b'\xa0', b'\xc2',
         b'\xc3\xa9', b'\xe2\x82\xac', b'\xe2\x82', b'\xed\xa0\x80', b'\xed\xb2\x80', b'\xf0\x9d\x94\x98', b'\xf0\x9d\x94', b'\xf4\x90\x80\x80', b'\xf8', b'\xff', b'\xfe\xff', b'\xff\xfe', b'\xef\xbb\xbf', b'\xd8\x35', b'\xdd\x18', b'\x35\xd8', b'\x18\xdd',
         b'\x00\x00', b'xn--', b'xn--a-', b'.', b'xn--zca', b'/', b'+/-', b'\x00\x00\xfe\xff', b'\xff\xfe\x00\x00', b'\x00\x01\xd5\x18']
LETTERS = ['a', 'Z', '0', 'é', 'ß', '€', '\ud800', '\udc80', '\udcff', '\udfff', '𝔘', '\U0010ffff', '\x00', '\x80', '\xff', '\\', '+', '-', '\n', '.', '\u0130', '\ufeff', '\ufffe', '\u3002', 'ab' * 32, '\u200d', '\u0378', '한', 'A\u030a', '~']
JSON = ['{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '-0', '01', '1.', '1.5', '1e5', '1E+', 'e', 'true', 'false', 'null', 'nul', 'NaN', '-Infinity', 'Infinity', ' ', '\n', '\t', '"\\u00e9"', '"\\ud834\\udd1e"', '"\\ud834"', '"\\u12"', '"\\x"', '"\\', '"\n"',
        '"\x00"', '"é"', "'a'", '"a":1', '{"a":', '[1,', '[]', '{}', '\ufeff', '1' * 30, '\x0c', '"\\/\\b"', '{"a":1,"a":2}', '//', '1_0', '\u0661', '-1.0e-400', '1e400', '{,}', '[,]', '{"a" 1}', '[1 2]', '"\\uD83D\\u"', '\xa0']
CSV = ['a', 'b', ',', ',', '"', '"', '""', '\n', '\r', '\r\n', ' ', ';', '\t', "'", '\\', '1', '1.5', 'é', '\x00', '#', 'nan', '']


def joined(chance, pieces, most):
    return type(pieces[0])().join(chance.choice(pieces) for _ in range(chance.randrange(most + 1)))


def codec(chance):
    name, errors = chance.choice(CODECS), chance.choice(ERRORS)
    pieces = tuple(chance.randrange(6) for _ in range(chance.randrange(6)))
    if chance.random() < 0.6:
        data = joined(chance, BYTES, 7) if chance.random() < 0.8 else chance.randbytes(chance.randrange(10))
        return f'decoded({name!r}, {data!r}, {errors!r}, {pieces})'
    return f'encoded({name!r}, {joined(chance, LETTERS, 6)!r}, {errors!r}, {pieces})'


def stream(chance):
    wbits = chance.choice((15, -15, 31, 47, 9, -9))
    plain = chance.choice((b'', b'a' * 300, chance.randbytes(40), b'hello hello hello ' * 5, bytes(range(256))))
    packer = zlib.compressobj(chance.choice((0, 1, 6, 9)), zlib.DEFLATED, wbits if wbits != 47 else chance.choice((15, 31)))
    data = bytearray(packer.compress(plain) + packer.flush())
    for _ in range(chance.choice((0, 0, 1, 1, 2, 4))):
        match chance.randrange(5):
            case 0:
                del data[chance.randrange(len(data) + 1):]
            case 1 if data:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            case 2:
                data += chance.randbytes(3)
            case 3 if data:
                at = chance.randrange(len(data))
                del data[at:at + 2]
            case _:
                at = chance.randrange(len(data) + 1)
                data[at:at] = chance.randbytes(2)
    pieces = tuple(chance.randrange(12) for _ in range(chance.randrange(4)))
    if chance.random() < 0.3:
        return f'zlib.decompress({bytes(data)!r}, {wbits})'
    return f'inflated({bytes(data)!r}, {wbits}, {pieces}, {chance.choice((0, 0, 1, 7, 100))})'


def ascii_of_bytes(chance):
    data = bytearray(base64.b64encode(chance.randbytes(chance.randrange(9))) if chance.random() < 0.7 else chance.randbytes(6))
    for _ in range(chance.choice((0, 1, 2))):
        at = chance.randrange(len(data) + 1)
        data[at:at] = chance.choice((b'=', b'\n', b' ', b'=', b'==', b'\xff', b'-', b'_', b'=41', b'=4', b'=\n', b'_', b'A', b'`', b'/'))
    data = bytes(data)
    return chance.choice((f'binascii.a2b_base64({data!r}, strict_mode={chance.random() < 0.6})', f'binascii.a2b_uu({data!r})', f'binascii.a2b_qp({data!r}, header={chance.random() < 0.5})',
                          f'binascii.b2a_qp({data!r}, quotetabs={chance.random() < 0.5}, istext={chance.random() < 0.5}, header={chance.random() < 0.5})', f'binascii.b2a_uu({data!r}, backtick=True)', f'binascii.unhexlify({data!r})', f'binascii.a2b_hex({data.hex()[:chance.randrange(20)]!r})',
                          f'binascii.hexlify({data!r}, {chance.choice([":", "", "é", b"-", "ab"])!r}, {chance.choice((0, 1, -2, 3, -100))})', f'binascii.crc32({data!r}, {chance.choice((0, 5, -1, 2**32))})', f'binascii.crc_hqx({data!r}, {chance.choice((0, 65535, -1))})',
                          f'binascii.b2a_base64({data!r}, newline={chance.random() < 0.5})', f'binascii.a2b_base64({data.decode("latin-1")!r})'))


def character_data(chance):
    text = joined(chance, LETTERS, 4)
    letter = chr(chance.choice((chance.randrange(0x300), chance.randrange(0x3000), chance.randrange(0x110000))))
    name = chance.choice(('name', 'category', 'bidirectional', 'combining', 'east_asian_width', 'mirrored', 'decomposition', 'decimal', 'digit', 'numeric'))
    return chance.choice((f'unicodedata.{name}({letter!r})', f'unicodedata.{name}({letter!r}, None)' if name in ('name', 'decimal', 'digit', 'numeric') else f'unicodedata.{name}({text!r})', f'unicodedata.normalize({chance.choice(["NFC", "NFD", "NFKC", "NFKD", "NFX"])!r}, {text + letter!r})',
                          f'unicodedata.lookup({chance.choice(["DASH", "EM DASH", "latin small letter a", "", "HANGUL SYLLABLE GAG", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-0041", "é", "SPACE ", "NULL", "BELL"])!r})',
                          *(f'{text + letter!r}.{method}()' for method in ('upper', 'lower', 'title', 'casefold', 'swapcase', 'capitalize', 'isidentifier', 'isprintable', 'isalpha', 'isnumeric', 'isspace', 'istitle', 'splitlines', 'split', 'strip', 'encode', '__repr__')), f'ascii({text + letter!r})'))


def view(chance):
    data = chance.randbytes(chance.choice((0, 1, 4, 8, 12, 16, 24)))
    steps = []
    for _ in range(chance.randint(1, 4)):
        match chance.randrange(5):
            case 0:
                steps.append(('cast', chance.choice(('B', 'b', 'c', 'h', 'H', 'i', 'I', 'l', 'q', 'Q', 'f', 'd', '?', '@i', '<i', 'n', 'P', 'x', '', 'e', 's', 'ii'))))
            case 1:
                steps.append(('cast', chance.choice(('B', 'h', 'i', 'c')), chance.choice(([2, 4], [4, 2], [2, 2, 2], [8], [0], [], [1, 12], [-1, 2], [3, 4], [2, 0], (2, 6), [1] * 65, [2**40, 2**40]))))
            case 2 | 3:
                bound = lambda: chance.choice((None, 0, 1, 2, -1, -2, 5, 100, -100))
                steps.append(('slice', slice(bound(), bound(), chance.choice((None, 1, 2, -1, -2, 3, 0)))))
            case _:
                steps.append(chance.choice((('toreadonly',), ('slice', ...), ('slice', 0), ('slice', (0, 0)), ('slice', (0, 1)), ('slice', (slice(None), 0)), ('slice', -1), ('slice', (1, 1, 1)), ('slice', ()), ('index', 0), ('hex', ':', 2))))
    source = f'bytearray({data!r})' if chance.random() < 0.5 else repr(data)
    return f'viewed({source}, {steps!r})'


def case(chance):
    match chance.randrange(9):
        case 0 | 1 | 2:
            return codec(chance)
        case 3:
            text = joined(chance, JSON, 6)
            value = text if chance.random() < 0.8 else text.encode(chance.choice(('utf-8', 'utf-16', 'utf-32', 'utf-8-sig')), 'surrogatepass')
            return f'json.loads({value!r}{chance.choice(["", "", ", strict=False", ", parse_float=str, parse_int=str", ", object_pairs_hook=tuple", ", parse_constant=str"])})'
        case 4:
            options = ''.join(', ' + chance.choice(("delimiter=';'", "quotechar=\"'\"", 'doublequote=False', "escapechar='\\\\'", 'skipinitialspace=True', 'strict=True', 'quoting=1', 'quoting=2', 'quoting=3', 'quoting=4', 'quoting=5', "quotechar=None", "lineterminator='x'", "dialect='excel-tab'", "delimiter=''", "delimiter=' '", 'quoting=9'))
                              for _ in range(chance.choice((0, 1, 1, 2))))
            if len(set(part.split('=')[0] for part in options.split(', '))) != len(options.split(', ')):
                options = ''
            if chance.random() < 0.6:
                return f'rows({joined(chance, CSV, 10)!r}{options})'
            row = [chance.choice((joined(chance, CSV, 3), 1, 1.5, None, True)) for _ in range(chance.randrange(4))]
            return f'written({row!r}{options})'
        case 5:
            return stream(chance)
        case 6:
            return ascii_of_bytes(chance)
        case 7:
            return character_data(chance)
        case _:
            return view(chance)
