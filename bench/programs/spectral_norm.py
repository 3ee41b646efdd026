"""Numeric: the largest singular value of an infinite matrix; calls, sums of generators, float division."""

N = 380
KIND = "numeric"


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    size = range(len(vector))
    return [sum(element(i, j) * vector[j] for j in size) for i in size]


def times_transposed(vector):
    size = range(len(vector))
    return [sum(element(j, i) * vector[j] for j in size) for i in size]


def run(n):
    u = [1.0] * n
    for _ in range(8):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    top = sum(a * b for a, b in zip(u, v))
    bottom = sum(b * b for b in v)
    return round((top / bottom) ** 0.5, 9)
