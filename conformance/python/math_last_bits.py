"""Results whose last bits are right: as CPython's on Linux where those are, or correctly rounded."""

import cmath
import math
import random

for x in (0.001, 0.1, 0.25, 0.5, 0.7, 1.0, 1.5, 2.0, 2.5, 3.0, 7.0, 10.0, 19.5):
    print(x, math.exp(x), math.exp(-x), math.log(x), math.log2(x), math.log10(x), math.log1p(x), math.expm1(x))
    print(x, math.sinh(x), math.cosh(x), math.tanh(x), math.asinh(x), math.atan(x), math.atan2(x, 2), math.atan2(-2, -x))
    print(x, math.hypot(x, 1), math.hypot(x, 1, 3), math.dist((x, 2), (1, 7)), abs(complex(x, 3)))
for x in (-0.99, -0.5, -0.1, 1e-9, 0.001, 0.125, 0.3, 0.577, 0.9, 0.96):
    print(x, math.asin(x), math.acos(x), math.atanh(x), math.erf(x))
for x in (1.0, 1.0001, 1.25, 1.5, 2.0, 2.5, 10.0, 1e10):
    print(x, math.acosh(x))
for n in (-8, 0, 1, 3, 10, 1000, 2**1023):
    print(n and math.log2(abs(n)))
print(math.log2(5e-324), math.log10(5e-324), math.log2(10**400), math.log10(10**400), math.log(10**400))
for y, x in ((0.0, -0.0), (-0.0, 1.0), (1e-300, 1e300), (1e300, -1e-300), (5e-324, 1.0), (1e308, 1e308), (-1e-310, -1e-310)):
    print(math.atan2(y, x), math.hypot(x, y))
for x in (math.inf, -math.inf, math.nan, 0.0, -0.0):
    print(x, math.atan(x), math.asinh(x), math.tanh(x), math.erf(x), math.erfc(x), math.cbrt(x), math.exp(x), math.hypot(x, 1))
print(math.exp(709.7), math.exp(-745), math.exp(-746), math.exp2(0.5), math.exp2(-1074))

# Integers and halves have an exact or well known value.
print([math.gamma(n) for n in range(1, 24)])
print(round(math.gamma(0.5), 14), math.lgamma(1), math.lgamma(2), round(math.lgamma(3), 12))
print(math.erf(0.5), math.erf(1), math.erf(2), round(math.erfc(2), 15))


def relative(found, expected):
    return abs(found - expected) / abs(expected)


# The gamma function by what it must fulfil, with few roundings.
chance = random.Random(3)
for _ in range(2000):
    x = chance.uniform(0.6, 80)
    assert relative(math.gamma(x + 1), x * math.gamma(x)) < 5e-15 * x, x
    if abs(x - 2) > 0.1 and abs(x - 1) > 0.1:
        assert relative(math.lgamma(x + 1), math.lgamma(x) + math.log(x)) < 1e-13, x
    assert abs(math.erf(x / 20) + math.erfc(x / 20) - 1) < 3e-16, x
    assert relative(math.cbrt(x) ** 3, x) < 2e-15

# Many random arguments, nearly all of which have the same result everywhere.
for name in ("exp", "log", "log2", "log10", "log1p", "expm1", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asinh", "atan"):
    function = getattr(math, name)
    results = [function(chance.randrange(1, 10_000) / 512) for _ in range(40)]
    print(name, results)
for name in ("asin", "acos", "atanh"):
    print(name, [getattr(math, name)(chance.randrange(1, 512) / 512) for _ in range(20)])

for z in (1 + 2j, -0.5 + 0.25j, 3 - 4j, 1e-5 + 1j):
    print(z, cmath.exp(z), cmath.log(z), cmath.sqrt(z), cmath.phase(z), cmath.polar(z), cmath.sinh(z), cmath.acosh(z), z ** 1.5)

# Sums of products of floats are taken at more than their precision.
print(math.sumprod([0.1] * 10, [1.0] * 10), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([1e308, 1e308], [1.0, -1.0]))
print(math.sumprod([10, 20, 30], [1, 2, 3]), math.sumprod([1e16, 1, -1e16], [1, 1, 1]), math.sumprod([True, 0.5], [0.1, True]))
print(math.sumprod([1e200, 1e-20, -1e200], [1e100, 3.0, 1e100]), math.sumprod([math.inf, 1.0], [1.0, 1.0]), math.sumprod([], []))
print(math.sumprod([0.1, 7, 0.2], [3.0, 10**20, 5]))
try:
    print(math.sumprod([0.5, 1e308], [1.0, 10**400]))
except OverflowError as e:
    print(e)

for x in (1.0e300, 1.1e300, 2.0**1014, 2.556e305, 2.0**1015, 2.0**1023, -2.5e305):
    try:
        print("lgamma", x, f"{math.lgamma(x):.12g}")
    except (OverflowError, ValueError) as e:
        print("lgamma", x, e)
