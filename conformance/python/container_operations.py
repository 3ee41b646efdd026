# Long sequences of operations on lists, dicts and sorts; every result is printed or goes into a printed hash.
state = 1


def rnd(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return (state >> 33) % limit


def bound():
    return None if rnd(4) == 0 else rnd(30) - 15


def slices():
    items = []
    for step in range(3000):
        op = rnd(9)
        where = slice(bound(), bound(), None if rnd(2) else rnd(7) - 3)
        try:
            if op == 0:
                items[where] = [rnd(100) for _ in range(rnd(6))]
            elif op == 1:
                del items[where]
            elif op == 2:
                items.insert(rnd(20) - 10, step)
            elif op == 3:
                items.append(step)
            elif op == 4:
                items.extend(items[where])
            elif op == 5:
                items.pop(rnd(20) - 10)
            elif op == 6:
                items = items[where] + items[:10]
            elif op == 7:
                items.reverse()
            else:
                items *= rnd(3)
        except (ValueError, IndexError) as error:
            print(step, error)
        del items[40:]
        if step % 100 == 0:
            print(step, items)
    print(hash(tuple(items)))


class Key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return "K%d" % self.value


def sorts():
    for n in (0, 1, 2, 3, 10, 31, 32, 33, 64, 65, 100, 500, 3000):
        base = [rnd(n + 1) for _ in range(n)]
        partly = sorted(base[: n // 2]) + base[n // 2:] + sorted(base, reverse=True)[: n // 3]
        for items in (base, partly):
            print(n, hash(tuple(sorted(items))), hash(tuple(sorted(items, reverse=True))))
            pairs = [(x, i) for i, x in enumerate(items)]
            print(hash(tuple(sorted(pairs))), hash(tuple(sorted(pairs, key=lambda p: p[0]))))
            print(hash(tuple(sorted(pairs, key=lambda p: p[0], reverse=True))))
            print(hash(tuple(p[1] for p in sorted(pairs, key=lambda p: str(p[0])))) )
            print(hash(tuple(p[1] for p in sorted(pairs, key=lambda p: Key(p[0])))))
            print(hash(tuple(p[1] for p in sorted(pairs, key=lambda p: -p[0], reverse=True))))
            print(hash(tuple(sorted([x - n for x in items]))))
    mixed = [3, True, 2, False, 1, 1 << 70, -(1 << 70), 0]
    print(sorted(mixed), sorted(mixed, reverse=True))
    print(sorted(["b", "a", "\U0001F600", "\uffff", "", "ab", "\ud800"]) == ["", "a", "ab", "b", "\ud800", "\uffff", "\U0001F600"])
    print(sorted([(1, "b"), (1, "a"), (0, "z"), (1,), ()]))
    print(sorted([[2], [1, 5], [1], []]))
    print(sorted([1, 2, 3], key=lambda x: None) if False else "")
    for items in ([3, "a", 1], [1, None], [(1, "a"), (1, 2)], [[1], 2]):
        try:
            items.sort()
        except TypeError as error:
            print(error, len(items))

    class Bomb:
        def __init__(self, n):
            self.n = n

        def __lt__(self, other):
            nonlocal left
            left -= 1
            if left == 0:
                raise RuntimeError("bomb")
            return self.n < other.n

    for limit in (1, 5, 40, 200):
        left = limit
        items = [Bomb(rnd(1000)) for _ in range(80)]
        before = sorted(b.n for b in items)
        try:
            items.sort()
        except RuntimeError as error:
            print(limit, error)
        print(sorted(b.n for b in items) == before)


def dicts():
    d = {}
    log = []
    for step in range(6000):
        op = rnd(10)
        key = rnd(60) if rnd(2) else "k" + str(rnd(30))
        if op < 4:
            d[key] = step
        elif op == 4:
            log.append(d.pop(key, None))
        elif op == 5:
            log.append(d.setdefault(key, step))
        elif op == 6 and d:
            log.append(d.popitem())
        elif op == 7:
            d.update({key: step, rnd(60): -step})
        elif op == 8 and key in d:
            del d[key]
        else:
            log.append(d.get(key))
        if step % 500 == 0:
            print(step, d)
            print(list(reversed(d))[:5], list(reversed(d.items()))[:3], list(reversed(d.values()))[:3])
    print([x for x in log if type(x) is int][:500])
    big = {i * 7919 % 10007: i for i in range(10007)}
    print(hash(tuple(big)), hash(tuple(big.values())), hash(tuple(big.items())))
    for i in range(0, 10007, 3):
        del big[i]
    print(len(big), hash(tuple(big)))
    for i in range(0, 3000):
        big[i] = -i
    print(len(big), hash(tuple(big.items())))
    copy = dict(big)
    print(copy == big, big | {1: 2} == big, list(copy) == list(big))
    while big:
        big.popitem()
    print(big, copy.popitem())


class Missing(dict):
    def __missing__(self, key):
        return "missing " + repr(key)


def subclasses():
    m = Missing(a=1)
    print(m["a"], m["b"], m.get("b"), m, type(m.copy()), type(m | m), type(Missing.fromkeys("ab")))
    m |= {"c": 3}
    print(type(m), m)

    class L(list):
        pass

    items = L([1, 2, 3])
    print(type(items + items), type(items * 2), type(items[:]), type(items.copy()), items == [1, 2, 3])
    items += (4,)
    items.extra = 5
    print(type(items), items, items.extra, items.__dict__)

    class T(tuple):
        def __new__(cls, *args):
            return tuple.__new__(cls, args)

    t = T(1, 2)
    print(type(t + t), type(t * 1), type(t[:]), t == (1, 2), hash(t) == hash((1, 2)), t, T.__getnewargs__(t))

    class Init(list):
        def __init__(self, a, b=2):
            super().__init__([a, b])

    print(Init(1), Init(1, b=5), Init(a=3))


def nested():
    a = []
    a.append(a)
    d = {1: a}
    d[2] = d
    a.append(d)
    print(a, d)
    v = {}
    v[1] = v.values()
    print(v)
    t = ([],)
    t[0].append(t)
    print(t)

    def nest(n, make):
        x = make()
        for _ in range(n):
            x = {1: x} if make is dict else make((x,))
        return x

    for make in (list, tuple, dict):
        print(len(repr(nest(1000, make))), nest(1000, make) == nest(1000, make))
        for f in (repr, lambda x: x == nest(100_000, make)):
            try:
                f(nest(100_000, make))
            except RecursionError:
                print("RecursionError")


slices()
sorts()
dicts()
subclasses()
nested()
