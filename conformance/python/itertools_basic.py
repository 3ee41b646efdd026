from itertools import *
import itertools


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(f.__name__, list(islice(r, 8)) if hasattr(r, '__next__') else r)
    except Exception as e:
        print(type(e).__name__, e)


for f in (accumulate, batched, combinations, compress, cycle, dropwhile, filterfalse, groupby, islice, pairwise,
          permutations, repeat, starmap, takewhile, tee, combinations_with_replacement, count, itertools._tee):
    t(f)
    t(f, 1, 2, 3, 4, 5)
    t(f, zz=1)
t(accumulate, [1, 2, 3])
t(accumulate, [1, 2, 3], max, initial=5)
t(accumulate, [1, 2, 3], lambda a, b: a * b)
t(batched, 'abcdefg', 3)
t(batched, 'abcdefg', 3, strict=True)
t(batched, 'abc', 0)
t(chain, 'ab', [1], ())
t(chain.from_iterable, ['ab', [1]])
t(chain, 1)
for f in combinations, combinations_with_replacement, permutations:
    for s in '', 'abc':
        for r in 0, 1, 2, 3, 4, -1:
            try:
                print(f.__name__, list(f(s, r)))
            except ValueError as e:
                print(e)
t(permutations, 'abc')
t(permutations, 'abc', 'x')
t(product)
t(product, 'ab', [1, 2])
t(product, 'ab', repeat=2)
t(product, 'ab', repeat=0)
t(product, 'ab', '', repeat=2)
t(product, 'ab', repeat=-1)
t(compress, 'abcdef', [1, 0, 1, 0, 1])
print(count(), count(5), count(5, 2), count(1.5), count(0, 0.5), count(True))
t(count, 5, 2)
t(count, 0.5, 0.5)
t(count, 2**63 - 2)
t(count, 'a')
t(count, 1, 'a')
t(cycle, 'abc')
t(cycle, '')
t(dropwhile, lambda x: x < 3, [1, 3, 1])
t(takewhile, lambda x: x < 3, [1, 3, 1])
t(filterfalse, None, [0, 1, 2, 0])
t(filterfalse, lambda x: x % 2, range(5))
t(starmap, pow, [(2, 3), [3, 2]])
t(starmap, pow, [2])
print([(k, list(g)) for k, g in groupby('aaabbc')])
print([(k, list(g)) for k, g in groupby([1, 3, 2, 4], lambda x: x % 2)])
g = groupby('aab')
k, a = next(g)
print(next(a))
k2, b = next(g)
print(k2, list(a), list(b))
print(list(islice('abcdef', 3)), list(islice('abcdef', 1, None, 2)), list(islice('abcdef', 2, 4)),
      list(islice('abc', None)), list(islice('abc', 0)))
for a in (-1,), (0, -1), (-2, 3), (0, 1, 0), ('a',), (0, 'a'), ('a', 1), (0, 1, 'a'), (-2,):
    t(islice, 'abc', *a)
t(pairwise, 'abcd')
t(pairwise, 'a')
print(repeat(1), repeat('a', 3), repeat(1, -5), repeat(object=1, times=2))
print(repeat(1, 3).__length_hint__(), list(repeat(1, 3)))
try:
    repeat(1).__length_hint__()
except TypeError as e:
    print(e)
t(zip_longest, 'abc', [1], fillvalue=0)
t(zip_longest)
t(zip_longest, 'abc', [1])
a, b = tee('abc')
print(next(a), next(a), list(b), list(a))
print(len(tee('a', 0)), len(tee('a', 3)))
t(tee, 'a', -1)
t(tee, 1)
c, d = tee(tee('abc')[0])
next(c)
e = c.__copy__()
print(list(c), list(d), list(e))


class C(count):
    pass


print(C(3), next(C(3)), type(C(3)).__mro__)
for x in count(), chain(), repeat(1):
    try:
        x.__reduce_ex__(2)
    except TypeError as e:
        print(e)
try:
    class D(itertools._tee):
        pass
except TypeError as e:
    print(e)
print(count.__new__.__name__, count.__name__, count.__module__, count.__qualname__)
print(chain[int], chain.from_iterable.__name__, tee.__module__)
print(sorted(x for x in dir(itertools) if not x.startswith('__')))
