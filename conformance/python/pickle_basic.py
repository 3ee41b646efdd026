"""_pickle: what it writes for each protocol, what it reads, and its errors."""

import collections
import copyreg
import io
import pickle
import _pickle


def attempt(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


class Slotted:
    __slots__ = ("a", "b")


class Named(collections.OrderedDict):
    pass


class WithArguments(int):
    def __new__(cls, value, *, unit):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __getnewargs_ex__(self):
        return (int(self),), {"unit": self.unit}


class Reduced:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value

    def __repr__(self):
        return "reduced"


def values(protocol):
    slotted = Slotted()
    slotted.a = 5
    shared = ("shared", 1.5)
    return [
        [1.5, True, False, None, "é\n\\\0", b"a", bytearray(b"d"), (), (1,), (1, 2, 3, 4), 1 << 33, -1, 70000, 300],
        {1: 2, "a": {2: 3}}, {1}, frozenset((1,)), [shared, shared], Point(1, 2), Named(b=1),
        1 << 2100, -(1 << 2100), list(range(1002)), dict.fromkeys(range(1002)), print, Point, Point.__init__, type(None),
        ..., NotImplemented, "x" * 70000, b"y" * 70000, WithArguments(3, unit="m"), range(3), 2j,
    ] + [slotted] * (protocol >= 2)


for protocol in range(6):
    for value in values(protocol):
        data = _pickle.dumps(value, protocol)
        print(protocol, len(data), data[:120])
        try:
            back = pickle._loads(data)
            print(back == value or type(back).__name__, pickle._dumps(value, protocol) == data or "other bytes")
            assert type(_pickle.loads(pickle._dumps(value, protocol))) is type(value)
        except Exception as e:
            print(type(e).__name__, e)

cycle = []
cycle.append((cycle,))
back = _pickle.loads(_pickle.dumps(cycle))
print(back[0][0] is back)

# errors while writing
for value in (5, (1,), (1, 2), (print, 2), (print, (), 1, 2), (print, (), None, None, 5), (print, (), None, None, None, 6),
              (print, (lambda: 1,)), "no_such_name", "values"):
    attempt(lambda: len(_pickle.dumps(Reduced(value))) if "lambda" not in repr(value) else None)
attempt(_pickle.dumps, 1, 6)
attempt(_pickle.dumps, 1, 4, buffer_callback=print)
attempt(_pickle.Pickler, 5)
attempt(_pickle.Unpickler, 5)
attempt(lambda: _pickle.Pickler.__new__(_pickle.Pickler).dump(3))
attempt(lambda: _pickle.dumps(_pickle.PickleBuffer(b"ab"), 4))

# errors while reading
for data in (b"", b"\xff", b"g5\n.", b"h\x05.", b"\x80\x09.", b".", b"0", b"2.", b"a.", b"1.", b"t.", b"Na.", b"(Nu.",
             b"}(Nu.", b"N(Nu.", b"I1", b"S1\n.", b"cfoo\nbar\n.", b"cfoo", b"NN\x93.", b"\x82\x00.", b"\x82\x01.",
             b"Np-1\n.", b"\x97.", b"N\x98.", b"Px\n.", b"NQ.", b"NN\x81.", b"N)}\x92.", b"NNR.", b"N)R.", b"N}b.",
             b"N(K\x01b.", b"NK\x01b.", b"\x95\x08\0\0\0\0\0\0\0N.", b"C\x05ab", b"U\x01\xff.", b"(o.", b"o.", b"d.",
             b"(Nd.", b"N\x90.", b"N(N\x90.", b"(e.", b"Ns.", b"\x85.", b"q\0.", b"\x94.", b"r\0."):
    attempt(_pickle.loads, data)


# hooks
class Persistent(_pickle.Pickler):
    def persistent_id(self, obj):
        return obj.name if isinstance(obj, io.BytesIO) else None


class Finding(_pickle.Unpickler):
    def persistent_load(self, pid):
        return "loaded " + pid

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


named = type("NamedIO", (io.BytesIO,), {"name": "one"})()
for protocol in range(6):
    out = io.BytesIO()
    Persistent(out, protocol).dump([named, Point(3, 4)])
    out.seek(0)
    print(Finding(out).load()[0])


class Overriding(_pickle.Pickler):
    def reducer_override(self, obj):
        return (str, ("overridden",)) if isinstance(obj, Point) else NotImplemented


out = io.BytesIO()
Overriding(out).dump([Point(1, 2), 5])
print(_pickle.loads(out.getvalue()))

out = io.BytesIO()
pickler = _pickle.Pickler(out)
pickler.dispatch_table = {Point: lambda p: (complex, (p.x, p.y))}
pickler.dump(Point(1, 2))
print(_pickle.loads(out.getvalue()), pickler.bin, pickler.fast, len(pickler.memo.copy()))
pickler.clear_memo()
print(pickler.memo.copy())

copyreg.add_extension("__main__", "Point", 240)
print(_pickle.dumps(Point, 2), _pickle.loads(_pickle.dumps(Point, 2)) is Point)
copyreg.remove_extension("__main__", "Point", 240)

# buffers out of band, several pickles in a file
buffers = []
data = _pickle.dumps([_pickle.PickleBuffer(bytearray(b"abc")), _pickle.PickleBuffer(b"de")], 5, buffer_callback=buffers.append)
print(data, [bytes(b) for b in buffers], _pickle.loads(data, buffers=[b"x", b"y"]))
attempt(_pickle.loads, data)
attempt(_pickle.loads, data, buffers=[b"x"])
file = io.BytesIO()
for value in (1, "two", [3]):
    _pickle.dump(value, file)
file.seek(0)
print([_pickle.load(file) for _ in range(3)])
attempt(_pickle.load, file)


class Pickling:
    def __reduce__(self):
        pickler.dump(1)
        return int, ()


attempt(pickler.dump, Pickling())

view = pickle.PickleBuffer(b"abc").__buffer__(0)
try:
    pickle.PickleBuffer(b"abc").__release_buffer__(view)
except ValueError as e:
    print(e, view.obj)
