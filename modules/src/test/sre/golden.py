"""Writes what CPython's regular expression engine answers, for the Java engine to be compared with.

    python3.14 golden.py small > ../resources/naja/modules/sre/golden.txt
    python3.14 golden.py large [seed] [patterns] > golden-large.txt

Run it with the CPython whose Lib the build unpacks. The format is a line a thing, fields separated by tabs:

    P  groups  code words in hexadecimal  pattern   (a pattern; what follows is under it)
    S  kind  pos  endpos  subject  match  search  fullmatch  finditer  scanner.match

The kind is s for str, b for bytes. Subjects are code points in base 36. A result is "-" for no match, else lastindex
("-" for None) and the spans of all groups; those of the iterators are joined by ";" and empty ones are "".
"""

import ast
import glob
import os
import random
import re
import signal
import sys
import warnings
from re import _compiler, _parser

warnings.simplefilter("ignore")
captured = []


class TooSlow(Exception):
    pass


class CapturingSre:
    """Stands for the module _sre inside re._compiler and remembers the code words."""

    def __init__(self, module):
        self.module = module

    def __getattr__(self, name):
        return getattr(self.module, name)

    def compile(self, pattern, flags, code, groups, groupindex, indexgroup):
        captured.append((list(code), groups))
        return self.module.compile(pattern, flags, code, groups, groupindex, indexgroup)


_compiler._sre = CapturingSre(_compiler._sre)


def compile_pattern(source, flags):
    try:
        pattern = _compiler.compile(source, flags)
    except (re.error, OverflowError, ValueError, RecursionError, TypeError, IndexError):
        return None
    return pattern, captured[-1]


def digits36(n):
    s = ""
    while True:
        s = "0123456789abcdefghijklmnopqrstuvwxyz"[n % 36] + s
        n //= 36
        if n == 0:
            return s


def show(match):
    if match is None:
        return "-"
    spans = [str(i) for group in range(match.re.groups + 1) for i in match.span(group)]
    return ("-" if match.lastindex is None else str(match.lastindex)) + ":" + ",".join(spans)


def scan(pattern, subject, pos, endpos):
    scanner = pattern.scanner(subject, pos, endpos)
    while (match := scanner.match()) is not None:
        yield match


armed = False


def alarm(*_):
    if armed:
        raise TooSlow


signal.signal(signal.SIGALRM, alarm)


def line_of(pattern, subject, pos, endpos):
    global armed
    armed = True
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        results = [
            show(pattern.match(subject, pos, endpos)),
            show(pattern.search(subject, pos, endpos)),
            show(pattern.fullmatch(subject, pos, endpos)),
            ";".join(map(show, pattern.finditer(subject, pos, endpos))),
            ";".join(map(show, scan(pattern, subject, pos, endpos))),
        ]
        armed = False
    except (TooSlow, SystemError):
        return None
    finally:
        armed = False
        signal.setitimer(signal.ITIMER_REAL, 0)
    isbytes = isinstance(subject, bytes)
    codes = subject if isbytes else map(ord, subject)
    return "\t".join(["S", "b" if isbytes else "s", str(pos), str(endpos), " ".join(map(digits36, codes))] + results)


def emit(source, flags, subjects):
    compiled = compile_pattern(source, flags)
    if compiled is None:
        return False
    pattern, (code, groups) = compiled
    lines = []
    for subject in subjects:
        ranges = [(0, len(subject))]
        if random.random() < 0.25:
            ranges.append((random.randint(0, len(subject) + 1), random.randint(0, len(subject) + 1)))
        for pos, endpos in ranges:
            line = line_of(pattern, subject, pos, endpos)
            if line is not None:
                lines.append(line)
    if lines:
        words = " ".join(format(word, "x") for word in code)
        text = ascii(source)[:200].replace("\t", " ")
        print("\t".join(["P", str(groups), words, text]))
        print("\n".join(lines))
    return True


# Random patterns

ALPHABETS = ["ab", "abc", "abcAB", "a b\n", "aB1_ -", "a\u00e9\u00c9\u00df", "kK\u212as\u017fS", "\u0130i\u0131I",
             "\u03c3\u03c2\u03a3", "a\u4e00\u0416\u0436", "a\U0001f600\U00010400\U00010428", "\ud800a\udc00", "x=1; y"]
CLASSES = [r"\w", r"\W", r"\d", r"\D", r"\s", r"\S", "."]
POSITIONS = ["^", "$", r"\A", r"\Z", r"\b", r"\B"]


