"""Structures that contain themselves, and structures and calls that are very deep."""

import collections
import copy
import functools
import json
import marshal
import pickle
import sys
import types


def attempt(name, function):
    try:
        text = repr(function())
        print(name, "->", text if len(text) < 100 else f"{text[:30]}... {len(text)}")
    except BaseException as error:
        text = str(error)
        if isinstance(error, RecursionError):
            text = ""  # where the limit is met differs
        print(name, "->", type(error).__name__, text[:100])


class Node:
    def __init__(self):
        self.me = self

    def __repr__(self):
        return f"Node({self.me!r})"

    def __eq__(self, other):
        return self.me == other.me

    def __hash__(self):
        return hash(self.me)


class Box:
    pass


items, table, holder = [], {}, ([],)
items.append(items)
table["t"] = table
holder[0].append(holder)
box = Box()
box.box = [box]
for name, thing in (("list", items), ("dict", table), ("tuple", holder)):
    attempt("repr " + name, lambda: thing)
    attempt("str " + name, lambda: str(thing))
    attempt("format " + name, lambda: f"{thing}")
    attempt("copy " + name, lambda: copy.copy(thing))
    attempt("deepcopy " + name, lambda: copy.deepcopy(thing) is not thing)
    attempt("pickle " + name, lambda: pickle.loads(pickle.dumps(thing)))
    attempt("old pickle " + name, lambda: type(pickle.loads(pickle.dumps(thing, 0))))
    attempt("json " + name, lambda: json.dumps(thing))
    attempt("json unchecked " + name, lambda: json.dumps(thing, check_circular=False))
    attempt("equal to itself " + name, lambda: thing == thing)
    attempt("hash " + name, lambda: hash(thing))
other = []
other.append(other)
attempt("two cycles", lambda: items == other)
attempt("less", lambda: items < other)
attempt("node repr", lambda: repr(Node()))
attempt("node eq", lambda: Node() == Node())
attempt("node hash", lambda: hash(Node()))
attempt("box pickle", lambda: pickle.loads(pickle.dumps(box)).box[0].__class__)
attempt("box deepcopy", lambda: copy.deepcopy(box).box[0] is not box)
attempt("marshal cycle", lambda: marshal.dumps(items))
attempt("sum of itself", lambda: sum(items, []))
attempt("sort with itself", lambda: sorted([items, items]))
attempt("extend by itself", lambda: [items.extend(items), len(items)])

DEPTH = 200_000
deep_list, deep_tuple, deep_dict = [], (), {}
for _ in range(DEPTH):
    deep_list, deep_tuple, deep_dict = [deep_list], (deep_tuple,), {1: deep_dict}
attempt("deep repr", lambda: repr(deep_list))
attempt("deep tuple repr", lambda: repr(deep_tuple))
attempt("deep dict repr", lambda: str(deep_dict))
attempt("deep eq", lambda: deep_list == [deep_list])
attempt("deep copy", lambda: copy.deepcopy(deep_list))
attempt("deep pickle", lambda: pickle.dumps(deep_list))
attempt("deep json", lambda: json.dumps(deep_list))
attempt("deep json text", lambda: json.loads("[" * DEPTH + "]" * DEPTH))
attempt("deep marshal", lambda: marshal.dumps(deep_list))
attempt("deep compare", lambda: deep_tuple < (deep_tuple,))
chain = ValueError("first")
for number in range(DEPTH):
    chain, chain.__context__ = ValueError(number), chain
attempt("long chain of contexts", lambda: type(chain.__context__))
for _ in range(DEPTH):
    deep_list = deep_list[0] if deep_list else deep_list
print(deep_list)


def endless():
    return endless()


def mutual_a():
    return mutual_b()


def mutual_b():
    return mutual_a()


class Endless:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __call__(self):
        return self()

    def __repr__(self):
        return repr(self)

    def __iter__(self):
        return iter(self)

    def __getitem__(self, key):
        return self[key]

    def __eq__(self, other):
        return self == other

    def __add__(self, other):
        return self + other

    def __len__(self):
        return len(self)

    def __bool__(self):
        return bool(self)

    def __hash__(self):
        return hash(self)

    def __str__(self):
        return str(self)

    def __format__(self, specification):
        return format(self, specification)

    def __contains__(self, item):
        return item in self

    def __index__(self):
        return range(self)[0]

    def __del__(self):
        pass


