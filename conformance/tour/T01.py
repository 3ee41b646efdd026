"""T1, the language: dynamic and duck typing, functions as values, objects and functions together, automatic memory."""

import functools
import gc
import operator
import weakref


def section(title):
    print(f"--- {title}")


section("names hold any type")
value = 1
for value in (1, "one", 1.0, [1], (1,), {1: "one"}, {1}, None, True, 1j, b"1", range(1), len, int):
    print(type(value).__name__, end=" ")
print()
value = "text"
value = len(value)
print(value, isinstance(value, int))

section("strong typing")
for expression in ("1 + '1'", "'1' + 1", "[] + ()", "len(3)", "None + 1", "'a' * 'b'", "{} < {}", "1 < 'a'",
                   "3()", "'abc'.nothing", "(1).real.x", "[1, 2]['a']", "undefined_name", "int('x')", "-'a'", "~1.5"):
    try:
        print(eval(expression))
    except Exception as error:
        print(f"{expression}: {type(error).__name__}: {error}")
print(1 + 1.5, 1 + True, 2 * "ab", [0] * 3, 7 // 2, -7 // 2, -7 % 3, 2 ** 100, 2 ** -1, 7 / 2)

section("duck typing")


class Duck:
    def speak(self):
        return "quack"

    def __len__(self):
        return 2

    def __iter__(self):
        return iter(("left wing", "right wing"))

    def __contains__(self, item):
        return "wing" in item


class Robot:
    speak = staticmethod(lambda: "beep")


def listen(thing):
    try:
        return thing.speak()
    except AttributeError as error:
        return f"silence ({error})"


print([listen(thing) for thing in (Duck(), Robot(), 3, "text")])
duck = Duck()
print(len(duck), list(duck), "third wing" in duck, "beak" in duck, bool(duck), sorted(duck, reverse=True))

section("functions are values")


def compose(*functions):
    def composed(argument):
        for function in reversed(functions):
            argument = function(argument)
        return argument
    return composed


def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


table = {"add": operator.add, "mul": operator.mul, "max": max, "own": lambda a, b: a * 10 + b}
print({name: function(3, 4) for name, function in table.items()})
print(compose(str, abs, int)("-12"), compose()(5))
first, second = counter(), counter(10)
print(first(), first(), second(5), first(), second())
print(counter.__name__, counter.__defaults__, first.__closure__[0].cell_contents, first.__qualname__)
print(functools.reduce(operator.mul, range(1, 11)), list(map(pow, (2, 3, 4), (5, 2, 3))))
print(sorted(["pear", "fig", "apple"], key=len), max("banana", key="banana".count))
counter.note = "functions have attributes"
print(counter.note, vars(counter))

section("objects and functions together")


class Shape:
    shapes = []

    def __init__(self, name):
        self.name = name
        Shape.shapes.append(self)

    def area(self):
        raise NotImplementedError(f"{type(self).__name__}.area")

    def __lt__(self, other):
        return self.area() < other.area()

    def __repr__(self):
        return f"{self.name}:{self.area():g}"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius ** 2


shapes = [Square(3), Circle(1), Square(1.5), Circle(2)]
print(sorted(shapes), min(shapes), sum(shape.area() for shape in shapes))
print(list(filter(lambda shape: shape.area() > 5, shapes)), len(Shape.shapes))
try:
    Shape("none").area()
except NotImplementedError as error:
    print(type(error).__name__, error)
Square.perimeter = lambda self: 4 * self.side
print(shapes[0].perimeter(), hasattr(shapes[1], "perimeter"))
Dynamic = type("Dynamic", (Square,), {"area": lambda self: -1, "extra": 42})
print(Dynamic(2), Dynamic.extra, Dynamic.__mro__[1].__name__, issubclass(Dynamic, Shape))

section("memory is automatic, cycles are freed")


class Node:
    def __init__(self):
        self.me = self
        self.load = [self] * 100


references = [weakref.ref(Node()) for _ in range(50)]
for _ in range(5):
    gc.collect()
print(sum(reference() is not None for reference in references))
total = 0
for round_number in range(200_000):
    a, b = [round_number], []
    a.append(b)
    b.append(a)
    total += len(a)
print(total)

section("scopes and statements")
x = "global"


def outer():
    x = "outer"

    def inner():
        return x

    def writer():
        global x
        x = "changed"
    writer()
    return inner(), x


print(outer(), x)
for number in range(2, 12):
    for divisor in range(2, number):
        if number % divisor == 0:
            break
    else:
        print(number, end=" ")
print()
a, (b, *c), d = 1, (2, 3, 4), 5
a, b = b, a
print(a, b, c, d)
while a:
    a -= 1
    if a == 1:
        continue
else:
    print("loop ended by its condition")
exec("created = [n ** 2 for n in range(4)]")
print(created, eval("created[2] + 1", {"created": [0, 0, 9]}))
del created
try:
    created
except NameError as error:
    print(error)
