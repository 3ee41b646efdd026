from _functools import partial, reduce, cmp_to_key, _lru_cache_wrapper, Placeholder


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


def f(*a, **k):
    return a, k


f.__qualname__ = 'f'
p = partial(f, 1, x=2)
print(p(), p(3, y=4), p(x=5), p.args, p.keywords, p.func is f)
q = partial(p, 7, z=8)
print(q(), q.args, q.keywords, q.func is f)
t(partial, 1); t(partial, f, Placeholder); t(partial, f, x=Placeholder)
r = partial(f, Placeholder, 2, Placeholder, 4)
print(r(1, 3), r(1, 3, 5)); t(r, 1); print(partial(r, 9).args, partial(r, 9, 8, 7).args)
print(repr(partial(int, base=2)), partial(int, '10', base=2)(), Placeholder, type(Placeholder)())
p.attr = 5; print(p.__dict__, p.__reduce__()[0], p.__reduce__()[2][1:])
class P(partial):
    pass
s = P(f, 1); s.z = 3; print(s(2), s.__dict__, type(s))
p.__setstate__((f, (1,), {}, {'b': 1})); print(p(), p.__dict__); t(p.__setstate__, 1)
class C:
    m = partial(f, 1)
print(len(C().m(2)[0]), C.m is C.__dict__['m'], partial[int])
t(setattr, p, 'func', 1)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(max, [3, 1], 7))
t(reduce, f, []); t(reduce, f, 1); t(reduce, f)
K = cmp_to_key(lambda a, b: b - a)
print(sorted([1, 3, 2], key=K), K(1) < K(2), K(1) == K(1), K(2).obj); t(lambda: K(1) < 2); t(K); t(cmp_to_key); t(hash, K(1))
print(K(obj=3).obj)
class Info(tuple):
    def __new__(cls, *a):
        return tuple.__new__(cls, a)
calls = []
def g(*a, **k):
    calls.append((a, k))
    return len(calls)
for size in 2, None, 0:
    calls.clear()
    c = _lru_cache_wrapper(g, size, False, Info)
    print(c(1), c(1), c(2), c(3), c(1), c(x=1), c(x=1), c(1.0), c.cache_info()); c.cache_clear(); print(c.cache_info())
c = _lru_cache_wrapper(g, 5, True, Info)
print(c(1) != c(1.0), c(1) == c(1), c.cache_info()); t(c, []); t(_lru_cache_wrapper, 1, 2, 3, 4); t(_lru_cache_wrapper, g, 'a', 3, 4)
c.x = 1; print(c.__dict__); c.__qualname__ = 'qq'; print(c.__reduce__(), c.__copy__() is c, c.__deepcopy__({}) is c)
class M:
    h = _lru_cache_wrapper(lambda self, x: x, 5, False, Info)
print(M().h(3))


import functools

# partials of partials, of subclasses too; the tuple of arguments stays the same
class Sub(functools.partial):
    pass


inner = Sub(print, functools.Placeholder, 0)
outer = functools.partial(inner, functools.Placeholder, 1)
print(outer.func is print, outer.args, outer.args is outer.args)
inner.attribute = 1
print(functools.partial(inner, 3).func is inner)
try:
    del outer.__dict__
except TypeError as e:
    print(e)
outer.mark = 1
outer.__setstate__((print, (1,), {}, None))
print(outer.__dict__, outer.args, functools.cmp_to_key(print).__text_signature__)


class Counted:
    hashed = 0

    def __hash__(self):
        Counted.hashed += 1
        return 7


@functools.lru_cache(maxsize=1)
def cached(x):
    return 1


cached(Counted()), cached(2), cached(3)
print(Counted.hashed)
