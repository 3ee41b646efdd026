"""_lsprof: how often what was called, by whom."""
import _lsprof


def leaf(n):
    return len("a" * n)


def recursive(n):
    return recursive(n - 1) if n else leaf(3)


def numbers(n):
    for i in range(n):
        yield i


def work():
    recursive(4)
    [].append(sorted(numbers(3)))
    try:
        int("x")
    except ValueError:
        pass
    return {}.get(1)


def name(code):
    return code if isinstance(code, str) else code.co_name


for options in {}, {"builtins": False}, {"subcalls": False}:
    profiler = _lsprof.Profiler()
    profiler.enable(**options)
    work()
    work()
    profiler.disable()
    print(options)
    for entry in sorted(profiler.getstats(), key=lambda e: name(e.code)):
        calls = sorted((name(c.code), c.callcount, c.reccallcount) for c in entry.calls or ())
        print(name(entry.code), entry.callcount, entry.reccallcount, entry.totaltime >= entry.inlinetime >= 0, calls)
    profiler.clear()
    print(profiler.getstats())
first, second = _lsprof.Profiler(), _lsprof.Profiler()
first.enable()
try:
    second.enable()
except ValueError as e:
    print(e)
first.disable()
clock = iter(range(1000))
counted = _lsprof.Profiler(lambda: next(clock), 0.5)
counted.enable()
leaf(1)
counted.disable()
print([(name(e.code), e.totaltime, e.inlinetime) for e in counted.getstats() if name(e.code) == "leaf"])
