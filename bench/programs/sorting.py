"""Sorting: sort with and without keys, and classic algorithms written out."""

import functools

N = 30_000
KIND = "lists"


def numbers(count, seed=42):
    state = seed
    out = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(state >> 7)
    return out


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot = items[len(items) // 2]
    return quicksort([x for x in items if x < pivot]) + [x for x in items if x == pivot] + quicksort([x for x in items if x > pivot])


def heapsort(items):
    items = items[:]

    def sift(start, end):
        root = start
        while (child := 2 * root + 1) < end:
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if items[root] >= items[child]:
                return
            items[root], items[child] = items[child], items[root]
            root = child
    for start in range(len(items) // 2 - 1, -1, -1):
        sift(start, len(items))
    for end in range(len(items) - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items


def insertion(items):
    out = []
    for item in items:
        place = len(out)
        out.append(item)
        while place and out[place - 1] > item:
            out[place] = out[place - 1]
            place -= 1
        out[place] = item
    return out


def run(n):
    items = numbers(n)
    expected = sorted(items)
    for _ in range(3):
        assert quicksort(items) == expected and heapsort(items) == expected
    assert insertion(items[:600]) == sorted(items[:600])
    words = [f"{item % 5000:x}" for item in items]
    for _ in range(6):
        expected.sort(key=lambda item: (item % 100, -item))
        words.sort(key=str.upper, reverse=True)
        pairs = sorted(zip(words, items))
        compared = sorted(items[:1500], key=functools.cmp_to_key(lambda a, b: (a % 97) - (b % 97)))
    return expected[n // 2], words[0], pairs[-1], compared[7]
