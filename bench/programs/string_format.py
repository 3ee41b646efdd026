"""Strings: f-strings, format, % and conversions of numbers."""

N = 130_000
KIND = "strings"


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

    def __format__(self, specification):
        return f"{self.x:{specification}}/{self.y:{specification}}"


def run(n):
    total = 0
    for i in range(n):
        point = Point(i, i / 7)
        total += len(f"{i:>8d}|{i:x}|{i / 3:.4f}|{'name'!r}|{point!r}")
        total += len(f"{point:.2f} {i:,} {i % 2 == 0}")
        total += len("%d %s %5.2f %-10s|" % (i, "text", i * 0.1, i))
        total += len("{0} {1:>5} {name} {0.x}".format(point, i, name="n") if i % 3 == 0 else str(i) + repr(i * 1.5))
        total += int(f"{i}7") % 10 + int(float(f"{i}.5"))
    return total
