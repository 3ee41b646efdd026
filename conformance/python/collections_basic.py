from _collections import deque, defaultdict, OrderedDict, _tuplegetter, _count_elements


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


d = deque('abc', 4)
print(d, len(d), d.maxlen, deque(), deque([1]), d == deque('abc'), d < deque('abd'), d != 1)
d.append('d'); d.append('e'); print(d)
d.appendleft('z'); print(d)
d.rotate(); print(d); d.rotate(-2); print(d); d.rotate(5); print(d)
d.extendleft('xy'); print(d); d.extend(d); print(d)
d.reverse(); print(d, d.pop(), d.popleft(), d)
t(deque().pop); t(deque().popleft); t(deque, 1); t(deque, [], -1); t(deque, [], 'a'); t(deque, 1, 2, 3)
t(deque, [1], maxlen=0)
e = deque(range(6))
print(e[0], e[-1], e.index(3), e.count(2), 3 in e, 9 in e)
t(e.index, 9); t(e.index, 0, 1); t(e.index, 3, -4, -1); t(e.remove, 9); t(lambda: e[9]); t(lambda: e['a']); t(lambda: e[1:2])
e[1] = 'x'; del e[0]; e.remove(4); e.insert(1, 'i'); e.insert(-1, 'j'); e.insert(100, 'k'); print(e)
t(deque([1], 1).insert, 0, 2)
print(e + deque([1]), e * 2, 2 * deque([1]), deque([1, 2], 3) * 2)
t(lambda: e + [1]); t(lambda: e * 'a'); t(hash, e)
e += 'ab'; e *= 1; print(e, e.copy(), e.__copy__())
it = iter(e); next(it); print(it.__length_hint__()); e.append(1); t(next, it); t(next, it)
print(list(reversed(deque('abc'))), deque('ab', 3).__reduce__()[:3], deque('ab').__reduce__()[:3])
r = deque([1]); r.append(r); print(r)
class DQ(deque):
    pass
q = DQ('ab', 5); q.attr = 1; print(q, q.copy(), type(q.copy()), q.__reduce__()[2])
print(deque[int], deque.__module__, deque.append, d.append.__name__)
match deque([1, 2]):
    case [a, b]:
        print(a, b)
big = deque()
for i in range(100):
    big.append(i); big.appendleft(-i)
while len(big) > 3:
    big.pop(); big.popleft()
print(big)

dd = defaultdict(list)
dd['a'].append(1); print(dd, dd['b'], dd, dd.copy(), dd == {'a': [1], 'b': []})
t(defaultdict, 1); t(defaultdict, None, 1, 2); t(lambda: defaultdict()['x']); t(defaultdict, int, {1: 2}, a=3)
print(dd.__reduce__()[:2], dd | {1: 2}, {1: 2} | dd, type(dd | {}))
dd.default_factory = None; t(lambda: dd['zz']); print(dd.__missing__.__name__)
class DD(defaultdict):
    pass
x = DD(int); x[1] += 1; print(x, type(x.copy()), x.copy(), defaultdict[int, str])
t(dd.__or__, 1)

o = OrderedDict([('a', 1), ('b', 2)], c=3)
print(o, OrderedDict(), list(o), list(reversed(o)), list(o.items()), list(o.values()))
o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o); t(o.move_to_end, 'z')
print(o == OrderedDict(a=1, b=2, c=3), o == {'a': 1, 'b': 2, 'c': 3}, o != {}, o.popitem(), o.popitem(False), o)
t(OrderedDict().popitem); t(OrderedDict, 1, 2); t(OrderedDict, 1); t(o.pop, 'q'); t(o.pop, 'q', 5); t(o.pop, 'b')
print(o.setdefault('x', 1), o, o.copy(), OrderedDict.fromkeys('ab', 0), o | {'y': 2}, {'y': 2} | o, o.__reduce__()[:4])
o.extra = 5; print(o.__dict__); o |= {'q': 1}; print(o); t(hash, o)
class OD(OrderedDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)
p = OD(a=1); p.update(b=2); p['c'] = 3; print(p, p.copy(), type(p.copy()))
w = OrderedDict.fromkeys(range(50))
while w:
    k, _ = w.popitem(last=False)
print(k, w)
s = OrderedDict(); s['me'] = s; print(s)
g = _tuplegetter(0, 'doc'); print(g, g.__doc__, g.__reduce__()[1])
class T(tuple):
    x = _tuplegetter(1, 'second')
print(T((1, 2)).x, T.x); t(lambda: T(()).x); t(setattr, T((1, 2)), 'x', 1); t(g.__get__, 5)
c = {}; _count_elements(c, 'abca'); print(c)


# What the factory of a defaultdict puts in itself is kept, and no __setitem__ is asked.
class Noisy(defaultdict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


calls = []


def recursive():
    calls.append(1)
    mine = len(calls)
    if mine == 1:
        recursing["k"]
    return mine


recursing = defaultdict(recursive)
print(recursing["k"], dict(recursing), Noisy(int)[1])