e = Endless()
for name, function in (("function", endless), ("mutual", mutual_a), ("attribute", lambda: e.missing), ("call", e), ("repr", lambda: repr(e)), ("iter", lambda: iter(e)), ("item", lambda: e[0]), ("eq", lambda: e == 1), ("add", lambda: e + 1), ("len", lambda: len(e)), ("bool", lambda: bool(e)), ("hash", lambda: hash(e)), ("str", lambda: str(e)), ("format", lambda: f"{e}"), ("in", lambda: 1 in e), ("index", lambda: [1][e]), ("sorted key", lambda: sorted([1], key=lambda x: endless())), ("map", lambda: list(map(lambda x: endless(), [1]))), ("reduce", lambda: functools.reduce(lambda a, b: endless(), [1, 2])), ("property", lambda: type("P", (), {"p": property(lambda self: self.p)})().p), ("generator", lambda: list(gen()))):
    attempt("endless " + name, function)


def gen():
    yield from gen()


attempt("endless generator", lambda: list(gen()))


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


old = sys.getrecursionlimit()
print(old, 500 < depth() <= old)
sys.setrecursionlimit(20_000)
print(sys.getrecursionlimit(), 15_000 < depth() <= 20_000)
sys.setrecursionlimit(300)
print(200 < depth() <= 300)
sys.setrecursionlimit(old)
for bad in (0, -1, "a", 1.5, 10 ** 30):
    attempt(f"limit {bad!r}", lambda: sys.setrecursionlimit(bad))


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(800))
try:
    down(100_000)
except RecursionError as error:
    print(error)
caught = 0
for _ in range(50):
    try:
        endless()
    except RecursionError:
        caught += 1
print(caught)


class DeepDel:
    def __init__(self, inner):
        self.inner = inner


linked = None
for _ in range(DEPTH):
    linked = DeepDel(linked)
del linked
print("gone")


def knotted(make, tie):
    """Two objects that contain themselves and each other."""
    one, other = make(), make()
    for name, (from_, to) in enumerate(((one, one), (other, other), (one, other), (other, one))):
        tie(from_, f"a{name // 2}", to)
    return one, other


for name, make, tie in (("namespace", types.SimpleNamespace, setattr), ("deque", collections.deque, lambda o, n, v: o.append(v)), ("list", list, lambda o, n, v: o.append(v)),
                        ("dict", dict, lambda o, n, v: o.update({n: v})), ("OrderedDict", collections.OrderedDict, lambda o, n, v: o.update({n: v}))):
    one, other = knotted(make, tie)
    try:
        print("knotted", name, one == other)
    except RecursionError:
        print("knotted", name, "RecursionError")

# Each level writes into the same text: the length is what it must be, at once.
for make in lambda inner: [inner], lambda inner: (inner,), lambda inner: {1: inner}, lambda inner: [({"a": inner}, 2)]:
    nested = 0
    for _ in range(15000 if make(0) in ([0], (0,)) else 5000):
        nested = make(nested)
    print("deep repr", len(repr(nested)), repr(nested)[-10:])

# isinstance and issubclass take tuples of any depth, and instances of subclasses of tuple.
class Types(tuple):
    pass


types_ = int
for i in range(50_000):
    types_ = (str, types_, bytes)
print(isinstance(1, types_), isinstance(1.5, types_), issubclass(bool, types_), issubclass(list, types_))
print(isinstance(1, Types((int,))), issubclass(int, (str, Types((Types(), int)))))
for check in (lambda: isinstance(1, (str, (bytes, 5))), lambda: issubclass(int, (str, (bytes, 5))), lambda: isinstance(1, ((), ()))):
    try:
        print(check())
    except TypeError as e:
        print(e)
try:
    compile("-" * 200_000 + "1", "deep", "eval")
except (RecursionError, MemoryError) as e:
    print(type(e).__name__)
