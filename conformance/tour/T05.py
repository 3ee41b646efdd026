"""T5, == and is."""

import copy
import math

print("identity of the singletons")
print(None is None, True is True, (1 < 2) is True, (not 1) is False, bool([]) is False, ... is Ellipsis, NotImplemented is NotImplemented)
print(type(None)() is None, bool(0) is False, bool("x") is True, type(...)() is ...)
for kind in (type(None), type(...), type(NotImplemented), bool):
    try:
        print(kind() is kind(), kind.__name__)
        kind(1, 2)
    except TypeError as error:
        print(error)
print(None == 0, None == False, None == "", None is not False, True == 1, True is not 1.0, True + True == 2, False == 0.0)

print("the same object, and an equal one")
a = [1, 2]
b = a
c = [1, 2]
print(a is b, a == b, a is c, a == c, a is not c, a != c)
print(id(a) == id(b), id(a) == id(c), isinstance(id(a), int), id(a) == id(a))
b.append(3)
print(a == [1, 2, 3], a is b, a == c)
d = copy.copy(a)
print(d == a, d is a, a is (lambda x: x)(a), [a][0] is a, {"k": a}["k"] is a)
text = "some text"
same = text
print(text is same, text == "".join(["some", " ", "text"]))


def function():
    pass


class Class:
    def method(self):
        pass

    @staticmethod
    def static():
        pass


instance = Class()
print(function is function, Class.method is Class.method, instance.method is instance.method, instance.method == instance.method)
print(instance.method == Class().method, Class.static is Class.static, instance.static is Class.static, type(instance) is Class)
print(int is type(1), type is type(type), object is object.__class__.__mro__[1], len is len)
print([] is [], {} == {}, () == (), object() == object(), len({id(object()) for _ in [0]}))
holder = [object() for _ in range(1000)]
print(len({id(each) for each in holder}), all(each is holder[index] for index, each in enumerate(holder)))

print("__eq__ decides ==, never is")


class Loud:
    def __init__(self, name, answer=NotImplemented):
        self.name, self.answer = name, answer

    def __eq__(self, other):
        print(f"  {self.name}.__eq__({getattr(other, 'name', other)})", end=" ")
        return self.answer

    def __hash__(self):
        return 1


x, y = Loud("x", True), Loud("y", False)
print(x == y)
print(y == x)
print(x == 3)
print(3 == x)
print(x is y, x is x)
neither = Loud("neither")
print(neither == Loud("other"))
print(neither == neither)
print(neither != x)
print(Loud("list", [1]) == 1)
print(Loud("zero", 0) == 1, Loud("zero", 0) != 1)


class Sub(Loud):
    pass


print("a subclass on the right goes first")
print(Loud("base", "base") == Sub("sub"))
print(Loud("base", "base") == Sub("sub", "sub's"))


class Derived(Loud):
    def __eq__(self, other):
        print("  Derived.__eq__", end=" ")
        return NotImplemented


print(Loud("base", "base's") == Derived("derived"))
print(Derived.__hash__, Loud.__hash__ is not None)

print("containers ask is first")
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], {nan: 1}.get(nan), (nan,).index(nan), nan in {nan})
print(math.nan != math.nan, [float("nan")] == [float("nan")], nan in [float("nan")])
never = Loud("never", False)
print(never in [never], [never].index(never), [never] == [never], [never].count(never), {never: 1}[never])
print([Loud("a", True)].count(2))

print("numbers of different types")
print(1 == 1.0 == 1 + 0j == True, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53 + 1), 0.1 + 0.2 == 0.3, 10 ** 400 == float("inf"))
print(-0.0 == 0.0, 1 == "1", b"a" == "a", [1] == (1,), {1} == frozenset([1]), range(3) == range(0, 3, 1), range(0) == range(5, 5))
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), bytearray(b"a") == b"a", memoryview(b"a") == b"a")
print({1: "int", 1.0: "float", True: "bool"}, {1, 1.0, True}, [1, 2.0] == [1.0, 2])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": [1]} != {"a": [2]}, [[1], {2: {3}}] == [[1], {2: {3}}])

print("!= follows __eq__")


class OnlyEq:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        if not isinstance(other, OnlyEq):
            return NotImplemented
        return self.value == other.value


print(OnlyEq(1) != OnlyEq(1), OnlyEq(1) != OnlyEq(2), OnlyEq(1) != 1, OnlyEq(1) == 1, OnlyEq.__hash__)
try:
    {OnlyEq(1)}
except TypeError as error:
    print(error)


class OddNe(OnlyEq):
    def __ne__(self, other):
        return "not asked whether equal"


print(OddNe(1) != OddNe(1), OddNe(1) == OddNe(1))


class Broken:
    def __eq__(self, other):
        raise RuntimeError("no comparison today")


for text in ("Broken() == 1", "1 == Broken()", "[Broken()] == [1]", "Broken() in [Broken()]", "Broken() != 1", "(b := Broken()) in [b]"):
    try:
        print(text, eval(text))
    except RuntimeError as error:
        print(text, error)
