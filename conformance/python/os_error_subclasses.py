# Attributes of functions that cannot be deleted, and subclasses of OSError that take their own arguments.
def f(): pass
def t(n, v):
    try: setattr(f, n, v)
    except Exception as e: print(n, type(e), e)
t('__name__', 7); t('__qualname__', 7); t('__type_params__', 3); t('__code__', 3)
def g():
    x = 1
    def h(): return x
    return h
try: f.__code__ = g().__code__
except Exception as e: print(e)
for n in ('__name__','__qualname__','__type_params__', '__code__'):
    try: delattr(f, n)
    except Exception as e: print(n, type(e), e)
class K(BlockingIOError): pass
e = BlockingIOError('a','b',3); print(e.characters_written)
try: del e.characters_written; e.characters_written
except Exception as x: print(type(x), x)
try: del e.characters_written
except Exception as x: print(type(x), x)
for a in ((), ('a',), ('a','b'), ('a','b',"x"), ('a','b', 3, 4)):
    try: print(BlockingIOError(*a).characters_written)
    except Exception as x: print(type(x), x)
class SubOSErrorWithNew(OSError):
    def __new__(cls, message, baz):
        self = super().__new__(cls, message); self.baz = baz; return self
e = SubOSErrorWithNew("some message", "baz"); print(e.baz, e.args)
class S2(OSError):
    def __new__(cls, message, baz):
        self = OSError.__new__(cls, message); self.baz=baz; return self
    def __init__(self, message, baz): pass
e = S2("some message", "baz"); print(e.args)
class C(OSError):
    def __new__(cls, strerror=None, errno=None): return super().__new__(cls)
try:
    e=C(strerror="x", errno=3); print(e.args)
except Exception as x: print(type(x), x)
class D(OSError):
    def __init__(self, a, b=None, **k): self.k=k; super().__init__(5, 'five', a)
d = D('f', b=3, z=4); print(d.args, d.errno, d.filename, d.k, d)
class F(OSError):
    def __init__(self, *a): pass
f = F(1, 'x'); print(f.args, f.errno, f)
for t in (OSError, FileNotFoundError):
    try: t(a=1)
    except TypeError as e: print(e)
o = OSError(2, 'x'); print(type(o)); o.__init__(3, 'y', 'z'); print(o.args, o.errno)
import pickle; print(pickle.loads(pickle.dumps(D('q'))).filename if 0 else pickle.loads(pickle.dumps(OSError(2,'n','f'))).filename)
