"""T3, memory: what CPython and a JVM can both show. No counts of references, no addresses."""

import gc
import sys
import weakref

print("the collector's interface")
print(gc.isenabled(), type(gc.collect()), isinstance(gc.collect(0), int), isinstance(gc.get_count(), tuple), len(gc.get_count()))
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), len(gc.get_threshold()), isinstance(gc.get_objects(), list), gc.garbage)
for call in ("gc.collect(5)", "gc.collect('a')", "gc.set_threshold('a')", "gc.collect(-1)"):
    try:
        eval(call)
        print(call, "done")
    except (TypeError, ValueError) as error:
        print(call, type(error).__name__, error)
thresholds = gc.get_threshold()
gc.set_threshold(500, 5, 5)
print(gc.get_threshold()[0])
gc.set_threshold(*thresholds)
print(isinstance(gc.get_stats(), list), gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"))
print(isinstance(sys.getrefcount(object()), int), sys.getrefcount([]) >= 1)
try:
    sys.getrefcount()
except TypeError as error:
    print(error)

print("interned strings and small ints share identity")
a = sys.intern("".join(["some", "_", "name"]))
b = sys.intern("".join(["some_", "name"]))
print(a is b, a == b, sys.intern(a) is a)
try:
    sys.intern(3)
except TypeError as error:
    print(error)


class Text(str):
    pass


try:
    sys.intern(Text("x"))
except TypeError as error:
    print(error)
numbers = [int(str(n)) for n in range(-5, 257)]
again = [int(str(n)) for n in range(-5, 257)]
print(all(x is y for x, y in zip(numbers, again)))
print(() is tuple([]), "" is "".join([]), b"" is bytes(), True is bool(1), None is (lambda: None)())
print(chr(97) is "banana"[1], "identifier" is sys.intern("identi" + "fier"))

print("objects that nobody holds go")


class Thing:
    alive = 0

    def __init__(self):
        Thing.alive += 1

    def __del__(self):
        Thing.alive -= 1


def settle():
    for _ in range(20):
        gc.collect()
        if Thing.alive == 0:
            break


thing = Thing()
print(Thing.alive)
del thing
settle()
print(Thing.alive)
pair = [Thing(), Thing()]
pair[0].other, pair[1].other = pair[1], pair[0]
del pair
settle()
print(Thing.alive)


def cycle_through_frame():
    thing = Thing()

    def closure():
        return thing, closure
    return len(closure())


print(cycle_through_frame())
settle()
print(Thing.alive)
try:
    thing = Thing()
    raise ValueError("holds its frame")
except ValueError as error:
    kept = error
del thing, kept
settle()
print(Thing.alive)

print("weak references see it")


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []


node = Node("first")
reference = weakref.ref(node)
called = []
watched = weakref.ref(node, lambda gone: called.append(gone() is None))
print(reference() is node, reference().name, weakref.getweakrefcount(node) >= 1)
node.links.append(node)
del node
for _ in range(20):
    gc.collect()
    if reference() is None and called:
        break
print(reference(), called)
values = weakref.WeakValueDictionary()
keep = Node("kept")
values["kept"] = keep
values["gone"] = Node("gone")
for _ in range(20):
    gc.collect()
    if len(values) == 1:
        break
print(sorted(values), values["kept"].name)
keys = weakref.WeakKeyDictionary({keep: 1})
print(keys[keep], len(keys))
for wrong in (1, "text", (), None):
    try:
        weakref.ref(wrong)
    except TypeError as error:
        print(error)
finalizer = weakref.finalize(keep, print, "finalizer runs once")
print(finalizer.alive)
finalizer()
finalizer()
print(finalizer.alive)

print("the heap stays flat")
block = 4_000_000
for round_number in range(400):
    left, right = [bytearray(block)], []
    left.append(right)
    right.append(left)
print("1.6 GB in cycles went through")
text = ""
for round_number in range(2_000):
    text = "x" * 500_000
    parts = [text[i:] for i in range(3)]
print(len(parts))
names = {}
for round_number in range(300_000):
    names["key"] = [round_number] * 20
print(len(names))


def chain(length):
    head = None
    for number in range(length):
        head = (number, head)
    return head


head = chain(300_000)
print(head[0])
del head
gc.collect()
print("a long chain went, too")
print(sys.getsizeof([]) > 0, sys.getsizeof("a" * 1000) > sys.getsizeof("a"), sys.getsizeof([0] * 1000) > sys.getsizeof([0]))
