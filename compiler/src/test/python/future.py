"""With annotations as strings."""
from __future__ import annotations

x: int = 1
y: list[int, *tuple] | None


class C:
    a: "str" = 1
    b: (yes if no else 1 + -2)
    c[0]: lambda x, *y, z=1, **k: {x: y for x in z}


def f(a: int, *args: *Ts, k: f"{a!r:>{b}}" = 1, **kwargs: "it's") -> {1, 2}:
    v: not_evaluated = 1
    return v
