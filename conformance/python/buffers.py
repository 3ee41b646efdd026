"""bytearray and memoryview: results and errors, one a line."""


def show(source, **names):
    try:
        if source.startswith("!"):
            exec(source[1:], {}, names)
            result = "done"
        else:
            result = repr(eval(source, {}, names))
    except BaseException as e:
        print(source, "=>", type(e).__name__, e)
    else:
        if " at 0x" in result:
            result = result[: result.index(" at 0x")]
        print(source, "->", result)


ARRAYS = """
!b[1.5]=3|b[1.5]|b[9]|!b[9]=1|!b[0]=300|!b[0]='x'|!b[0:2]=5|!b[0:2]='ab'|!b[0:2]=None|!b[::2]=b'x'|!del b[9]
!del b['x']|b.append(300)|b.append('x')|b.extend('abc')|b.extend(5)|b.extend(['x'])|b.extend([300])|b.insert(0,300)
b.pop(99)|bytearray().pop()|b.remove(99)|b.remove(300)|b.remove('x')|b+5|b+'x'|b*'x'|b*2.5|b.resize(-1)|b.resize(2)
hash(b)|repr(b)|b.__reduce__()|b.__reduce_ex__(2)|b.__reduce_ex__(4)|bytearray('x')|bytearray(-1)|bytearray(5,'a')
bytearray(1.5)|bytearray([300])|bytearray(None)|b.__iadd__(5)|b.__imul__('x')|bytearray(10**20)|bytearray(['x'])
bytearray(b'ab',encoding='x')|bytes(['x'])|bytes(1.5)|bytes(-1)|bytes(None)|bytes('x')|bytes(5,'a')|bytes([300])
b.index(b'zz')|b.rindex(b'zz')|b.decode('foo')|b.__init__(b'a',1)|b.__mod__(5)|5 % b|b==5|b<5|b'a'<b
b.translate(b'x')|b.join([1])|b.hex('zz')|b.hex(':',2)|bytearray.fromhex('zz')|bytearray.fromhex(5)|b.__buffer__(0)
b.startswith(5)|b.endswith('x')|b.find('x')|b.find(300)|'x' in b|300 in b|b.pop(1.5)|b.insert('x',3)
bytearray(source=b'x')|bytearray(encoding='x')|b.expandtabs(4)|b.ljust(5,'x')|b.copy()|b.lstrip('x')|b.splitlines()
bytearray.fromhex(b'0a 0b')|b[::-2]|b[1:3]|b.upper()|b.partition(b'c')|b.split(b'c')|b.replace(b'b',b'xyz')|b.title()
""".replace("\n", "|")

for line in ARRAYS.strip("|").split("|"):
    show(line, b=bytearray(b"abcde"))

