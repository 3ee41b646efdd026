"""Odd arguments of strftime, struct, base64, hex, complex, pow and memoryview, as a fuzzer found them."""

import binascii
import re
import struct
import time


def name(value):
    return re.sub(" (object )?at 0x[0-9a-f]+", "", repr(value))

t=(2024,2,29,3,4,5,3,60,0)
bad=[]
for m in 'EO':
    for c in 'aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%':
        if time.strftime('%'+m+c,t)=='%'+m+c: bad.append(m+c)
print(' '.join(bad))
def a(f,*x):
    try: print(getattr(f, '__name__', '?'),name(x),name(f(*x)))
    except Exception as e: print(f.__name__,name(x),type(e).__name__,e)
for y in (10**10,2**31,-2**31-1,2**63,-2**70,'a',1.5):
    a(time.strftime,'%Y',(y,1,1,0,0,0,0,1,0)); a(time.asctime,(y,1,1,0,0,0,0,1,0)); a(time.mktime,(y,1,1,0,0,0,0,1,0)); a(time.mktime,(2000,y,1,0,0,0,0,1,0))
for f in '<F','F','bF','bD','>D','=bD','3F','FbD':
    a(struct.calcsize,f)
class C:
    def __complex__(self): return 1+2j
class I:
    def __index__(self): return 3
for f in '<F','>D','@D','e','f':
    for v in (1+2j,1.5,2,'a',None,C(),I(),10**400,1e300,1e300+1j,True,10**39,3.5e38): a(struct.pack,f,v)
a(struct.unpack,'<F',b'\0\0\x80?\0\0\0@')
for s in (b'lLFl==`',b'lLFl==',b'lLFl=',b'lLFl=a',b'=',b'a=',b'ab=',b'ab==',b'ab===',b'ab==a',b'ab=a',b'abc=',b'abc==',b'abcd=e',b'a',b'abcde',b'ab=\n=',b'ab\n==',b'abcd\n',b'abcd=\n', b'lLFl\n==',b'lLFl==\n',b'abc=abcd', b'abcd==abcd',b'abcd\xff=', b'', b'==',b'ab==\n'):
    for st in (False,True):
        try: print(s,st,binascii.a2b_base64(s,strict_mode=st))
        except Exception as e: print(s,st,type(e).__name__,e)
for s in ('é','€','\x80',b'\xff',bytearray(b'-'),5,'','ab',b'ab'):
  for o in (binascii.hexlify, ):
    a(o,b'abcdef',s,2); a(o, b'ab', s, 0)
  a(b'abcdef'.hex,s); a(memoryview(b'abc').hex,s)
for x in ('\0','é','1\0','1_j','_1j','²','1é','(1é)','\ud800','1__0j','1_','10_0.j', '\u06611', '(1', '1)','((1))', ' ( 1+1j ) ', '()',' ','','+','j','-j','+-j','1+j1','infj','nanj','1e','1e+j','.j','1.j','1j1', 'x', '1_é','\x00_'):
    a(complex,x); a(float,x)
for x in ((False,0,1j),(1,2,3j),(1j,2,3),(1.5,2,3),(1,2.0,3),(1,2,3.0),(1,'a',3j),(2j,2j,None),('a',1,2), (1,2,'a'), (True,1,1.0),(1,1j,'a')): a(pow,*x)
m=memoryview(b'abcdefgh')
def f(v): return (v.contiguous,v.c_contiguous,v.f_contiguous,v.shape,v.strides)
for s in (m[5:1:-1][:0],m[5:1:2],m[0:0:-1],m[::-2],m[3:4:-1],m[3:2:-1],m[3:4:2],m[:0]): print(f(s)); a(s.cast,'b'); a(s.cast,'i'); a(s.cast,'B',[2,2])
v=m.cast('B',[2,4])
for s in (v[:0],v[0:2:-1],v[::-1],v[::2],v[:1:3],v): print(f(s)); a(s.count,1); a(s.__iter__); a(s.cast,'B')
print(re.compile('').groupindex, type(re.compile('').groupindex),re.compile('(?P<a>)').groupindex)
for t in (b'%\xc3', b'%5\xc3', b'%.2\xe9', b'%#\xe9', b'%\x1f', b'%5\x1f', '%5\xe9', '%\x1f'):
    try: print(t % 1)
    except Exception as e: print(t, type(e).__name__, ascii(str(e)))
for t in ('e+\xe9', '0g', '\u20ac', '00\xb2'):
    a(bytes.fromhex, t)
a(struct.calcsize, '> \xe9')
a(time.strftime, '%Ez %z|', (2012, 12, 30, 1, 2, 3, 9, 365, -1))
try: eval('n' * 250)
except NameError as e: print(e)
