"""Types in an MRO that a program makes, without being bases; mappings with a key twice as keywords."""
from collections.abc import Mapping


class Base:
    value = 1

    def method(self):
        return "base"


class Meta(type):
    def mro(cls):
        return (cls, Base, object)


class Weird(metaclass=Meta):
    pass


class Below(Weird):
    pass


def look():
    return Weird.value, Below.value, Weird().method(), Base.__subclasses__()


for value in 1, 2, 3:
    Base.value = value
    print(look())
Base.method = lambda self: "changed"
print(look())
del Base.value
try:
    print(Weird.value)
except AttributeError as e:
    print(e)


class Circle(type):
    order = None

    def mro(cls):
        return Circle.order or super().mro()


class A(metaclass=Circle):
    pass


class B(A):
    pass


Circle.order = (A, B, object)
try:
    A.__bases__ = A.__bases__
except TypeError as e:
    print(e)
Circle.order = None
print([c.__name__ for c in A.__mro__], [c.__name__ for c in B.__mro__])
for name in "of B", "of B again":
    B.name = name
    print(B.name, getattr(A, "name", None))


class Pairs(Mapping):
    def __init__(self, *pairs):
        self.pairs = pairs

    def __iter__(self):
        return (key for key, _ in self.pairs)

    def __len__(self):
        return len(self.pairs)

    def __getitem__(self, key):
        return dict(self.pairs)[key]


def call(x=0, **rest):
    return x, rest


print(call(**Pairs(("x", 1), ("y", 2))))
for function in (lambda: call(**Pairs(("x", 1), ("x", 2))), lambda: call(a=3, **Pairs(("a", 1))),
                 lambda: call(**Pairs(("a", 3)), **Pairs(("y", 1), ("y", 2)))):
    try:
        print(function())
    except TypeError as e:
        print(e)
