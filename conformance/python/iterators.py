# Iterators of sequences, zip, map, filter, enumerate, reversed.


def show(expression):
    """Prints an expression and its value, or the exception that it raises."""
    try:
        value = eval(expression)
        print(expression, "->", type(value).__name__, repr(value).split(" at 0x")[0])
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


class Items:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index


G = Items


def adv(iterator, steps):
    for _ in range(steps):
        next(iterator, None)
    return iterator


def I(steps):
    return adv(iter(range(5)), steps)


def st(iterator, state):
    iterator.__setstate__(state)
    return list(iterator)


for line in r"""
iter([1,2]).__reduce__()
adv(iter([1,2]),1).__reduce__()
adv(iter([1,2]),5).__reduce__()
adv(iter((1,2)),1).__reduce__()
adv(iter((1,2)),5).__reduce__()
adv(iter("ab"),1).__reduce__()
adv(iter("ab"),5).__reduce__()
adv(iter(b"ab"),5).__reduce__()
adv(reversed([1,2,3]),1).__reduce__()
adv(reversed([1,2,3]),5).__reduce__()
adv(reversed((1,2,3)),1).__reduce__()
adv(reversed((1,2,3)),5).__reduce__()
reversed((1,2,3)).__length_hint__()
adv(iter(G()),2).__reduce__()[1:][1]
adv(iter(G()),12).__reduce__()
iter(int,0).__reduce__()
adv(iter(int,0),1).__reduce__()
adv(enumerate("ab",5),1).__reduce__()[1][1]
zip([1],[2]).__reduce__()[0]
zip([1],[2],strict=True).__reduce__()[2:]
len(zip([1],[2]).__reduce__())
map(int,[1]).__reduce__()[0]
len(map(int,[1]).__reduce__())
map(int,[1],strict=True).__reduce__()[2:]
filter(None,[1]).__reduce__()[0]
len(filter(None,[1]).__reduce__()[1])
zip(1)
zip([1],2)
zip(a=1)
list(zip([1,2],[1],strict=True))
list(zip([1],[1,2],strict=True))
list(zip([1],[1],[1,2],strict=True))
list(zip([1,2],[1,2],[1],strict=True))
list(zip())
list(zip(strict=True))
map(int)
map()
map(5,[1])
next(map(5,[1]))
list(map(lambda *a:a,[1,2],[1],strict=True))
list(map(lambda *a:a,[1],[1,2],strict=True))
list(map(lambda *a:a,[1],[1],[1,2],strict=True))
filter(1)
filter(1,2)
filter()
filter(a=1)
reversed(5)
reversed({1})
reversed()
reversed(G())
reversed(a=1)
enumerate()
enumerate(5)
enumerate([],"a")
enumerate([1],2,3)
enumerate(foo=1)
list(enumerate("ab",(1<<63)-1))
iter(5)
iter(5,5)
iter(type)
G().__iter__
iter(G())
iter(int,1)
iter(G()).__length_hint__()
next(zip([1],[2]))
reversed("abc")
"".join(reversed("abc"))
reversed("abc").__reduce__()
st(reversed("abc"),0)
st(reversed((1,2,3)),10)
st(reversed((1,2,3)),-10)
map(int,[1])
zip([1])
enumerate([1])
filter(None,[1])
adv(filter(None,[0,1,2]),1).__reduce__()[1][0]
list(filter(lambda x:x>1,[1,2,3]))
""".strip().splitlines():
    show(line)


# Iterators that are used up while __reduce__ looks for its function.
def reduced(name, make, item):
    import builtins
    iterator = make(item)

    class Name:
        def __hash__(self):
            return hash(name)

        def __eq__(self, other):
            list(iterator)
            return other == name

    names = builtins.__dict__
    original = names.pop(name)
    names[Name()] = original
    try:
        result = iterator.__reduce__()
    finally:
        for key in list(names):
            if not isinstance(key, str):
                del names[key]
        names[name] = original
    return result[1:]


for item in "xyz", [1, 2], (1, 2), b"12", bytearray(b"12"), tuple[int]:
    print(reduced("iter", iter, item))
print(reduced("reversed", reversed, [1, 2]))
