"""Formatting of numbers and texts, bytearray.join and translate: results, and what the errors say."""
def t(src, ns=None):
    try:
        g = dict(globals()) if ns is None else ns
        exec(src, g)
    except BaseException as e:
        print(src.replace('\n','; ')[:90], '->', type(e).__name__, '|', e, '|', getattr(e,'__notes__',None))
def e(src):
    try: print(src, '->', ascii(eval(src)))
    except BaseException as x: print(src, '->', type(x).__name__, ascii(str(x)), getattr(x,'__notes__',None))
#
for s in ("bytearray(b',').join([b'a',bytearray(b'b')])","bytearray(b',').join([1])","bytearray(b',').join(5)","bytearray(b',').join([b'a','b'])","bytearray().join([memoryview(b'ab')])","bytearray(b'x').join([])","bytearray(b'x').join((b'a',))","bytearray(b'abc').translate(None)","bytearray(b'abc').translate(None,b'b')","bytearray(b'abc').translate(None,delete=b'b')","bytearray(b'abc').translate(bytes(range(255,-1,-1)))","bytearray(b'abc').translate(b'')","bytearray(b'abc').translate(5)","bytearray(b'abc').translate(None,5)","bytearray(b'abc').translate()","b'abc'.translate(b'x'*256, b'a')","b'abc'.translate(bytearray(range(256)), delete=bytearray(b'c'))","bytearray(b'abc').translate('')","b''.join([b'a','b'])","b''.join(None)", "b','.join([b'a', None])","bytearray(b'abc').maketrans(b'a',b'b')[97]","bytes.maketrans(b'a',b'')",):
    e(s)
# int format w/ subclasses
class I(int):
    def __str__(self): return 'istr'
    def __repr__(self): return 'irepr'
class F(float):
    def __str__(self): return 'fstr'
class S(str):
    def __str__(self): return 'sstr'
class B:
    def __index__(self): return I(3)
for s in ("format(I(5))","format(I(5),'')","format(I(5),'d')","format(I(5),'>4')","f'{I(5)}'","f'{I(5):3}'","'%d'%I(5)","'%s'%I(5)","'{}'.format(I(5))","'{:x}'.format(I(255))","format(True)","format(True,'d')","format(True,'5')","format(5,'s')","format(5,'c')","format(-1,'c')","format(10**10,'c')","format(5,S('>3'))","format(5,5)","format(F(1.5))","format(F(1.5),'>6')","format(F(1.5),'')","format(S('a'))","format(S('a'),'>5')","format(S('a'),'')","int.__format__('a','')","int.__format__(5)","float.__format__(1.0,None)","format(5,',.2f')","format(5,'_d')","format(5,',x')","format(5,'_x')","format(5,'#_b')","format(5,'.2d')","format(5,'zd')","format(5,'z.1f')","format(5,'010,')","format(1234567,'015,d')","format(1234567,'<+20_d')","format(5,'=+5')","format('a','=5')","format('a','+5')","format('a','z')","format('a','#')","format('a',',')","format('a','d')","format(5,'n')","format(5.5,'n')","format(5,'>>>5')","format(5,'99999999999999999999')","format(5,'.99999999999999999999f')","format(5,'ab')","format(object(),'x')","format(None,'5')","format([], '5')","format(1j,'5')","format(1j,'=5')","format(1j,'05')","format(1+2j,'.2f')","format(1+2j,'%')","format(5,'%')","format(5,'e')","format(5,'\\u1234<5')","format(5,'\\ud800<5')","'%c'%I(65)","'%c'%'ab'","'%c'%1.5","'%x'%1.5","'%d'%1.5","'%d'%'a'","'%x'%B()","'%d'%B()","'%i'%None","'%.0f'%0.5","'%#.3g'%1","'%*d'%(5,3)","'%*d'%('a',3)","'%.*f'%(2,3.14159)","'%(a)s'%{'a':1}","'%(a)s'%5","'%(a'%{}","'%'%()","'%s'%()","'%s %s'%(1,)","'%s'%(1,2)","'a'%1","'a'%{}","'a'%[]","'%y'%1","'%s'%S('x')","'%r'%S('x')","'%a'%'\\xe9'","b'%b'%b'a'","b'%b'%'a'","b'%s'%1","b'%a'%'\\xe9'","b'%c'%256","b'%c'%b'ab'","b'%d'%1.5","b'%d'%b'1'"):
    e(s)

# Errors of formats name the type of the object itself.
class MyInt(int):
    pass


class MyFloat(float):
    pass


class MyStr(str):
    pass


for value in (True, MyInt(1), MyFloat(1.5), MyStr("x"), 1, 1.5, "x"):
    for spec in ("q", "10s", "dd", ".3x", "d"):
        try:
            print(format(value, spec))
        except ValueError as e:
            print(e)
