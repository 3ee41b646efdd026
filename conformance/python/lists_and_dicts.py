# Errors and corner cases of lists, tuples, dicts, their views and mapping proxies.


def show(expression):
    """Prints an expression and its value, or the exception that it raises."""
    try:
        value = eval(expression)
        print(expression, "->", type(value).__name__, repr(value).split(" at 0x")[0])
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


class Unhashable:
    def __hash__(self):
        raise TypeError("boo")


class WrongHash:
    def __hash__(self):
        return "x"


class Keys:
    def keys(self):
        return [1]


H, H2, M = Unhashable, WrongHash, Keys
P = type(type.__dict__)
L1 = [1]
T1 = (1,)


def s(value, where):
    items = [1, 2, 3, 4]
    items[where] = value
    return items


def insert_in_loop():
    d = {1: 2}
    for k in d:
        d[2] = 1


def replace_in_loop():
    d = {1: 2, 3: 4}
    for k in d:
        del d[k]
        d[5] = 1


def clear_in_loop():
    d = {1: 2, 3: 4}
    for k in d.items():
        d.clear()


def or_in_place():
    p = P({})
    p |= {}


def sort_modifying():
    a = [3, 2, 1]
    a.sort(key=lambda x: a.append(1) or x)


for line in r"""
{[]:1}
{}[[]]
[] in {}
{}.get([])
{1:2}.pop([])
{}.pop([])
{}.setdefault([])
{H():1}
{H2():1}
{(1,[]):1}
dict.fromkeys([[]])
{[]}
[] in {1}
{1}.remove([])
set([[]])
{1}.discard([])
frozenset([[]])
{1}.add([])
dict(5)
dict([5])
dict([(1,2,3)])
dict(1,2)
dict(['ab','c'])
dict([(1,2),[[],2]])
dict(**{1:2})
{}.update(5)
{}.update(1,2)
{}.popitem()
{}|5
{}.__ior__(5)
{}.__or__(5)
{}.__ior__([(1,2)])
{1:2}.pop(3)
{}.fromkeys(5)
{}.__init__(5)
dict.__new__(dict,1,2)
{}<{}
dict(M())
{}.keys()&5
{}.keys()==5
{}.keys().isdisjoint(5)
{1:2}.keys()|[2]
{1:2}.items()-[(1,2)]
{1:[]}.items()|[3]
5-{}.keys()
[1]&{1:2}.keys()
{1:2}.keys()<[1]
{1:2}.keys()<{1,2}
{1:2}.keys()
{1:2}.items()
{1:2}.values()
type({}.keys())()
{}.keys().mapping
hash({}.keys())
iter({1:2}).__reduce__()
reversed({1:2}).__reduce__()
iter({1:2}.items()).__reduce__()
iter({1:2})
{1:[]}.items() & {1:[]}.items()
P(5)
P([])
P({1:2})
str(P({1:2}))
P({})|5
P({1:1})|P({2:2})
{}.get()
{}.get(1,2,3)
{}.get(key=1)
[].append()
[].append(1,2)
[].insert(1)
list(1,2)
list(a=1)
tuple(a=1)
list(5)
tuple(5)
[].sort(1)
[].sort(a=1)
[].pop('a')
[1].index(2)
(1,).index(2)
[1].index(1,None)
[].remove(1)
[]*'a'
[]*1.0
[]*(1<<70)
[1]*(1<<70)
[1]*(1<<62)
()*'a'
[]+()
()+[]
L1[1<<70]
L1['a']
T1['a']
(1,)[1<<70]
(1,)[5]
[1][5]
[][::0]
L1['a':]
s(5,slice(0,2))
s(5,slice(0,4,2))
s([5],slice(0,4,2))
s([5,6],slice(0,4,2))
s([5,6],slice(None,None,-2))
s('ab',slice(3,1))
s(1,9)
[].__setitem__('a',1)
[].__delitem__(0)
[].__delitem__('a')
[1]<['a']
[1]<(1,)
hash([])
hash((1,2,3))
hash(())
[].__init__(1,2)
[]==()
[].insert('a',1)
[1,2].pop(7)
[].pop()
[].extend(5)
[3,'a'].sort()
[1,2].sort(key=5)
insert_in_loop()
replace_in_loop()
clear_in_loop()
or_in_place()
sort_modifying()
""".strip().splitlines():
    show(line)
