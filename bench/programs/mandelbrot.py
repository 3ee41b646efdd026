"""Numeric: the set's picture, once with floats and once with complex numbers."""

N = 420
KIND = "numeric"


def escape_floats(x, y, limit):
    a = b = 0.0
    for step in range(limit):
        aa = a * a
        bb = b * b
        if aa + bb > 4.0:
            return step
        b = 2.0 * a * b + y
        a = aa - bb + x
    return limit


def escape_complex(c, limit):
    z = 0j
    for step in range(limit):
        if abs(z) > 2.0:
            return step
        z = z * z + c
    return limit


def run(n):
    total = 0
    for row in range(n):
        y = 2.4 * row / n - 1.2
        for column in range(n):
            x = 3.0 * column / n - 2.0
            total += escape_floats(x, y, 60)
            if not column % 4:
                total += escape_complex(complex(x, y), 60)
    return total
