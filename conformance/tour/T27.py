"""T27, type hints."""

import annotationlib
import collections.abc
import inspect
import sys
import types
import typing
from typing import (Annotated, Any, Callable, ClassVar, Concatenate, Final, Generic, Literal, NamedTuple, NewType, NotRequired, Optional, ParamSpec, Protocol, Required,
                    Self, TypedDict, TypeVar, TypeVarTuple, Union, Unpack, get_args, get_origin, get_type_hints, overload, runtime_checkable)


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        message = error.msg if isinstance(error, SyntaxError) else str(error)
        print(f"{text} -> {type(error).__name__}: {message}")


print("hints do nothing by themselves")


def greet(name: str, times: int = 1, *more: float, flag: "bool" = True, **options: Any) -> str:
    return name * times


print(greet([1], 2), greet.__annotations__, inspect.signature(greet))
x: int = "not an int"
y: undefined_name_is_not_evaluated
print(x, "y" in globals(), annotationlib.get_annotations(sys.modules[__name__], format=annotationlib.Format.FORWARDREF)["x"])

print("evaluated lazily")


def later(argument: NotYet) -> list[NotYet]:
    pass


class Node:
    next: Node | None
    children: list[Node]
    missing: Nowhere

    def method(self, other: Node) -> Self: ...


attempt("later.__annotations__")
print(annotationlib.get_annotations(later, format=annotationlib.Format.STRING), annotationlib.get_annotations(later, format=annotationlib.Format.FORWARDREF)["argument"].__forward_arg__)


class NotYet:
    pass


print(later.__annotations__, later.__annotations__ is later.__annotations__, Node.method.__annotations__)
attempt("Node.__annotations__")
print(annotationlib.get_annotations(Node, format=annotationlib.Format.STRING), sorted(annotationlib.get_annotations(Node, format=annotationlib.Format.FORWARDREF)), annotationlib.get_annotations(Node, format=annotationlib.Format.FORWARDREF)["next"])
print([each.name for each in annotationlib.Format], annotationlib.call_annotate_function(later.__annotate__, annotationlib.Format.VALUE), later.__annotate__(1), greet.__annotate__.__name__, (lambda: 0).__annotate__, type(later.__annotate__).__name__)
attempt("later.__annotate__(3)")
attempt("later.__annotate__()")
later.__annotations__ = {"argument": int}
print(later.__annotations__, later.__annotate__)
del later.__annotations__
print(later.__annotations__)
Nowhere = 5
print(Node.__annotations__["missing"])
order = []


def note(value):
    order.append(value)
    return value


def traced(a: note("a"), b: note("b") = note("default")) -> note("return"): ...


class Traced:
    one: note("one") = note("value")
    two: note("two")


print(order, traced.__annotations__, Traced.__annotations__, order)
if x:
    conditional: int
else:
    other: str


class Conditional:
    if True:
        yes: int
    else:
        no: int


print(Conditional.__annotations__, sorted(annotationlib.get_annotations(sys.modules[__name__], format=annotationlib.Format.FORWARDREF)))
for text in ("def f(x: (yield)): 0", "def f(x: (a := 1)): 0", "x: (await y)", "class A: x: (yield 1)", "x: int: str", "(x): int = 1", "x.y: int = 1", "x[0]: int", "x, y: int", "[x]: int", "x: int = yield", "def f(): x: int; global x", "global x; x: int", "lambda x: int: 0", "x: int += 1", "def f(x: *int): 0", "def f(*x: *int): 0", "x: *a", "def f() -> : 0", "x:", "f(): int", "None: int"):
    try:
        compile(text, "s", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), error.msg)

print("generic forms")
for text in ("list[int]", "dict[str, list[int]]", "tuple[int, ...]", "tuple[()]", "type[int]", "int | None", "int | str | int", "list[int] | None", "None | str", "'text' | int", "int | 5", "Union[int, str]", "Union[int]", "Union[int, int]", "Optional[int]", "Optional[None]", "Callable[[int], str]", "Callable[..., Any]", "Callable[int]", "Literal[1, 'a', None, True]", "Literal[1, 1]", "Annotated[int, 'meta', 5]", "Annotated[int]", "ClassVar[int]",
             "Final[int]", "list[int][str]", "list[T][int]", "dict[T, int][str]", "Union[int, str][int]", "typing.List[int]", "typing.Dict", "typing.List[int, str]", "list[int, str]", "get_origin(list[int])", "get_args(dict[str, int])", "get_args(Callable[[int, str], None])", "get_origin(int | str)", "get_args(Literal[1, 2])", "get_args(int)", "list[int]([1])", "list[int].append", "isinstance([1], list[int])", "isinstance(1, int | str)", "isinstance([], int | list)",
             "isinstance(1, Union[int, str])", "issubclass(int, int | None)", "isinstance(1, Optional[int])", "isinstance(1, Any)", "isinstance(1, Literal[1])", "list[int] == list[int]", "hash(list[int]) == hash(list[int])", "int | str == str | int", "Union[int, str] == (int | str)", "type(int | str)", "type(list[int])", "list[int].__origin__", "list[int].__args__", "(int | str).__args__", "list[int].__parameters__", "list[T].__parameters__", "Any()", "Union()", "Optional[1, 2]", "list[int] | 'Node'", "collections.abc.Iterable[int]",
             "collections.abc.Callable[[int], str]", "Concatenate[int, P]", "typing.Never", "typing.NoReturn", "Unpack[tuple[int]]", "tuple[*Ts]", "list[*tuple[int, str]]", "type[int | str]", "typing.ForwardRef('Node')", "typing.Type[int]", "typing.Tuple[int, ...]", "typing.cast(int, 'x')", "typing.assert_type(1, str)", "typing.is_typeddict(int)", "typing.Union[list[int], None]"):
    if text.startswith(("list[T]", "dict[T")) or "P]" in text or "*Ts" in text:
        T, P, Ts = TypeVar("T"), ParamSpec("P"), TypeVarTuple("Ts")
    attempt(text)

