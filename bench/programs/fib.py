"""Calls: the naive Fibonacci function, and two that call each other."""

N = 33
KIND = "numeric"


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def female(n):
    return 1 if n == 0 else n - male(female(n - 1))


def male(n):
    return 0 if n == 0 else n - female(male(n - 1))


def run(n):
    return fib(n) + fib(n - 1), female(n + 40), male(n + 40)
