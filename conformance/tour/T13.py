"""T13, lambda."""

import functools
import inspect


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("expressions that are functions")
add = lambda a, b=2, *args, c, d=4, **kwargs: (a, b, args, c, d, kwargs)
print(add(1, c=3), add(1, 5, 6, 7, c=8, z=9), add.__name__, add.__qualname__, add.__defaults__, add.__kwdefaults__, inspect.signature(add))
print((lambda: None)(), (lambda x: x)(5), (lambda *a: a)(1, 2), (lambda **k: k)(x=1), (lambda a, /, b, *, c: a + b + c)(1, b=2, c=3), (lambda: (yield))().__class__.__name__)
print((lambda x: lambda y: lambda z: x + y * z)(1)(2)(3), (lambda x: x if x else "empty")(0), (lambda x, y: x < y < 10)(1, 5))
print((lambda n: n * (n - 1) and n * factorial(n - 1) or 1)(5) if (factorial := lambda n: 1 if n < 2 else n * factorial(n - 1)) else None)
print((lambda f: f(f, 10))(lambda f, n: n if n < 2 else f(f, n - 1) + f(f, n - 2)))
Y = lambda f: (lambda x: f(lambda *a: x(x)(*a)))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda again: lambda n: 1 if n == 0 else n * again(n - 1))(20))
print(type(lambda: 0) is type(attempt), (lambda: 0).__code__.co_name, (lambda: 0)() == 0, callable(lambda: 0), bool(lambda: 0), (lambda: 0) == (lambda: 0))
for text in ("(lambda: 0)(1)", "(lambda x: x)()", "(lambda x: y)(1)", "(lambda x, y: 0)(1)", "(lambda *, k: 0)()", "(lambda x: x)(y=1)", "(lambda a, /: a)(a=1)", "(lambda: 1 / 0)()", "(lambda x: x.y)(1)"):
    attempt(text)
for text in ("lambda: x = 1", "lambda x: return x", "lambda x, x: 0", "lambda (a, b): 0", "lambda x=1, y: 0", "lambda *: 0", "lambda: pass", "lambda x: yield", "lambda x: (yield x)", "lambda x: (y := x)",
             "lambda x: y := x", "(lambda x: 0) = 1", "lambda x: int: 0", "lambda None: 0", "del lambda: 0", "f(lambda x: x, y=lambda: 0)", "[x for x in lambda: 1, 2]", "lambda: lambda: lambda: 0", "lambda x:", "f'{lambda x: 1}'"):
    try:
        compile(text, "s", "exec")
        print(text, "compiles")
    except SyntaxError as error:
        print(f"{text} -> {error.msg}")

print("closures bind late")
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
made = [(lambda i: lambda: i)(i) for i in range(3)]
bound = [functools.partial(lambda i: i, i) for i in range(3)]
print([f() for f in late], [f() for f in early], [f() for f in made], [f() for f in bound])
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])
i = 100
print([f() for f in functions])
value = 1
read = lambda: value
value = 2
print(read())
del value
attempt("read()")
value = 3
print(read())


def maker():
    count = 0
    items = []
    return (lambda: count), (lambda x: items.append(x)), (lambda: items), (lambda: [count for _ in items])


get, put, all_items, repeated = maker()
put("a"), put("b")
print(get(), all_items(), repeated(), get.__closure__[0].cell_contents, all_items.__code__.co_freevars, len(put.__closure__))


def unbound():
    f = lambda: later
    try:
        f()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    return f()


print(unbound())


def cells():
    x = 1
    f = lambda: x
    cell = f.__closure__[0]
    cell.cell_contents = 50
    before = x
    x = 7
    return before, f(), cell.cell_contents


print(cells())


class Class:
    base = 10
    method = lambda self, x=base: (type(self).__name__, x)
    other = staticmethod(lambda: "static")
    prop = property(lambda self: "property")
    items = [f() for f in [lambda: 1]]


print(Class().method(), Class().other(), Class().prop, Class.method.__qualname__, Class.items)

print("as keys and handlers")
people = [("Bo", 30), ("al", 25), ("Cy", 30), ("Di", 25)]
print(sorted(people, key=lambda p: (-p[1], p[0].lower())), min(people, key=lambda p: p[1]), max(people, key=lambda p: len(p[0])))
print(sorted(range(-3, 4), key=lambda n: n * n), sorted("bAcB", key=lambda c: c.lower()), sorted([3, 1, 2], key=lambda n: -n))
print(list(map(lambda x, y: x * y, [1, 2, 3], [4, 5, 6])), list(filter(lambda n: n % 2, range(7))), functools.reduce(lambda a, b: a + b, "abc"), list(map(lambda t: t[0], people)))
keyed = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=keyed), {(lambda: "k")(): 1}, dict(sorted({"b": 1, "a": 2}.items(), key=lambda item: item[1])))
actions = {"double": lambda n: n * 2, "square": lambda n: n ** 2, "nothing": lambda n: n}
print([actions[name](7) for name in sorted(actions)], {f: n for n, f in enumerate([len, abs])}[abs])
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs, lambda x: x)
print(compose(lambda x: x + 1, lambda x: x * 2)(5), compose()(3), [f(3) for f in (lambda n: n, lambda n: n * n)])
default = lambda items=[]: items.append(len(items)) or items
print(default(), default(), default([]), default())
conditional = (lambda: "yes") if 1 > 2 else (lambda: "no")
print(conditional(), (lambda: (1, 2))()[0], (lambda: [1, 2])()[-1], *(lambda: (1, 2, 3))(), sep="/")
deep = lambda: 0
for _ in range(100):
    deep = (lambda inner: lambda: inner() + 1)(deep)
print(deep())
endless = lambda: endless()
attempt("endless()")