VIEWS = """
m.tolist()|m[1.5]|m[9]|m['x']|m[0]|m[1:3].tolist()|!m[0]=300|!m[0]='x'|!m[0:2]=b'abc'|!m[0:2]=5|!m[0:2]=b'zz'|!del m[0]
m.cast('I')|m.cast('H').tolist()|m.cast('zz')|m.cast('x')|m.cast('B',[2,3]).tolist()|m.cast('B',[2,2])
m.cast('B',(2,3))[1,2]|m.cast('B',(2,3))[1]|m.cast('B',(2,3))[0:1]|m.cast('B',(2,3))[5,0]|m.cast('B',(2,3))[0,0,0]
len(m.cast('B',(2,3)))|m.cast('c')[0]|m.cast('c').tolist()|m.hex()|m.hex(':')|m.tobytes()|m.tobytes('F')|m.tobytes('x')
m.tobytes(order=None)|m.toreadonly().readonly|m.readonly|hash(m)|hash(m.toreadonly())|hash(memoryview(b'abc'))==hash(b'abc')
m==b'abcdef'|m!=5|m<b'x'|m==m|m.format|m.itemsize|m.nbytes|m.ndim|m.shape|m.strides|m.suboffsets|m.c_contiguous
m.f_contiguous|m.contiguous|m.obj|m[::-1].tolist()|m[::2].contiguous|m[::2].strides|m[::2].cast('H')|m[::2].tobytes()
memoryview(5)|memoryview('x')|memoryview()|memoryview(object=b'x')|list(m)|list(reversed(m))|97 in m|m.count(97)
m.index(98)|m.index(5)|m.index(98,2)|memoryview._from_flags(b'x',0)|memoryview._from_flags(b'x',1)|memoryview[int]
m.release()|m.cast('B',[0])|m.cast('B',[-1])|m.cast('B',['x'])|m.cast(5)|m.cast('@I')|m.cast('<I')|m.cast('B',5)
m.cast('B',[2]*65)|m[()]|m.cast('B',[])|memoryview(b'x').cast('B',[])[()]|memoryview(b'x').cast('B',[]).tolist()
len(memoryview(b'x').cast('B',[]))|m[...]|m[None]|m[0,1]|!memoryview(b'x')[0]=1|m.cast('b')[0]|!m.cast('b')[0]=200
!m.cast('c')[0]=b'xx'|!m.cast('c')[0]=5|memoryview(bytes(8)).cast('d')[0]|!memoryview(bytearray(8)).cast('d')[0]='x'
memoryview(bytes(8)).cast('q').tolist()|memoryview(bytes(8)).cast('?').tolist()|memoryview(bytes(8)).cast('P').tolist()
memoryview(bytes(8)).cast('e').tolist()|memoryview(bytes(8)).cast('f').tolist()|m.cast('H').cast('I')|iter(m)
m.cast('B',(2,3)).cast('B',(3,2))|next(iter(m.cast('B',(2,3))))|m.cast('B',(2,3))==b'abcdef'|!m.cast('B',(2,3))[0]=1
m.cast('B',(2,3))[0,'x']|m.cast('F')|m.hex(sep=1)|m.hex(bytes_per_sep=1)|m.cast('B',(2,3)).tobytes('F')
""".replace("\n", "|")

for line in VIEWS.strip("|").split("|"):
    show(line, m=memoryview(bytearray(b"abcdef")))

view = memoryview(bytearray(b"abcdef"))
for line in (
    "x.append(5)|x.clear()|!x[1:2]=b''|x.pop()|!x[1:2]=b'q'|x.__init__()|x.extend(b'')|!x[:]=b'abcdefg'|x.remove(5)|"
    "x.insert(0,5)|!x+=b''|!x*=1|!x*=2|x.resize(6)|!del x[::2]|x"
).split("|"):
    show(line, x=view.obj)

view.release()
for line in (
    "r.tolist()|r[0]|r.obj|r.format|len(r)|hash(r)|r==b'x'|r==r|repr(r)[:22]|r.release()|r.__enter__()|memoryview(r)|"
    "r.cast('B')|r.hex()|iter(r)|r.tobytes()|r.nbytes|bytes(r)|r.shape|r.itemsize"
).split("|"):
    show(line, r=view)


class Exporter:
    def __buffer__(self, flags):
        print("buffer", flags)
        return memoryview(bytearray(b"abc"))

    def __release_buffer__(self, view):
        print("released", view.tobytes())


print(bytes(Exporter()))
with memoryview(Exporter()) as view:
    print(view.tolist())

array = bytearray(b"0123456789")
with memoryview(array) as view:
    view[2:4] = b"xy"
    view[::2] = view[1::2]
    view[::-1][:2] = b"!?"
print(array)
array[3:5] = b"longer than before"
del array[::3]
array += memoryview(b"tail")
print(array, array == bytes(array), b"tail" in array)
double = memoryview(bytearray(16)).cast("d")
double[0] = 1.5
double[1] = -2
print(double.tolist(), double.tobytes())


class Sub(bytearray):
    pass


print(repr(Sub(b"x")), type(Sub(b"x") + b"y"), Sub(b"abc").copy(), Sub.fromhex("0a"))
