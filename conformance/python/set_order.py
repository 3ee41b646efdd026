# Sets of ints show their elements in the order of CPython's table, whatever operations made them.
def numbers(seed, count, span):
    state = seed
    result = []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        result.append((state >> 33) % span - span // 4)
    return result


for seed in range(40):
    for count, span in ((3, 10), (6, 40), (20, 60), (50, 1000), (200, 300), (700, 1 << 45), (3000, 100000)):
        if count > 500 and seed > 4:
            continue
        a = set(numbers(seed, count, span))
        b = frozenset(numbers(seed + 1000, count // 2 + 1, span))
        c = numbers(seed + 2000, count, span)
        d = dict.fromkeys(numbers(seed + 3000, count, span))
        results = [a, b, a | b, b | a, a & b, b & a, a - b, b - a, a ^ b, b ^ a, a.union(c, d), a.difference(c), a.difference(d),
                   a.intersection(c), a.symmetric_difference(c), a.symmetric_difference(d), a.copy(), set(a), set(d), frozenset(c), set(c),
                   {x for x in c}, {*c, *a}, d.keys() & a, d.keys() - b, d.keys() | c, d.keys() ^ a, a - set(c), set(range(count)), b - d.keys()]
        m = set(a)
        for i, x in enumerate(c):
            if i % 3 == 0:
                m.discard(x)
            elif i % 7 == 0 and m:
                x = m.pop()
                m.add(-x)
            else:
                m.add(x)
        results.append(m)
        m = set(a); m.update(c); results.append(m)
        m = set(a); m -= set(c); results.append(m)
        m = set(a); m.difference_update(c); results.append(m)
        m = set(a); m &= b; results.append(m)
        m = set(a); m.intersection_update(c); results.append(m)
        m = set(a); m ^= set(c); results.append(m)
        m = set(a); m.symmetric_difference_update(c); results.append(m)
        m = set(a); p = [m.pop() for _ in range(len(m) // 2)]; m.update(range(10)); results.append(m); results.append(p)
        m = set(a); m |= b; m -= a; m.add(5); m.update(a); results.append(m)
        print(seed, count, [hash(tuple(r)) for r in results])
        if count == 6:
            print(results)
print([{1, 2, 3}, {9, 8, 1}, {3, 2, 1, 0, -1, -2}, {100, 200, 300, 8, 16, 24, 32}, {1 << 61, 1 << 70, -1, -2, 0}])
