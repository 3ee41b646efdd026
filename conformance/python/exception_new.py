# Exceptions that list a __new__ of their own, though it does what that of BaseException does.
class V(ValueError): pass
class U(UnicodeDecodeError): pass
def t(f, *a):
    try: r = f(*a); print(type(r), r.args)
    except Exception as e: print(type(e), e)
t(BaseException.__new__, V, 1); t(ValueError.__new__, V, 1, 2); t(ValueError.__new__, ValueError, 'x'); t(ValueError.__new__, KeyError)
t(ValueError.__new__); t(ValueError.__new__, 1); t(Exception.__new__, OSError, 1); t(BaseException.__new__, UnicodeDecodeError, 1); t(UnicodeDecodeError.__new__, U); t(ValueError.__new__, UnicodeDecodeError, 3)
t(OSError.__new__, FileNotFoundError, 1, 'a'); t(Exception.__new__, SystemExit); t(object.__new__, ValueError); t(BaseException.__new__, SyntaxError)
class M(ValueError, KeyError): pass
t(M, 1, 2); t(KeyError.__new__, M, 5)
class N(ValueError):
    def __new__(cls, *a, **k): return super().__new__(cls, *a)
    def __init__(self, *a, **k): self.k = k
t(N, 1); print(N(1, z=2).k)
print(ValueError.__new__ is Exception.__new__, KeyError.__new__ is LookupError.__new__)
try: ValueError(a=1)
except TypeError as e: print(e)
import builtins
for name in sorted(dir(builtins)):
    t = getattr(builtins, name)
    if isinstance(t, type) and issubclass(t, BaseException):
        print(name, "__new__" in t.__dict__, "__init__" in t.__dict__)
