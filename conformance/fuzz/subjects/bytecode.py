"""Code objects that no compiler makes, run: CPython itself ends there, so only Naja is asked; it must not."""
import marshal

COMPARED = False
SEEDS = '''
def f(a=1, b=2, *c, d=3, **e):
    x = [i * a for i in range(3)]
    try:
        for j in x:
            if j > b: continue
            with open_(j) as k: a += len(str(k))
    except (ValueError, TypeError) as error:
        return repr(error)
    finally:
        b = {a: x, 'k': c}
    match b:
        case {'k': [*y], **rest}: return y, rest
        case _: pass
    return f'{a!r:>{b}} {x}', lambda q: q + a + d
---
def f():
    x = yield 1
    y = yield from g(x)
    return (yield y)
---
async def f(a=1):
    async with a as b:
        async for c in b:
            await c
            yield c
    return
---
class A(B, metaclass=type):
    x: int = 1
    def __init__(self, a=0): super().__init__(); self.a = a; del self.a
    @property
    def p(self): return __class__
---
def f(n=3):
    import os.path as p, sys
    global z
    z = n; z += 1; s = {1, 2, *[n]}; d = {**{}, 1: 2}; t = (*s, n); a, *b = t; a, b = b, a
    assert a, 'no'
    del d[1]; d[2] = n; b[1:2] = []; x = b[0:1]; y = a if n is None else not n
    while n > 0: n -= 1
    return a < n < 5 and n in t or -n or ~n or b[-1]
---
def f[T: int = 5](x: T = 1) -> T:
    type A[U] = list[U]
    def g():
        nonlocal x
        x += 1
        return x
    try: g()
    except* ValueError as e: raise e from None
    return t'{x}', A, g()
---
def f():
    raise ValueError from g()
'''.split('---')
FIELDS = ('co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_stacksize', 'co_flags', 'co_firstlineno')


def case(chance):
    source = chance.choice(SEEDS)
    steps = []
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        match chance.randrange(17):
            case 0 | 1 | 2 | 3 | 4 | 5 | 6:
                edits = [(chance.random(), chance.choice(('byte', 'op', 'op', 'arg', 'arg', 'delete', 'insert', 'double', 'cut', 'swap', 'flip')), chance.randrange(256), chance.randrange(256)) for _ in range(chance.choice((1, 1, 1, 2, 4, 12)))]
                steps.append(('code', edits))
            case 7:
                steps.append(('random', chance.randbytes(2 * chance.randrange(12))))
            case 8:
                steps.append(('co_consts', chance.choice(['()', '(1,)', '(None, "a", 2.5)', '(f,)', '(code,)', '([1],)', 'code.co_consts[1:]', 'code.co_consts[::-1]', 'code.co_consts * 2'])))
            case 9:
                steps.append((chance.choice(('co_names', 'co_varnames', 'co_freevars', 'co_cellvars')), chance.choice(['()', '("a",)', '("a", "a")', '("x", "y", "z", "x")', '("é\\0",)', '(1,)', '("",)', 'tuple("abcdefghijklmnop")'])))
            case 10 | 11:
                steps.append((chance.choice(FIELDS), chance.choice(['0', '1', '2', '5', '-1', '3 ^ code.co_flags', '0x20 ^ code.co_flags', '0x100 ^ code.co_flags', '255', '1000', '2**20', '2**31-1', '2**31', '-2**31', '2**64', '4', '8', '12', '0x80', '0x200'])))
            case 12 | 13:
                edits = [(chance.random(), chance.choice(('byte', 'delete', 'insert', 'cut', 'flip')), chance.randrange(256), 0) for _ in range(chance.choice((1, 2, 4)))]
                steps.append((chance.choice(('exceptiontable', 'exceptiontable', 'linetable')), edits))
            case 14:
                steps.append((chance.choice(('co_exceptiontable', 'co_linetable', 'co_code')), repr(chance.randbytes(chance.randrange(12)))))
            case 15:
                steps.append(('kinds', [(chance.random(), chance.choice(('byte', 'flip')), chance.choice((0x20, 0x40, 0x80, 0xa0, 0x30, 0x60)), 0)]))
            case _:
                steps.append((chance.choice(('co_name', 'co_qualname', 'co_filename')), chance.choice(['"x"', '1', '""', '"\\0"', '"\\ud800"', 'None'])))
    return f'hostile({source!r}, {steps!r}, {chance.randrange(5)})'


def reductions(case):
    import ast
    source, steps, use = map(ast.literal_eval, ast.parse(case, mode='eval').body.args)
    for at in range(len(steps)):
        yield f'hostile({source!r}, {steps[:at] + steps[at + 1:]!r}, {use})'
        if isinstance(steps[at][1], list):
            for edit in range(len(steps[at][1])):
                step = steps[at][0], steps[at][1][:edit] + steps[at][1][edit + 1:]
                yield f'hostile({source!r}, {steps[:at] + [step] + steps[at + 1:]!r}, {use})'