print("PEP 695")


class Box[T: (int, str) = int]:
    def __init__(self, value: T):
        self.value = value

    def map[U](self, function: Callable[[T], U]) -> Box[U]:
        return Box(function(self.value))


def first[T: collections.abc.Sized, *Ts, **P](items: list[T], *rest: *Ts) -> T:
    return items[0]


type Pair[A, B = int] = tuple[A, B]
type Tree = int | list[Tree]
type Broken = undefined
print(Box[int], Box[int].__origin__, Box.__type_params__, Box.__parameters__, Box[int](5).value, Box(3).map(str).value, Box.__orig_bases__, Box.__mro__[1].__name__, type(Box[int](1)).__name__, Box[int](1).__orig_class__)
print(first([1, 2]), first.__type_params__, first.__annotations__, first.__type_params__[0].__bound__, Box.__type_params__[0].__constraints__, Box.__type_params__[0].__default__, [type(each).__name__ for each in first.__type_params__])
print(Pair, Pair[str, int], Pair[str].__args__, Pair.__value__, Pair.__type_params__, Pair.__name__, Tree.__value__, type(Pair), Pair[str].__origin__ is Pair, Tree | None, repr(Pair[int, str]), Pair.__module__)
for text in ("Broken.__value__", "Broken", "Tree[int]", "Pair[int, str, float]", "Box[int, str]", "Box[()]", "Tree()", "isinstance(1, Tree)", "Pair.x", "Tree.__value__.__args__", "first.__type_params__[0].x", "T.__bound__", "TypeVar('T', int)", "TypeVar('T', int, bound=int)", "TypeVar('A', covariant=True)", "TypeVar('T', infer_variance=True)", "TypeVar()", "TypeVar('T')()", "ParamSpec('P').args", "Generic[int]", "Generic[T, T]", "class_of(Generic)", "typing.TypeAliasType('X', int)", "type('X', (T,), {})", "type('X', (Union,), {})"):
    attempt(text)
for text in ("def f[T](x: T): global T", "class A[T]: nonlocal T", "def f[T, T](): 0", "class A[T](T): 0", "type X[T] = (yield)", "type X = (a := 1)", "def f[T: (yield)](): 0", "def f[](): 0", "class A[1]: 0", "type X[T: int] = T", "def f[*Ts: int](): 0", "def f[**P: int](): 0", "type = 5; type[0]" if False else "type x = 1", "type 5 = 1", "type X[T = int, U] = 1", "def f[T = int, U](): 0", "class A[*Ts = *tuple[int]]: 0", "type X", "def f[T](T): return T"):
    try:
        compile(text, "s", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), error.msg)

print("of the library")
UserId = NewType("UserId", int)
T = TypeVar("T")


class Point(NamedTuple):
    x: int
    y: int = 0


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


class Sub(Movie):
    extra: NotRequired[str]


class Stack(Generic[T]):
    def push(self, item: T) -> None: ...


class IntStack(Stack[int]):
    count: ClassVar[int] = 0
    limit: Final = 5


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): ...


@overload
def over(x: int) -> int: ...
@overload
def over(x: str) -> str: ...
def over(x): return x


@typing.final
class Last:
    @typing.override
    def method(self): ...


print(UserId(5), UserId, UserId.__supertype__, Point(1), Point._field_defaults, Point.__annotations__, Movie(title="x"), Movie.__required_keys__, sorted(Sub.__optional_keys__), Movie.__total__, get_type_hints(Sub), Stack[int], IntStack.__orig_bases__, IntStack.__mro__[1].__name__)
print(isinstance(File(), Closes), isinstance(5, Closes), issubclass(File, Closes), len(typing.get_overloads(over)), over(3), Last.__final__, Last.method.__override__, typing.get_protocol_members(Closes), typing.is_protocol(Closes), typing.TYPE_CHECKING)
print(get_type_hints(greet), get_type_hints(Node.method), get_type_hints(Point), typing.get_type_hints(IntStack), get_type_hints(lambda: 0))


class Meta:
    a: Annotated[int, "unit"] = 1
    b: "list[Meta]"


print(get_type_hints(Meta), get_type_hints(Meta, include_extras=True), typing.reveal_type(1) if False else "", types.get_original_bases(IntStack), types.GenericAlias(list, (int,)), types.UnionType is Union, typing.evaluate_forward_ref(typing.ForwardRef("int")))
for text in ("Movie(1)", "isinstance({}, Movie)", "Point()", "Point('a', 'b')", "UserId()", "get_type_hints(5)", "issubclass(File, Movie)", "over.__overloads__", "typing.NoSuch", "NewType('X', 5)(3)", "typing.get_type_hints(later)", "Stack[int, str]", "Stack[5]", "Stack['Node']", "class_getitem(5)", "typing.NamedTuple('N', [('a', int)])(1)", "TypedDict('D', {'a': int})(a=1)", "TypedDict('D', a=int)"):
    attempt(text)
