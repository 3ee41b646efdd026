"""Texts made by str.format, format(), %, strftime and struct, from formats that are mostly wrong."""

VALUES = ['0', '1', '-1', '7', '255', '-256', '10**20', '-10**30', '1 << 64', 'True', '0.0', '-0.0', '1.5', '-2.5', '1e300', '1e-300', '123456.789', 'float("inf")', 'float("-inf")',
          'float("nan")', '1e16', '1e22', '0.1', '5e-324', '1.7976931348623157e308', '999999.5', '0.00001', '1j', '1.5-2.5j', 'complex("nan+infj")', '-0j', '"abc"', '""', '"é"', '"𝔘x"', '"a\\ud800"',
          'b"abc"', 'b"\\xff"', 'None', '[1, "a"]', '(1, 2)', '(1,)', '{"a": 1}', 'int', '...', '"abc"*5', '2.675', '1/3', '123456789', '12345678901234567890', '65', '0x110000', 'bytearray(b"q")']
TYPES = 'bcdeEfFgGnosxX%iruaz'


def specification(chance):
    text = ''
    if chance.random() < 0.35:
        text += chance.choice(['', '*', ' ', '0', 'é', '𝔘', '{', '}', 'x', '<']) + chance.choice('<>^=')
    if chance.random() < 0.3:
        text += chance.choice('+- ')
    if chance.random() < 0.1:
        text += 'z'
    if chance.random() < 0.2:
        text += '#'
    if chance.random() < 0.2:
        text += '0'
    if chance.random() < 0.5:
        text += chance.choice(['1', '5', '10', '20', '33', '007', '99999999999999999999', '2147483648' if chance.random() < 0.02 else '12'])
    if chance.random() < 0.2:
        text += chance.choice([',', '_', ',_', ',,', '_,'])
    if chance.random() < 0.4:
        text += '.' + chance.choice(['0', '1', '3', '10', '17', '50', '', '99999999999999999999', '3,', '3_', '-1'])
    if chance.random() < 0.7:
        text += chance.choice(TYPES)
    if chance.random() < 0.05:
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice('é{}!:.0,z#') + text[at:]
    return text


def field(chance):
    name = chance.choice(['', '', '0', '1', 'a', '0[0]', 'a.b', '0.real', '1[a]', '0[', '0.', '[0]', '.x', '-1', '00', '99999999999999999999', 'a[b.c]', '0.__class__', '0[]', ' ', 'é', '0]', '5'])
    conversion = chance.choice(['', '', '', '!r', '!s', '!a', '!x', '!', '!rr', '!é'])
    spec = chance.choice(['', ':' + specification(chance), ':' + specification(chance), ':{}', ':{1}', ':{0}>{1}', ':{:{}}', ':{', ':}', ':{a}.{}f'])
    text = '{' + name + conversion + spec + '}'
    if chance.random() < 0.08:
        at = chance.randrange(len(text))
        text = text[:at] + text[at + 1:]
    return text


def case(chance):
    value = lambda: chance.choice(VALUES)
    match chance.randrange(8):
        case 0 | 1 | 2:
            return f'format({value()}, {specification(chance)!r})'
        case 3:
            text = ''.join(chance.choice(['', 'x', '{{', '}}', '}', '{', 'é']) * (chance.random() < 0.3) + field(chance) for _ in range(chance.randint(1, 3)))
            return f'{text!r}.format({value()}, {value()}, a={value()}, b={value()})'
        case 4 | 5:
            text = ''
            for _ in range(chance.choice((1, 1, 2))):
                text += chance.choice(['%', '%', '%', '%(a)', '%(', '%()', '%(é)', '%(a(b)c)', '%%', 'x%']) + ''.join(chance.choice('#0- +') for _ in range(chance.choice((0, 0, 1, 2))))
                text += chance.choice(['', '', '5', '*', '12', '99999999999999999999', '-3']) + chance.choice(['', '', '.2', '.', '.*', '.0', '.30', '.99999999999999999999', '.-1']) + chance.choice(['', '', 'l', 'h', 'L', 'll', 'é'])
                text += chance.choice('diouxXeEfFgGcrsa%bz ' + 'é')
            arguments = chance.choice([f'({value()},)', f'({value()}, {value()})', value(), f'(5, {value()})', f'(-7, 3, {value()})', '{"a": 5}', f'{{"a": {value()}, "": 1}}', '()'])
            template = text.encode('utf-8') if chance.random() < 0.3 else text
            return f'{template!r} % {arguments}'
        case 6:
            letters = 'xcbB?hHiIlLqQnNefdspPFD' if chance.random() < 0.9 else 'zZ0 \t*é='
            text = chance.choice(['', '<', '>', '=', '!', '@', '', '<']) + ''.join(
                chance.choice(['', '', '', '0', '1', '2', '3', '10', ' ', '99999999999999999999' if chance.random() < 0.05 else '']) + chance.choice(letters) for _ in range(chance.randint(0, 4)))
            match chance.randrange(4):
                case 0:
                    return f'struct.calcsize({text!r})'
                case 1:
                    return f'struct.pack({text!r}, {", ".join(value() for _ in range(chance.randint(0, 4)))})'
                case 2:
                    data = chance.randbytes(chance.choice((0, 1, 2, 4, 8, 12, 16, 24)))
                    return f'struct.unpack({text!r}, {data!r})'
                case _:
                    data = chance.randbytes(chance.choice((0, 1, 2, 4, 8, 12, 16, 24)))
                    return f'each((lambda: struct.unpack_from({text!r}, {data!r}, {chance.choice((0, 1, -1, -4, 3, 100, -100))}), lambda: list(struct.iter_unpack({text!r}, {data!r}))))'
        case _:
            letters = 'aAbBcdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%+:qEOf-_0^#'
            text = ''.join(chance.choice(['%', '%', '%E', '%O', '%-', '%5', 'x', 'é']) + chance.choice(letters) for _ in range(chance.randint(1, 4)))
            moment = chance.choice(['(2024, 2, 29, 23, 59, 59, 3, 60, 0)', '(1, 1, 1, 0, 0, 0, 0, 1, 0)', '(9999, 12, 31, 12, 30, 61, 6, 366, 1)', '(1999, 13, 1, 0, 0, 0, 0, 0, 0)', '(2000, 0, 0, 0, 0, 0, 0, 0, -1)',
                                    '(-5, 5, 5, 5, 5, 5, 5, 5, 5)', '(2000, 1, 1, 25, 0, 0, 0, 1, 0)', '(10**10, 1, 1, 0, 0, 0, 0, 1, 0)', '(1, 2)', '(2012, 12, 30, 1, 2, 3, 9, 365, -1)'])
            return f'time.strftime({text!r}, {moment})'
