"""Classes that cannot be, special methods that answer wrongly, attributes that cannot be set: what the errors say."""
def t(src, ns=None):
    try:
        g = dict(globals()) if ns is None else ns
        exec(src, g)
    except BaseException as e:
        print(src.replace('\n','; ')[:90], '->', type(e).__name__, '|', e, '|', getattr(e,'__notes__',None))
# class creation
T = '''class A: __slots__='a','a'
class A: __slots__='a','__dict__','__dict__'
class A: __slots__='__weakref__','__weakref__'
class A: __slots__='a'; a=1
class A: __slots__=5
class A: __slots__=('1a',)
class A: __slots__=(1,)
class A: __slots__={'a':'doc'}\\nprint(A.a.__doc__, A.__slots__)
class A(int): __slots__='a'
class A(tuple): __slots__='a'
class A(bytes): __slots__='a'
class A(int): __slots__='__dict__'
class A(int): __slots__='__weakref__'
class A(str): __slots__=('a',)\\nx=A('s'); x.a=3; print(x.a)
class A: __slots__='__dict__'\\nclass B(A): __slots__='__dict__'
class A: __slots__='__weakref__'\\nclass B(A): __slots__='__weakref__'
class A: pass\\nclass B(A): __slots__='__dict__'
class A: __slots__='a'\\nclass B: __slots__='b'\\nclass C(A,B): pass
class A: __slots__='a'\\nclass B(A): __slots__='a'\\nx=B(); x.a=1; print(x.a, A.a.__get__.__name__)\\ntry: A.a.__get__(x)\\nexcept AttributeError as q: print(repr(q))
class A: __slots__='__a'\\nx=A(); x._A__a=5; print(x._A__a)
class __A: __slots__='__a'\\nx=__A(); x._A__a=5; print(x._A__a)
class C(int,str): pass
class C(int,list): pass
class C(dict,set): pass
class C(object,int): pass
class A: pass\\nclass B(A): pass\\nclass C(A,B): pass
class A(int,int): pass
class A(bool): pass
class A(type(None)): pass
class A(type(lambda:0)): pass
class A(5): pass
class A('x'): pass
class A(range): pass
class A(slice): pass
class A(memoryview): pass
class A(type(Ellipsis)): pass
class A(type(NotImplemented)): pass
class M(type): pass\\nclass N(type): pass\\nclass A(metaclass=M): pass\\nclass B(metaclass=N): pass\\nclass C(A,B): pass
class A(metaclass=5): pass
class A(metaclass=lambda *a: 5): pass\\nprint(A)
class A(object, x=1): pass
class A:\\n  def __init_subclass__(cls): pass\\nclass B(A, x=1): pass
class A:\\n  def __init_subclass__(cls, x): print(cls.__name__, x)\\nclass B(A, x=1): pass\\nclass C(A): pass
class A:\\n  def __init_subclass__(cls): 1/0\\nclass B(A): pass
class D:\\n  def __set_name__(self, o, n): 1/0\\nclass A: d=D()
class D:\\n  def __set_name__(self): pass\\nclass A: d=D()
class D:\\n  __set_name__=5\\nclass A: d=D()
class D:\\n  def __set_name__(self,o,n): print(o.__name__,n)\\nclass A: d=D(); e=D()
class M(type):\\n  def mro(cls): return 5\\nclass A(metaclass=M): pass
class M(type):\\n  def mro(cls): return [cls, 5]\\nclass A(metaclass=M): pass
class M(type):\\n  def mro(cls): return [cls, int]\\nclass A(metaclass=M): pass
class M(type):\\n  def mro(cls): return []\\nclass A(metaclass=M): pass
class M(type):\\n  def __prepare__(n,b): return 5\\nclass A(metaclass=M): pass
class M(type):\\n  @classmethod\\n  def __prepare__(m,n,b): return 5\\nclass A(metaclass=M): pass
class M(type):\\n  @classmethod\\n  def __prepare__(m,n,b): return {1:2}\\nclass A(metaclass=M): pass\\nprint(A.__dict__[1])
class A:\\n  __classcell__=5
class A:\\n  def f(self): return __class__\\n  __classcell__=5
class M(type):\\n  def __new__(m,n,b,d): d.pop('__classcell__',None); return type.__new__(m,n,b,d)\\nclass A(metaclass=M):\\n  def f(self): return __class__
class M(type):\\n  def __new__(m,n,b,d): return type.__new__(m,n,b,dict(d)); \\nclass A(metaclass=M):\\n  def f(self): return __class__\\nprint(A().f())
class M(type):\\n  def __new__(m,n,b,d): x=type.__new__(m,n,b,dict(d)); return type.__new__(m,n,b,dict(d))\\nclass A(metaclass=M):\\n  def f(self): return __class__
class A: __qualname__=5
class A: __qualname__='a.b'\\nprint(A, A.__name__, A.__qualname__)
class A: __module__=5\\nprint(A.__module__, repr(A))
class A: __doc__=5\\nprint(A.__doc__)
class A:\\n  __hash__=None\\nhash(A())
class A:\\n  def __eq__(s,o): return 1\\nhash(A())
class A:\\n  def __hash__(s): return 'a'\\nhash(A())
class A:\\n  def __hash__(s): return 2**70\\nprint(hash(A())==hash(2**70))
class A:\\n  def __hash__(s): return -1\\nprint(hash(A()))
class A:\\n  def __hash__(s): return True\\nprint(hash(A()))
class A:\\n  def __bool__(s): return 1\\nbool(A())
class A:\\n  def __bool__(s): return None\\nif A(): pass
class A:\\n  __bool__=None\\nbool(A())
class A:\\n  def __len__(s): return -1\\nlen(A())
class A:\\n  def __len__(s): return -1\\nbool(A())
class A:\\n  def __len__(s): return 2**70\\nlen(A())
class A:\\n  def __len__(s): return 'a'\\nbool(A())
class A:\\n  def __len__(s): return 1.5\\nlen(A())
class A:\\n  def __len__(s): return True\\nprint(len(A()))
class A:\\n  __len__=None\\nlen(A())
class A:\\n  def __index__(s): return 'a'\\n[1][A()]
class A:\\n  def __index__(s): return 1.0\\nrange(A())
class A:\\n  def __index__(s): return True\\nimport warnings; warnings.simplefilter('always')\\nimport operator\\nprint(operator.index(A()))
class A:\\n  def __int__(s): return 'a'\\nint(A())
class A:\\n  def __int__(s): return True\\nprint(int(A()))
class A:\\n  def __float__(s): return 1\\nfloat(A())
class A:\\n  def __complex__(s): return 1\\ncomplex(A())
class A:\\n  def __str__(s): return 1\\nstr(A())
class A:\\n  def __repr__(s): return 1\\nrepr(A())
class A:\\n  def __repr__(s): return 1\\nstr(A())
class A:\\n  def __format__(s,f): return 1\\nformat(A())
class A:\\n  def __bytes__(s): return 1\\nbytes(A())
class A:\\n  def __iter__(s): return 1\\niter(A())
class A:\\n  __iter__=None\\niter(A())
class A:\\n  __iter__=None\\n  def __getitem__(s,i): return 1\\niter(A())
class A:\\n  __contains__=None\\n1 in A()
class A:\\n  def __contains__(s,x): return 'yes'\\nprint(1 in A())
class A:\\n  def __contains__(s,x): raise KeyError\\n1 in A()
class A:\\n  def __length_hint__(s): return -1\\nimport operator\\noperator.length_hint(A())
class A:\\n  def __length_hint__(s): return 'a'\\nimport operator\\noperator.length_hint(A())
class A:\\n  def __length_hint__(s): return NotImplemented\\nimport operator\\nprint(operator.length_hint(A(),7))
class A:\\n  def __dir__(s): return 5\\ndir(A())
class A:\\n  def __dir__(s): return [2,1]\\nprint(dir(A()))
class A:\\n  def __dir__(s): return [2,'a']\\nprint(dir(A()))
class A:\\n  def __new__(c): return 5\\nprint(A())
class A:\\n  def __init__(s): return 5\\nA()
class A:\\n  __init__=5\\nA()
class A:\\n  __new__=5\\nA()
class A:\\n  __call__=5\\nA()()
class A:\\n  __getattr__=5\\nA().x
class A:\\n  __add__=None\\nA()+1
class A:\\n  def __add__(s,o): return NotImplemented\\nA()+1
class A:\\n  def __iadd__(s,o): return NotImplemented\\nx=A(); x+=1
class A:\\n  __iadd__=None\\nx=A(); x+=1
class A:\\n  __radd__=None\\n1+A()
class A:\\n  def __eq__(s,o): return 5\\nprint(A()==1, A()!=1)
class A:\\n  def __lt__(s,o): return NotImplemented\\nA()<A()
class A:\\n  __lt__=None\\nA()<A()
class A:\\n  __eq__=None\\nA()==A()
class A:\\n  def __getitem__(s,i): return i\\nprint(A()[1:2,...], A()[()])
class A:\\n  __class_getitem__=None\\nA[int]
class A:\\n  __class_getitem__=5\\nA[int]
class A: pass\\nA[int]
class A:\\n  def __class_getitem__(c,i): return c.__name__,i\\nprint(A[int])
class A:\\n  def __enter__(s): pass\\nwith A(): pass
class A:\\n  def __exit__(s): pass\\nwith A(): pass
class A:\\n  __enter__=5\\n  __exit__=5\\nwith A(): pass
with 5: pass
async def f():\\n  async with 5: pass\\nf().send(None)
class A:\\n  def __enter__(s): pass\\n  def __exit__(s,*a): pass\\nasync def f():\\n  async with A(): pass\\nf().send(None)
class A:\\n  def __aenter__(s): pass\\n  def __aexit__(s,*a): pass\\nwith A(): pass
del A
class A: pass\\ndel A.x
class A: pass\\nA.__name__='x\\\\0'
class A: pass\\nA.__name__=5
class A: pass\\ndel A.__name__
class A: pass\\nA.__qualname__=5
class A: pass\\nA.__bases__=5
class A: pass\\nA.__bases__=()
class A: pass\\nA.__bases__=(5,)
class A: pass\\nA.__bases__=(A,)
class A: pass\\nclass B(A): pass\\nA.__bases__=(B,)
class A: pass\\nclass B(A): pass\\nclass C: pass\\nB.__bases__=(C,)\\nprint(B.__mro__)
class A: pass\\nA().__class__=5
class A: pass\\nA().__class__=int
class A: pass\\nclass B: __slots__='a'\\nA().__class__=B
class A: __slots__='a'\\nclass B: __slots__='a'\\nx=A();x.a=1;x.__class__=B;print(x.a,type(x).__name__)
class A: __slots__='a'\\nclass B: __slots__='b'\\nx=A();x.__class__=B
class A(list): pass\\nclass B(list): pass\\nx=A();x.__class__=B;print(type(x).__name__)
class A(list): pass\\nA().__class__=list
class A(list): pass\\nclass B(dict): pass\\nA().__class__=B
(5).__class__=bool
[].__class__=list
object().__class__=object
del object().__class__
class A: pass\\ndel A().__class__
class A: pass\\nA().__dict__=5
class A: pass\\nx=A();x.__dict__={'a':1};print(x.a)
class A: pass\\nx=A();x.a=1;del x.__dict__;print(x.__dict__)
class A: pass\\nx=A();x.__dict__={1:2}
int.x=5
del int.x
type.x=5
None.x=5
(5).x=5
[].x=5
object().x=5
(lambda:0).__code__=5
(lambda:0).__defaults__=5
(lambda:0).__name__=5
(lambda:0).__dict__=5
del (lambda:0).__dict__
del (lambda:0).__code__
(lambda:0).__closure__=5
(lambda:0).__globals__=5
(lambda:0).__kwdefaults__=5
(lambda:0).__annotations__=5
(lambda:0).__type_params__=5
(lambda:0).__builtins__=5
(lambda:0).__module__=5
'''
for s in T.strip().split('\n'):
    t(s.replace('\\n','\n').replace('\\\\','\\'))
