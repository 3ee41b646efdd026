import math


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        if isinstance(r, float):
            r = '%.12g' % r
        print(f.__name__, r)
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


for f in (math.sqrt, math.log, math.exp, math.acos, math.sinh, math.isqrt, math.log2, math.atanh, math.log1p, math.asinh,
          math.acosh, math.erf, math.erfc, math.gamma, math.lgamma, math.floor, math.ceil, math.cbrt, math.exp2, math.log10,
          math.frexp, math.modf, math.degrees, math.radians, math.fabs, math.ulp, math.tanh, math.atan, math.expm1):
    for x in (-1, 0, float('inf'), 'a', 0.3, 1.5, 5.25, -1.5, 30, 170.5, 1000, 10**400, 2**1000, float('-inf'), float('nan')):
        t(f, x)
t(math.pow, -1, .5); t(math.pow, 0, -1); t(math.pow, 10, 1000); t(math.pow, 2, 0.5); t(math.fmod, 1, 0)
t(math.fmod, float('inf'), 1); t(math.fmod, -7, 3); t(math.remainder, 1, 0); t(math.remainder, 7, 4)
t(math.ldexp, 1, 5000); t(math.ldexp, 1, 'a'); t(math.ldexp, .5, 3); t(math.ldexp, 0.0, 2**70); t(math.ldexp, 1.0, -2**70)
t(math.dist, [1], [1, 2]); t(math.dist, 1, 2); t(math.dist, (0, 0), (3, 4)); t(math.hypot, 3, 4); t(math.hypot, 1, 2, 3)
t(math.hypot); t(math.hypot, 'a'); t(math.comb, 1, -1); t(math.comb, -1, 1); t(math.comb, 50, 25); t(math.comb, 3, 5)
t(math.perm, -1); t(math.perm, 3, -1); t(math.perm, 2.5); t(math.perm, 10, 3); t(math.perm, 5); t(math.perm, 2**70, 2)
t(math.gcd, 1.5); t(math.gcd, 12, 18, 27); t(math.gcd); t(math.lcm, 4, 6); t(math.lcm, 4, 0); t(math.lcm)
t(math.isclose, 1, 1); t(math.isclose, 1, 1.1); t(math.isclose, 1, 1.1, rel_tol=.2); t(math.isclose, 1, 1, rel_tol=-1)
t(math.log, 2, 0); t(math.log, 2, 1); t(math.log, 0, 2); t(math.log, 8, 2); t(math.log, -10**400); t(math.log); t(math.log, 1, 2, 3)
t(math.fsum, [.1] * 10); t(math.fsum, [1e308, 1e308]); t(math.fsum, [float('inf'), -float('inf')]); t(math.fsum, [1e16, 1, -1e16])
t(math.prod, [2, 3]); t(math.prod, [2, 3], start=.5); t(math.prod, ['a']); t(math.sumprod, [1, 2], [3, 4]); t(math.sumprod, [1], [1, 2])
t(math.nextafter, 1, 2); t(math.nextafter, 1, 2, steps=5); t(math.nextafter, 0., 1, steps=-1); t(math.trunc, 'a'); t(math.trunc, -2.5)
t(math.fma, 1e308, 10, 0); t(math.fma, float('inf'), 0, 1); t(math.fma, 2, 3, 4); t(math.copysign, 1, -0.0); t(math.sqrt)
t(math.factorial, 1.5); t(math.factorial, 2**70); t(math.factorial, -1); t(math.factorial, 20); t(math.factorial, 30)
print(math.log2(8), math.log2(1024.0), math.log10(1000), math.gamma(5), math.exp2(10), math.pi, math.e, math.tau, math.inf, math.nan)


class F:
    def __floor__(self):
        return 'f'

    def __ceil__(self):
        return 'c'

    def __trunc__(self):
        return 't'


print(math.floor(F()), math.ceil(F()), math.trunc(F()), [n for n in dir(math) if not n.startswith('_')])
