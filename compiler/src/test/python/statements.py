"""Statements of a function and a module, in the forms that the code generator tells apart."""

import os
import os.path
import os.path as path
import sys, collections.abc
from os import *
from os.path import join as glue, split


def loops(items, other):
    for item in items:
        if item:
            continue
        if item is None:
            break
        print(item)
    else:
        print("all")
    while items:
        items.pop()
        while True:
            if other:
                break
            other += 1
    else:
        return other
    for _ in ():
        pass
    while 0:
        unreachable()
    while 1:
        if items:
            return
    return items


def targets(a, b):
    c = d = a
    (e, f), [g, *h] = b
    *i, = a
    a.x = b[0] = c
    a.x.y, b[0][1:2] = c, d
    a.x += 1
    b[0] -= 2
    b[1:2] *= 3
    c **= 4
    c //= d; c @= e; c >>= f; c <<= g; c &= h; c ^= i; c |= a; c %= b; c /= c
    del c, (d, [e]), a.x, b[0], b[1:2]
    x, y = y, x = a, b
    x, y, z = a, b, c
    p, q, r = p, q, q
    return x


def assertions(a):
    assert a
    assert a, "message"
    assert not a
    assert (a or b) and c, a
    assert True
    assert False, a


def deleting(a):
    del a
    print(a)
    if b:
        c = 1
    return c


def globals_and_nonlocals():
    global shared
    shared = 1
    value = 0

    def inner():
        nonlocal value
        global shared
        value += 1
        shared -= 1
        del value

    return inner, value


def constants_in_tests(a):
    if True:
        print(1)
    if False:
        print(2)
    elif a:
        print(3)
    else:
        print(4)
    if __debug__:
        print(5)
    if not a and b or c:
        print(6)
    if a if b else c:
        print(7)
    if a < b < c:
        print(8)
    if not (a < b < c):
        print(9)
    while not a:
        a = b and c
    return "" or a and ()


x: int = 1
y: "str"
(z): int = 2
a.b: int = 3
a[0]: int
if x:
    w: float
1
"string"
...
x
x.y
pass
raise ValueError
raise ValueError from None
