"""Classes: how they are made, in what order, and what goes wrong."""

import types


def attempt(text, names=None):
    try:
        names = globals() if names is None else names
        try:
            print(text, "->", eval(text, names))
        except SyntaxError:
            exec(text, names)
            print(text, "-> done")
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("the order of making")


class Namespace(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print(f"  set {key}", end=";")
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith("magic_"):
            return key.upper()
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **keywords):
        print(f"  __prepare__ {name} {[b.__name__ for b in bases]} {keywords}")
        return Namespace()

    def __new__(mcs, name, bases, namespace, **keywords):
        print(f"\n  Meta.__new__ {name} {type(namespace).__name__} {keywords}")
        return super().__new__(mcs, name, bases, dict(namespace), **keywords)

    def __init__(cls, name, bases, namespace, **keywords):
        print(f"  Meta.__init__ {name}")
        super().__init__(name, bases, namespace)

    def __call__(cls, *arguments):
        print(f"  Meta.__call__ {arguments}")
        return super().__call__(*arguments)

    def __instancecheck__(cls, instance):
        return instance == "pretends"

    def __subclasscheck__(cls, other):
        return other is int

    def __getattr__(cls, name):
        return f"Meta.__getattr__({name})"

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, item):
        return item == "x"

    def __repr__(cls):
        return f"<the class {cls.__name__}>"

    def __or__(cls, other):
        return "or"

    @property
    def of_meta(cls):
        return "property of the metaclass"


class Descriptor:
    def __set_name__(self, owner, name):
        print(f"  __set_name__ {owner.__name__}.{name}")
        self.name = name

    def __get__(self, instance, owner):
        return f"{self.name} of {'class' if instance is None else 'instance'}"


class Base:
    def __init_subclass__(cls, **keywords):
        print(f"  __init_subclass__ {cls.__name__} {keywords}")
        super().__init_subclass__()


class Made(Base, metaclass=Meta, option=5):
    first = 1
    value = magic_name
    described = Descriptor()

    def method(self):
        return __class__.__name__

    class Inner:
        pass


print(Made.value, Made.described, Made().described, Made().method(), Made.Inner.__qualname__, Made.anything, len(Made), list(Made), "x" in Made, Made, Made | int, Made.of_meta)
print(isinstance("pretends", Made), isinstance(1, Made), issubclass(int, Made), isinstance(Made(), Made), type(Made), Made.__class__ is Meta)
attempt("Made().of_meta")

print("the method resolution order")


class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B): pass
class E(C, D): pass


print([k.__name__ for k in E.__mro__], E.mro() == list(E.__mro__), E.__bases__, E.__base__, [k.__name__ for k in O.__subclasses__()])
for text in ("class X(A, A): pass", "class X(O, A): pass", "class X(C, B, A): pass", "class X(1): pass", "class X(None): pass", "class X('a'): pass", "class X(bool): pass", "class X(type(None)): pass", "class X(type(len)): pass", "class X(int, str): pass", "class X(list, dict): pass", "class X(object, A): pass", "class X(A, object): pass", "class X(metaclass=5): pass",
             "class X(metaclass=print): pass", "class X(A, metaclass=Meta, flag=1): pass", "class X(Made): pass", "class X(Exception, int): pass", "class X(unknown=1): pass", "class X(*[A], **{}): pass", "class X(*5): pass", "class X(range): pass", "class X(slice): pass", "class X(type(lambda: 0)): pass", "class X(types.GeneratorType): pass", "class X(memoryview): pass", "class X(Ellipsis.__class__): pass", "E.__bases__ = (O,)", "E.__bases__", "E.__bases__ = ()",
             "E.__bases__ = (int,)", "E.__bases__ = (E,)", "del E.__bases__", "O.__bases__ = (A,)", "E.__name__ = 'New'", "E.__name__", "E.__name__ = 5", "E.__name__ = 'a\\0b'", "E.__qualname__ = 'q'", "E.__module__ = 'm'", "E", "del E.__name__", "int.__name__ = 'x'", "E.__dict__ = {}", "E.__dict__['x'] = 1", "E.__mro__ = ()", "E.__doc__ = 'text'", "E.__doc__", "int.__doc__ = 'x'", "E.__class__ = Meta", "E.__class__ = int"):
    attempt(text)


class WithMro(type):
    def mro(cls):
        return [cls, A, object]


class Odd(B, metaclass=WithMro): pass


print([k.__name__ for k in Odd.__mro__], issubclass(Odd, B), issubclass(Odd, A))


class Entry:
    def __mro_entries__(self, bases):
        return (A, B)


class Resolved(Entry(), metaclass=type): pass


