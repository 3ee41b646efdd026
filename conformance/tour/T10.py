"""T10, __init__ and __new__."""


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


print("the order, and what is passed")


class Meta(type):
    def __call__(cls, *args, **kwargs):
        print(f"  Meta.__call__ {args} {kwargs}")
        result = super().__call__(*args, **kwargs)
        print("  Meta.__call__ done")
        return result


class Base(metaclass=Meta):
    def __new__(cls, *args, **kwargs):
        print(f"  {cls.__name__} __new__ {args} {kwargs}")
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        print(f"  {type(self).__name__} __init__ {args} {kwargs} {vars(self)}")
        self.args = args


class Derived(Base):
    def __init__(self, first, *rest):
        print("  Derived before")
        super().__init__(first, *rest)
        print("  Derived after")


print(Base(1, a=2).args, Derived(1, 2).args)
print(type(Base.__dict__["__new__"]).__name__, type(Base.__dict__["__init__"]).__name__)
plain = Base.__new__(Base)
print(type(plain).__name__, vars(plain))
Base.__init__(plain, "later")
print(plain.args, Base.__init__(plain))


class Other:
    def __init__(self):
        print("  Other.__init__")


class Elsewhere:
    def __new__(cls, result):
        print("  Elsewhere.__new__")
        return result

    def __init__(self, result):
        print("  Elsewhere.__init__", result is self)


print(Elsewhere(5), type(Elsewhere(Other())).__name__)
inner = object.__new__(Elsewhere)
print(Elsewhere(inner) is inner)


class Below(Elsewhere):
    def __init__(self, result):
        print("  Below.__init__")


print(type(Elsewhere(object.__new__(Below))).__name__, Elsewhere(None))

print("what __init__ may return")


class Returns:
    def __init__(self, value):
        self.value = value
        if value is not None:
            raise_or = value
            globals()["returned"] = raise_or


class ReturnsFive:
    def __init__(self):
        return 5


class ReturnsSelf:
    def __init__(self):
        return self


class Generates:
    def __init__(self):
        yield


class NoNone:
    def __init__(self):
        return None


for text in ("ReturnsFive()", "ReturnsSelf()", "Generates()", "type(NoNone()).__name__", "ReturnsFive().__init__"):
    attempt(text)

print("arguments that do not fit")


class Nothing:
    pass


class OnlyInit:
    def __init__(self, a):
        self.a = a


class OnlyNew:
    def __new__(cls, a):
        self = super().__new__(cls)
        self.a = a
        return self


class InitPassesOn(OnlyInit):
    def __init__(self, a):
        object.__init__(self, a)


class NewPassesOn(OnlyNew):
    def __new__(cls, a):
        return object.__new__(cls, a)


class Both:
    def __new__(cls, a, b):
        return object.__new__(cls)

    def __init__(self, a):
        pass


for text in ("Nothing(1)", "Nothing(x=1)", "Nothing().__init__(1)", "OnlyInit()", "OnlyInit(1, 2)", "OnlyInit(1).a", "OnlyNew()", "OnlyNew(1).a", "OnlyNew(1, 2)",
             "InitPassesOn(1)", "NewPassesOn(1)", "Both(1, 2)", "Both(1)", "object(1)", "object.__new__()", "object.__new__(1)", "object.__new__(int)", "object.__new__(list)",
             "int.__new__(str)", "int.__new__(bool)", "list.__new__(int)", "str.__new__(object)", "object.__new__(Nothing, 1)", "type.__call__(Nothing, 1)", "object.__init__(1, 2)",
             "Nothing.__new__(Nothing)", "Nothing.__new__()", "int.__new__(int, '7')", "tuple.__new__(list)", "dict.__new__(dict, 5)", "list.__init__(5)"):
    if "Nothing.__new__(Nothing)" in text:
        text = f"type({text}).__name__"
    attempt(text)

print("immutable built-ins")


class Meters(float):
    def __new__(cls, value, unit="m"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)}{self.unit}"


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __init__(self, a, b):
        self.sum = a + b


print(Meters(3), Meters(2, "km") * 2, Meters(1) == 1.0, Upper("abc"), Upper("x") + "y", Pair(1, 2), Pair(1, 2).sum, len(Pair(3, 4)))
attempt("Pair(1)")


class Positive(int):
    def __new__(cls, value=1):
        if value <= 0:
            raise ValueError(f"{value} is not positive")
        return super().__new__(cls, value)


print(Positive(), Positive(5) + 1, type(Positive(5) + 1).__name__, isinstance(Positive(2), int))
attempt("Positive(-1)")

print("one instance, a cache, a choice")


class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self):
        self.count = getattr(self, "count", 0) + 1


print(Single() is Single(), Single().count)


class Interned:
    made = {}

    def __new__(cls, key):
        return cls.made.setdefault(key, object.__new__(cls))


print(Interned("a") is Interned("a"), Interned("a") is Interned("b"))


class Shape:
    def __new__(cls, sides):
        kinds = {each.sides: each for each in cls.__subclasses__()}
        return object.__new__(kinds.get(sides, cls))


class Triangle(Shape):
    sides = 3


class Square(Shape):
    sides = 4


print([type(Shape(sides)).__name__ for sides in (3, 4, 5)])

print("looked up on the type")


class Late:
    pass


late = Late()
late.__init__ = lambda *args: print("never called by the class")
Late.__init__ = lambda self, *args: print("  set later", args)
Late(1, 2)
Late.__new__ = lambda cls, *args: print("  new, too", args)
print(Late(3))
Late.__new__ = staticmethod(lambda cls, *args: object.__new__(cls))
Late(4)
del Late.__init__
attempt("type(Late(5)).__name__")
del Late.__new__
attempt("type(Late()).__name__")


class Raises:
    def __init__(self):
        self.half = True
        raise RuntimeError("in the middle")

    def __del__(self):
        gone.append(hasattr(self, "half"))


gone = []
attempt("Raises()")


class Lazy:
    def __init__(self):
        self.__class__ = Ready


class Ready:
    name = "ready"


print(Lazy().name, type(Lazy()).__name__, Lazy.__init__.__qualname__, Lazy.__new__ is object.__new__, Lazy.__call__ is not None)
attempt("Lazy.__init__()")
attempt("super(Derived, Derived).__new__.__name__")
