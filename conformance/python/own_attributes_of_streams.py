# Attributes that streams are given hide their methods, are in their __dict__, and go into copies and pickles.
import copy, functools, io, pickle, types, typing, collections

for make in (io.BytesIO, io.StringIO, lambda: io.FileIO('/dev/null'), lambda: io.BufferedReader(io.FileIO('/dev/null')), lambda: open('/dev/null')):
    b = make()
    for i in range(3):
        if i: b.tell = lambda: 'mine'
        print(type(b).__name__, b.tell())

class Bytes(io.BytesIO): pass
class Text(io.StringIO): pass
class Slotted(io.BytesIO): __slots__ = ('z',)
class Raw(io.RawIOBase): pass

for stream in (io.BytesIO(b'x'), Bytes(b'x'), Text('x'), Slotted(b'x'), io.StringIO('x')):
    stream.a = 1
    if isinstance(stream, Slotted): stream.z = 2
    print(stream.__dict__, vars(stream), stream.__dict__ is stream.__dict__, stream.__getstate__(), 'a' in dir(stream))
    stream.__dict__['b'] = 3
    copied, loaded = copy.copy(stream), pickle.loads(pickle.dumps(stream))
    print(stream.b, copied.__dict__, loaded.__dict__)
    del stream.a
    print(stream.__dict__)
    for change in (lambda: setattr(stream, '__dict__', {}), lambda: delattr(stream, '__dict__'), lambda: delattr(stream, 'a')):
        try:
            change()
        except Exception as e:
            print(type(e).__name__, e)

raw = Raw()
raw.x = 1
print(raw.__dict__, '__dict__' in Raw.__dict__, '__weakref__' in Raw.__dict__)
for slot in '__dict__', '__weakref__':
    for base in io.BytesIO, types.ModuleType, int, tuple, bytes, str, set, collections.OrderedDict, functools.partial, types.SimpleNamespace, Exception, ExceptionGroup:
        try:
            type('C', (base,), {'__slots__': (slot,)})
            print(base.__name__, slot, 'may be added')
        except TypeError as e:
            print(base.__name__, slot, e)

# Other types with a __dict__ of their own kind.
class Space(types.SimpleNamespace): __slots__ = ('s',)
class Module(types.ModuleType): __slots__ = ('s',)
class Static(staticmethod): pass
class Ordered(collections.OrderedDict): __slots__ = ('s',)
class Partial(functools.partial): pass
class Plain: pass
class Mixed(int, Plain): __slots__ = ()
class MixedText(str, Plain): __slots__ = ()
class Stream(Plain, io.StringIO): pass
for c in (Mixed, MixedText, Stream):
    o = c()
    o.x = 1
    print(c.__name__, o.__dict__, sorted(k for k in vars(c) if k in ('__dict__', '__weakref__')))
for o in (Space(a=1), Module('m'), Static(len), Ordered(b=2), Partial(print)):
    o.x = 5
    if hasattr(type(o), 's'): o.s = 6
    d = dict(vars(o))
    print(type(o).__name__, d['x'], 's' in d, o.__dict__['x'], getattr(o, 's', None))
    if isinstance(o, (Space, Ordered)): print(o, o.__reduce_ex__(2)[2])
    del o.x
    print('x' in o.__dict__, hasattr(o, 'x'))
print(Partial(Partial(print, 1), 2).args, repr(Space(q=1)), Space(q=1) == Space(q=1))
inner = Partial(print, 1)
inner.mark = 1
print(Partial(inner, 2).args == (2,))

# What has a __dict__ and what can be referenced weakly.
import _io, _thread, _typing, array, builtins, itertools, re, threading
for module in (builtins, types, _io, _thread, _typing, functools, collections, array, itertools):
    for name in sorted(vars(module)):
        t = vars(module)[name]
        if isinstance(t, type) and name[:2] != '__' and t.__module__ != 'enum':
            print(name, t.__dictoffset__ != 0, t.__weakrefoffset__ != 0)
import enum, weakref
class E(enum.IntEnum): A = 1
class I(int): pass
class T(tuple): pass
class S(str): pass
for o in (E.A, I(1), T(), S(), {1}, frozenset(), memoryview(b''), len, [].append, (i for i in ()), E, list[int], int | str, types, 1, 'a', None, (), [], {}, iter([]), _thread.allocate_lock(), threading.RLock(), threading.local(), itertools.tee([])[0], itertools.count(), typing.TypeVar('T'), re.compile('a'), re.match('a', 'a'), property(), staticmethod(len), types.SimpleNamespace(), weakref.ref(I), ValueError(), io.BytesIO(), io.StringIO()):
    try:
        weakref.ref(o)
        print(type(o).__name__, 'yes')
    except TypeError as e:
        print(e)
