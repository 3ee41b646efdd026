"""T28, duck typing: the protocols of the data model on user classes."""

import collections.abc
import contextlib
import io
import json
import math
import operator
import os
import pickle


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("a sequence by three methods")


class Deck:
    def __init__(self, *cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, index):
        return Deck(*self.cards[index]) if isinstance(index, slice) else self.cards[index]

    def __setitem__(self, index, card):
        self.cards[index] = card

    def __delitem__(self, index):
        del self.cards[index]

    def __repr__(self):
        return f"Deck{tuple(self.cards)}"


deck = Deck("ace", "king", "ten")
print(list(deck), len(deck), deck[0], deck[-1], deck[1:], "king" in deck, "two" in deck, bool(deck), bool(Deck()), list(reversed(deck)), sorted(deck), max(deck), *deck, list(zip(deck, range(9))), list(enumerate(deck)), ", ".join(deck), tuple(deck), {*deck} == {"ace", "king", "ten"}, [c for c in deck if "k" in c], dict.fromkeys(deck, 0), any(deck), list(map(len, deck)), sum(map(len, deck)))
first, *rest = deck
deck[0] = "queen"
del deck[1]
print(first, rest, deck, operator.length_hint(deck), operator.indexOf(deck, "ten"), operator.countOf(deck, "ten"), operator.contains(deck, "ten"), next(iter(deck)), min(deck, key=len), isinstance(deck, collections.abc.Sized), isinstance(deck, collections.abc.Iterable), isinstance(deck, collections.abc.Sequence))
for text in ("deck['x']", "deck[9]", "deck + deck", "deck < deck", "deck()", "hash(deck) == hash(deck)", "deck.append(1)", "with_it(deck)", "next(deck)", "int(deck)", "deck @ deck", "-deck", "deck[1, 2]", "await_it(deck)", "isinstance(1, deck)", "{**deck}", "f(**deck)", "round(deck)", "divmod(deck, 1)", "bytes(deck)", "memoryview(deck)", "os.fspath(deck)", "range(deck)", "open(deck)", "complex(deck)", "abs(deck)", "operator.index(deck)", "json.dumps(deck)", "f'{deck:5}'"):
    if text.startswith("f("):
        text = "dict" + text[1:]
    if "with_it" not in text and "await_it" not in text:
        attempt(text)

print("a number")


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return f"{self.cents / 100:.2f}"

    def __add__(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else int(other * 100)))

    __radd__ = __add__

    def __sub__(self, other):
        return Money(self.cents - other.cents) if isinstance(other, Money) else NotImplemented

    def __rsub__(self, other):
        return f"rsub {other}"

    def __mul__(self, factor):
        return Money(round(self.cents * factor))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self.cents / other.cents

    def __floordiv__(self, other):
        return self.cents // other.cents

    def __mod__(self, other):
        return Money(self.cents % other.cents)

    def __divmod__(self, other):
        return self // other, self % other

    def __pow__(self, power, modulus=None):
        return ("pow", power, modulus)

    def __neg__(self):
        return Money(-self.cents)

    def __pos__(self):
        return self

    def __abs__(self):
        return Money(abs(self.cents))

    def __invert__(self):
        return "inverted"

    def __lshift__(self, n):
        return "<<", n

    def __rlshift__(self, n):
        return "r<<", n

    def __and__(self, other):
        return "&", other

    def __ror__(self, other):
        return "r|", other

    def __xor__(self, other):
        return NotImplemented

    def __matmul__(self, other):
        return "@", other

    def __iadd__(self, other):
        self.cents += other.cents
        return self

    def __imul__(self, other):
        return "replaced by *="

    def __int__(self):
        return self.cents // 100

    def __float__(self):
        return self.cents / 100

    def __complex__(self):
        return complex(self.cents)

    def __index__(self):
        return self.cents

    def __round__(self, digits=None):
        return "rounded", digits

    def __trunc__(self):
        return "truncated"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __bool__(self):
        return self.cents != 0

    def __format__(self, specification):
        return f"{self!r}{specification or ' EUR'}"

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __hash__(self):
        return hash(self.cents)


