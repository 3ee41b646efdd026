"""What refers to what: gc.get_referents, get_referrers, get_objects, is_tracked, and the module's other functions."""
import collections
import functools
import gc
import sys
import weakref


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b")


class Derived(list):
    pass


def closing(default=[1]):
    def inner():
        return default
    return inner


def names(objects):
    return sorted(type(o).__name__ for o in objects)


plain = Plain()
plain.attribute = ["value"]
slotted = Slotted()
slotted.a = {"k": 1}
derived = Derived([1, 2])
derived.extra = ("x",)

# tracked or not
tracked = {
    "object()": object(), "instance": plain, "slots": slotted, "int": 1, "bool": True, "float": 1.5, "complex": 1j, "str": "s", "bytes": b"",
    "bytearray": bytearray(), "None": None, "...": ..., "range": range(3), "code": closing.__code__, "()": (), "([],)": ([],),
    "list": [], "dict": {}, "set": set(), "frozenset": frozenset([1]), "function": closing, "built-in": len, "method": closing.__call__,
    "class": Plain, "type int": int, "module": sys, "cell": closing().__closure__[0], "slice": slice(1), "list iterator": iter([]),
    "exception": ValueError(), "property": property(), "memoryview": memoryview(b""), "generator": (i for i in ()), "partial": functools.partial(len),
    "weak reference": weakref.ref(plain), "dict keys": {}.keys(), "alias": list[int], "deque": collections.deque(), "derived": derived,
}
for name, o in tracked.items():
    print(name, gc.is_tracked(o), bool(type(o).__flags__ & 1 << 14))

# referents
print(sorted(gc.get_referents([3, 1, 2], (5, 4))), sorted(map(str, gc.get_referents({1: "a"}))), sorted(gc.get_referents({7, 8})))
print(gc.get_referents("text", 1, 2.5, None, b"x", range(3)))
print(any(r is plain.attribute for r in gc.get_referents(plain)), any(r is Plain for r in gc.get_referents(plain)))
print(any(r is slotted.a for r in gc.get_referents(slotted)), any(r is derived.extra or r is derived.__dict__ for r in gc.get_referents(derived)))
inner = closing()
cell = inner.__closure__[0]
print(gc.get_referents(cell), any(r is closing.__code__ for r in gc.get_referents(closing)), any(r is globals() for r in gc.get_referents(closing)))
print(any(r is cell for r in gc.get_referents(inner) + gc.get_referents(*gc.get_referents(inner))))
bound = derived.append
print(any(r is derived for r in gc.get_referents(bound)), any(r is plain for r in gc.get_referents(weakref.ref(plain))))
print(any(r is inner for r in gc.get_referents(functools.partial(inner, 1))), names(gc.get_referents(slice(1, "2", 3.0))))
deque = collections.deque(["d", plain])
print(any(r is plain for r in gc.get_referents(deque)), any(r is Plain.__dict__["__dict__"] for r in gc.get_referents(Plain)), Plain.__bases__ in gc.get_referents(Plain))
print(gc.get_referents(ValueError("argument")) != [])

# referrers
sought = Plain()
holder = [sought]
table = {"key": sought}
plain.other = sought
tuple_of = (sought,)
found = gc.get_referrers(sought)
print(names(found), *(any(f is h for f in found) for h in (holder, table, plain, tuple_of, globals(), derived)))


def local():
    value = Plain()
    one, other = [value], Plain()
    other.held = value
    return names(gc.get_referrers(value)), names(gc.get_referrers(one)), names(gc.get_referrers(Plain()))


print(local())

# all objects
objects = gc.get_objects()
print(*(any(o is h for o in objects) for h in (holder, table, plain, Plain, local, sys, deque, inner)), any(type(o) in (int, str) for o in objects))
print([isinstance(gc.get_objects(generation=generation), list) for generation in (0, 1, 2, None)])
for wrong in 3, "x", -2, 1.5:
    try:
        gc.get_objects(generation=wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

# callbacks and counts
events = []
gc.disable()
gc.callbacks.append(lambda phase, info: events.append((phase, sorted(info), info["generation"])))
before = gc.get_stats()
gc.collect()
gc.collect(1)
print(events, [b["collections"] - a["collections"] for a, b in zip(before, gc.get_stats())])
gc.callbacks[:] = [lambda phase, info: 1 / 0]
hook = sys.unraisablehook
sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.err_msg.split(" at ")[0], u.object)
gc.collect()
sys.unraisablehook = hook
gc.callbacks.clear()
try:
    gc.collect(3)
except ValueError as error:
    print(error)
print(gc.freeze(), gc.get_freeze_count() > 0, gc.unfreeze(), gc.get_freeze_count(), gc.isenabled(), gc.garbage)
