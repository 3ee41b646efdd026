"""What happens when objects die, as far as it is the same wherever a collection is asked for."""

import gc
import sys
import weakref


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def plain():
    a = Noted("plain")
    a = None
    gc.collect()
    print("after plain")


def cycle():
    a = Noted("cycle")
    a.self = a
    del a
    gc.collect()
    print("after cycle")


def built_in():
    class L(list):
        def __del__(self):
            print("del list", list(self))

    class D(dict):
        def __del__(self):
            print("del dict", dict(self), self.extra)

    x = L([1, 2])
    x.append(3)
    x = D(a=1)
    x.extra = "extra"
    gc.collect()
    del x
    gc.collect()


def resurrected():
    class Back:
        def __del__(self):
            print("del back")
            kept.append(self)

    kept = []
    b = Back()
    b.attribute = 1
    number = id(b)
    del b
    gc.collect()
    print(len(kept), kept[0].attribute, id(kept[0]) == number, gc.is_finalized(kept[0]))
    kept.clear()
    gc.collect()
    print("called once")


def failing():
    class Failing:
        def __del__(self):
            raise ValueError("in del")

    def hook(args):
        print(args.exc_type.__name__, args.exc_value, args.err_msg.split("<")[0], args.object)

    sys.unraisablehook = hook
    f = Failing()
    del f
    gc.collect()
    c = Noted("with callback")
    r = weakref.ref(c, lambda r: 1 / 0)
    del c
    gc.collect()
    print(r())
    sys.unraisablehook = sys.__unraisablehook__


def iterators():
    class Key:
        pass

    for view in dict.items, dict.keys, dict.values:
        key = Key()
        r = weakref.ref(key)
        container = {key: key}
        key.iterator = iter(view(container))
        del key, container
        gc.collect()
        print(r())
    done = iter([Noted("of exhausted iterator")])
    for _ in done:
        pass
    del _
    gc.collect()
    print("still here")


def callbacks():
    order = []
    c = Noted("c")
    first = weakref.ref(c, lambda r: order.append("first"))
    gone = weakref.ref(c, lambda r: order.append("gone"))
    del gone
    gc.collect()
    del c
    gc.collect()
    print(order, first())
    table = weakref.WeakValueDictionary()
    value = Noted("value")
    table["k"] = value
    print(len(table))
    del value
    gc.collect()
    print(len(table))


def exceptions():
    class Failed(ValueError):
        def __del__(self):
            print("del", type(self).__name__, self.args)

    class Lost(OSError, Noted):
        def __init__(self, *args):
            self.name = "lost"

    class Failures(ExceptionGroup, Noted):
        name = "failures"

    def fail():
        raise Failed("why")

    for make in (lambda: Failed(1), lambda: Lost(2, "text"), lambda: Failures("two", [KeyError(), Failed(3)])):
        error = make()
        del error
        gc.collect()
    try:
        fail()
    except Failed:
        print("caught")
    gc.collect()


for function in plain, cycle, built_in, exceptions, resurrected, failing, iterators, callbacks:
    function()
at_exit = Noted("at exit")
print("end")
