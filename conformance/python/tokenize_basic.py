# The tokenizer behind tokenize.


def plain(text):
    """The text without addresses."""
    parts = text.split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def out(*values):
    print(*[plain(str(value)) for value in values])


import _tokenize
def t(f,*a,**k):
    try: out(f(*a,**k))
    except BaseException as e: out(type(e).__name__, e, e.args)
def lines(s):
    it=iter(s.splitlines(True))
    def rl():
        try: return next(it)
        except StopIteration: return ''
    return rl
S="def f(a):\n  # c\n  return f'{a!r:>3} é' + '''x\ny'''\n\nx=1"
for e in (True,False):
    t(lambda: list(_tokenize.TokenizerIter(lines(S),extra_tokens=e)))
t(lambda: list(_tokenize.TokenizerIter(lambda:3,extra_tokens=True)))
t(lambda: list(_tokenize.TokenizerIter(lambda:1/0,extra_tokens=True)))
it=iter(S.encode().splitlines(True))
t(lambda: list(_tokenize.TokenizerIter(it.__next__,extra_tokens=True,encoding='utf-8'))[:4])
it=iter(S.encode('latin1').splitlines(True))
t(lambda: list(_tokenize.TokenizerIter(it.__next__,extra_tokens=True,encoding='latin1'))[-4:])
t(lambda: list(_tokenize.TokenizerIter(lines(S),extra_tokens=True,encoding='utf8')))
t(lambda: list(_tokenize.TokenizerIter(lines(S),extra_tokens=True,encoding=None)))
it=iter([b'x\n']); t(lambda: list(_tokenize.TokenizerIter(it.__next__,extra_tokens=True,encoding='foo')))
it=iter([b'x\xff\n']); t(lambda: list(_tokenize.TokenizerIter(it.__next__,extra_tokens=True,encoding='utf-8')))
for s in ("'abc\n","(\n","'''abc\n","  x\n y\n","x = 0b\n","\\\n","if x:\n  y\n z\n","$\n","x\n"*2+"!\n", "", "(]"):
    t(lambda: list(_tokenize.TokenizerIter(lines(s),extra_tokens=True)))
    t(lambda: list(_tokenize.TokenizerIter(lines(s),extra_tokens=False)))
i=_tokenize.TokenizerIter(lines('x'),extra_tokens=True); out(list(i)!=[]); t(next,i); out(iter(i) is i, type(i))
