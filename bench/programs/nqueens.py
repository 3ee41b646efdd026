"""Search: queens on a board by sets, by bits and by permutations."""

import itertools

N = 9
KIND = "generators"


def by_sets(n, row=0, columns=frozenset(), rising=frozenset(), falling=frozenset()):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        if column not in columns and row + column not in rising and row - column not in falling:
            found += by_sets(n, row + 1, columns | {column}, rising | {row + column}, falling | {row - column})
    return found


def by_bits(full, columns=0, left=0, right=0):
    if columns == full:
        return 1
    found = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        found += by_bits(full, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return found


def by_permutations(n):
    for columns in itertools.permutations(range(n)):
        if n == len({columns[i] + i for i in range(n)}) == len({columns[i] - i for i in range(n)}):
            yield columns


def run(n):
    return by_sets(n), by_bits((1 << n + 1) - 1), sum(1 for _ in by_permutations(n))
