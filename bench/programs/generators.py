"""Generators: pipelines, recursion through yield from, send, and infinite streams."""

import itertools

N = 1_000_000
KIND = "generators"


def naturals():
    number = 0
    while True:
        yield number
        number += 1


def squares(numbers):
    for number in numbers:
        yield number * number


def odd(numbers):
    return (number for number in numbers if number & 1)


def running_mean():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


class Tree:
    def __init__(self, low, high):
        middle = (low + high) // 2
        self.value = middle
        self.left = Tree(low, middle) if low < middle else None
        self.right = Tree(middle + 1, high) if middle + 1 < high else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for index in range(len(items)):
            for rest in permutations(items[:index] + items[index + 1:]):
                yield items[index:index + 1] + rest


def run(n):
    total = sum(itertools.islice(odd(squares(naturals())), n))
    mean = running_mean()
    next(mean)
    for value in range(n):
        last = mean.send(value)
    tree = Tree(0, n // 8)
    total += sum(value for value in tree)
    total += sum(permutation[0] * permutation[-1] for permutation in permutations(list(range(7))))
    total += sum(a * b for a, b in zip(naturals(), (x for x in range(n))))
    return total, last