class Generator:
    def __init__(self, rng, isbytes):
        self.rng = rng
        self.alphabet = rng.choice(ALPHABETS[:5] if isbytes else ALPHABETS)
        self.isbytes = isbytes
        self.groups = 0
        self.open = set()

    def char(self):
        return re.escape(self.rng.choice(self.alphabet))

    def char_class(self):
        rng = self.rng
        items = []
        for _ in range(rng.randint(1, 3)):
            kind = rng.random()
            if kind < 0.5:
                items.append(self.char())
            elif kind < 0.8:
                lo, hi = sorted([rng.choice(self.alphabet), rng.choice(self.alphabet)])
                items.append(re.escape(lo) + "-" + re.escape(hi))
            else:
                items.append(rng.choice(CLASSES[:6]))
        return "[" + ("^" if rng.random() < 0.3 else "") + "".join(items) + "]"

    def atom(self, depth):
        rng = self.rng
        kind = rng.random()
        if depth <= 0 or kind < 0.42:
            return self.char()
        if kind < 0.50:
            return rng.choice(CLASSES)
        if kind < 0.58:
            return self.char_class()
        if kind < 0.72:
            self.groups += 1
            number = self.groups
            self.open.add(number)
            body = self.pattern(depth - 1)
            self.open.discard(number)
            return "(" + body + ")"
        if kind < 0.80:
            return "(?:" + self.pattern(depth - 1) + ")"
        if kind < 0.86 and self.groups:
            number = rng.randint(1, self.groups)
            if number in self.open:
                return self.char()
            if rng.random() < 0.6:
                return "\\%d" % number if number < 10 else self.char()
            return "(?(%d)%s%s)" % (number, self.sequence(depth - 1),
                                    rng.choice(["", "|" + self.sequence(depth - 1)]))
        if kind < 0.92:
            opener = rng.choice(["(?=", "(?!", "(?<=", "(?<!", "(?>", "(?>"])
            return opener + self.pattern(depth - 1) + ")"
        if kind < 0.95:
            return "(?%s:%s)" % (rng.choice("is" + ("a" if not self.isbytes else "m")), self.pattern(depth - 1))
        return rng.choice(POSITIONS)

    def quantifier(self):
        rng = self.rng
        kind = rng.random()
        if kind < 0.5:
            return ""
        low = rng.randint(0, 3)
        base = rng.choice(["*", "*", "+", "+", "?", "?", "{%d}" % low, "{%d,}" % low,
                           "{%d,%d}" % (low, low + rng.randint(0, 3))])
        return base + rng.choice(["", "", "", "?", "+"])

    def sequence(self, depth):
        return "".join(self.atom(depth) + self.quantifier() for _ in range(self.rng.choice([0, 1, 1, 2, 2, 3])))

    def pattern(self, depth):
        return "|".join(self.sequence(depth) for _ in range(self.rng.choice([1, 1, 1, 2, 3])))

    def subject(self):
        rng = self.rng
        return "".join(rng.choice(self.alphabet) for _ in range(rng.choice([0, 1, 2, 3, 5, 8, 13, 20])))


def emit_random(rng, count):
    done = 0
    while done < count:
        isbytes = rng.random() < 0.2
        generator = Generator(rng, isbytes)
        source = generator.pattern(rng.randint(1, 4))
        flags = 0
        for flag in (re.I, re.M, re.S):
            if rng.random() < 0.25:
                flags |= flag
        if rng.random() < 0.1:
            flags |= re.L if isbytes else re.A
        subjects = [generator.subject() for _ in range(4)]
        if isbytes:
            source = source.encode("latin-1")
            subjects = [subject.encode("latin-1") for subject in subjects]
        done += emit(source, flags, subjects)


# Patterns that people wrote

def strings_of(path):
    with open(path, "rb") as file:
        try:
            tree = ast.parse(file.read())
        except (SyntaxError, ValueError):
            return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)) and len(node.value) < 2000:
            yield node.value


def emit_re_tests():
    from test import re_tests
    for test in re_tests.tests:
        subjects = [test[1]]
        emit(test[0], 0, subjects)
        emit(test[0], re.I, subjects)
        try:
            emit(test[0].encode("ascii"), 0, [test[1].encode("ascii")])
        except UnicodeEncodeError:
            pass
        if "\n" in test[1]:
            emit(test[0], re.M | re.S, subjects)


def emit_test_re(rng, each):
    """All strings of test_re are both patterns and subjects: most of them are meant as one of the two."""
    path = os.path.join(os.path.dirname(ast.__file__), "test", "test_re.py")
    texts = sorted({t for t in strings_of(path) if isinstance(t, str) and len(t) < 150})
    bytestrings = sorted({t for t in strings_of(path) if isinstance(t, bytes) and len(t) < 150})
    for pool in (texts, bytestrings):
        for source in pool:
            subjects = [source] + rng.sample(pool, min(each, len(pool)))
            emit(source, rng.choice([0, 0, re.I, re.M, re.S]), subjects)


def emit_stdlib(rng, each):
    """The constants of Lib that look like patterns, over lines of the file that they are in."""
    seen = set()
    lib = os.path.dirname(ast.__file__)
    for path in sorted(glob.glob(lib + "/*.py") + glob.glob(lib + "/*/*.py")):
        if "/test/" in path or "/idlelib/" in path or "/lib2to3/" in path:
            continue
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        lines = text.splitlines() or [""]
        for source in strings_of(path):
            if source in seen or "re." not in text:
                continue
            seen.add(source)
            pattern_like = "\\" in repr(source)[1:] and any(c in str(source) for c in "[*+?(")
            if pattern_like:
                subjects = [line.strip()[:100] for line in rng.choices(lines, k=each)] + ["\n".join(lines[5:20])[:400]]
                if isinstance(source, bytes):
                    subjects = [subject.encode("latin-1", "replace") for subject in subjects]
                emit(source, rng.choice([0, re.X | re.M]), subjects)


def main():
    size = sys.argv[1] if len(sys.argv) > 1 else "small"
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    rng = random.Random(seed)
    random.seed(seed)
    if size == "small":
        emit_re_tests()
        emit_random(rng, 400)
        return
    emit_re_tests()
    emit_test_re(rng, 12)
    emit_stdlib(rng, 6)
    emit_random(rng, int(sys.argv[3]) if len(sys.argv) > 3 else 20_000)


main()
