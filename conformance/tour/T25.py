"""T25, dict."""

import collections
import operator
import pickle
import random
import time


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("insertion order")
d = {"b": 1, "a": 2, 3: "c"}
d["z"] = 0
d["b"] = "changed, not moved"
del d["a"]
d["a"] = "back at the end"
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)), d.popitem(), d, len(d))
print({**{"x": 1, "y": 2}, "x": 3}, dict([("q", 1), ("p", 2), ("q", 3)]), dict(zip("ba", range(2))), dict({"z": 1}, a=2), dict(z=1, y=2), {k: v for k, v in [("n", 1), ("m", 2)]}, dict.fromkeys("cab", 0), dict.fromkeys("hello"))
order = {n: None for n in (5, 3, 9, 1)}
order.pop(3), order.setdefault(3), order.update({9: "nine", 0: "zero"})
print(order, next(iter(order)), next(reversed(order)))

print("methods")
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("q"), d.get("q", 5), d.setdefault("c", 3), d.setdefault("a", 9), d.pop("b"), d.pop("q", "default"), d.popitem(), d, "a" in d, "q" not in d, d.copy() == d, d.copy() is d, d.clear(), d)
d.update({"x": 1}, y=2), d.update([("z", 3), ["w", 4]]), d.update(), d.update(x=10)
print(d, d | {"x": 0, "new": 1}, {"first": 0} | d, d.__or__([("a", 1)]))
d |= [("list", 1)]
print(d, d.items() >= {("x", 10)}, sum(n for n in d.values()))
for text in ("{}['k']", "{}[0]", "{}[(1, 2)]", "{}[[]]", "{}[None]", "{}.pop('k')", "{}.popitem()", "{}.update(5)", "{}.update([1])", "{}.update([(1, 2, 3)])", "{}.update(['ab', 'cd'])", "{}.update('ab')", "dict(5)", "dict([1, 2])", "dict(1, 2)", "dict([('a',)])", "{} | [1]", "{} | 5", "{1: 2} + {}", "{} < {}", "{[]: 1}", "{}.get()", "{}.get([])", "{}.setdefault()", "{}.fromkeys(5)", "{}.pop()",
             "{}.get(1, 2, 3)", "hash({})", "{}.append", "{}.has_key", "{} | None", "dict(a=1, **{'a': 2})", "dict(**{1: 2})", "dict({1: 2}, **{'a': 1})", "{1: 2}.keys()[0]", "{1}.keys()", "operator.ior({}, 5)", "del_missing()", "{**5}", "{**[1]}", "dict.fromkeys()", "{}.items(1)", "dict(x for x in [1])", "{1: 1, 2: 2}.popitem(1)", "{}.clear(1)", "reversed({}.values()).__next__()", "sorted({1: 0, 'a': 0})"):
    attempt(text)


def del_missing():
    d = {}
    del d["gone"]


attempt("del_missing()")

print("views")
d = {"a": 1, "b": 2, "c": 1}
keys, values, items = d.keys(), d.values(), d.items()
d["d"] = 4
print(keys, values, items, len(keys), "d" in keys, 4 in values, ("d", 4) in items, ("d", 5) in items, list(reversed(keys)), list(reversed(values)), list(reversed(items))[0])
print(sorted(keys & {"a", "z"}), sorted(keys | ["z"]), sorted(keys - "ab"), sorted(keys ^ {"a", "q"}), keys == {"a", "b", "c", "d"}, keys > {"a"}, keys.isdisjoint("xyz"), sorted(items & {("a", 1)}), keys == d.keys(), values == d.values(), items == d.items(), {1: 2}.keys() == {1: 3}.keys(), {1: [2]}.items() == {1: [2]}.items())
print(keys.mapping, type(keys.mapping).__name__, type(keys).__name__, type(iter(items)).__name__, isinstance(keys, collections.abc.Set), isinstance(values, collections.abc.Set), values.__class__.__name__, operator.length_hint(iter(d)))
for text in ("keys + keys", "values & values", "keys[0]", "hash(keys)", "hash(values) == hash(values)", "keys.mapping['x']", "operator.setitem(keys.mapping, 'x', 1)", "keys | 5", "items - 5", "set({1: []}.items())", "keys < 5", "keys.add(1)", "type(keys)()", "type(keys)({})"):
    attempt(text)

print("changes while it is walked")
for change in ("d[len(d)] = 1", "d.pop('b', None) or d.pop('c')", "d.clear()", "d['a'] = 5", "d.update(a=1)"):
    d = {"a": 1, "b": 2, "c": 3}
    seen = []
    try:
        for key in d:
            seen.append(key)
            exec(change)
            if len(seen) > 5:
                break
        print(change, "fine", seen)
    except RuntimeError as error:
        print(change, error, seen)
d = {"a": 1}
try:
    for key in d:
        del d["a"]
        d["b"] = 1
        break
    print("replaced", d)
    iterator = iter(d)
    del d["b"]
    d["c"] = 1
    print(next(iterator, "ended"))
