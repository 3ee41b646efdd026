"""T24, None."""

import copy
import json
import pickle
import typing


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except SyntaxError as error:
        print(f"{text} -> {type(error).__name__}: {error.msg}")
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("there is one")
print(None is None, type(None)() is None, copy.copy(None) is None, copy.deepcopy([None])[0] is None, pickle.loads(pickle.dumps(None)) is None, json.loads("null") is None, eval("None") is None, [None][0] is {"k": None}["k"])
print(repr(None), str(None), f"{None}", f"{None!r:>6}", "%s" % None, bool(None), not None, hash(None) == hash(None), type(None), type(None).__name__, type(None).__mro__, isinstance(None, object), None.__class__.__class__)
print(None == None, None != None, None == 0, None == False, None == "", None == [], None in [0, None], [None, 1].index(None), {None: "key"}[None], {None}, (None,), [None] * 3, None or "default", None and "never")
print([n for n in dir(None) if n not in dir(object())], None.__doc__ == type(None).__doc__, None.__eq__(1), None.__eq__(None), None.__bool__(), None.__ne__(1))
for text in ("None()", "None.x", "None[0]", "None + 1", "1 + None", "-None", "None < None", "None < 1", "None < 'a'", "sorted([None, 1])", "max(None, 1)", "len(None)", "iter(None)", "int(None)", "float(None)", "list(None)", "[*None]", "dict(None)", "{**None}", "print(*None)", "None.x == 1", "setattr(None, 'x', 1)", "delattr(None, '__class__')", "type(None)(1)", "type(None)(x=1)",
             "type('N', (type(None),), {})", "''.join([None])", "'a' in None", "None in 'a'", "range(None)", "open(None)", "'%d' % None", "format(None, 'd')", "isinstance(1, None)", "issubclass(int, None)", "next(None)", "with_none()", "abs(None)", "round(None)", "sum([1, None])", "chr(None)", "None @ None", "await_none()", "None[0:1]", "None.__init__()", "None = 1", "None += 1", "None.x = 1", "del None", "def None(): 0",
             "def f(None): 0", "lambda None: 0", "import None", "class None: 0", "for None in x: 0", "x.None", "f(None=1)", "[None := 1]", "None: int", "global None", "(None, a) = 1", "with x as None: 0", "import a as None", "try: 0\nexcept E as None: 0", "match 1:\n  case None.x: 0"):
    if any(word in text for word in (" = 1", "+=", "del ", "def ", "import", "class ", "for ", "x.None", "f(None", ":=", "None:", "global", "with x", "try", "match")) and not text.startswith("lambda"):
        try:
            compile(text, "s", "exec")
            print(repr(text), "compiles")
        except SyntaxError as error:
            print(repr(text), error.msg)
    else:
        attempt(text)


def with_none():
    with None:
        pass


def await_none():
    async def inner():
        await None
    return inner().send(None)


attempt("with_none()")
attempt("await_none()")

print("returned when nothing else is")


def nothing():
    pass


def bare(flag):
    if flag:
        return
    return "not reached" if flag else 5 if flag is False else None


def falls(flag):
    if flag:
        return 1


def generator():
    received = yield
    print("received", received)
    return


class Class:
    def method(self):
        self.x = 1


print(nothing(), bare(True), bare(False), bare(0), falls(1), falls(0), Class().method(), (lambda: None)(), print(end=""), [].append(1), [2, 1].sort(), {}.update(), setattr(Class, "y", 1), exec("1"))
g = generator()
print(next(g), end=" ")
try:
    g.send(None)
except StopIteration as stop:
    print(stop.value)
steps = generator()
next(steps)
for _ in steps:
    pass
print({}.get("k"), {}.get("k", 0), next(iter([]), None), getattr(Class, "z", None), dict.fromkeys("ab"), [].__init__(), Class.__init__(Class()), __name__ and __spec__, __doc__.partition(",")[0])


def __doc():
    1


print(__doc.__doc__, Class.__doc__, nothing.__defaults__, nothing.__closure__, nothing.__kwdefaults__, Class.method.__annotations__)

print("as a default and a marker")


def append(item, into=None):
    into = [] if into is None else into
    into.append(item)
    return into


print(append(1), append(2), append(3, [0]))
MISSING = object()


def lookup(table, key, default=MISSING):
    value = table.get(key, default)
    return "missing" if value is MISSING else "no value" if value is None else value


print(lookup({"a": None}, "a"), lookup({}, "a"), lookup({"a": 0}, "a"), lookup({}, "a", None))
values = [0, "", None, [], False, "x", 0.0, ()]
print([v for v in values if v is not None], [v for v in values if v], list(filter(None, values)), sum(v is None for v in values), [v or "default" for v in values][:3], any(v is None for v in values))
for value in (None, 0, "text", [None], {"k": None}):
    match value:
        case None:
            print("None", end=" ")
        case [None]:
            print("list of None", end=" ")
        case {"k": None}:
            print("mapping to None", end=" ")
        case _:
            print(value, end=" ")
print()
print(slice(None, None), [1, 2, 3][None:None:None], "a b".split(None), " x ".strip(None), sorted([2, 1], key=None), list(map(None.__class__, [])), int | None, typing.Optional[int], typing.get_type_hints(lambda: None), None | int, isinstance(None, int | None), type(None) in (int | None).__args__)
print(max([None], key=str), min([None, None], key=lambda n: 0), dict(a=None), json.dumps({"a": None, "b": [None]}), [None, None] == [None, None], (None, 1) < (None, 2), None.__sizeof__() > 0, __import__("types").NoneType is type(None), __import__("operator").is_none(None))