a, b = Money(1050), Money(300)
print(a + b, a + 1, 2 + a, sum([a, b]), a - b, 5 - a, a * 1.5, 3 * b, a / b, a // b, a % b, divmod(a, b), a ** 2, pow(a, 2, 3), -a, +a, abs(-a), ~a, a << 1, 1 << a, a & 1, 1 | a, a @ b)
print(int(a), float(a), complex(a), round(a), round(a, 2), math.trunc(a), math.floor(a), math.ceil(a), bool(Money(0)), f"{a} {a: USD} {a!r:>7}", hex(b), bin(Money(5)), list(range(Money(3))), "abc"[Money(1)], a == Money(1050), a != b, a < b, a > b, sorted([a, b]), max(a, b), {a: 1}[Money(1050)], chr(Money(97)), operator.index(b), math.sqrt(Money(400)))
same = a
a += b
print(a, same is a)
a *= 2
print(a)
a = same
a -= b
print(a, same is a)
for text in ("a - 1", "a ^ 1", "1 ^ a", "a | 1", "a >> 1", "1 @ a", "1 / a", "a <= b", "a < 1", "a // 1", "1 % a", "divmod(1, a)", "2 ** a", "pow(2, a, 3)", "a and 1", "a.real", "math.isqrt(a)", "operator.iadd(a, 1)", "a & b"):
    attempt(text)

print("a mapping, a callable, a file, a context, an iterator, an awaitable")


class Settings:
    data = {"a": 1, "b": 2}

    def keys(self):
        return self.data.keys()

    def __getitem__(self, key):
        return self.data[key]

    def __missing__(self, key):
        return "never asked"

    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __contains__(self, key):
        return key == "magic"

    def __enter__(self):
        print("enter", end=" ")
        return self

    def __exit__(self, kind, value, trace):
        print("exit", kind and kind.__name__, end=" ")
        return kind is KeyError

    def __await__(self):
        result = yield "waiting"
        return f"awaited {result}"

    def __iter__(self):
        yield from ("one", "two")

    def __reversed__(self):
        return "reversed by itself"

    def __length_hint__(self):
        return 42

    def __dir__(self):
        return ["z", "a"]

    def __sizeof__(self):
        return 1000

    def __fspath__(self):
        return "/from/fspath"

    def __instancecheck__(self, instance):
        return instance == 5

    def __bytes__(self):
        return b"as bytes"

    def __str__(self):
        return "as text"

    def __hash__(self):
        return 77


s = Settings()
print({**s}, dict(s), dict(**s), s(1, *[2], k=3), callable(s), "magic" in s, "a" in s, list(s), reversed(s), operator.length_hint(s), dir(s), os.fspath(s), os.path.join(s, "x"), isinstance(5, s), isinstance(6, s), bytes(s), str(s), "%s" % s, f"{s}", hash(s), {s: "k"}[s], "%(a)s" % s if isinstance(s, dict) else "", "{0[a]}".format(s), [*s], (lambda **k: k)(**s))
with s as entered:
    print(entered is s, end=" ")
with s:
    raise KeyError("swallowed")
try:
    with s:
        raise ValueError("passed on")
except ValueError as error:
    print(error)


async def waits():
    return await s


coroutine = waits()
print(coroutine.send(None), end=" ")
try:
    coroutine.send("value")
except StopIteration as stop:
    print(stop.value)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


class Reader:
    def __init__(self, *lines):
        self.lines = iter(lines)

    def readline(self):
        return next(self.lines, b"")

    def read(self, size=-1):
        return b"".join(self.lines) if size else b""


writer = Writer()
print("to", "a duck", file=writer, sep="-")
with contextlib.redirect_stdout(writer):
    print("redirected")
json.dump({"k": [1]}, writer)
print(writer.parts, json.load(Reader(b'{"a":', b' 1}')), io.TextIOWrapper(io.BytesIO(b"x\ny")).readline())


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(4)), sum(Countdown(5)), 2 in Countdown(9), dict(zip("ab", Countdown(2))), next(Countdown(3)), [*Countdown(2)], max(Countdown(7)), isinstance(Countdown(1), collections.abc.Iterator), tuple(iter(Countdown(2))), list(iter(Countdown(5).__next__, 2)))

print("half protocols and wrong answers")


class Wrong:
    def __len__(self): return -1
    def __bool__(self): return 1
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return "x"
    def __iter__(self): return 5
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __contains__(self, item): return [item]
    def __format__(self, spec): return 5
    def __bytes__(self): return "x"
    def __complex__(self): return 1
    def __dir__(self): return 5
    def __fspath__(self): return 5
    def __length_hint__(self): return "x"
    def __exit__(self, *args): return None
    def __reversed__(self): return 5
    def __call__(self): return NotImplemented


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


class Huge:
    def __len__(self):
        return 2 ** 100


class Hinting:
    def __len__(self):
        return "five"

    def __iter__(self):
        raise RuntimeError("no iteration")


w = Wrong()
for text in ("len(w)", "bool(w)", "str(w)", "repr(w)", "hash(w)", "iter(w)", "list(w)", "int(w)", "float(w)", "operator.index(w)", "[1, 2][w]", "5 in w", "f'{w}'", "bytes(w)", "complex(w)", "dir(w)", "os.fspath(w)", "operator.length_hint(w)", "reversed(w)", "w()", "if_(w)", "list(Old())", "20 in Old()", "len(Old())", "reversed(Old())", "len(Huge())", "bool(Huge())", "len(Hinting())", "bool(Hinting())", "list(Hinting())", "a, b = Old()", "sorted(Old())", "pickle.dumps(w)[:0]"):
    attempt(text)
try:
    with w:
        pass
except TypeError as error:
    print(error)


class Blocks:
    __iter__ = None
    __hash__ = None
    __contains__ = None
    __len__ = None
    __add__ = None
    __bool__ = None
    __getitem__ = lambda self, i: i


for text in ("iter(Blocks())", "5 in Blocks()", "len(Blocks())", "Blocks() + 1", "hash(Blocks())", "bool(Blocks())", "list(Blocks())", "reversed(Blocks())"):
    attempt(text)
