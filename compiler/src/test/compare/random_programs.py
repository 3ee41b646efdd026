"""Writes random programs that CPython accepts: nonsense, but every statement in every other.

usage: random_programs.py SEED COUNT FOLDER

Compare them with NAJA_COMPARE_LIB=FOLDER src/test/compare/compare. What differs belongs into src/test/python, cut down.
"""

import os
import random
import sys
import warnings
from collections import namedtuple

NAMES = ["a", "b", "c", "d", "x", "y"]
CONSTANTS = """
0 1 2 -1 255 256 1000 10**20 1<<3 2**-1 3//0 1.5 0.0 -0.0 2j None True False ... __debug__ 's' '' 'abc' b'q' () (1,2)
("a",None) "x"*3 "abc"[1] (1,2)[0] not(1) -(2) 1+2
""".split()
BINARY = "+ - * / // % ** @ << >> & | ^".split()
COMPARISONS = ["<", "<=", "==", "!=", ">", "in", "not in", "is", "is not"]

# What may stand at a place: return, yield, await, break and continue.
Place = namedtuple("Place", "function generator coroutine loop", defaults=(False,) * 4)


class Programs:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.fresh = 0

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, *choices):
        return self.random.choice(choices)

    def name(self):
        return self.random.choice(NAMES)

    def new_name(self):
        self.fresh += 1
        return f"n{self.fresh}"

    def many(self, make, least, most, between=", "):
        return between.join(make() for _ in range(self.random.randint(least, most)))

    # ---- expressions

    def expression(self, depth, place):
        if depth <= 0 or self.chance(0.25):
            return self.name() if self.chance(0.6) else self.random.choice(CONSTANTS)

        def e():
            return self.expression(depth - 1, place)

        forms = [
            lambda: f"({e()} {self.random.choice(BINARY)} {e()})",
            lambda: f"({self.pick('-', '+', '~', 'not ')}{e()})",
            lambda: f"({self.many(e, 2, 3, self.pick(' and ', ' or '))})",
            lambda: f"({e()} and ({e()} or {e()}))",
            lambda: f"({e()} if {e()} else {e()})",
            lambda: f"({e()} {self.random.choice(COMPARISONS)} {e()})",
            lambda: f"({e()} {self.random.choice(COMPARISONS)} {e()} {self.random.choice(COMPARISONS)} {e()})",
            lambda: f"({e()} {self.pick('is', 'is not')} None)",
            lambda: f"({e()} in {self.pick('(1, 2, 3)', '[1, 2]', '{1, 2, 3}', '[a, b]', '{a}')})",
            lambda: f"{self.name()}({self.many(e, 0, 3)})",
            lambda: f"{self.name()}({e()}, k={e()})",
            lambda: f"{self.name()}(*{e()}, **{e()})",
            lambda: f"{self.name()}.m({e()})",
            lambda: f"{self.name()}.attribute",
            lambda: f"{self.name()}[{e()}]",
            lambda: f"{self.name()}[{e()}:{e()}]",
            lambda: f"{self.name()}[{self.pick('1:', '::2', ':', '1:2', 'a:')}]",
            lambda: f"[{self.many(e, 0, 4)}]",
            lambda: f"({self.many(e, 1, 3)},)",
            lambda: f"{{{self.many(e, 1, 4)}}}",
            lambda: f"{{{self.many(lambda: e() + ': ' + e(), 0, 3)}}}",
            lambda: f"[*{e()}, {e()}]",
            lambda: f"{{**{e()}, {e()}: {e()}}}",
            lambda: f"[{e()} for {self.target(1)} in {e()}{' if ' + e() if self.chance(0.5) else ''}]",
            lambda: f"{{{e()}: {e()} for {self.name()} in {e()} for {self.name()} in {e()}}}",
            lambda: f"{{{e()} for {self.name()} in {e()}}}",
            lambda: f"({e()} for {self.name()} in {e()} if {e()})",
            lambda: f"(lambda {self.name()}, q={e()}: {e()})",
            lambda: f"({self.name()} := {e()})",
            lambda: f"f'{{{self.name()}}}z{{{self.name()}!r:>{{{self.name()}}}}}'",
            lambda: f't"{{{self.name()}!s}}"',
            lambda: f'"%s {self.pick("%r", "%5s", "%a", "%d")}" % ({e()}, {e()})',
        ]
        if place.generator:
            forms.append(lambda: f"(yield {e()})")
            if not place.coroutine:
                forms.append(lambda: f"(yield from {e()})")
        if place.coroutine:
            forms.append(lambda: f"(await {e()})")
        return self.random.choice(forms)()

    def target(self, depth):
        name = self.name
        if depth <= 0 or self.chance(0.5):
            return name()
        return self.pick(
            f"{name()}.attribute", f"{name()}[{name()}]", f"({name()}, {name()})", f"({name()}, *{name()})"
        )

    def pattern(self, depth):
        if depth <= 0 or self.chance(0.3):
            return self.pick("_", "1", '"s"', "None", "True", "-1", "A.b", "[]", "{}", self.new_name())

        def p():
            return self.pattern(depth - 1)

        forms = [
            lambda: f"[{p()}, {p()}]",
            lambda: f"[{p()}, *_]",
            lambda: f"[*{self.new_name()}, {p()}]",
            lambda: f'{{"k": {p()}, 1: {p()}}}',
            lambda: f"{{**{self.new_name()}}}",
            lambda: f"C({p()}, z={p()})",
            lambda: '(1 | 2 | "q")',
            lambda: f"({p()}) as {self.new_name()}",
        ]
        return self.random.choice(forms)()

    # ---- statements, as lists of lines

    def block(self, depth, place, least=1, most=3):
        lines = []
        for _ in range(self.random.randint(least, most)):
            lines += self.statement(depth, place)
        return lines

    def suite(self, head, depth, place, **changes):
        body = self.block(depth - 1, place._replace(**changes))
        return [head + ":"] + ["    " + line for line in body]

    def statement(self, depth, place):
        simple = [self.assignment, self.assignment, self.assignment, self.plain, self.leave]
        compound = [self.if_, self.if_, self.loop, self.loop, self.try_, self.try_, self.try_star, self.with_]
        compound += [self.match, self.function, self.class_]
        return self.random.choice(simple if depth <= 0 else simple + compound)(depth, place)

    def assignment(self, depth, place):
        name = self.name

        def e(depth):
            return self.expression(depth, place)

        forms = [
            lambda: f"{self.target(2)} = {e(3)}",
            lambda: f"{self.target(2)} = {e(3)}",
            lambda: f"{self.pick(name(), name() + '.q', name() + '[0]')} {self.pick('+=', '-=', '|=')} {e(2)}",
            lambda: f"{name()}, {name()} = {name()}, {name()}",
            lambda: f"{name()}, {name()}, {name()} = {e(1)}, {e(1)}, {e(1)}",
            lambda: f"{name()}: {e(1)} = {e(2)}",
        ]
        return [self.random.choice(forms)()]

    def plain(self, depth, place):
        forms = [
            lambda: self.expression(3, place),
            lambda: "pass",
            lambda: f"del {self.pick(self.name(), self.name(), self.name() + '.q', self.name() + '[0]')}",
            lambda: f"assert {self.expression(2, place)}, {self.expression(1, place)}",
            lambda: f"import os as {self.name()}",
            lambda: f"from os import path as {self.name()}",
        ]
        return [self.random.choice(forms)()]

    def leave(self, depth, place):
        forms = ["raise", f"raise {self.expression(1, place)}", f"raise {self.expression(1, place)} from {self.name()}"]
        if place.function:
            value = "" if place.generator and place.coroutine else " " + self.expression(2, place)
            forms += ["return" + value] * 3
        if place.loop:
            forms += ["break", "continue"] * 3
        return [self.random.choice(forms)]

    def if_(self, depth, place):
        lines = self.suite(f"if {self.expression(3, place)}", depth, place)
        if self.chance(0.3):
            lines += self.suite(f"elif {self.expression(2, place)}", depth, place)
        if self.chance(0.4):
            lines += self.suite("else", depth, place)
        return lines

    def loop(self, depth, place):
        head = self.pick(
            f"while {self.pick(self.expression(3, place), 'True', '0')}",
            f"for {self.target(2)} in {self.expression(2, place)}",
        )
        if place.coroutine and head.startswith("for") and self.chance(0.4):
            head = "async " + head
        lines = self.suite(head, depth, place, loop=True)
        if self.chance(0.3):
            lines += self.suite("else", depth, place)
        return lines

    def try_(self, depth, place):
        lines = self.suite("try", depth, place)
        final = self.chance(0.4)
        if not final or self.chance(0.7):
            for _ in range(self.random.randint(1, 2)):
                head = self.pick(self.expression(1, place), f"E as {self.name()}", f"(A, B) as {self.name()}")
                lines += self.suite(f"except {head}", depth, place)
            if self.chance(0.3):
                lines += self.suite("except", depth, place)
            if self.chance(0.3):
                lines += self.suite("else", depth, place)
        if final:
            lines += self.suite("finally", depth, place)
        return lines

    def try_star(self, depth, place):
        head = self.pick(self.expression(1, place), f"E as {self.name()}")
        lines = self.suite("try", depth, place)
        lines += self.suite(f"except* {head}", depth, place, loop=False, function=False)
        if self.chance(0.3):
            lines += self.suite("finally", depth, place)
        return lines

    def with_(self, depth, place):
        def item():
            return self.expression(1, place) + (f" as {self.target(1)}" if self.chance(0.5) else "")

        prefix = "async " if place.coroutine and self.chance(0.5) else ""
        return self.suite(f"{prefix}with {self.many(item, 1, 2)}", depth, place)

    def match(self, depth, place):
        lines = [f"match {self.expression(2, place)}:"]
        for _ in range(self.random.randint(1, 3)):
            guard = f" if {self.expression(1, place)}" if self.chance(0.4) else ""
            lines += ["    " + line for line in self.suite(f"case {self.pattern(2)}{guard}", depth, place)]
        return lines

    def function(self, depth, place):
        inside = Place(True, self.chance(0.3), self.chance(0.25))
        parameters = self.pick("", "a", "a, b=1", "a, /, b, *c, d=2, **x", "*, y", 'a: int, b: "s" = 2')
        head = f"{'async ' if inside.coroutine else ''}def {self.name()}({parameters}):"
        return [head] + ["    " + line for line in self.block(depth - 1, inside, 1, 5)]

    def class_(self, depth, place):
        head = f"class {self.name()}({self.pick('', 'B', 'B, metaclass=M')}):"
        return [head] + ["    " + line for line in self.block(depth - 1, Place())]

    def program(self):
        """Statements that are accepted one by one; most have something that may not stand there."""
        sources = []
        for _ in range(self.random.randint(3, 8)):
            source = None
            while not accepted(source):
                source = "\n".join(self.statement(self.random.randint(2, 4), Place())) + "\n"
            sources.append(source)
        return "".join(sources)


def accepted(source):
    try:
        return source is not None and compile(source, "random", "exec", dont_inherit=True)
    except SyntaxError:
        return False


def main(seed, count, folder):
    warnings.simplefilter("ignore")
    os.makedirs(folder, exist_ok=True)
    programs = Programs(int(seed))
    for number in range(int(count)):
        with open(os.path.join(folder, f"p{number}.py"), "w") as output:
            output.write(programs.program())


if __name__ == "__main__":
    main(*sys.argv[1:])
