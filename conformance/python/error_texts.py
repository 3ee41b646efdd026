"""What errors say: wrong calls, operands, indexes, cells, super(), unpacking, and the built-in functions."""
def t(src, ns=None):
    try:
        g = dict(globals()) if ns is None else ns
        exec(src, g)
    except BaseException as e:
        print(src.replace('\n','; ')[:90], '->', type(e).__name__, '|', e, '|', getattr(e,'__notes__',None))
T = r'''
t=([1],2)\ntry: t[0]+=[2]\nexcept TypeError as q: print(q)\nprint(t)
t=(1,)\nt+=(2,); print(t)\nt*=2; print(t)
t=(1,)\nt[0]=1
t=(1,)\ndel t[0]
t=()\nt-=1
x=5\nx[0]+=1
x=None\nx.a+=1
x='a'\nx[0]='b'
x=b'a'\nx[0]+=1
x=range(3)\nx[0]=1
def f():\n  x=1\n  def g(): return x\n  del x\n  return g\nf()()
def f():\n  x=1\n  del x\n  def g(): return x\n  del x\nf()
def f():\n  def g(): nonlocal x; del x\n  x=1\n  g()\n  print(x)\nf()
def f():\n  def g(): nonlocal x; del x\n  x=1\n  g(); g()\nf()
def f():\n  x=1\n  def g(): return x\n  c=g.__closure__[0]\n  del c.cell_contents\n  try: c.cell_contents\n  except ValueError as q: print(q)\n  c.cell_contents=3\n  print(g(), x)\nf()
import types\nc=types.CellType()\nprint(repr(c)[:10])\nprint(c==types.CellType(), c<types.CellType(5), types.CellType(1)<types.CellType(2))
import types\ntypes.CellType(1,2)
class A:\n  def f(self): return super().g()\nA().f()
class A:\n  def f(): return super()\nA.f()
class A:\n  def f(self): del self; return super()\nA().f()
class A:\n  def f(*a): return super()\nA().f()
class A:\n  def f(*a): return super()\nA.f()
def f(): super()\nf()
def f(x): super()\nf(1)
super()
class A:\n  def f(self): return super().__init__\nA.f(5)
class A:\n  f=lambda s: super().__repr__()[:10]\nprint(A().f())
class A:\n  def f(self): return [super().__repr__()[:9] for x in (1,)]\nprint(A().f())
class A:\n  def f(self): return list(super().__repr__()[:9] for x in (1,))\nprint(A().f())
class A:\n  def f(self):\n    def g(): return __class__\n    return g()\nprint(A().f())
class A:\n  def f(self):\n    self=5\n    return super()\nA().f()
class A:\n  x=__class__
class A:\n  def f(self): nonlocal __class__; __class__=5; return super()\nA().f()
class A:\n  def f(self): nonlocal __class__; del __class__; return super()\nA().f()
super(5)
super(int,'a')
super(int,5,6)
super(type,int).foo
super(int).foo
super(int,5).foo
super(int,5).foo=1
super(int,5).__class__=3
print(super(int,5), super(int), super(int,bool))
print(super(int,5).__self__, super(int,5).__self_class__, super(int,5).__thisclass__, super(int).__self__)
class D:\n  def __delete__(s,i): print('deleted')\nclass A: d=D()\na=A()\ndel a.d\na.d=5
class D:\n  def __set__(s,i,v): print('set')\nclass A: d=D()\na=A()\na.d=5\ndel a.d
class D:\n  def __get__(s,i,o): return 5\nclass A: d=D()\na=A()\na.d=6; print(a.d); del a.d; print(a.d)\ndel a.d
class D:\n  def __get__(s): return 5\nclass A: d=D()\nA().d
class D:\n  __get__=5\nclass A: d=D()\nA().d
class D:\n  __set__=None\nclass A: d=D()\nA().d=5
class A:\n  @property\n  def x(s): raise AttributeError('inner')\nA().x
class A:\n  @property\n  def x(s): raise AttributeError('inner')\n  def __getattr__(s,n): return 'fallback '+n\nprint(A().x)
class A:\n  x=property()\nA().x
class A:\n  x=property()\nA().x=5
class A:\n  x=property()\ndel A().x
class A:\n  x=property(lambda s:1)\nA().x=5
class A:\n  x=property(5)\nA().x
class A:\n  __slots__='x'\nA().x
class A:\n  __slots__='x'\ndel A().x
class A:\n  __slots__='x'\nA().y=5
class A:\n  __slots__='x'\nA().y
class A:\n  x=5\n  __slots__=()\nA().x=5
class A:\n  __slots__=('x',)\nA.x.__set__(5,6)
class A:\n  __slots__=('x',)\nA.x.__get__(5)
class A:\n  __slots__=('x',)\nprint(A.x, A.x.__objclass__, A.x.__get__(None,A) is A.x)
classmethod(5).__get__(None,int)()
staticmethod(5)()
print(classmethod(len), staticmethod(len))
class A:\n  @classmethod\n  @property\n  def x(c): return 5\nprint(type(A.x))
int.__add__(1)
int.__add__('a',1)
int.__add__(1,'a')
print(int.__add__(1,1.5), (1).__add__(1.5))
int.__add__()
int.__init__()
object.__init__(5,6)
object.__new__(int)
object.__new__(5)
object.__new__()
object.__new__(object,1)
int.__new__(object)
int.__new__(str)
int.__new__()
list.__new__(dict)
tuple.__new__(int)
object().__init__(5)
class A: pass\nA(1)
class A: pass\nA(x=1)
class A:\n  def __init__(s,a): pass\nA()
class A:\n  def __new__(c,a): return object.__new__(c)\nA()
class A:\n  def __new__(c,*a): return object.__new__(c,*a)\nA(1)
class A:\n  def __init__(s,*a): super().__init__(*a)\nA(1)
class A:\n  def __init__(s,*a): super().__init__(*a)\n  def __new__(c,*a): return super().__new__(c)\nA(1)
import abc\nclass A(abc.ABC):\n  @abc.abstractmethod\n  def f(s): pass\nA()
import abc\nclass A(abc.ABC):\n  @abc.abstractmethod\n  def f(s): pass\n  @abc.abstractmethod\n  def g(s): pass\nA()
l=[];l.append(l)\nprint(l)\nl==l
a={};a[1]=a;print(a)
import collections\na=collections.OrderedDict();a[1]=a;print(a)
class A:\n  def __eq__(s,o): return s==o\nA()==A()
class A:\n  def __repr__(s): return repr(s)\nrepr(A())
class A:\n  def __getattr__(s,n): return s.x\nA().x
class A:\n  def __hash__(s): return hash(s)\nhash(A())
class A:\n  def __getattribute__(s,n): return s.x\nA().x
class A:\n  def __call__(s): return s()\nA()()
def f(a,b=1,*,c,d=2): pass\nf()
def f(a,b=1,*,c,d=2): pass\nf(1)
def f(a,b=1,*,c,d=2): pass\nf(1,2,3)
def f(a,b=1,*,c,d=2): pass\nf(1,2,3,c=1)
def f(a,b=1,*,c,d=2): pass\nf(1,a=2,c=1)
def f(a,b=1,*,c,d=2): pass\nf(1,x=2,c=1)
def f(a,/,b): pass\nf(a=1,b=2)
def f(a,/,b): pass\nf()
def f(a,/,**k): print(a,k)\nf(1,a=2)
def f(*,a,b): pass\nf()
def f(): pass\nf(1)
def f(a): pass\nf(1,2)
def f(a,b): pass\nf()
def f(a,b,c): pass\nf()
def f(a,b,c): pass\nf(*5)
def f(a,b,c): pass\nf(**5)
def f(a,b,c): pass\nf(**{1:2})
def f(**k): pass\nf(a=1,**{'a':2})
def f(**k): pass\nf(**{'a':1},**{'a':2})
def f(length): pass\nf(lenght=1)
class A:\n  def f(s): pass\nA().f(1)
class A:\n  def f(): pass\nA().f()
len()
len(1,2)
len(x=1)
print(x=1)
int(x=5)
sorted([],5)
[].sort(5)
{}.get()
{}.pop()
{}.popitem()
{}.update(5)
{}.update([5])
{}.update([(1,2,3)])
dict(5)
dict([5])
dict(['abc'])
set(5)
{1}|[1]
{1}.union(5)
frozenset().add
[1,2,3][1:2:0]
[1,2,3]['a']
[1,2,3][1.5]
(1,2)['a']
'abc'['a']
{}[[]]
{[]:1}
{{}}
x,y=1
x,y=1,2,3
x,y=1,
x,*y=()
*x,y,z=[1]
(x,y),z=1,2
for x,y in [(1,2,3)]: pass
a,b={}
a,b=5
[*5]
{**5}
(*5,)
print(*5)
print(**5)
print(*[],**{5:1})
raise 5
raise int
raise ValueError from 5
raise None
raise
raise type('X',(BaseException,),{'__new__':lambda c: 5})
try: 1/0\nexcept 5: pass
try: 1/0\nexcept (ValueError,5): pass
try: 1/0\nexcept* 5: pass
try: 1/0\nexcept* ExceptionGroup: pass
try: raise ExceptionGroup('a',[])\nfinally: pass
ExceptionGroup('a',[5])
ExceptionGroup(5,[ValueError()])
ExceptionGroup('a',[KeyboardInterrupt()])
ExceptionGroup('a')
BaseException.with_traceback(ValueError(),5)
ValueError().__cause__=5
ValueError().__context__=5
ValueError().__traceback__=5
ValueError().args=5
del ValueError().args
ValueError().add_note(5)
x=ValueError();x.__notes__=5;x.add_note('a')
assert 0
assert 0,'msg'
assert 0,5
import nope
import os.nope
from . import x
from .x import y
import sys as a.b
yield
await x
1+'a'
'a'+1
[]+()
b''+''
1<'a'
[1]<['a']
{}<{}
1j<2j
None<None
-'a'
~1.5
~True
+[]
not 5
5()
5.5.x
(5).x
None()
'a'()
'a'.x
print.x
len.x=5
int.real.__get__(5).x
'%s'%(1,2)
1/0
1//0
1%0
1.0/0
1.0//0
1.0%0
divmod(1,0)
0**-1
0.0**-1
1j/0
(0j)**-1
2**'a'
pow(2,-1,0)
pow(2,-1,4)
pow(2,1.5,3)
pow(2,1,1.5)
1<<-1
1>>-1
1<<10**20
'a'*10**20
[1]*10**20
'a'*'a'
'a'*1.5
round(1.5,'a')
round('a')
int('')
int('1_')
int('0x1')
int('z',36.5)
int('1',1)
int([])
int(None)
int(float('inf'))
int(float('nan'))
float('')
float('1_')
float([])
complex('')
complex('1','2')
complex(1,'2')
chr(-1)
chr(0x110000)
chr('a')
ord('')
ord('ab')
ord(5)
ord(b'ab')
abs('a')
hash([])
iter(5)
next(5)
next(iter([]))
reversed({1})
reversed(5)
enumerate(5)
enumerate([],'a')
zip(5)
zip([1],[1,2],strict=5).__next__()
list(zip([1],[1,2],strict=True))
list(zip([1,2],[1],strict=True))
list(zip([1,2],[1,2],[1],strict=True))
list(map(int,[1],[2,3],strict=True))
map(int)
filter(int)
sum('ab')
sum(['a'],'')
sum([b'a'],b'')
sum([[1]],bytearray())
sum([1,'a'])
min()
min([])
min(1,key=5)
max([1],key=5)
any(5)
all([1,2,5],5)
isinstance(5,5)
isinstance(5,(int,5))
isinstance(5,(5,int))
isinstance(5,list[int])
isinstance(5,int|list[int])
issubclass(5,int)
issubclass(int,5)
getattr(5)
getattr(5,5)
getattr(5,'x')
setattr(5,'x',1)
delattr(5,'x')
hasattr(5,5)
vars(5)
dir(5,6)
type(1,2)
type(1,2,3)
type('a',(),5)
type('a',5,{})
type('a\0',(),{})
type('\ud800',(),{})
type()
callable()
input(5,6)
open()
open('x','q')
open('x','rw')
open('x','rb',encoding='a')
open(5.5)
exec(5)
eval(5)
eval('')
eval('a b')
compile('a','b','c')
compile(5,'b','exec')
compile('a',5,'exec')
compile('a','b','exec',flags=1<<30)
globals(5)
__import__()
__import__('')
__import__(5)
__import__('os',level=-1)
slice()
slice(1).indices(-1)
slice(1).indices('a')
slice('a').indices(5)
slice(1,2,0).indices(5)
hash(slice(1,2)) == hash(slice(1,2))
slice(1)<slice('a')
range()
range('a')
range(1,2,0)
range(1.5)
range(5)[5]
range(5)['a']
range(5).index(7)
range(5).index('a')
memoryview(5)
memoryview(b'abc')['a']
memoryview(b'abc')[5]
memoryview(b'abc')[0]=1
bytes(-1)
bytes([256])
bytes(['a'])
bytes('a')
bytes(5,'a')
bytes('a','nope')
bytes(1.5)
bytearray(-1)
bytearray([-1])
bytearray(b'').pop()
bytearray(b'a').remove(5)
bytearray(b'a').append(256)
bytearray(b'a').append('a')
b'a'.index(b'b')
b'a'.find('a')
b'a'.split('a')
b'a'.split(b'')
'a'.split('')
'a'.split(5)
'a'.replace('a',5)
'a'.replace(5,'a')
'a'.index('b')
'a'.join(5)
'a'.join([5])
'a'.join(['a',5])
'a'.startswith(5)
'a'.startswith(('a',5))
'a'.startswith((5,'a'))
'a'.center('a')
'a'.center(5,'ab')
'a'.center(5,5)
'a'.encode(5)
'a'.encode('nope')
'\xe9'.encode('ascii')
'\xe9'.encode('ascii','nope')
'a'.translate(5)
'a'.translate({97:-1})
'a'.translate({97:1.5})
str.maketrans(5)
str.maketrans('a','bc')
str.maketrans({'ab':1})
str.maketrans({1.5:1})
'a'.expandtabs('a')
'a'.zfill('a')
'a'.format_map(5)
'{a}'.format_map(5)
'{'.format()
'}'.format()
'{}'.format()
'{0}{}'.format(1)
'{a}'.format()
'{a.b}'.format(a=5)
'{a[b]}'.format(a=5)
'{!x}'.format(5)
'{!}'.format(5)
'{:{:{}}}'.format(1,2,3)
'{0[}'.format(5)
'{0.}'.format(5)
'{0[]}'.format(5)
'{0]}'.format(5)
'''
for s in T.strip().split('\n'):
    t(s.replace('\\n','\n'))
