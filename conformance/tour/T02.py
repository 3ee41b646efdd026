"""T2, list and tuple."""


def attempt(text, names=None):
    try:
        names = {} if names is None else names
        try:
            print(text, "->", eval(text, names))
        except SyntaxError:
            exec(text, names)
            print(text, "-> done")
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("lists change in place")
numbers = [3, 1, 2]
alias = numbers
alias.append(4)
alias[0] = 30
print(numbers, alias is numbers, alias == [30, 1, 2, 4])
numbers += [5]
print(alias, alias is numbers)
numbers = numbers + [6]
print(alias, numbers, alias is numbers)
numbers[1:3] = "xyz"
print(numbers)
del numbers[::2]
print(numbers)
numbers *= 2
print(numbers)
shared = [[]] * 3
shared[0].append("all")
own = [[] for _ in range(3)]
own[0].append("one")
print(shared, own)

print("tuples do not")
point = (1, 2, 3)
for text in ("point[0] = 9", "del point[0]", "point.append(4)", "point[0:1] = (5,)", "point.x = 1",
             "point + [4]", "point + (4,)", "point * 2", "point[5]", "point['a']", "point.index(9)", "hash(point) == hash((1, 2, 3))",
             "(1, 2) < (1, 3)", "() < (0,)", "(1, 2) == [1, 2]", "(1, 2) < [1, 3]"):
    attempt(text, {"point": point})
before = point
point += (4,)
print(before, point)
holder = ([1, 2], 3)
try:
    holder[0] += [9]
except TypeError as error:
    print(type(error).__name__, error, holder)
holder[0].append("changed")
print(holder)

print("as keys")
grid = {(0, 0): "origin", (1, 2): "there", ("a", (1, (2,))): "nested", (): "empty"}
print(grid[0, 0], grid[(1, 2)], grid["a", (1, (2,))], grid[()])
for text in ("{[1]: 2}", "{(1, [2]): 3}", "hash([])", "{[]}", "{(1, {}): 1}", "hash(([],))", "{}[[]]", "[] in {1: 2}"):
    attempt(text)
print(hash((1, 2)) == hash((1.0, 2.0)), (1, 2) == (1.0, 2.0), {(1, 2): "int"}[(1.0, True + 1)])

print("construction")
print(tuple("abc"), list("abc"), tuple(range(3)), list({1: 2, 3: 4}), tuple(), list(), (1,), 1, (), [None])
print(list(zip("ab", [1, 2])), tuple(x * x for x in range(4)), [*range(3), *"ab"], (*[1], *(2, 3)))
for text in ("tuple(3)", "list(3)", "tuple(1, 2)", "list(1, 2)", "tuple(x=1)", "list(iterable=())", "[1, 2].index(3)"):
    attempt(text)
same = (1, 2)
print(tuple(same) is same, list([1]) is [1], same[:] is same, ()[:] == ())

print("unpacking")
first, *middle, last = [1, 2, 3, 4, 5]
print(first, middle, last)
(a, b), c = (1, 2), 3
[d, e] = "xy"
print(a, b, c, d, e)
for text in ("a, b = 1, 2, 3", "a, b = 1,", "a, *b = ()", "a, b = 5", "*a, b = []", "a, b, c = 'ab'", "a, b = iter([1, 2, 3])",
             "a, b = {1: 2, 3: 4, 5: 6}"):
    attempt(text)

print("comparison and search")
print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 0], [[1], [2]] > [[1], [1, 5]], [] == [], [1] != [2], [1] <= [1])
print((1, 2, 3).count(2), [1, 2, 1].count(1), (1, 2, 3).index(3), [1, 2, 1].index(1, 1), 2 in (1, 2), 3 not in [1])
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].count(nan), [nan].index(nan), (nan,) == (float("nan"),))
for text in ("[1] < (1,)", "[1] < 1", "[1, 'a'] < [1, 2]", "(1, None) < (1, 2)", "sorted([1, 'a'])", "max([])", "min(())", "[3, 1].sort(1)"):
    attempt(text)

print("sizes and representation")
nested = [1, (2, [3, (4,)]), "five", b"six", None, 7.0, [[]], ()]
print(nested, len(nested), len(nested[1]), repr((1,)), str([1, "a"]), f"{(1, 2)!r:>10}")
recursive = [1]
recursive.append(recursive)
tangled = ([],)
tangled[0].append(tangled)
print(recursive, tangled, recursive[1] is recursive)
big = list(range(100_000))
print(len(big), sum(big), big[-1], big[99_999], big == list(range(100_000)), len(tuple(big)))

print("methods")
letters = list("hello")
letters.sort()
print(letters)
letters.reverse()
print(letters, letters.pop(), letters.pop(0), letters)
letters.insert(1, "!")
letters.insert(100, "?")
letters.insert(-1, "-")
letters.remove("l")
letters.extend(("x", "y"))
print(letters, letters.copy() is letters, letters.copy() == letters)
letters.clear()
print(letters)
for text in ("[].pop()", "[1].pop(5)", "[1].remove(2)", "[1].insert('a', 1)", "[].extend(5)", "[1][2]", "[1][-2]", "[1].pop('a')"):
    attempt(text)
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs, key=lambda pair: pair[0]), sorted(pairs))
print([].__sizeof__() < [1, 2, 3, 4, 5].__sizeof__(), list.__doc__ is not None, [].__class__, ().__class__)
