# Symbol tables.


def plain(text):
    """The text without addresses."""
    parts = text.split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def out(*values):
    print(*[plain(str(value)) for value in values])


import _symtable
def t(f,*a):
    try: out(f(*a))
    except BaseException as e: out(type(e).__name__, e)
src='''
from __future__ import annotations
import os
X: int = 3
def f[T: int](a, *b, c=1, **d) -> int:
    x: T = 3
    def g(): nonlocal x; return x+a
    yield from [i for i in b if i]
    return lambda: (y:=3)
class C(B):
    def __m(self): return __class__, self.__p
    z = {k:v for k,v in q}
type A[K=3] = K
async def co():
    async for i in x: pass
    return (j async for j in x)
'''
s=_symtable.symtable(src,'f.py','exec')
def show(e,d=0):
    out(' '*d, e.type,repr(e.name),e.lineno,e.nested,e.varnames,{k:e.symbols[k] for k in sorted(e.symbols)}, repr(e).replace(hex(e.id)[2:],'').split('(')[1].split(')')[-1] if 0 else '')
    for c in e.children: show(c,d+2)
show(s)
t(type(s)); t(lambda: s.symbols.clear())
out(type(s).__name__, type(s).__module__,  {k:type(v).__name__ for k,v in type(s).__dict__.items()})
t(lambda: s.children is s.children); t(lambda: setattr(s,'name',1)); t(lambda: type('x',(type(s),),{}))