print(Resolved.__bases__, type(Resolved.__orig_bases__[0]).__name__, types.resolve_bases((Entry(),)))
M1, M2 = type("M1", (type,), {}), type("M2", (type,), {})
X1, X2 = M1("X1", (), {}), M2("X2", (), {})
attempt("class Conflict(X1, X2): pass")
attempt("type('T', (X1,), {}).__class__.__name__")

print("__slots__")


class Slots:
    __slots__ = ("a", "b", "__private")

    def set(self):
        self.__private = 1
        return self._Slots__private


class SubSlots(Slots):
    __slots__ = "c"


class SubDict(Slots):
    pass


s = Slots()
s.a = 1
print(s.a, s.set(), Slots.__slots__, Slots.a, type(Slots.a).__name__, hasattr(s, "b"), hasattr(s, "__dict__"), SubDict().__dict__)
for text in ("s.b", "s.x = 1", "del s.b", "s.__dict__", "vars(s)", "SubSlots().c", "Slots.a.__get__(5)", "Slots.a.__set__(s, 7)", "s.a", "class X: __slots__ = 5", "class X: __slots__ = ('a b',)", "class X: __slots__ = (1,)", "class X:\n __slots__ = 'a'\n a = 1", "class X(int): __slots__ = 'a'", "class X(int): __slots__ = ()", "class X(Slots, SubSlots): pass", "class X(tuple): __slots__ = ('a',)",
             "type('Y', (Slots, type('Z', (), {'__slots__': ('z',)})), {})", "type('Y', (), {'__slots__': ('__dict__', '__weakref__')})().__dict__", "type('Y', (), {'__slots__': ('__dict__', '__dict__')})", "type('Y', (), {'__slots__': {'a': 'doc'}}).a.__doc__", "type('Y', (), {'__slots__': ['a', 'a']}).a", "s.__class__ = SubSlots", "SubDict().__class__"):
    if text.endswith(".a") and "'a', 'a'" in text:
        text = "type(" + text + ").__name__"
    attempt(text)

print("scopes of the body")
x = "module"


def function():
    x = "function"

    class Inner:
        y = x
        x = "class"
        z = x
        see = staticmethod(lambda: x)
        items = [x for _ in range(1)]
        nested = [[x for _ in [0]] for _ in [0]]

        def method(self):
            return x, __class__.__name__, type(self).x

        exec("made = x")
        try:
            del missing
        except NameError as error:
            problem = str(error)
    return Inner


Inner = function()
print(Inner.y, Inner.z, Inner.see(), Inner.items, Inner.nested, Inner().method(), Inner.made, Inner.problem, Inner.__qualname__, Inner.__module__, sorted(k for k in vars(Inner) if not k.startswith("__")))


class Global:
    global made_global
    made_global = 1
    locals()["sneaky"] = 2


print(made_global, Global.sneaky, hasattr(Global, "made_global"))


class Private:
    __x = 1

    def get(self, __y=2):
        __z = 3
        return self.__x, __y, __z, sorted(locals())

    class __Hidden:
        pass


print(Private().get(), sorted(n for n in vars(Private) if "Private" in n), Private._Private__Hidden.__name__)
for text in ("class A: return 1", "class A: await x", "class A(x for x in y): pass", "class A(1 for x in y, 2): pass", "class A: nonlocal x", "class A(a=1, a=2): pass", "class A(**k, *a): pass", "class 1: pass", "class A: pass = 1", "class A[T](T): pass", "class A: break", "class A(): x: int = 1; del x", "class None: pass", "class A: super().x", "class A(metaclass=type, metaclass=type): pass"):
    try:
        compile(text, "s", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), error.msg)


class NoCell(type):
    def __new__(mcs, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(mcs, name, bases, namespace)


try:
    class Broken(metaclass=NoCell):
        def method(self):
            return __class__
except RuntimeError as error:
    print(error)
try:
    class SetName:
        d = type("D", (), {"__set_name__": lambda self, owner, name: 1 / 0})()
except ZeroDivisionError as error:
    print(error, error.__notes__)
attempt("types.new_class('N', (A,), {'metaclass': type}, lambda ns: ns.update(x=1)).x")
attempt("type('T', (A,), {'x': 1}).x")
attempt("type('T', (A,), {}, flag=1)")
attempt("type.__new__(type, 'T')")
attempt("type.__call__(int, '5')")
attempt("type.__prepare__('a', ())")
attempt("object.__init_subclass__(flag=1)")


class Metaclass(type):
    "of the metaclass"
    x = 1

    def f(cls): pass


class WithMetaclass(metaclass=Metaclass):
    "of the class"
    x = 2
    f = 3


print([object.__getattribute__(WithMetaclass, name) for name in ("__doc__", "x", "f")])
