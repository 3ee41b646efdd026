"""Functions, closures, generators, classes."""


def parameters(a, b=1, /, c=2, *args, d, e=3, **kwargs) -> int:
    """The docstring."""
    return a, b, c, args, d, e, kwargs


def annotated(a: int, *b: str, c: float = 1.0, **d: "bytes") -> None: ...


def keyword_only(*, a, b=None): return a


@decorator
@decorator.with_arguments(1, 2)
def decorated(): pass


def closures(a, b):
    c = a

    def first():
        def second():
            return a, d
        return second, c

    d = b
    return first, lambda: (lambda: d)


def generator(a):
    x = yield
    y = yield a
    yield from x
    z = yield (yield y)
    try:
        yield z
    finally:
        yield 1
    return a


def empty_generator():
    return
    yield


async def coroutine(a):
    await a
    x = await a.b
    async for y in a:
        if y: continue
        await y
    else:
        await x
    async with a as b, c:
        return await b
    async with a:
        pass
    return [i async for i in a if await i], {i: await j async for i, j in a}, (await x for x in a), [await k for k in a]


async def agenerator(a):
    yield a
    x = yield await a
    async for y in x:
        yield y
    async with a as b:
        yield b


def comprehensions(a, b):
    [x for x in a], {x for x in a}, {x: y for x, y in a}, (x for x in a)
    [x + y for x in a for y in x if x if y], [[y for y in x] for x in a], [x for x in [b]], [lambda: x for x in a]
    [x for x, in a], [(x, b) for x in a if x not in b], [x := y for y in a], [i for i in range(5) if not i]
    x = 1
    return [x for x in a], x, [b for b in a], b


class Plain:
    """Docstring."""
    attribute = 1

    def method(self):
        return __class__, self.__private, super().method()

    @property
    def value(self): return self._value

    @value.setter
    def value(self, value): self._value = value

    class Nested(Base, metaclass=Meta, key=1):
        a = [x for x in range(3)]
        b = attribute
        c: int = 1

        def d(self): return a

    lambda self: self.__mangled
    __x = 1


class Star(*bases, **keywords): pass


@decorate
class Empty: ...


def local_class(a):
    class Local:
        b = a
        a = b
        [a for c in b]
    return Local


def generic[T, *Ts, **P](a: T, *args: *Ts) -> T:
    type Alias[X] = list[X] | T
    return a


class Generic[T: int, U: (str, bytes) = str](Base[T]):
    a: T

    def method[V = T](self, a: V) -> U: return __class__


type Simple = int
type Recursive[A, *B, **C] = dict[A, Recursive]

f = lambda a, b=1, *c, d, **e: (yield)
g = lambda *, a=1: a
module_level = [x for x in range(3) if module_level]
{y: [z for z in y] for y in {}}
