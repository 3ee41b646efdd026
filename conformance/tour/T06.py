"""T6, *args and **kwargs."""

import functools
import inspect


def show(*args, **kwargs):
    return args, kwargs


def attempt(text, **names):
    try:
        print(text, "->", eval(text, globals() | names))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("packing")
print(show(), show(1), show(1, 2, a=3), show(a=1, b=2))
print(type(show()[0]).__name__, type(show()[1]).__name__)


def mixed(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(mixed(1, c=3), mixed(1, 20, 30, 40, c=3, e=5), mixed(c=3, a=1), mixed(*[1, 2, 3], **{"c": 4, "z": 5}))
print(inspect.signature(mixed), mixed.__defaults__, mixed.__kwdefaults__)

print("unpacking in calls")
numbers, words = (1, 2), {"x": 1, "y": 2}
print(show(*numbers, *numbers, **words), show(*numbers, 3, *[4], k=0, **words), show(*"ab", *range(2), *{"k": 1}))
print(show(**{"a": 1}, **{"b": 2}), show(*(n for n in range(3))), show(*[], **{}), show(*[*numbers, 9]))


class Mapping:
    def keys(self):
        print("keys asked", end="; ")
        return iter(["one", "two"])

    def __getitem__(self, key):
        return key.upper()


print(show(**Mapping()), show(0, **Mapping(), three=3))
order = []


def note(value):
    order.append(value)
    return value


print(show(note(1), *[note(2)], note(3), k=note(4), **{"m": note(5)}), order)
received = {"a": 1}
given = show(**received)[1]
given["a"] = 2
print(received, given)
odd = {"not an identifier": 1, "": 2, "class": 3}
print(show(**odd))

print("what goes wrong")
for text in ("mixed()", "mixed(1)", "mixed(c=1)", "mixed(1, c=2, a=3)", "mixed(1, 2, a=1, c=3)", "show(*1)", "show(**1)", "show(*None, 1)",
             "show(**{1: 2})", "show(**{'a': 1}, **{'a': 2})", "show(a=1, **{'a': 2})", "show(**[1])", "plain(1, 2, 3)", "plain()", "plain(1)",
             "plain(1, 2, c=3)", "plain(b=2)", "plain(1, a=2)", "one(1, 2)", "one()", "none(1)", "none(a=1)", "three(1)", "three(1, 2, 3, 4)",
             "three()", "key()", "key(1)", "key(k=1, j=2, m=3)", "keys()", "only(1, b=2)", "only(a=1)", "only()", "defaults(1, 2, 3, 4)",
             "Class()", "Class(1, 2)", "Class(1).method()", "Class(1).method(1, 2)", "Class.method()", "(lambda x: x)()", "(lambda: 0)(1)",
             "len()", "len(1, 2)", "len(x=1)", "print(1, foo=2)", "int('1', 2, 3)", "isinstance(1)", "sorted()", "sorted([1], 2)", "max(1, 2, kee=3)",
             "dict(1, 2)", "range()", "range(1, 2, 3, 4)", "''.join()", "''.join(1, 2)", "[].append()", "[].append(1, 2)", "{}.get()", "divmod(1)",
             "''.split(None, 1, 2)", "''.encode(1)", "open()", "abs()", "abs(1, 2)", "hash()", "object(1)", "type()", "type(1, 2)", "str(1, 2, 3, 4)"):
    attempt(text, plain=lambda a, b: None, one=lambda a: None, none=lambda: None, three=lambda a, b, c: None, key=lambda *, k: None,
            keys=lambda *, k, j, m: None, defaults=lambda a, b=1, c=2: None)


def only(a, /, b):
    return a, b


def named(a, b, c, /, d, *, e, f):
    pass


class Class:
    def __init__(self, value):
        self.value = value

    def method(self, argument):
        return argument


for text in ("only(1, b=2)", "only(a=1, b=2)", "only(1)", "only(b=1)", "named()", "named(1, 2)", "named(1, 2, 3, 4)", "named(1, 2, 3, 4, e=5)",
             "named(a=1, b=2, c=3, d=4, e=5, f=6)", "named(1, 2, 3, 4, 5, 6)", "named(1, 2, 3, 4, 5, e=6)", "Class()", "Class(1, 2)",
             "Class(1).method()", "Class(1).method(1, 2)", "Class.method(1)", "Class(valu=1)", "only(1, bb=2)"):
    attempt(text)

print("forwarding")


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        inside = ", ".join([*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())])
        result = function(*args, **kwargs)
        print(f"{function.__name__}({inside}) = {result!r}")
        return result
    return wrapper


@logged
def area(width, height=1, *, unit="m"):
    return f"{width * height}{unit}"


area(3), area(3, 4), area(height=2, width=5, unit="cm"), area(*[1, 2], **{"unit": "in"})
try:
    area(unit="km")
except TypeError as error:
    print(error)
print(inspect.signature(area), area.__wrapped__(2))


class Base:
    def __init__(self, *, base="b", **rest):
        super().__init__(**rest)
        self.base = base


class Left(Base):
    def __init__(self, *, left="l", **rest):
        super().__init__(**rest)
        self.left = left


class Right(Base):
    def __init__(self, *, right="r", **rest):
        super().__init__(**rest)
        self.right = right


class Both(Left, Right):
    pass


print(vars(Both(base=1, left=2, right=3)), vars(Both()))
attempt("Both(unknown=1)")
partial = functools.partial(show, 1, k=2)
print(partial(3, m=4), partial(k=5), partial.args, partial.keywords)
bound = inspect.signature(mixed).bind(1, 2, 3, c=4, extra=5)
bound.apply_defaults()
print(bound.args, bound.kwargs, dict(bound.arguments))
head, *tail = show(1, 2, 3)[0]
print(head, tail, [*tail, *show(9)[0]], {**words, "z": 3, **{"x": 0}}, {*numbers, *tail})
print(show(*range(300))[0][-1], len(show(**{f"k{n}": n for n in range(300)})[1]))
for source in ("f(**k, *a)", "f(a=1, 2)", "f(a=1, a=2)", "def f(*, **k): 0", "def f(a, a): 0", "def f(**k, a): 0", "def f(*a, *b): 0",
               "def f(a=1, b): 0", "def f(*): 0", "f(**k, 1)", "f(x for x in y, 1)", "def f(a, *, b, /): 0", "def f(/, a): 0", "f(1=2)", "f(True=1)"):
    try:
        compile(source, "s", "exec")
        print(source, "compiles")
    except SyntaxError as error:
        print(f"{source} -> {error.msg}")
