"""Memory: many small trees, made, walked and dropped, beside one that lives."""

N = 16
KIND = "objects"


class Node:
    __slots__ = "left", "right"

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(tree(depth - 1), tree(depth - 1))


def pairs(depth):
    return (None, None) if depth == 0 else (pairs(depth - 1), pairs(depth - 1))


def count(pair):
    left, right = pair
    return 1 if left is None else 1 + count(left) + count(right)


def run(n):
    living = tree(n)
    results = []
    for depth in range(4, n + 1, 4):
        rounds = 1 << (n - depth + 2)
        results.append(sum(tree(depth).check() for _ in range(rounds)))
    results.append(count(pairs(n)))
    return results, living.check()
