"""cmath: special values, branch cuts, errors, and ordinary values to twelve digits."""

import cmath
import math

ONE = ("acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "phase", "polar", "sin",
       "sinh", "sqrt", "tan", "tanh", "isfinite", "isinf", "isnan")


def show(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(show(v) for v in value) + ")"
    if isinstance(value, complex):
        return f"{value.real:.12g} {value.imag:.12g}"
    return f"{value:.12g}" if isinstance(value, float) else repr(value)


def attempt(function, *args, **keywords):
    try:
        return show(function(*args, **keywords))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


parts = [-math.inf, -2.5, -0.0, 0.0, 0.75, math.inf, math.nan]
for name in ONE:
    function = getattr(cmath, name)
    for x in parts:
        print(name, x, [attempt(function, complex(x, y)) for y in parts])
for r in parts:
    print("rect", r, [attempt(cmath.rect, r, phi) for phi in parts])
for z in (1, -1, 1 + 0j, complex(-1, -0.0), 1e300, 1e308 + 1e308j, 1e-320j, 5e-324, -1e-323, 1000, -1000, 1000j, 800 + 1j):
    print(z, [attempt(getattr(cmath, name), z) for name in ONE if name not in ("tan", "sin", "cos", "exp") or abs(z) < 1e4])
print(attempt(cmath.log, 8, 2), attempt(cmath.log, 1, 0), attempt(cmath.log, 2, 1), attempt(cmath.log, 2, "x"))
print(attempt(cmath.sqrt, "a"), attempt(cmath.rect, 1, 2, 3), attempt(cmath.isclose, 1, 1, rel_tol=-1))
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2), cmath.isclose(1, 1.5, abs_tol=1))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)


class Number:
    def __complex__(self):
        return 3 + 4j


print(cmath.polar(Number())[0], cmath.phase(-0.0), cmath.sqrt(True))
