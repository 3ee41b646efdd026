"""Keys are found by all 64 bits of their hash, and compared with those of the same hash only."""

import time


class Key:
    compared = []

    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        Key.compared.append((self.name, getattr(other, "name", other)))
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"Key({self.name})"


def comparisons(action):
    Key.compared = []
    result = action()
    return result, list(dict.fromkeys(Key.compared))  # where probing comes by twice says nothing


STEP = 1 << 32
for container in (dict, dict.fromkeys, set, frozenset):
    for count in (3, 8, 40):
        keys = [Key(n, n * STEP + 7) for n in range(count)]
        made, compared = comparisons(lambda: container((key, 0) for key in keys) if container is dict else container(keys))
        print(container.__name__, count, len(made), compared)
        print(*comparisons(lambda: [key in made for key in (keys[0], keys[-1], Key("x", 7), Key("y", 5 * STEP + 7))]))

# Hashes that a 32-bit mix of both halves would take for one.
for low, high in ((0, 0), (1, 5), (-3, 1 << 29)):
    twins = [Key(n, (low + n * 0x9E3779B9 & 0xFFFFFFFF) | (high + n << 32)) for n in range(20)]
    print(comparisons(lambda: len(dict.fromkeys(twins))))

# Copies and algebra keep the hashes that they know.
keys = [Key(n, 11) for n in range(4)]
table = dict.fromkeys(keys)
print(comparisons(lambda: list(dict(table))))
print(comparisons(lambda: list(table | {})))
print(comparisons(lambda: list({**table})))
print(comparisons(lambda: len(set(table))))
print(comparisons(lambda: len(dict.fromkeys(set(table)))))
print(comparisons(lambda: table == dict.fromkeys(keys)))

# Equal hashes are compared in the order of insertion, in big dicts too.
for count in (4, 12, 30):
    keys = [Key(n, -77) for n in range(count)]
    table = dict.fromkeys(keys)
    print(comparisons(lambda: Key(2, -77) in table))
    del table[keys[1]]
    print(comparisons(lambda: table.get(Key(3, -77), "none")))

# Who knows the hash does not ask for it.
class Counted:
    asked = 0

    def __hash__(self):
        Counted.asked += 1
        return id(self) >> 4


elements = [Counted() for _ in range(10)]
table = dict.fromkeys(elements)
members = set(table)
print(Counted.asked)
for action in (
    lambda: dict.fromkeys(table, 1),
    lambda: dict.fromkeys(members, 1),
    lambda: frozenset(table),
    lambda: members.difference(table),
    lambda: members.copy().symmetric_difference_update(table),
    lambda: members.copy().update(table),
    lambda: members & set(table),
    lambda: table.keys() & members,
    lambda: dict(table),
    lambda: {**table},
    lambda: table | table,
    lambda: table == dict(table),
    lambda: members == set(members),
    lambda: members.intersection(table),
    lambda: members.difference_update(table),
):
    Counted.asked = 0
    action()
    print(Counted.asked, end=" ")
print()

# A hash met by keys of other types.
print(comparisons(lambda: {5: "int", "s": "str"}.get(Key("k", 5))))
print(comparisons(lambda: {5 + STEP: "int"}.get(Key("k", 5))))
print(comparisons(lambda: {Key("k", hash("text")): 1}.get("text")))
print({2.0**40: 1}[1 << 40], {1 << 40: 1}[2.0**40], {(1 << 61) - 1: "zero"}.get(0), {0: "zero"}.get((1 << 61) - 1))


class High:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n << 32

    def __eq__(self, other):
        return self.n == other.n


start = time.process_time()
many = {High(n): n for n in range(20_000)}
print(sum(many[High(n)] for n in range(20_000)), "in time" if time.process_time() - start < 20 else "too slow")

# A NaN is hashed by identity, and conversions that need do nothing give it back.
nan = float("nan")


class Float(float):
    pass


own = Float("nan")
print(hash(nan) == object.__hash__(nan), hash(own) == object.__hash__(own), float(nan) is nan, float.from_number(nan) is nan)
print({nan: 1}[nan], {own: 1}[own], nan in [nan], hash(Float(2.5)) == hash(2.5))
