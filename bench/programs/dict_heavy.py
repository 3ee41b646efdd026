"""Dicts: counting, grouping, inverting, looking up by strings, numbers and tuples; sets beside them."""

N = 80
KIND = "dicts"


def words(seed, count):
    state = seed
    for _ in range(count):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        yield f"w{(state >> 8) % 997}"


def run(n):
    total = 0
    for round_number in range(1, n + 1):
        counts = {}
        for word in words(round_number, 12_000):
            counts[word] = counts.get(word, 0) + 1
        groups = {}
        for word, count in counts.items():
            groups.setdefault(count, []).append(word)
        inverted = {count: min(names) for count, names in groups.items()}
        grid = {}
        for x in range(80):
            for y in range(80):
                grid[x, y] = x ^ y
        for x in range(1, 79):
            for y in range(1, 79, 2):
                grid[x, y] = (grid[x - 1, y] + grid[x + 1, y] + grid[x, y - 1] + grid[x, y + 1]) & 255
        table = dict(zip(range(5000), range(5000, 0, -1)))
        for key in range(0, 5000, 3):
            del table[key]
        table |= {-key: key for key in range(1000)}
        common = set(table) & set(table.values())
        merged = {**inverted, **{key: value for key, value in list(table.items())[:100]}}
        total += len(common) + len(merged) + sum(grid.values()) + max(counts.values())
        total += sum(1 for key in range(-1000, 6000) if key in table)
    return total
