"""Code that lives on keeps nothing alive that it has once seen: globals, modules, what it called."""
import gc,weakref,types
class K: pass
def load():
    return x
def m():
    k=K(); w=weakref.ref(k)
    h=types.FunctionType(load.__code__, {'x':k})
    h();h()
    del h,k
    gc.collect()
    print(w() is None)
m()
def attr(mod): return mod.x
def m():
    k=K(); w=weakref.ref(k)
    mod=types.ModuleType('q'); mod.x=k
    attr(mod);attr(mod)
    del mod,k
    gc.collect()
    print(w() is None)
m()
def attr(o): return o.x
def m():
    k=K(); w=weakref.ref(k)
    class C: x=k
    attr(C());attr(C())
    attr(C)
    c=weakref.ref(C)
    del C,k
    gc.collect()
    print(w() is None, c() is None)
m()
def call(o): return o()
def m():
    def f(): pass
    call(f);call(f)
    c=weakref.ref(f)
    del f
    gc.collect()
    print(c() is None)
m()
def call(o): return o()
def m():
    class C: pass
    call(C);call(C)
    c=weakref.ref(C)
    del C
    gc.collect()
    print(c() is None)
m()
def call(o): return o+o
def m():
    class C:
        def __add__(s,o): pass
    call(C());call(C())
    c=weakref.ref(C)
    del C
    gc.collect()
    print(c() is None)
m()
