from abc import ABCMeta, ABC, abstractmethod
import _abc


class A(ABC):
    @abstractmethod
    def f(self):
        pass

    @property
    @abstractmethod
    def g(self):
        pass


print(sorted(A.__abstractmethods__))
try:
    A()
except TypeError as e:
    print(e)


class B(A):
    def f(self):
        return 1


print(sorted(B.__abstractmethods__))


class C(B):
    g = 2


print(C().f(), C.__abstractmethods__, isinstance(C(), A), issubclass(int, A))
token = _abc.get_cache_token()
print(A.register(int), _abc.get_cache_token() - token)
print(isinstance(3, A), issubclass(bool, A), isinstance('', A), isinstance('', A))
for args in (1,), ('a',):
    try:
        A.register(*args)
    except TypeError as e:
        print(e)
try:
    C.register(A)
except RuntimeError as e:
    print(e)
try:
    issubclass(3, A)
except TypeError as e:
    print(e)


class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        return {int: True, str: False, float: 3}.get(c, NotImplemented)


print(issubclass(int, Hook), issubclass(str, Hook), issubclass(bytes, Hook))
try:
    issubclass(float, Hook)
except AssertionError as e:
    print(e)


class S(metaclass=ABCMeta):
    __abc_tpflags__ = 1 << 5


class Q:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return [5][i]


def m(x):
    match x:
        case [a]:
            return a
    return None


print(m(Q()), hasattr(S, '__abc_tpflags__'))
S.register(Q)
print(m(Q()))
try:
    class T(metaclass=ABCMeta):
        __abc_tpflags__ = 3 << 5
except TypeError as e:
    print(e)
print([len(x) if isinstance(x, set) else type(x) for x in _abc._get_dump(S)])
try:
    _abc._get_dump(int)
except AttributeError as e:
    print(e)
