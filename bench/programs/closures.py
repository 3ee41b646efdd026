"""Closures, higher-order functions, decorators, partial application, keyword arguments."""

import functools

N = 280_000
KIND = "functions"


def adder(n):
    return lambda x: x + n


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value
    return composed


def traced(function):
    calls = 0

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs)
    wrapper.calls = lambda: calls
    return wrapper


@traced
def area(width, height=2, *, scale=1):
    return width * height * scale


@functools.lru_cache(maxsize=64)
def cached(n):
    return n * n


def church(n):
    return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))


def run(n):
    step = counter()
    pipeline = compose(adder(1), adder(2), lambda x: x * 2, functools.partial(pow, exp=1), adder(-3))
    total = 0
    for i in range(n):
        total += step(by=i & 3)
        total += pipeline(i)
        total += area(i, scale=2) + area(i, 3)
        total += cached(i & 127)
        total += (lambda a, *rest, k=1: a + len(rest) + k)(i, 1, 2)
        if i % 64 == 0:
            total += church(12)(lambda x: x + 1)(0)
    total += sum(map(adder(5), filter(lambda x: x & 1, range(n))))
    return total & 0xFFFFFFFF, area.calls() % 1000 >= 0
