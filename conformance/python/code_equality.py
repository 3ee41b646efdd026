"""Code objects of equal sources are equal and hash alike; others are not."""
SOURCES = [
    "x[1:2]", "x[:]", "x[::-1] = 1", "def f(a, b=(1, 2), *, c={1, 2}): return a[:3] in {1, 2, 3}",
    "class A:\n    def m(self): return self.x[1:], 1.0, -0.0, b'1', 1j, ...",
    "lambda: (1, (2, 'a', None), frozenset())", "async def f():\n    async for x in y: yield x",
]
codes = [compile(s, "<s>", "exec") for s in SOURCES]
again = [compile(s, "<s>", "exec") for s in SOURCES]
for i, code in enumerate(codes):
    print([code == other for other in again], hash(code) == hash(again[i]))
for a, b in ("1", "1.0"), ("0.0", "-0.0"), ("x[1:2]", "x[1:3]"), ("x[1:2]", "x[1.0:2]"), ("'1'", "b'1'"), ("1", "True"):
    print(a, b, compile(a, "", "eval") == compile(b, "", "eval"))
