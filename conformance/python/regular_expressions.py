"""The module re: matches, iterators, substitution, errors, what patterns and matches show."""

import copy
import pickle
import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


print("# matches")
m = re.search(r"(?P<first>\w+) (?P<second>\w+)?(x)?", "say hello world", re.ASCII)
print(m, m.groups(), m.groups("-"), m.groupdict(), m.regs, m.pos, m.endpos)
print(m.lastindex, m.lastgroup, m[0], m["first"], m[2], m.span("second"), m.start(3), m.end())
print(m.string, m.re.pattern, m.expand(r"\2-\g<first>-\3"), bool(m))
show(m.group, 4)
show(m.group, "third")
show(m.group, 0, "first", 2)
show(lambda: m[-1])
show(m.start, "first", 1)
print(re.match("b", "abc"), re.compile("b").match("abc", 1), re.compile("^b").search("abc", 1))
print(re.fullmatch("a|ab", "ab"), re.compile("a.c").fullmatch("xabcx", 1, 4))

print("# iterators")
print([m.span() for m in re.finditer("x*", "axxb")], re.findall("(a)|b", "abc"), re.findall("(a)(b)?", "aab"))
print(re.split("x*", "axbc"), re.split("(-)|,", "a-b,c"), re.split(",", "a,b,c", maxsplit=1), re.split(b":", b"a:b"))
scanner = re.compile(r"(\d+)|(\w)").scanner("12ab-c")
print([scanner.match().lastindex for _ in range(3)], scanner.match(), scanner.search(), scanner.pattern)
print(type(re.finditer("", "")).__name__, type(scanner).__name__)

print("# substitution")
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.sub("x*", "-", "abxd"))
print(re.subn("a", lambda m: m.group().upper() + str(m.start()), "banana", count=2))
print(re.sub("(a)|b", r"[\1]", "abc"), re.sub("a", r"\n\\", "a"), re.sub(b"a", b"b", bytearray(b"aa")))
print(re.sub("(?P<n>a)", r"\g<n>\g<1>\g<0>", "a"))
show(re.sub, "a", "b", 5)
show(re.sub, "(a)", r"\2", "a")
show(re.sub, "a", lambda m: 5, "ba")
show(re.sub, "a", b"b", "a")
show(re.sub, b"a", "b", b"a")

print("# patterns")
p = re.compile(r"(?P<name>[a-z]+)(?i:X)\s*(\d)?", re.M | re.X)
print(p, p.flags, p.groups, p.groupindex, p.pattern)
print(repr(re.compile("a")), repr(re.compile(b"a", re.I | re.S)), repr(re.compile("a", re.A | re.DEBUG & 0)))
print(p == re.compile(p.pattern, re.M | re.X), p == re.compile("a"), hash(p) == hash(re.compile(p.pattern, p.flags)))
print(copy.copy(p) is p, copy.deepcopy(p) is p, pickle.loads(pickle.dumps(p)) == p, re.compile(p) is p)
print(re.Pattern[str], re.Match[bytes], re.escape("a.b*c d"))
show(re.Pattern)
show(lambda: p < p)
show(re.match, "a", b"a")
show(re.match, b"a", "a")
show(re.match, "a", 5)
show(p.match)
for source in ["(", "a**", "[z-a]", r"\8", "(?P<1>a)", "(?<=a*)b", "*", "(?P=x)", r"\N{nothing}", "a{3,2}", "(?z)", "["]:
    show(re.compile, source)

print("# case and Unicode")
print(re.findall("(?i)k", "kK\u212a"), re.findall("(?ia)k", "kK\u212a"), re.findall("(?i)[\u03c3]", "\u03c3\u03c2\u03a3"))
print(re.findall(r"\w+", "na\u00efve \u4e2d\u6587 \U0001d538b\u0301"), re.findall(r"(?a)\w+", "na\u00efve"))
print(re.findall(r"\d", "1\u0661\u00b2"), re.split(r"\s", "a\u00a0b\u2028c\x1cd"), re.findall(".", "a\U0001f600\ud800"))
print(re.search("[\U0001f600-\U0001f64f]+", "x\U0001f601\U0001f602y"), re.sub("\U0001f600", "!", "a\U0001f600b"))

print("# semantics")
print(re.match(r"(a)|b\1", "b"), re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(a*)*", "aab").span(1))
print(re.match(r"(?>a+)a", "aaa"), re.match(r"a++a", "aaa"), re.match(r"(?:ab){2,3}?c", "abababc"))
print(re.match(r"(<)?\w+(?(1)>|$)", "<a>"), re.match(r"(<)?\w+(?(1)>|$)", "<a"), re.search(r"(?<!a)b", "abcb"))
print(re.findall(r"(?m)^\w+$", "ab\ncd\n"), re.findall(r"\b|:+", "a::b"), re.findall(r"\B", ""))
print(len(re.match("(?:a|b)*", "ab" * 50_000).group()))
