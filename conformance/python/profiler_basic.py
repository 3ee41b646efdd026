"""The profiler behind cProfile: which functions it counts, and what it says when used wrongly."""
import _lsprof
import functools
import time


class A(list):
    def f(self):
        return len(self)


def rec(n):
    return n and rec(n - 1)


def gen():
    yield 1
    yield 2


def workload():
    a = A()
    a.append(1)
    a.f()
    a.sort()
    rec(3)
    list(gen())
    functools.reduce(max, [1, 2])
    {}.get(1)
    "x".upper()
    sorted([2, 1], key=abs)
    [].__len__()
    max(1, 2)
    dict.fromkeys([1])
    int("3")
    [1].append(3)
    list.append([], 1)
    str.maketrans({})
    time.perf_counter()
    object.__init_subclass__()
    int.from_bytes(b"x")
    try:
        len(3)
    except TypeError:
        pass
    try:
        gen().throw(KeyError)
    except KeyError:
        pass


def name(entry):
    return entry.code if isinstance(entry.code, str) else entry.code.co_qualname


def counts(entry):
    return name(entry), entry.callcount, entry.reccallcount


def show(profiler):
    for entry in sorted(profiler.getstats(), key=name):
        print(*counts(entry), sorted(counts(c) for c in entry.calls or ()))
        assert entry.totaltime >= 0 and entry.inlinetime <= entry.totaltime or entry.reccallcount


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


p = _lsprof.Profiler()
p.enable()
workload()
p.disable()
show(p)
p.clear()
print(p.getstats())
for switches in ({"builtins": False}, {"subcalls": False}):
    print(switches)
    p.enable(**switches)
    workload()
    p.disable()
    show(p)
    p.clear()

ticks = iter(range(1000))
p = _lsprof.Profiler(lambda: next(ticks), 0.5)
p.enable()
rec(2)
p.disable()
print(sorted((name(e), e.totaltime, e.inlinetime) for e in p.getstats()))

print(_lsprof.profiler_entry, _lsprof.profiler_entry.n_fields, _lsprof.profiler_subentry.__match_args__)
attempt(_lsprof.Profiler, bogus=1)
attempt(_lsprof.Profiler, "x", "y")
attempt(p.enable, 1, 2, 3)
attempt(p._pystart_callback, 1)
q = _lsprof.Profiler()
q.enable()
attempt(p.enable)
attempt(q.enable)
q.disable()
attempt(q.disable)
