# Ranges and their iterators.


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
I(0).__reduce__()
I(2).__reduce__()
I(5).__reduce__()
adv(iter(range(1<<70)),3).__reduce__()
st(iter(range(5)),3)
st(iter(range(5)),-3)
st(iter(range(5)),30)
st(adv(iter(range(5)),1),2)
range()
range(1,2,3,4)
range("a")
range(1,2,0)
range(1.0)
range(a=1)
range(True)
range(5)[7]
range(5)["a"]
range(5)[1:3]
range(5)[::-1]
range(1<<70)[5:1<<80:3]
len(range(1<<70))
range(5).index(7)
range(5).index("a")
range(5).count(3.0)
range(5).index(3.0)
range(0)==range(2,2)
hash(range(0))
hash(range(5))
hash(range(3,4))
range(0,10,2)==range(0,9,2)
repr(range(1,2))
repr(range(1,2,3))
range(5).__reduce__()
range(3)<range(4)
3.0 in range(5)
"a" in range(4)
list(range(5).__reversed__())
reversed(range(1<<70))
reversed(range(5))
range(-1<<63,(1<<63)-1).__iter__()
range((1<<63)-2,(1<<63)-1).__iter__()
range((1<<63)-3,(1<<63)-1,2).__iter__()
reversed(range(-(1<<63),0))
list(reversed(range(-(1<<63),-(1<<63)+2)))
bool(range(0))
range(5)[True]
range(1<<70)[-1]
range(3).start
range(3).__contains__(True)
st(iter(range(1<<70,(1<<70)+5)),3)
""".strip().splitlines():
    show(line)
