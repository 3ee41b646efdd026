"""Comprehensions of lists, sets and dicts, nested and filtered, over ranges, strings and tuples."""

N = 450
KIND = "lists"


def life(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    neighbours[x + dx, y + dy] = neighbours.get((x + dx, y + dy), 0) + 1
    return {cell for cell, count in neighbours.items() if count == 3 or count == 2 and cell in cells}


def run(n):
    total = 0
    for step in range(n):
        matrix = [[i * j + step for j in range(30)] for i in range(30)]
        transposed = [[row[j] for row in matrix] for j in range(30)]
        product = [[sum([a * b for a, b in zip(row, column)]) for column in transposed[:10]] for row in matrix[:10]]
        total += sum(max(row) for row in product)
        total += len({x * y % 101 for x in range(60) for y in range(60) if x != y})
        total += sum({k: v for k, v in enumerate(range(2000)) if v % 3}.values())
        total += len([c for word in ("alpha", "beta", "gamma") * 100 for c in word if c not in "aeiou"])
        total += len([x for x in range(3000) if x & 1 and x % 5])
        total += sum(a + b for a, b in [(x, -y) for x, y in zip(range(2000), range(1, 2001))])
        glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
        for _ in range(12):
            glider = life(glider)
        total += len(glider)
    return total
