"""Bytes for marshal.loads: values that were written and then broken, and bytes that were never any."""
import marshal
import struct

VALUES = (None, True, 1, -5, 2**31, -2**63, 10**40, 1.5, 2j, 'a', 'é', 'x' * 300, '\ud800', b'abc', b'', (), (1, 'a'), [1, [2]], {'a': 1, 2: None}, {1}, frozenset((3,)), ..., StopIteration, slice(1, 2, 3), ('a', 'a', ('a',)), float('nan'))
TYPES = b'0NFTS.ifgIxylsartuaAzZ)(>[{<c:?RlP'
SIZES = (0, 1, 2, 3, 255, 2**15, 2**31 - 1, -1, -2**31, 2**24, 65536)


def dumped(value, chance):
    version = chance.choice((0, 1, 2, 3, 4, 5))
    return marshal.dumps(value, version if version > 4 or 'slice' not in repr(value) else 5)


def piece(chance):
    kind = bytes((chance.choice(TYPES) | chance.choice((0, 0x80)),))
    match chance.randrange(4):
        case 0:
            return kind
        case 1:
            return kind + struct.pack('<i', chance.choice(SIZES))
        case 2:
            return kind + bytes((chance.randrange(8),)) + chance.randbytes(chance.randrange(8))
        case _:
            return dumped(chance.choice(VALUES), chance)


def case(chance):
    if chance.random() < 0.3:
        data = bytearray(b''.join(piece(chance) for _ in range(chance.randint(1, 6))))
    elif chance.random() < 0.5:
        code = compile('def f(a, *b): return [a, b, "é", 1.5, 10**20, f"{a}"]\nclass A: x = 1, (2, "f")\n', 'n', 'exec')
        data = bytearray(marshal.dumps(code, chance.choice((2, 3, 4, 5))))
    else:
        data = bytearray(dumped(tuple(chance.choice(VALUES) for _ in range(chance.randrange(5))), chance))
    for _ in range(chance.choice((0, 1, 1, 2, 4))):
        if not data:
            break
        at = chance.randrange(len(data))
        match chance.randrange(7):
            case 0:
                del data[at:]
            case 1:
                data[at] = chance.randrange(256)
            case 2:
                data[at] ^= 1 << chance.randrange(8)
            case 3:
                data[at:at] = piece(chance)
            case 4:
                del data[at:at + chance.choice((1, 2, 4))]
            case 5:
                data[at:at + 4] = struct.pack('<i', chance.choice(SIZES))
            case _:
                data[at] = chance.choice(TYPES) | chance.choice((0, 0x80))
    return f'unmarshalled({bytes(data)!r})'


def reductions(case):
    import ast
    data = ast.literal_eval(case[len('unmarshalled('):-1])
    for size in (len(data) // 2, 8, 4, 2, 1):
        for at in range(0, len(data), size or 1):
            yield f'unmarshalled({data[:at] + data[at + (size or 1):]!r})'
