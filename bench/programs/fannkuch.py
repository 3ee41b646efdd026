"""Numeric: reversals over all permutations; integer lists and slices."""

N = 9
KIND = "numeric"


def permutations(n):
    """All permutations of range(n), each from the one before by a rotation of its head."""
    items = list(range(n))
    turns = [0] * n
    yield items
    place = 1
    while place < n:
        if turns[place] < place:
            turns[place] += 1
            items.insert(place, items.pop(0))
            place = 1
            yield items
        else:
            items.insert(place, items.pop(0))
            turns[place] = 0
            place += 1


def flips(permutation):
    items = permutation[:]
    count = 0
    first = items[0]
    while first:
        items[:first + 1] = items[first::-1]
        count += 1
        first = items[0]
    return count


def run(n):
    most = checksum = 0
    sign = 1
    for permutation in permutations(n):
        if permutation[0]:
            count = flips(permutation)
            if count > most:
                most = count
            checksum += sign * count
        sign = -sign
    return checksum, most
