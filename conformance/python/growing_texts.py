"""Texts built by += in loops: whoever looks at the variable meanwhile sees a str, however it looks."""

import sys


def build(n):
    out = ""
    for i in range(n):
        out += chr(97 + i % 26)
    return out


def build_other_way(n):
    out = "-"
    for i in range(n):
        out = out + str(i) + ","
    return out


def read_now_and_then(n):
    out, seen = "", []
    for i in range(n):
        out += "ab"
        if i % 100 == 99:
            seen.append((len(out), out[-1], out.count("a"), hash(out) == hash("ab" * (i + 1)), out == "ab" * (i + 1)))
            other = out
            out += "!"
            assert other + "!" == out and out is not other
            out = out[:-1]
    return len(out), seen


def doubled():
    out = "x" * 300
    for _ in range(12):
        out += out
    for _ in range(12):
        out = out + out[:10]
    return len(out), type(out)


def mixed_kinds(n):
    out = ""
    for i in range(n):
        out += "é" if i % 3 else "\U0001F40D" if i % 7 == 0 else "a"
    return len(out), out[0], out[-1], out.count("\U0001F40D")


def until_it_fails(n):
    out = ""
    try:
        for i in range(n):
            out += "word " if i < n - 1 else i
    except TypeError as error:
        return len(out), str(error)


class Text(str):
    def __radd__(self, other):
        return "radd of " + str(len(other))


def other_types(n):
    out = ""
    for i in range(n):
        out += "abc"
    out += Text("x")
    size = len(out)
    out = [1]
    out += [2]
    return size, out


def by_generator(n):
    out = ""
    for i in range(n):
        out += "y"
        if i % 500 == 0:
            yield len(out), type(out).__name__
    yield out.upper()[:3]


def nested(n):
    out = ""
    for i in range(n):
        out += "z"
    inner = [out for out in ("a", "b")]
    return len(out), inner, (lambda: n)()


def seen_from_outside(n):
    out = ""
    found = 0
    for i in range(n):
        out += "w"
        if i % 700 == 699:
            frame = sys._getframe()
            found += type(frame.f_locals["out"]) is str and len(locals()["out"]) == i + 1
    del out
    try:
        out
    except UnboundLocalError as error:
        return found, str(error)


def traced_from_the_middle(n):
    lengths = []

    def tracer(frame, event, arg):
        if event == "line" and "out" in frame.f_locals:
            lengths.append(len(frame.f_locals["out"]))
        return tracer

    out = ""
    for i in range(n):
        out += "t"
        if i == n - 3:
            sys.settrace(tracer)
            sys._getframe().f_trace = tracer
    sys.settrace(None)
    return len(out), lengths[:2], lengths[-1]


def formatted(n):
    out = ""
    for i in range(n):
        out += f"{i} "
        text = f"{out!s:.3}|{len(out)}" if i % 333 == 0 else ""
        out += text
    return out[:40], len(out), out in {out: 1}, {out: 2}[out], [*out][-2:]


def passed_on(n):
    out = ""
    results = []
    for i in range(n):
        out += "k"
        if i % 400 == 0:
            results.append((str.upper(out)[:1], max(out, "j")[:1], "k" in out, not out, out and 1, out is None))
            (lambda text=out: results.append(len(text)))()
            a = b = out
            results.append(a is b)
    while out:
        out = out[len(out) // 2 + 1:]
    return results, out


def numbers(n):
    whole, real, many = 0, 0.5, 2 ** 62
    for i in range(n):
        whole += i
        real += i
        many = many + many // 7
    return whole, real, many % 1000003


def raised(n):
    out = ""
    for i in range(n):
        out += "r"
    out += "end"
    raise ValueError(out)


for size in (3, 100, 3000):
    print(size, len(build(size)), build(size)[-5:], build_other_way(size)[-8:], len(build_other_way(size)))
print(read_now_and_then(1000))
print(doubled())
print(mixed_kinds(2000))
print(until_it_fails(1000))
print(other_types(1000))
print(list(by_generator(2000)))
print(nested(1000))
print(seen_from_outside(3000))
print(traced_from_the_middle(1000))
print(formatted(1000))
print(passed_on(1500))
print(numbers(300))
try:
    raised(1000)
except ValueError as error:
    print(len(error.args[0]), error.args[0][-5:])
for _ in range(3):
    print(len(build(40_000)), len(build_other_way(2000)))
