"""T26, the walrus."""

import io
import re


def problem(text):
    try:
        compile(text, "s", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), error.msg)


print("values and names")
print((n := 5), n, (a := b_ if (b_ := 3) else 0), [x := 1, x + 1, (y := x + 5)], y, (t := 1, 2), t, (t := (1, 2)), t, {(k := "key"): (v := "value")}, k, v, f"{(z := 7)}", z, f"{z:=5}", (lambda: (inner := 9) + 1)())
print((first := (second := 4) + 1), second, (w := lambda: 3)(), w(), not (u := 0), u, -(m := 3), (m := m + 1), m, len(q := [1, 2]), q, max(big := 3, 2), big, print(end="") or (p := None), p)
if (match := re.match(r"(\d+)-(\d+)", "12-34")) is not None and (total := int(match[1]) + int(match[2])) > 40:
    print(match.group(), total)
elif (other := 1):
    print("never")
stream = io.StringIO("one\ntwo\n\nthree\n")
while (line := stream.readline().strip()):
    print(line, len(line), end="; ")
print(repr(line))
count = 0
while (count := count + 1) < 5:
    pass
print(count, [total := total + n for n in range(3)], total)
assert (checked := True), "never"
for index in (items := [3, 1, 2]):
    if index == (smallest := min(items)):
        break
print(items, smallest, checked, sorted(items, key=lambda i: (last := -i)), "last" in globals())

print("in comprehensions the name is the surrounding scope's")
print([squared for n in range(6) if (squared := n * n) % 2], squared, n, [(y := f(3), y ** 2) for f in [lambda v: v + 1]], y, {j: (j2 := j * j) for j in range(3)}, j2, list((g := c) for c in "ab"), g)
print(any((witness := word).startswith("b") for word in ("apple", "banana", "cherry")), witness, all((counter := number) < 5 for number in range(10)), counter)
running = 0
print([running := running + value for value in (1, 2, 3, 4)], running, [[outer := (i, j) for j in range(2)] for i in range(2)], outer, [i := 10, i ** 2])
lazy = (seen := n for n in range(3))
print("seen" in globals(), next(lazy), seen, list(lazy), seen)


def function():
    values = [found := v for v in (1, 2)]
    nested = [[deep := (a, b) for b in "x"] for a in range(2)]
    inside = [lambda: (own := 1) for _ in range(1)]
    return found, deep, values, nested, inside[0](), sorted(locals())


print(function(), "found" in globals())


def declared():
    global from_function
    [from_function := n for n in range(4)]
    outer_name = 0

    def inner():
        nonlocal outer_name
        return [outer_name := n for n in (7, 8)]
    inner()
    return outer_name


print(declared(), from_function)


class Class:
    here = (attribute := 5) + 1
    method = lambda self, d=(default := "given"): d
    try:
        exec("[bad := 1 for _ in [0]]")
        print("in exec it is fine", bad)
    except SyntaxError as error:
        print(error.msg)


print(Class.here, Class.attribute, Class.default, Class().method())


def defaults(a=(shared := []), *, b: int = (annotation := 2)):
    return a, b


print(defaults(), shared, defaults.__annotations__, annotation, (lambda v=(w := 1): v + w)())


@(decorator := lambda f: f)
def decorated():
    return "decorated"


with (opened := io.StringIO("text")) as file:
    print(opened is file, decorated(), file.read())
order = []


def note(value):
    order.append(value)
    return value


table = {}
table[(key := note("k"))] = (value := note("v"))
(note("left"), (mid := note("mid")))[1]
print(order, table, mid, key + value)
if True or (never := 1):
    print("never" in globals(), (yes := True) and (also := yes), [z for z in range(5) if (half := z / 2).is_integer()], half)
match (subject := [1, 2]):
    case [x, y] if (s := x + y) == 3:
        print(subject, s)
print(eval("(e := 41) + 1"), e, eval("[e2 := 1 for _ in [0]]", scope := {}), scope["e2"], exec("r = (x9 := 3)"), x9, r)
del n
try:
    print((n := n + 1))
except NameError as error:
    print(error)


def unbound():
    if False:
        (name := 1)
    return name


try:
    unbound()
except UnboundLocalError as error:
    print(error)

print("where it may not stand")
for text in ("x := 1", "(x := 1)", "x = y := 1", "x = (y := 1)", "f(x := 1)", "f(a, x := 1)", "f(k=x := 1)", "f(k=(x := 1))", "[x := 1]", "[x := 1, 2]", "{x := 1}", "{x: y := 1}", "{(x := 1): 2}", "a[x := 1]", "a[x := 1, y := 2]", "a[x:=1]", "a[(x:=1):2]", "a[b := 1:2]", "(a.b := 1)", "(a[0] := 1)", "((a, b) := 1)", "([a] := 1)", "(1 := 2)", "('x' := 1)", "(None := 1)", "(True := 1)", "(f() := 1)",
             "((x := 1) := 2)", "(x := y := 1)", "(x := (y := 1))", "(*x := 1)", "lambda: x := 1", "lambda: (x := 1)", "lambda x=1: (x := 2)", "def f(x=y := 1): 0", "def f(x=(y := 1)): 0", "def f(x: y := 1): 0", "def f(x: (y := 1)): 0", "def f() -> (x := 1): 0", "return x := 1", "assert x := 1", "del x := 1", "del (x := 1)", "for x := 1 in y: 0", "for x in y := z: 0", "for x in (y := z): 0", "with x := y: 0",
             "with (x := y): 0", "with (x := y) as z: 0", "while x := f(): 0", "if x := 1: 0", "x if y := 1 else 2", "[x for x in y if z := 1]", "[x for x in y if (z := 1)]", "[x for x in y := z]", "[x for x in (y := z)]", "[x := 1 for x in y]", "[(x := 1) for x in y]", "[[x := 1 for y in z] for x in w]", "[y for x in z if (x := 1)]", "[i for j in (k for k in (m := n))]", "{x := 1 for y in z}", "{x: (y := 1) for x in z}",
             "(x := 1 for y in z)", "f(x := 1 for y in z)", "class A: (x := 1)", "class A: [x := 1 for y in z]", "class A: f = lambda: [x := 1 for y in z]", "x: int := 1", "(x: int := 1)", "(x := yield)", "def f(): (x := yield 1)", "async def f(): (x := await y)", "f'{x:=1}'", "f'{(x:=1)}'", "@x := y\ndef f(): 0", "raise x := 1", "global x; (x := 1)", "print(x := 1, y := 2)", "x[y := 1] = 2", "(x := 1) = 2", "x += (y := 1)", "x += y := 1", "import x := 1",
             "match x := 1:\n  case 1: 0", "try: 0\nexcept (E := X): 0", "try: 0\nexcept E := X: 0", "not x := 1", "x or y := 1", "not (x := 1)", "(x := 1,)", "x, y := 1, 2", "(x, y := 1, 2)", "(__debug__ := 1)", "def f():\n  [x := 1 for y in z]\n  global x", "def f():\n  nonlocal q\n  (q := 1)", "[__debug__ := 1 for x in y]"):
    problem(text)
