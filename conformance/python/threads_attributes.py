"""Instances shared by threads: attributes keep their own values while others come and go."""

import threading

ROUNDS = 3000


class Thing:
    pass


class Slotted:
    __slots__ = ("a", "b", "__dict__")


def together(*works):
    barrier = threading.Barrier(len(works))
    problems = []

    def run(work):
        barrier.wait()
        try:
            work()
        except BaseException as error:
            problems.append(repr(error))

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return problems


def deletions(kind):
    things = [kind() for _ in range(ROUNDS)]
    for thing in things:
        thing.first, thing.second, thing.third, thing.last = "first", "second", "third", "last"
    wrong = []

    def delete():
        for thing in things:
            del thing.first
            thing.other = "other"
            del thing.third

    def read():
        for thing in things:
            for _ in range(3):
                seen = thing.last, thing.second, getattr(thing, "first", "first"), getattr(thing, "other", "other")
                if seen != ("last", "second", "first", "other"):
                    wrong.append(seen)

    print(kind.__name__, together(delete, read, read), wrong[:3], all(vars(t) == {
        "second": "second", "last": "last", "other": "other"} for t in things))


deletions(Thing)
deletions(Slotted)


def dicts():
    things = [Thing() for _ in range(ROUNDS)]
    for thing in things:
        thing.a, thing.b = 1, 2
    wrong = []

    def look():
        for thing in things:
            thing.__dict__["c"] = 3

    def read():
        for thing in things:
            if (thing.a, thing.b) != (1, 2):
                wrong.append((thing.a, thing.b))

    print("dicts", together(look, read, read), wrong[:3], all(vars(t) == {"a": 1, "b": 2, "c": 3} for t in things))


dicts()


def growing():
    things = [Thing() for _ in range(ROUNDS)]
    for thing in things:
        thing.count = 0
    names = [f"n{i}" for i in range(12)]

    def add():
        for thing in things:
            for name in names:
                setattr(thing, name, name)

    def write():
        for thing in things:
            for i in range(6):
                thing.count = i
                if thing.count != i:
                    raise AssertionError((thing.count, i))

    print("growing", together(add, write), all(t.count == 5 and len(vars(t)) == 13 for t in things))


growing()
