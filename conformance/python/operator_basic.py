import _operator as o
from _operator import *


def t(f, *a, **k):
    try:
        print(f if isinstance(f, (itemgetter, attrgetter, methodcaller)) else f.__name__, repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


t(methodcaller)
t(methodcaller, 1)
t(attrgetter, 1)
t(attrgetter, 'a', 2)
t(itemgetter, a=1)
t(attrgetter, a=1)
print(attrgetter('a'), attrgetter('a.b', 'c'), itemgetter(1), itemgetter(1, 'x'), methodcaller('a'),
      methodcaller('a', 1, b=2))
print(attrgetter('a.b', 'c').__reduce__(), itemgetter(1).__reduce__(), methodcaller('a').__reduce__(),
      methodcaller('a', 1).__reduce__())
t(itemgetter(1))
t(itemgetter(1), 2, 3)
t(itemgetter(1), 2, a=1)
t(attrgetter('a'))
t(methodcaller('a'))
t(methodcaller('a'), 1, 2)
t(itemgetter(1), a=1)
t(itemgetter(1), [1, 2])
t(itemgetter(1, 0), [1, 2])
t(attrgetter('real', 'imag.real'), 7)
t(methodcaller('index', 2), [1, 2])
t(methodcaller('sort', reverse=True), [1, 2])
t(o.concat, 1, 2)
t(o.concat, 'a', 'b')
t(o.iconcat, 1, 2)
t(o.iconcat, [1], [2])
t(o.indexOf, [1, 2], 3)
t(o.indexOf, [1, 2], 2)
t(o.indexOf, 5, 3)
t(o.countOf, [1, 2, 2], 2)
t(o.countOf, 1, 2)
t(o.length_hint, [1], 'a')
t(o.length_hint, [1])
t(o.length_hint, 5)
t(o.length_hint, 5, -1)
t(o.length_hint, iter([1, 2]))


class A:
    def __length_hint__(s):
        return -1


class B:
    def __length_hint__(s):
        return 'a'


t(o.length_hint, A())
t(o.length_hint, B(), 2)
t(o._compare_digest, 'a', 'a')
t(o._compare_digest, 'a', b'a')
t(o._compare_digest, 'é', 'a')
t(o._compare_digest, b'a', b'b')
t(o._compare_digest, 1, 2)
t(o._compare_digest, b'a', 2)
t(o.index, 1.5)
t(o.inv, 1)
t(o.call, print, 1, end='x\n')
t(o.not_, 1)
t(o.setitem, [1], 0, 1)
t(o.getitem, {1: 2}, 1)
t(o.delitem, {1: 2}, 1)
t(o.is_none, None)
t(o.is_not_none, None)
t(o.is_, 1, 1)
t(setattr, itemgetter(1), 'x', 1)
try:
    class Z(itemgetter):
        pass
except TypeError as e:
    print(e)
for n in 'add sub mul floordiv truediv mod pow lshift rshift and_ or_ xor lt le eq ne gt ge'.split():
    print(n, getattr(o, n)(7, 3))
for n in 'iadd isub imul ifloordiv itruediv imod ipow ilshift irshift iand ior ixor'.split():
    print(n, getattr(o, n)(7, 3))
t(o.matmul, 1, 2)
t(o.imatmul, 1, 2)
t(o.ipow, [], 2)
