"""Expressions."""


def operators(a, b):
    return (a + b - a * b / a // b % a ** b @ a << b >> a & b | a ^ b, -a, +a, ~a, not a)


def comparisons(a, b, c):
    a < b, a <= b, a == b, a != b, a > b, a >= b, a in b, a not in b, a is b, a is not b
    return a < b <= c != a is not b in c


def logic(a, b, c):
    x = a and b or c
    y = a or b and not c
    z = not (a or b)
    v = a if b else c
    w = (a if b else c) if c else (b or a)
    return [x, y, z, v, w, a or (b and c) or a, (a and b) and (c or a)]


def displays(a, b):
    empty = [], (), {}, {*()}
    plain = [a, b], (a, b), {a, b}, {a: b, b: a}
    stars = [*a, b], (*a, *b), {*a, b}, {**a, "k": b, **b}, [a, *b, a]
    constants = [1, 2, 3], (1, 2, 3), {1, 2, 3}, {1: 2, 3: 4}, [1, 2], {1, 2}
    nested = ((1, 2), [(3, 4), 5]), (1, (2, (3,)))
    for x in [1, 2, 3]: pass
    for x in [a, b]: pass
    for x in {1, 2}: pass
    x in [1, 2], x not in {1, 2, 2}, x in [a], x in {a}
    return empty, plain, stars, constants, nested


def large():
    a = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]
    b = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
    c = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31}
    d = (a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
    e = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 16: 16, 17: 17, 18: 18}
    return f(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)


def subscripts(a, b, c):
    a[b], a[b, c], a[b:c], a[:b], a[b:], a[:], a[b:c:b], a[::2], a[1:2], a[1:2, 3], a[..., None], a[*b], a[*b, c]
    a[1:] = b
    a[b:c] = c
    a[::b] = c
    del a[b:c], a[1:2], a[b]
    return (1, 2, 3)[1], "abc"[1:], "abc"[-1], b"abc"[0], (1, 2, 3)[::-1], "abc"[5]


def calls(f, a, b):
    f(), f(a), f(a, b), f(a, k=b), f(*a), f(**a), f(a, *b, c, k=a, **b), f(*a, *b), f(**a, **b), f(k=1, j=2)
    f.m(), f.m(a), f.m(a, k=b), f.m(*a), f.m.n(a).o(b), f[a](b), f(a)(b), f(x for x in a), f(a, *(b, 1))
    super().m(), super(A, b).m(a), super().attribute, super(A, b).m(k=1), super
    (lambda: 0)(), (lambda x, /, y=1, *z, w, v=2, **k: (x, y))(1)
    all(x for x in a), any(x for x in a), tuple(x for x in a)
    return f(
        a,
        b=a
        .c
        .d(),
    )


def walrus(a):
    if (b := a) and (c := b + 1):
        print([d := c, d ** 2])
    return (lambda: (e := 1))


def folding():
    1 + 2, 3 * "ab", (1, 2) * 3, 2 ** 10, 2 ** 1000, 1 << 100, 1 << 200, "a" + "b", b"a" + b"b", 10 // 3, 7 / 2, -7 % 3
    -1, +1, ~1, not 1, - - 1, 1 - 2j, -0.0, -(0j), 1 / 0, "a" * 5000, -True, 3 @ 4, not None, not (), 1.5 + 2, 0x7fffffffffffffff + 1
    -(1), (1,) + (2, 3), 1_000 * 10 ** 9, 255, 256, 257, 1e400 * 0, "%s" % 1, "%d %s" % (a, b), "%r" % (a,), "%5.2f" % (a,), "%s%%" % (a,)
    return 1 + 2 + a + 3 + 4, "a" "b" f"c{1}" "d"


def fstrings(a, b):
    f"", f"plain", f"{a}", f"{a}{b}", f"x{a!r}y{b!s:>10}z{a!a}", f"{a:{b}}", f"{a:{b}.{a}}", f"{a=}", f"{a = !s}", f"{a=:5}", f"{{{a}}}"
    f"{a:%Y-%m}" f"{b}" "tail", f'{a["k"]}{f"{b}"}', f"{1}{'x'}{None}", f"{(lambda: 1)()}", f"{a if b else 1}{b}"
    t"", t"plain", t"{a}", t"x{a!r}y{b:>{a}}z", t"{a=}" t"{b}"
    return f"{a}" if b else f"{b:x}"
