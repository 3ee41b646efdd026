"""Which namespaces eval, exec and functions honour: subclasses of dict, other mappings, strange __builtins__."""
import sys
import types
def attempt(name, f):
    try:
        print(name, '->', f())
    except BaseException as e:
        print(name, '->', type(e).__name__, e)
class D(dict):
    def __getitem__(self, k):
        print('D.getitem', k)
        return dict.__getitem__(self,k)
class M(dict):
    def __missing__(self, k):
        print('M.missing', k)
        if k in ('__build_class__','__import__'):
            raise KeyError(k)
        return 'missing '+k
class S(dict):
    def __setitem__(self,k,v):
        print('set',k,type(v).__name__); dict.__setitem__(self,k,v)
    def __delitem__(self,k):
        print('del',k); dict.__delitem__(self,k)
class Map:
    def __init__(self, **k): self.d=k
    def __getitem__(self,k): print('Map.get',k); return self.d[k]
    def __setitem__(self,k,v): print('Map.set',k); self.d[k]=v
    def __delitem__(self,k): print('Map.del',k); del self.d[k]
for src in ('x','len','x+y','[x for i in (1,2)]','(lambda: x)()','[(lambda: x)() for i in (1,)]','{x:len for x in (1,)}','list(x for q in (1,))', 'locals()', 'dir()','vars()'):
    for mk in (lambda: (D(x=1),), lambda: (M(x=1),), lambda:({},D(x=1)), lambda:({},M(x=1)), lambda:({},Map(x=1)), lambda:({'y':5},Map(x=1)), lambda:(D(y=3),D(x=4)), lambda: ({'__builtins__':{'len':'L'}},), lambda: ({'__builtins__':D(len='L')},), lambda: ({'__builtins__':M(len='L')},), lambda: ({'__builtins__':Map(len='L')},), lambda: ({'__builtins__':5},), lambda: ({'__builtins__':None},), lambda: ({'__builtins__':sys},), lambda: ({'__builtins__':[1]},)):
        def f():
            a=mk()
            r=eval(src,*a)
            if isinstance(r,dict): r=sorted(k for k in r)
            return type(r).__name__ if isinstance(r,Map) else r if not callable(r) or isinstance(r,type) else r.__name__
        attempt(src+' '+repr([type(q).__name__+(':'+type(q['__builtins__']).__name__ if isinstance(q,dict) and '__builtins__' in q else '') for q in mk()]), f)
for src in ('x=1; del x','def f():\n global x; x=1\n del x\nf()','class C:\n  y=1\n  z=y','import math','del q','global q; del q','global x\nx=1\nprint(x)\ndel x', 'x:int=1','for i in (1,2): pass', 'class C: pass', 'global w\nimport sys as w', 'type X = int', 'def f(): return len\nf()','def f(): return y\nf()', 'try: 1/0\nexcept ZeroDivisionError as e: pass','__build_class__','print(__name__)', 'import nope', 'raise ValueError','x+=1','assert 0','@len\ndef f(): pass'):
    for mk in (lambda: (D(x=1),), lambda: (M(x=1),), lambda: (S(x=1),),lambda:({},S(x=1)), lambda:({},Map(x=1)), lambda:(S(),Map(x=1)), lambda: ({'__builtins__':{'len':'L'}},), lambda: ({'__builtins__':D(len='L')},), lambda: ({'__builtins__':M(len='L')},), lambda: ({'__builtins__':Map(len='L')},), lambda: ({'__builtins__':5},),lambda: (Map(),), lambda: (None,Map(x=3)), lambda: ({'__builtins__':{'__import__':lambda *a: print('imp',a[0]), '__build_class__':lambda f,n,*b: print('bc',n), 'print':print}},), lambda: ({},5), lambda:({},[1]), lambda: (5,), lambda: ({}, None)):
        def f():
            a=mk()
            r=exec(src,*a)
            return r, [sorted(k for k in (q if isinstance(q,dict) else q.d) if len(k)<3) for q in a if q is not None]
        attempt(src+' '+repr([type(q).__name__+(':'+type(q['__builtins__']).__name__ if isinstance(q,dict) and '__builtins__' in q else '') for q in mk()]), f)
d={}; exec('1',d); print(type(d['__builtins__']))
exec('def f(): return 1\nd={}\nexec("1",d)\nprint(type(d["__builtins__"]), d["__builtins__"] is __builtins__)',d)
print(d['f'].__builtins__ is d['__builtins__'])
for b in (D(len=1), 5, None, types, [], {'a':1}):
    g={'__builtins__':b}
    exec('def f(): return 1', g)
    print(type(g['f'].__builtins__), g['f'].__builtins__ is b)
    f=types.FunctionType(compile('1','','eval'), g)
    print(type(f.__builtins__), f.__builtins__ is b)
g={}
f=types.FunctionType(compile('1','','eval'), g)
print(type(f.__builtins__), list(g))
g={'__builtins__':D(len=3,sys=sys)}
exec('def f(): return sys._getframe()', g)
fr=g['f']()
print(type(fr.f_builtins), fr.f_builtins is g['__builtins__'])
g={'__builtins__':5,'sys':sys}
exec('def f(): return sys._getframe()', g)
fr=g['f']()
print(type(fr.f_builtins), fr.f_builtins is g['__builtins__'])


class Keys(dict):
    def keys(self):
        return ["z", "a"]


print(eval("dir()", {}, Keys(b=1)), eval("x.__reduce__()", {"__builtins__": {"iter": "mine"}, "x": iter([1])}))
attempt("reduce without iter", lambda: eval("x.__reduce__()", {"__builtins__": {}, "x": iter([1])}))
separator = bytearray(b",")


def clears():
    separator.clear()
    yield b"a"


attempt("join", lambda: separator.join(clears()))
attempt("translate", lambda: bytearray(b"a").translate(b"1", 1))
attempt("doc", lambda: type("A", (), {"__doc__": "\udc80"}))


# A function's code keeps its variables to itself, whatever namespace exec() is given.
def outer():
    x = None

    def scope():
        nonlocal x

        def h():
            return x

        y = 5
        seen.append(locals())

    return scope.__code__


seen = []
import types

namespace = {"x": 1}
exec(outer(), globals(), namespace, closure=(types.CellType("cell"),))
print(sorted(seen[0]), seen[0]["h"](), seen[0]["x"], namespace)
