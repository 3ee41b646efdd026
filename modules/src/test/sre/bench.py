"""Times CPython's regular expression engine and writes what SreBench.java needs to time the Java one on the same work.

    python3.14 bench.py > cases.txt && java -cp ... naja.modules.sre.SreBench cases.txt

A line a case, fields separated by tabs: name, operation, kind of subject (s or b), groups, code words in hexadecimal,
number of matches, CPython's seconds for one operation warm (best of several rounds) and for the very first one in a new
process, subject in decimal. The operation finditer visits all matches and keeps a match object of each for a moment;
match is one call at the start; sub writes group 2, a colon and group 1 for each match.
"""

import collections
import subprocess
import sys
import time
from re import _compiler

captured = []


class CapturingSre:
    def __init__(self, module):
        self.module = module

    def __getattr__(self, name):
        return getattr(self.module, name)

    def compile(self, pattern, flags, code, groups, groupindex, indexgroup):
        captured.append((list(code), groups))
        return self.module.compile(pattern, flags, code, groups, groupindex, indexgroup)


_compiler._sre = CapturingSre(_compiler._sre)

WORDS = ("the regular expression engine of a language is measured by what people write every day and not by the few "
         "patterns that an author likes best so this text has names numbers and some punctuation").split()


def prose(size):
    words = []
    state = 12345
    length = 0
    while length < size:
        state = (state * 1103515245 + 12345) % 2**31
        word = WORDS[state // 65536 % len(WORDS)]
        if state // 1024 % 17 == 0:
            word = word.capitalize() + ","
        if state // 1024 % 29 == 0:
            word = "%s.%s@example%d.org" % (word.strip(","), WORDS[state // 4096 % len(WORDS)], state % 10)
        if state // 1024 % 31 == 0:
            word = "%d-%02d-%02d" % (1990 + state % 40, state // 64 % 12 + 1, state // 512 % 28 + 1)
        if state // 1024 % 37 == 0:
            word += " = %d\n" % (state % 10000)
        words.append(word)
        length += len(word) + 1
    return " ".join(words)


TEXT = prose(50_000)
SOURCE = ('def compute(value, other=12):\n    """Says "hello" to people."""\n    if value >= 10 and other != 0x1F:\n'
          "        result[value] = other * 3.25e-3  # a comment\n        return {'key': 'a\\'b', \"x\": value ** 2}\n"
          "    # nothing to do\n    return None\n\n") * 60
HTML = '<div class="c"><a href="/x/y">link text</a><b>bold</b> plain <i>it</i></div>\n' * 300
CYRILLIC = "\u0440\u0435\u0433\u0443\u043b\u044f\u0440\u043d\u044b\u0435 \u0432\u044b\u0440\u0430\u0436\u0435\u043d\u0438\u044f, " * 1000
HEADERS = b"Host: example.org\r\nContent-Type: text/html; charset=utf-8\r\nX-Long-Header-Name: some value\r\n" * 200
DNA = "".join("acgt"[i * i * 7 // 3 % 4] for i in range(100_000))
TOKENS = (r"(?P<comment>#[^\n]*)|(?P<string>'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\")|"
          r"(?P<number>0[xX][0-9a-fA-F]+|\d+\.\d*(?:[eE][-+]?\d+)?|\d+)|(?P<name>[A-Za-z_]\w*)|(?P<newline>\n)|"
          r"(?P<space>[ \t]+)|(?P<operator>\*\*|[-+*/<>=!]=|[-+*/%<>=])|(?P<bracket>[][(){}])|(?P<other>[:,.])")

CASES = [
    ("literal", "finditer", r"author likes", 0, TEXT),
    ("literal, absent", "finditer", r"needle in it", 0, TEXT),
    ("words", "finditer", r"\b(?:language|people|patterns|author|numbers)\b", 0, TEXT),
    ("email", "finditer", r"[\w.+-]+@[\w-]+\.[\w.-]+", 0, TEXT),
    ("assignment", "finditer", r"\w+\s*=\s*\d+", 0, TEXT),
    ("date", "finditer", r"(\d{4})-(\d\d)-(\d\d)", 0, TEXT),
    ("nested groups", "finditer", r"((\w)(\w*))(?:[.]((\w+)))*@", 0, TEXT),
    ("word", "finditer", r"\w+", 0, TEXT),
    ("space", "finditer", r"\s+", 0, TEXT),
    ("capitalized", "finditer", r"\b[A-Z][a-z]+,", 0, TEXT),
    ("ignore case", "finditer", r"regular expression", 2, TEXT),
    ("lookahead", "finditer", r"\w+(?=,)", 0, TEXT),
    ("lookbehind", "finditer", r"(?<=@)\w+(?!\d)", 0, TEXT),
    ("lazy tag", "finditer", r"<(\w+)[^>]*>(.*?)</\1>", 0, HTML),
    ("lazy any", "finditer", r"<.*?>", 0, HTML),
    ("string", "finditer", r'"(?:[^"\\]|\\.)*"', 0, SOURCE),
    ("def line", "finditer", r"^\s*def (\w+)\(", 8, SOURCE),
    ("tokenizer", "finditer", TOKENS, 0, SOURCE),
    ("repeat counted", "finditer", r"(?:[a-z]{1,10}[ ,]){3}", 0, TEXT),
    ("loop of branches", "match", r"(?:a|c|[gt]a?)*", 0, DNA),
    ("dna", "finditer", r"[cgt]gggtaaa|tttaccc[acg]|agggtaa[cgt]", 0, DNA),
    ("backtracking", "match", r"(?:a+)+b", 0, "a" * 20 + "c"),
    ("short match", "match", r"([a-z]+)=(\d+)", 0, "key=12345"),
    ("short fail", "match", r"([a-z]+)=(\d+)", 0, "12345=key"),
    ("date match", "match", r"(\d{4})-(\d{1,2})-(\d{1,2})(?:T(\d+):(\d+))?$", 0, "2024-12-31T23:59"),
    ("cyrillic word", "finditer", r"\w+", 0, CYRILLIC),
    ("headers, bytes", "finditer", rb"([^:\r\n]+):\s*([^\r\n]*)\r\n", 0, HEADERS),
    ("sub", "sub", r"(\w+)@(\w+)", 0, TEXT),
]


def operation(name, pattern, subject):
    if name == "finditer":
        return lambda: collections.deque(pattern.finditer(subject), 0)
    if name == "match":
        return lambda: pattern.match(subject)
    return lambda: pattern.sub(rb"\2:\1" if isinstance(subject, bytes) else r"\2:\1", subject)


def count(name, pattern, subject):
    if name == "match":
        return int(pattern.match(subject) is not None)
    return sum(1 for _ in pattern.finditer(subject))


def first(index):
    """Prints the seconds of the first operation in this process."""
    _, name, source, flags, subject = CASES[index]
    pattern = _compiler.compile(source, flags)
    if name == "sub":
        import re
        re._compile_template(pattern, r"\2:\1")
    run = operation(name, pattern, subject)
    start = time.perf_counter()
    run()
    print(time.perf_counter() - start)


def warm(run):
    run()
    start = time.perf_counter()
    run()
    rounds = max(1, int(0.02 / (time.perf_counter() - start)))
    best = 1e9
    for _ in range(7):
        start = time.perf_counter()
        for _ in range(rounds):
            run()
        best = min(best, (time.perf_counter() - start) / rounds)
    return best


def main():
    for index, (title, name, source, flags, subject) in enumerate(CASES):
        pattern = _compiler.compile(source, flags)
        code, groups = captured[-1]
        cold = min(float(subprocess.run([sys.executable, __file__, str(index)], capture_output=True, check=True).stdout)
                   for _ in range(3))
        values = list(subject) if isinstance(subject, bytes) else list(map(ord, subject))
        fields = [title, name, "b" if isinstance(subject, bytes) else "s", groups,
                  " ".join(format(word, "x") for word in code), count(name, pattern, subject),
                  warm(operation(name, pattern, subject)), cold, " ".join(map(str, values))]
        print("\t".join(map(str, fields)), flush=True)


if len(sys.argv) > 1:
    first(int(sys.argv[1]))
else:
    main()
