"""T14, decorators."""

import functools
import inspect
import time


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("plain, with arguments, stacked")


def shout(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs).upper() + "!"
    return wrapper


def repeat(times, /, *, join=" "):
    print(f"repeat({times})")

    def decorate(function):
        print(f"decorates {function.__name__}")

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return join.join(function(*args, **kwargs) for _ in range(times))
        return wrapper
    return decorate


@shout
@repeat(2)
@repeat(3, join="-")
def greet(name: str, greeting="hello") -> str:
    """Greets."""
    return f"{greeting} {name}"


print(greet("bo"), greet("al", greeting="hi"))
print(greet.__name__, greet.__doc__, greet.__qualname__, greet.__module__, inspect.signature(greet), greet.__annotations__)
print(greet.__wrapped__("x"), inspect.unwrap(greet)("y"), greet.__wrapped__.__wrapped__.__wrapped__ is inspect.unwrap(greet))


def bare(function):
    def wrapper(*args):
        return function(*args)
    return wrapper


@bare
def named():
    """A text."""


print(named.__name__, named.__doc__, named.__qualname__)


def optional(function=None, *, label="none"):
    if function is None:
        return functools.partial(optional, label=label)

    @functools.wraps(function)
    def wrapper(*args):
        return label, function(*args)
    return wrapper


@optional
def without():
    return 1


@optional(label="with")
def within():
    return 2


print(without(), within(), optional(lambda: 3)(), optional(label="x")(lambda: 4)())

print("any expression, any result")
registry = {}
buttons = [lambda f: registry.setdefault(f.__name__, f), lambda f: 42]


@buttons[0]
def kept():
    return "kept"


@buttons[1]
def lost():
    return "lost"


@(lambda f: f())
def called_at_once():
    return "value of the function"


@registry.setdefault("unused", lambda f: f) if False else (lambda f: [f(), f()])
def twice():
    return 2


print(registry["kept"](), lost, called_at_once, twice)


@lambda function: print("given", function.__name__)
def printed(): ...


print(printed) if printed is None else None
for text in ("@1\ndef f(): 0", "@None\nclass C: 0", "@undefined\ndef f(): 0", "@len\ndef f(): 0", "@(yield)\ndef f(): 0", "@a b\ndef f(): 0", "@property\nx = 1", "@\ndef f(): 0", "@x := len\ndef f(): 0"):
    try:
        exec(text, {})
        print(repr(text), "done")
    except Exception as error:
        print(repr(text), type(error).__name__, getattr(error, "msg", error))

print("order")
order = []


def trace(name):
    order.append(f"expression {name}")
    return lambda function: order.append(f"apply {name}") or function


def default():
    order.append("default")
    return 1


@trace("first")
@trace("second")
def traced(x=default()):
    order.append("body")


traced()
print(order)

print("on classes and their parts")


def add_repr(cls):
    cls.__repr__ = lambda self: f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in vars(self).items())})"
    return cls


def register(cls):
    registry[cls.__name__] = cls
    return cls


def singleton(cls):
    return cls()


@register
@add_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    @length.setter
    def length(self, value):
        self.x, self.y = value, 0

    @classmethod
    def origin(cls):
        return cls(0, 0)

    @staticmethod
    @shout
    def describe():
        return "a point"

    @shout
    def name(self):
        return f"point {self.x}"

    @functools.cached_property
    def costly(self):
        order.append("computed")
        return self.x * 100

    @functools.singledispatchmethod
    def scale(self, by):
        return f"cannot scale by {by!r}"

    @scale.register
    def _(self, by: int):
        return Point(self.x * by, self.y * by)

    @scale.register(str)
    def _(self, by):
        return self.scale(int(by))


@singleton
class Configuration:
    level = 3


point = Point(3, 4)
print(point, registry["Point"] is Point, point.length, Point.origin(), Point.describe(), point.name(), Configuration.level, point.scale(2), point.scale("3"), point.scale(1.5))
point.length = 9
print(point, point.costly, point.costly, order.count("computed"))


class CountCalls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)

    def __get__(self, instance, owner=None):
        return self if instance is None else functools.partial(self, instance)


@CountCalls
def counted(x):
    """Counted."""
    return x


class Holder:
    @CountCalls
    def method(self, x):
        return type(self).__name__, x


print(counted(1), counted(2), counted.calls, counted.__name__, counted.__doc__, Holder().method(5), Holder.method.calls)

print("of the library")


@functools.lru_cache(maxsize=2)
def slow(n):
    order.append(n)
    return n * n


order.clear()
print([slow(n) for n in (1, 2, 1, 3, 1, 2)], order, slow.cache_info(), slow.__wrapped__(5), slow.cache_parameters())
slow.cache_clear()
print(slow.cache_info())


@functools.cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), fibonacci.cache_info().misses)


@functools.singledispatch
def kind(value):
    return "something"


@kind.register
def _(value: int | float):
    return "number"


@kind.register(list)
def _(value):
    return "list of " + ", ".join(map(kind, value))


print(kind(1), kind(1.5), kind([1, "a", [True]]), kind(None), kind.dispatch(bool) is kind.dispatch(int), sorted(each.__name__ for each in kind.registry))


@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(Version(1, 2) >= Version(1, 1), Version(1) <= Version(1), Version(2) > Version(3), [attribute for attribute in functools.WRAPPER_ASSIGNMENTS])


def retry(times, errors=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt_number in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    print(f"attempt {attempt_number}: {error}")
                    if attempt_number == times:
                        raise
                    time.sleep(0)
        return wrapper
    return decorate


failures = iter([ValueError("one"), ValueError("two"), None, KeyError("key")])


@retry(3, (ValueError,))
def flaky():
    failure = next(failures)
    if failure:
        raise failure
    return "at last"


print(flaky())
attempt("flaky()")


def memo(function, kept={}):
    return lambda *args: kept[args] if args in kept else kept.setdefault(args, function(*args))


@memo
def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 20))
