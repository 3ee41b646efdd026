# Errors, types of results and hashes of sets.


def show(expression):
    """Prints an expression and its value, or the exception that it raises."""
    try:
        value = eval(expression)
        print(expression, "->", type(value).__name__, repr(value).split(" at 0x")[0])
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


class S(set):
    pass


class F(frozenset):
    pass


s = S([1, 2])
f = F([1])


for line in r"""
s.copy()
s|s
s.union()
f.copy()
f|f
set()|f
frozenset()|s
s-s
s.difference()
s&{1}
s^{1}
frozenset([1])|{1}
{1}|frozenset([2])
s.__reduce__()
f.__reduce__()
iter({1}).__reduce__()
repr(s)
repr(f)
repr(S())
repr(set())
repr(frozenset())
repr(frozenset([1]))
set(1,2)
set(a=1)
frozenset(a=1)
F(a=1)
set(5)
set().pop()
{1}.remove(2)
{1}-[1]
{1}.__sub__([1])
{1}<[1]
hash(set())
hash(frozenset())
hash(frozenset([1,2,3]))
hash(frozenset(range(100)))
{1}.union(5)
{1}.update(1)
{1}.isdisjoint(5)
{1}.issubset(5)
{1}.issuperset(5)
{1}.issuperset([1])
{1}.add()
set.__new__(set,1,2,3)
frozenset([1]) is frozenset([1])
frozenset() is frozenset()
{frozenset([1])}.remove({1})
{frozenset([1])}.__contains__({1})
{1}.discard({2})
{2}.remove({2})
set().__init__(1,2)
iter({1})
set.__init__({1},5)
frozenset().copy() is frozenset()
f.copy()==f
F.fromkeys
set.__ior__({1},[1])
{1}.__or__(5)
{1}|{}
{1}.union({2:3})
iter({1}).__setstate__
frozenset(f) is f
type(frozenset(f))
type(F(f))
s.__class_getitem__(int)
{1,2}.__xor__({2,3})
{1}=={1.0}
{1}!=5
{1}.__lt__(5)
""".strip().splitlines():
    show(line)
