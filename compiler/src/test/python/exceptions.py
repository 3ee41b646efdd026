"""Exceptions, with, match."""


def handlers(a):
    try:
        a()
    except ValueError:
        print(1)
    except (TypeError, KeyError) as e:
        print(e)
    except A.B as e:
        raise
    except:
        raise RuntimeError from e
    else:
        print(2)
    finally:
        print(3)


def leaving(a):
    for x in a:
        try:
            if x:
                continue
            if x is None:
                break
            return x
        except E as e:
            if e: continue
            return e
        finally:
            print(x)
    while True:
        try:
            return 1
        finally:
            break


def finally_return(a):
    try:
        return a
    finally:
        return 1


def nested(a):
    try:
        try:
            a()
        finally:
            try:
                b()
            except:
                pass
    except E:
        try:
            c()
        except F as f:
            d = lambda: f
        else:
            return d
    finally:
        def again(): return 1


def groups(a):
    try:
        a()
    except* ValueError as e:
        print(e)
    except* (A, B):
        pass
    else:
        a = 1
    finally:
        b = 2
    for x in a:
        try:
            pass
        except* E:
            x = 1
        finally:
            continue


def managers(a, b):
    with a:
        pass
    with a as x, b() as (y, z):
        return x
    with (a as c.d, b as e[0],):
        for i in a:
            with b:
                if i: break
                if y: continue
                return i
    with a:
        raise E
    return x


def matching(a):
    match a:
        case 0 | 1 | -1:
            return "number"
        case 1 - 2j | -1.5 + 3j:
            pass
        case "text" | b"bytes" | None | True:
            return 1
        case A.B.C:
            return 2
        case []:
            return 3
        case [x]:
            return x
        case [x, y] if x > y:
            return y
        case [x, *_]:
            return x
        case [*head, last]:
            return head, last
        case [first, *middle, (1 | 2) as last]:
            return first, middle, last
        case (0, (1, [2, z])):
            return z
        case {}:
            return 4
        case {"k": v, 1: 2}:
            return v
        case {"k": v, **rest}:
            return rest
        case Point():
            return 5
        case Point(x, 1, y=z, w=[*_]):
            return z
        case str(s) | bytes(s):
            return s
        case [Point(x=0), {"a": [b, _]}] as whole:
            return whole, b
        case (A() | B()) as c if c:
            return c
        case _ if a:
            return 6
        case other:
            return other


def matching_default(a):
    match a, 1:
        case x, 1:
            pass
        case _:
            pass
    match a:
        case _:
            return 1


def unbound():
    for i in range(3):
        x = i
    print(x)
    try:
        y = 1
    except E:
        del y
    print(y)
    with a:
        z = 1
    print(z)
    del z
    print(z)


def many_locals():
    a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = a8 = a9 = b0 = b1 = b2 = b3 = b4 = b5 = b6 = b7 = b8 = b9 = 0
    c0 = c1 = c2 = c3 = c4 = c5 = c6 = c7 = c8 = c9 = d0 = d1 = d2 = d3 = d4 = d5 = d6 = d7 = d8 = d9 = 0
    e0 = e1 = e2 = e3 = e4 = e5 = e6 = e7 = e8 = e9 = f0 = f1 = f2 = f3 = f4 = f5 = f6 = f7 = f8 = f9 = 0
    g0 = g1 = g2 = g3 = g4 = g5 = g6 = g7 = g8 = g9 = 0
    if a0:
        h0 = g9
    print(h0, g9, a0, f5)
    del g9
    return g9, h0
