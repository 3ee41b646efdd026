"""T7, comprehensions."""

print("lists, dicts, sets, generators")
print([n * n for n in range(6)], {n: n * n for n in range(4)}, sorted({n % 3 for n in range(10)}), sum(n for n in range(5)))
print([], [x for x in ()], {x: x for x in ""}, {x for x in []}, list(x for x in ()))
print([(x, y) for x in range(3) for y in "ab"], [x for x in range(20) if x % 2 if x % 3], [x if x > 2 else -x for x in range(5)])
print([[row * column for column in range(3)] for row in range(3)], [y for x in [[1], [2, 3], []] for y in x])
print([x for x in range(50) if x not in [y for z in range(2, 8) for y in range(z * 2, 50, z)]])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], {tuple(row): sum(row) for row in matrix}, {v: k for k, v in {"a": 1, "b": 2}.items()})
print({**{c: i for i, c in enumerate("abc")}, "z": 26}, [*[n for n in range(2)], *(n for n in "xy")])
print([a + b for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]], [first for first, *rest in ["abc", "de"]], [rest for _, *rest in ["abc", "d"]])
print({x: y for x, y in zip("ab", range(9))}, {x: y for x in "ab" for y in range(3)}, [lambda: 1, 2][1])

print("the order of evaluation")
trace = []


def note(value):
    trace.append(value)
    return value


{note(f"k{n}"): note(f"v{n}") for n in range(2)}
[note(n) for n in note(range(2)) if note(n + 10)]
print(trace)

print("scopes")
x = "outer"
squares = [x for x in range(3)]
print(x, squares)
y = 10
print([y + n for n in range(3)], [y for y in range(2)], y)
functions = [lambda: n for n in range(3)]
print([function() for function in functions], [function(5) for function in [lambda n, k=k: n + k for k in range(3)]])
print([[n for n in range(n)] for n in range(4)], [n for n in [n for n in range(3)]])


def local():
    total = 0
    names = [name for name in ("a", "b")]
    add = [(lambda: total + n)() for n in range(3)]
    total = 5
    later = (total + n for n in range(3))
    total = 100
    return names, add, list(later), "name" in locals(), sorted(locals())


print(local())


class Class:
    items = [1, 2, 3]
    factor = 10
    first = [item for item in items]
    doubled = list(item * 2 for item in items)
    try:
        scaled = [item * factor for item in items]
    except NameError as error:
        problem = str(error)


print(Class.first, Class.doubled, Class.problem, hasattr(Class, "item"))


def locals_inside():
    a = 1
    return [sorted(locals()) for b in range(1)], [v for v in locals()]


print(locals_inside())
print([last := n for n in range(5)], last, [(half := n / 2) for n in range(6) if n % 2], half)
print(any((found := n) > 3 for n in range(10)), found)

print("generators are lazy")


def loud(n):
    print(f"made {n}", end="; ")
    return n


lazy = (loud(n) for n in range(5))
print(next(lazy), next(lazy), type(lazy).__name__)
try:
    lazy = (n for n in undefined)
except NameError as error:
    print("the first iterable is evaluated at once:", error)
lazy = (n for n in range(2) for m in undefined)
try:
    next(lazy)
except NameError as error:
    print("the others when they are needed:", error)
changing = [1, 2]
doubled = (n * 2 for n in changing)
changing.append(3)
print(list(doubled), list(doubled), sum(1 for _ in iter(int, 1) for _ in ()) if False else "no loop")
print(max((len(word), word) for word in "a bc def".split()), ",".join(str(n) for n in range(4)), dict((k, ord(k)) for k in "ab"))
print(list(zip(*[iter(range(6))] * 2)), sorted((n % 3, n) for n in range(5)), tuple(n for n in [1]), set(c for c in "aa"))

print("errors")
for text in ("[x for x in 5]", "{[]: 1 for _ in [0]}", "{[] for _ in [0]}", "[a for a, b in [1]]", "[1 / n for n in (1, 0)]", "[n for n in None]",
             "{k: v for k, v in [(1,)]}", "list(n for n in 3)", "[undefined for _ in [0]]"):
    try:
        print(eval(text))
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")
for text in ("[x, y for x in z]", "[x for x in 1, 2]", "{1: 2, 3 for x in y}", "[(yield x) for x in y]", "[x = 1 for x in y]", "[for x in y]", "[x for x]",
             "[x for 1 in y]", "[*x for x in y]", "{**x for x in y}", "[x async for x in y]", "[n := 1 for n in y]", "[i for i in range(5) if (j := 0) for j in y]",
             "class A: [b := 1 for _ in [0]]", "[x for x in (y := [1])]", "(x for x in y) = 1", "[await x for x in y]", "[x for x in lambda: y, 1]"):
    try:
        compile(text, "s", "exec")
        print(text, "compiles")
    except SyntaxError as error:
        print(f"{text}: {error.msg}")


def traced():
    return [1 / n
            for n in (2, 1, 0)]


try:
    traced()
except ZeroDivisionError as error:
    lines = []
    step = error.__traceback__
    while step:
        lines.append((step.tb_frame.f_code.co_name, step.tb_lineno))
        step = step.tb_next
    print(lines)

print("asynchronous ones")


async def ticks(count):
    for n in range(count):
        yield n


async def collect():
    async def twice(n):
        return n * 2
    return ([n async for n in ticks(4) if n % 2], {n: await twice(n) async for n in ticks(3)}, [await twice(n) for n in range(3)],
            [m async for m in (n + 1 async for n in ticks(2))], {(a, b) async for a in ticks(2) for b in "x"} == {(0, "x"), (1, "x")})


try:
    collect().send(None)
except StopIteration as result:
    print(result.value)

print("size")
print(len([n for n in range(200_000)]), sum({n: 1 for n in range(50_000)}.values()), len({n & 1023 for n in range(50_000)}))
print([[[[[n for n in [d + e]] for e in [1]] for d in [2]] for c in [3]] for b in [4]])
