"""Numbers from text and bytes, and arithmetic at the edges of what fits."""
PIECES = ['0', '1', '7', '9', '12', '_', '__', '.', 'e', 'E', 'e+', 'e-', 'j', 'J', '+', '-', ' ', '\t', '\n', 'inf', 'nan', 'infinity', 'Infinit', '0x', '0b', '0o', '0B1', 'f', 'z', 'p', '0x1.8p', '\u0661', '\u00b2', '\u2460',
          '\x00', 'é', '\u3000', '\xa0', '1' * 20, '1' * 400, '00', '(', ')', '9007199254740993', '5e-324', '1e308', '2.2250738585072011e-308', ',']
EDGES = ['0', '1', '-1', '2', '3', '7', '-10', '255', '2**31', '-2**31', '2**62', '2**63', '2**63-1', '-2**63', '-2**63-1', '2**64', '2**64-1', '10**18', '10**19', '10**40', '-10**40', '3**200', '0.0', '-0.0', '0.5',
         '-1.5', '1e308', '5e-324', '2.0**53', '2.0**63', '-2.0**63', '1e22', 'float("inf")', '-float("inf")', 'float("nan")', 'True', 'False', '1j', '-0j', '1e308+1e308j', 'complex("nan+infj")', '0.1', '1/3', '2**1023', '2**1024', '4.5', '2.5', '1e16', '"a"', 'None']
OPERATORS = ['+', '-', '*', '/', '//', '%', '**', '<', '<=', '==', '!=', '>', '&', '|', '^', '<<', '>>', '@', 'is']


def number(chance):
    return ''.join(chance.choice(PIECES[:12] if chance.random() < 0.7 else PIECES) for _ in range(chance.randint(1, 6)))


def case(chance):
    edge = lambda: chance.choice(EDGES)
    match chance.randrange(11):
        case 0:
            text = number(chance)
            value = text.encode('utf-8') if chance.random() < 0.2 else text
            base = chance.choice(['', '', '', ', 0', ', 2', ', 8', ', 16', ', 36', ', 10', ', 37', ', 1', ', -2', ', 32'])
            return f'int({value!r}{base})'
        case 1:
            return f'float({number(chance)!r})'
        case 2:
            return f'complex({number(chance)!r})'
        case 3:
            return f'eval({number(chance)!r})'
        case 4 | 5 | 6:
            operator = chance.choice(OPERATORS[:-1])
            if operator in ('**', '<<'):
                return f'({edge()}) {operator} {chance.choice(["0", "1", "2", "3", "-1", "-2", "0.5", "-0.5", "63", "64", "65", "100", "1j", "0.0", "-0.0", "1e300", "float(chr(110)+chr(97)*1+chr(110))", "2.5", "True"])}'
            return f'({edge()}) {operator} ({edge()})'
        case 7:
            return chance.choice([f'divmod({edge()}, {edge()})', f'round({edge()}, {chance.choice(["0", "1", "-1", "2", "-5", "17", "-20", "400", "-400", "None"])})', f'round({edge()})', f'int({edge()})', f'float({edge()})', f'hash({edge()}) if {edge()} == {edge()} else 0',
                                  f'abs({edge()})', f'-({edge()})', f'~({edge()})', f'math.floor({edge()})', f'math.ceil({edge()})', f'math.trunc({edge()})', f'({edge()}).as_integer_ratio()', f'({edge()}).hex()', f'complex({edge()}, {edge()})',
                                  f'({edge()}).bit_length()', f'({edge()}).bit_count()', f'({edge()}).is_integer()', f'({edge()}).__format__("g")', f'str({edge()})', f'pow({edge()}, {chance.choice(["3", "-1", "0", "5"])}, {edge()})'])
        case 8:
            name = chance.choice(['sqrt', 'exp', 'log', 'log2', 'log10', 'log1p', 'expm1', 'isqrt', 'gamma', 'lgamma', 'sin', 'tan', 'acos', 'atanh', 'acosh', 'cosh', 'frexp', 'modf', 'ulp', 'cbrt', 'exp2', 'erf', 'degrees', 'factorial' if chance.random() < 0.2 else 'fabs', 'isfinite'])
            return f'math.{name}({edge()})'
        case 9:
            name = chance.choice(['atan2', 'fmod', 'pow', 'gcd', 'lcm', 'comb', 'perm', 'copysign', 'hypot', 'remainder', 'nextafter', 'ldexp', 'dist', 'isclose', 'log'])
            if name in ('comb', 'perm'):
                return f'math.{name}({edge()}, {chance.choice(["0", "1", "2", "5", "-1", "1.0"])})'
            return f'math.{name}({edge()}, {edge()})'
        case _:
            text = chance.choice([number(chance), ' '.join(chance.choice(('00', 'ff', 'a', 'A0', '0', 'g', '\n')) for _ in range(4)), '0x1.8p3', '0x' + number(chance), '0x1.' + 'f' * chance.randrange(20) + 'p' + number(chance)])
            return chance.choice([f'float.fromhex({text!r})', f'bytes.fromhex({text!r})', f'bytearray.fromhex({text!r})', f'int.from_bytes({text.encode()!r}, {chance.choice(["little", "big", "x"])!r}, signed={chance.random() < 0.5})',
                                  f'({edge()}).to_bytes({chance.choice((0, 1, 2, 4, 8, 9, 20, -1))}, {chance.choice(["little", "big", "x"])!r}, signed={chance.random() < 0.5})', f'float.from_number({edge()})'])


def same(expected, found):
    """The C library and Java's may differ in the last bit of what math's functions give."""
    if expected == found:
        return True
    try:
        return abs(float(expected) - float(found)) <= 1e-13 * abs(float(expected))
    except ValueError:
        return False