except RuntimeError as error:
    print(error)

print("keys")
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", -0.0: "b", False: "c"}, {"1": 1, 1: 2}, {None: 1, (): 2, frozenset(): 3, (1, (2,)): 4, b"b": 5, ...: 6, 1j: 7, int: 8, range(2): 9})
nan = float("nan")
print({nan: 1}[nan], {nan: 1}.get(float("nan")), len({nan: 1, float("nan"): 2}), {2 ** 70: "big"}[2 ** 70], {1e300: 1}[1e300], {"é": 1, "e\u0301": 2}["é"])


class Key:
    def __init__(self, name, code=7):
        self.name, self.code = name, code

    def __hash__(self):
        return self.code

    def __eq__(self, other):
        compared.append((self.name, getattr(other, "name", other)))
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return self.name


compared = []
table = {Key("a"): 1, Key("b"): 2, Key("c"): 3}
print(table, table[Key("b")], table.get(Key("z")), Key("a") in table, table.pop(Key("a")), table, len(compared) > 0)


class Raising:
    def __hash__(self):
        return 7

    def __eq__(self, other):
        raise ValueError("no comparison")

    def __repr__(self):
        return "Raising"


attempt("table[Raising()]")
attempt("table.setdefault(Raising(), 1)")
attempt("{Raising(): 1}")
attempt("{Raising(): 1, Raising(): 2}")


class Unhashable:
    __hash__ = None


class Clearing:
    def __hash__(self):
        return 7

    def __eq__(self, other):
        table.clear()
        return False


attempt("{Unhashable(): 1}")
table = {Key(n): n for n in "abc"}
print(table.get(Clearing()), table)
changing = Key("x", 1)
lost = {changing: "here"}
changing.code = 2
print(lost.get(changing), changing in lost, list(lost), lost[next(iter(lost))] if changing in lost else "lost")

print("subclasses and relations")


class Default(dict):
    def __missing__(self, key):
        self[key] = value = f"made {key}"
        return value


class Watching(dict):
    def __setitem__(self, key, value):
        print("set", key, end="; ")
        super().__setitem__(key, value)

    def __getitem__(self, key):
        return f"<{super().__getitem__(key)}>"


default = Default(a=1)
print(default["a"], default["b"], default, default.get("c"), "c" in default)
watching = Watching(a=1)
watching["b"] = 2
watching.update(c=3), watching.setdefault("d", 4)
print(watching, watching["b"], watching.get("b"), dict(watching), {**watching}, "{a}".format(**watching), type(watching.copy()).__name__, type(watching | {}).__name__, "%(a)s" % watching)
print({1: 2} == {1: 2.0}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} != {1: 3}, {"a": [1]} == {"a": [1]}, {} == [], collections.OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, collections.OrderedDict(a=1, b=2) == collections.OrderedDict(b=2, a=1), collections.Counter("a") == {"a": 1})
recursive = {}
recursive["me"] = recursive
recursive["items"] = [recursive.values()]
print(recursive if False else {"me": "..."}, repr({"a": {"b": {}}}), str({1: "x"}), f"{ {1: 2} }", eval(repr({"a": (1, [2]), None: b"x"})), pickle.loads(pickle.dumps({"b": 1, "a": 2})))
simple = {}
simple["self"] = simple
print(simple)

print("speed and floods")


def seconds(function):
    start = time.thread_time()
    function()
    return time.thread_time() - start


def build(count):
    table = {f"key{n}": n for n in range(count)}
    for n in range(count):
        table[f"key{n}"]


# Eight times the work takes eight times as long, not sixty-four times; the machine may be busy now and then.
small = large = 9e9
for attempts in range(30):
    small, large = min(small, seconds(lambda: build(20_000))), min(large, seconds(lambda: build(160_000)))
    if attempts > 1 and large < 40 * small:
        break
print("linear:", large < 40 * small)
big = {n: -n for n in range(300_000)}
for n in range(0, 300_000, 2):
    del big[n]
print(len(big), big[299_999], 2 in big, sum(big.values()), next(iter(big)))
queue = {}
for n in range(200_000):
    queue[n] = n
    if n > 10:
        del queue[n - 10]
print(len(queue), next(iter(queue)))
spread = {n * 2 ** 32: n for n in range(50_000)}
print(len(spread), spread[2 ** 32 * 49_999], len({(n, m): 0 for n in range(200) for m in range(200)}), len({float(n): 0 for n in range(50_000)}), len({n * (2 ** 61 - 1): 0 for n in range(1, 2000)}))
chooser = random.Random(1)
model, mirror = {}, []
for step in range(20_000):
    key = chooser.randrange(500)
    if chooser.random() < 0.5:
        if key not in model:
            mirror.append(key)
        model[key] = step
    elif key in model:
        del model[key]
        mirror.remove(key)
print(list(model) == mirror, len(model) == len(mirror))
