# Slice objects.


def show(expression):
    """Prints an expression and its value, or the exception that it raises."""
    try:
        value = eval(expression)
        print(expression, "->", type(value).__name__, repr(value).split(" at 0x")[0])
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


L = [1, 2, 3, 4]


for line in r"""
slice()
slice(1,2,3,4)
slice(a=1)
slice(1)
slice(1,2)
hash(slice(1,2,3))
hash(slice(1))
slice(1)==slice(1)
slice(1)<slice(2)
slice(1)<5
slice(1,None)<slice(2)
slice(5).indices(3)
slice(None,None,-1).indices(3)
slice(5).indices(-1)
slice(5).indices("a")
slice("a").indices(3)
slice(1,2,0).indices(3)
slice(1<<80,None,-(1<<70)).indices(1<<90)
slice(1,2).__reduce__()
slice([]).__hash__()
slice(True,False)
hash(slice([]))
slice(1,2,3).__copy__
L[1:3]
L[::-1]
L[-3:-1]
L[5:]
L[:-9]
L[3:1]
L[::2]
L[::-2]
L[1<<70:]
L[-(1<<70):1<<70]
L[::1<<70]
L[::-(1<<70)]
(1, 2, 3)[::-1]
"abc"[::-1]
L[None:None:None]
L[True:]
""".strip().splitlines():
    show(line)
