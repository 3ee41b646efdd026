"""int, float, str and bytes: results and errors, one a line."""


class X:
    def __index__(self):
        return 7


class Bad:
    def __index__(self):
        return "x"


class BI:
    def __int__(self):
        return "x"


def show(source):
    try:
        result = repr(eval(source))
    except BaseException as e:
        print(source, "=>", type(e).__name__, e)
    else:
        print(source, "->", result[:200])


for line in r"""
int('x')|int('5',99)|int('z',36)|int('12',2)|int(b'12')|int(bytearray(b'12'))|int(memoryview(b'12'))|int('1_0')
int('1__0')|int('')|int(None)|int([])|int(1.5)|int(float('nan'))|int(float('inf'))|int('5',base=10)|int(5,10)
int(base=10)|int(X())|int(Bad())|int(BI())|int('0x1f',16)|int('0x1f',0)|int('010',0)|int('9'*5000)|len(str(10**5000))
str(10**5000)|int.from_bytes(b'ab')|int.from_bytes(b'ab','little')|int.from_bytes(b'ab','x')
int.from_bytes([1,2],'big')|int.from_bytes(b'\xff',signed=True)|int.from_bytes(5)|int.from_bytes('ab')|(5).to_bytes()
(500).to_bytes()|(500).to_bytes(2)|(-5).to_bytes()|(-5).to_bytes(signed=True)|(5).to_bytes(-1)|(5).to_bytes(2,'x')
(5).bit_length()|(5).bit_count()|(5).as_integer_ratio()|(5).is_integer()|(5).conjugate()|(5).real|(5).imag
(5).numerator|(5).denominator|5 .__round__(-1)|round(15,-1)|round(25,-1)|round(5,'x')|round(1234567,-3)
5 .__format__('x')|format(5,'z')|format(5,'.3')|format(5,',')|format(5,'#x')|format(5,'c')|format(-5,'c')
format(5,'010,d')|format(5,'_b')|1<<-1|1>>-1|1<<10**20|0<<10**20|5//0|5%0|divmod(5,0)|5/0|10**400/1|10**400/10**399
0**-1|2**-1|pow(2,-1,5)|pow(2,-1,4)|pow(2,3,0)|pow(2,5,-3)|pow(2,'x')|~5|-5|+5|abs(-5)|5&'x'|5|3|5^3|hash(2**61-1)
hash(-1)|hash(2**100)|5 == 5.0|5 < 'x'|5 .__lt__('x')|True+True|bool('x')|bool()|bool(1,2)|True&1|True&False
True^True|True|0|~True|repr(True)|int.__new__(bool)|5 .__index__()|5 .__trunc__()|5 .__floor__()|5 .__ceil__()
5 .__getnewargs__()|5 .__sizeof__()|(2**100).__sizeof__()|5 .__divmod__(0)
float('x')|float('1_0')|float('nan')|float('-inf')|float(b'1.5')|float('')|float(None)|float([])|float(10**400)
float.fromhex('0x1.8p1')|float.fromhex('zz')|float.fromhex('0x1p5000')|(1.5).hex()|(0.1).hex()|(-0.0).hex()
float('inf').hex()|float('nan').hex()|1.5 .as_integer_ratio()|float('inf').as_integer_ratio()
float('nan').as_integer_ratio()|1.5 .is_integer()|1.5//0|1.5%0|divmod(1.5,0)|1.5/0|5.5//2|-5.5//2|5.5%-2
divmod(-5.5,2)|0.0**-1|(-1.5)**2|(-8.0)**(1/3)|1e300**2|2.0**'x'|pow(2.0,2,3)|round(2.5)|round(2.675,2)
round(1e300,-300)|round(float('nan'))|round(float('inf'))|round(1.5,'x')|round(2.5,None)|1.5 .__trunc__()
float('inf').__trunc__()|1.5 .__floor__()|1.5 .__ceil__()|hash(1.5)|hash(float('inf'))|hash(0.5)|1.5 == 2
1.5 < 10**400|float('nan')==float('nan')|format(1.5,'d')|format(1.5,'.2%')|format(1.5,'010.3f')|format(1e10,',')
format(1.5,'n')|format(1.5,'_')|format(1.5,'z.0f')|format(-0.01,'z.1f')|float.__getformat__('double')
float.__getformat__('x')|float.from_number(5)|float.from_number('5')|1.5 .conjugate()|1.5 .real|1.5 .imag
1.5 .__getnewargs__()|repr(1e16)|repr(1e-5)|repr(123456789012345680.0)|float(1,2)|float(x=1)|int(x=1)|float(X())
float(Bad())|1.5+'x'|1.5 .__add__('x')|1.5 .__int__()|1e400
'abc'.encode('utf-8','strict')|'a'*-1|'a'*'b'|'abc'['x']|'abc'[5]|'abc'+5|'a' in 5|5 in 'a'|'abc'.index('z')
'abc'.join(5)|'abc'.join([1])|'a'.center(5,'xy')|'a'.center('x')|'%d' % 'x'|'%d %d' % 5|'%d' % (1,2)|'%(a)s' % 5
'%z' % 5|'%c' % 'ab'|'%c' % 5.5|'%x' % 1.5|'%.3f' % 'x'|'{}'.format()|'{a}'.format()|'{0[x]}'.format([1])
'{!x}'.format(1)|'{'.format()|'}'.format()|'{:d}'.format('x')|'abc'.replace(1,2)|'abc'.split('')|'abc'.split(5)
'abc'.partition('')|'abc'.strip(5)|'abc'.startswith(5)|'abc'.startswith(('a',5))|'abc'.count(5)|'abc'.find(5)
'abc'.translate(5)|str.maketrans('ab','c')|str.maketrans(5)|str.maketrans({'ab':1})|'abc'.zfill('x')
'abc'.expandtabs('x')|'abc'.removeprefix(5)|'abc'.format_map(5)|'abc'.__format__('d')|'abc'.__format__('=5')
str(b'a','x')|str(5,'utf-8')|str(b'a',5)|str('a','utf-8')|'abc'.__getitem__(slice(0,2))|'ab'<5|'abc'.isidentifier()
'abc'.__sizeof__()|'ß'.casefold()|'ŉ'.upper()
b'%d' % 'x'|b'%s' % 'x'|b'%b' % 5|b'%c' % 300|b'%c' % b'ab'|b'%a' % 'é'|b'abc'['x']|b'abc'[5]|b'abc'+'x'|b'a'*'x'
b'abc'.join(5)|b'abc'.join(['x'])|b'abc'.split(b'')|b'abc'.split('x')|b'abc'.replace('a','b')|b'abc'.translate(5)
b'abc'.translate(None,b'a')|b'abc'.translate(bytes(256),delete=b'a')|b'abc'.strip(5)|b'abc'.startswith('a')
b'abc'.find('a')|b'abc'.find(97)|b'abc'.find(300)|b'abc'.count(5)|bytes.maketrans(b'ab',b'c')|bytes.maketrans(5,6)
b'abc'.zfill(5)|b'abc'.expandtabs()|b'abc'.hex(5)|b'abc'.hex('é')|b'abc'.hex(b'-',-2)|b'abc'.removeprefix('a')
hash(b'')|b'abc'<'x'|'x' in b'abc'|5 in b'abc'|bytes.fromhex('0')|bytes.fromhex('0g')|bytes.fromhex(5)
b'abc'.partition(b'')|b'abc'.partition('a')|b'abc'.ljust(5,b'xy')|b'abc'.center(9,'x')|b'a'.decode('x')
b'a'.decode(5)|b'abc'.index(b'z')|b'abc'.title()|b'abc'.__bytes__()|b'a\tb'.expandtabs(4)|bytes(X())|bytes([X()])
""".strip().replace("\n", "|").split("|"):
    show(line)
