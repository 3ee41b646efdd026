"""T23, classmethod and staticmethod."""

import abc
import functools
import inspect


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


class Base:
    """A base."""

    count = 0

    def __init__(self, *arguments):
        self.arguments = arguments

    @classmethod
    def make(cls, *arguments):
        """Makes one."""
        cls.count += 1
        return cls(*arguments)

    @staticmethod
    def add(a, b=1):
        """Adds."""
        return a + b

    @classmethod
    def name(cls):
        return cls.__name__

    @staticmethod
    def helper():
        return "Base.helper"

    def use(self):
        return self.helper(), self.name(), self.add(1), type(self).make().arguments

    def __repr__(self):
        return f"{type(self).__name__}{self.arguments}"


class Child(Base):
    @classmethod
    def make(cls, *arguments):
        return super().make("child", *arguments)

    @staticmethod
    def helper():
        return "Child.helper of " + Base.helper()


class GrandChild(Child):
    @classmethod
    def name(cls):
        return "grand " + super().name()


print("binding in inheritance")
print(Base.make(1), Child.make(2), GrandChild.make(3), Base().make(4), GrandChild().make(5))
print(Base.count, Child.count, GrandChild.count, sorted(key for key in vars(Child) if not key.startswith("__")))
print(Base.add(1), Base().add(1, 2), Child.add(b=5, a=1), Base().use(), Child().use(), GrandChild().use(), Base.name(), Child.name(), GrandChild.name())
print(Base.make.__self__ is Base, Child().make.__self__ is Child, Base.make.__func__ is vars(Base)["make"].__func__, Base.add is Base().add, type(Base.make).__name__, type(Base.add).__name__, type(vars(Base)["make"]).__name__, type(vars(Base)["add"]).__name__)
print(Base.make == Base.make, Base.make is Base.make, Base.make == Child.make, Base.make.__name__, Base.make.__doc__, Base.make.__qualname__, Base.add.__doc__, inspect.signature(Base.make), inspect.signature(Base.add))
bound = Child.make
print(bound("x"), [make(0) for make in (Base.make, GrandChild.make)], super(GrandChild, GrandChild).make("y"), super(Child, Child()).helper(), super(GrandChild, GrandChild()).name())
for text in ("Base.make.x", "Base.add()", "Base().add()", "Base.add(1, 2, 3)", "Base.name(1)", "Base().name(1)", "Base.helper(1)", "Base().helper(1)", "Child.missing()", "classmethod()", "staticmethod()", "classmethod(1, 2)", "classmethod(5).__get__(None, int)", "staticmethod(5).__get__(None, int)", "classmethod(5).__get__(1)()",
             "staticmethod(5)()", "classmethod(len)()", "staticmethod(len)('abc')", "classmethod(len).__get__(None, Base)", "dict.fromkeys([1], 2)", "{}.fromkeys('ab')", "dict.fromkeys.__self__", "int.from_bytes(b'a', 'big')", "(5).from_bytes(b'ab')", "bool.from_bytes(b'')", "str.maketrans('a', 'b')", "''.maketrans({'a': None})", "float.fromhex('0x1p3')", "bytes.fromhex('61 62')", "object.__subclasshook__(int)", "type.__subclasscheck__(Base, Child)"):
    if "classmethod(len).__get__(None, Base)" == text:
        text += ".__self__"
    attempt(text)

print("the objects themselves")


def function(first=None, *rest):
    """Text."""
    return first, rest


static, klass = staticmethod(function), classmethod(function)
print(static(1, 2), static.__wrapped__ is function, static.__func__ is function, klass.__func__ is function, klass.__wrapped__ is function, static.__name__, klass.__name__, klass.__doc__, static.__isabstractmethod__, vars(static) == vars(klass))
attempt("klass(1)")
attempt("type(repr(static)).__name__")
print(repr(staticmethod(len)), repr(classmethod(len)), callable(static), callable(klass), static.__get__(None, int) is function, static.__get__(5) is function, klass.__get__(None, int)("x"), klass.__get__(5)("x"), klass.__get__(5, str)("x"))
static.note = "attributes go on it"
print(static.note, vars(static)["note"], hasattr(function, "note"))
for text in ("klass.__get__()", "klass.__get__(None)", "klass.__get__(None, None)", "static.__get__(None, None)", "setattr(klass, '__func__', 1)", "setattr(Base.make, 'x', 1)", "delattr(static, 'note')", "klass.missing", "hash(klass) == hash(klass)", "klass == classmethod(function)"):
    if "static.__get__" in text:
        text += " is function"
    attempt(text)

print("stacked")


class Doubler:
    def __init__(self, inner):
        self.inner = inner

    def __get__(self, instance, owner):
        got = self.inner.__get__(instance, owner)
        return lambda *arguments: (got(*arguments), got(*arguments))


def traced(wrapped):
    @functools.wraps(wrapped)
    def wrapper(*arguments):
        return "traced", wrapped(*arguments)
    return wrapper


class Stacked:
    value = 10

    @classmethod
    @traced
    def one(cls, *arguments):
        return cls.__name__, arguments

    @staticmethod
    @traced
    def two(*arguments):
        return arguments

    @Doubler
    @classmethod
    def three(cls):
        return cls.value

    @classmethod
    @property
    def four(cls):
        return cls.value

    @staticmethod
    @staticmethod
    def five():
        return 5

    @classmethod
    @classmethod
    def six(cls):
        return cls.__name__

    @functools.singledispatchmethod
    @classmethod
    def seven(cls, argument):
        return cls.__name__, "anything"

    @seven.register
    @classmethod
    def _(cls, argument: int):
        return cls.__name__, "int"

    eight = classmethod(functools.partial(lambda *arguments: len(arguments), 1))
    nine = staticmethod(len)
    ten = classmethod(lambda cls: cls.__name__)
    by_hand = traced(Base.add)


class Below(Stacked):
    value = 20


print(Stacked.one(1), Below().one(2), Stacked.two(3), Below().two(4), Below.three(), Below().three(), Stacked.five(), Below.seven(1), Below().seven("x"), Below.eight(5), Below().nine("abc"), Below.ten())
for text in ("Below.four", "Below.six()", "Stacked().by_hand(1)", "Stacked.by_hand(1)"):
    try:
        result = eval(text)
        print(text, type(result).__name__ if callable(result) else result)
    except TypeError as error:
        print(text, error)


class Abstract(abc.ABC):
    @classmethod
    @abc.abstractmethod
    def make(cls):
        return "abstract make"

    @staticmethod
    @abc.abstractmethod
    def help():
        pass


class Concrete(Abstract):
    @classmethod
    def make(cls):
        return "concrete over " + super().make()

    help = staticmethod(lambda: "helped")


attempt("Abstract()")
print(Concrete().make(), Concrete.help(), Abstract.make(), sorted(Abstract.__abstractmethods__), vars(Abstract)["make"].__isabstractmethod__, vars(Concrete)["make"].__isabstractmethod__)

print("given later, and implied")


class Meta(type):
    def on_class(cls):
        return f"Meta.on_class of {cls.__name__}"

    @classmethod
    def of_meta(meta):
        return meta.__name__


class WithMeta(metaclass=Meta):
    registry = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        WithMeta.registry.append((cls.__name__, options))

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"

    def __new__(cls, *arguments):
        return object.__new__(cls)


class Sub(WithMeta, option=1):
    pass


print(WithMeta.registry, Sub[5], type(vars(WithMeta)["__init_subclass__"]).__name__, type(vars(WithMeta)["__class_getitem__"]).__name__, type(vars(WithMeta)["__new__"]).__name__, Sub.on_class(), Sub.of_meta())
attempt("Sub().on_class()")
WithMeta.later = classmethod(lambda cls, x: (cls.__name__, x))
WithMeta.static_later = staticmethod(lambda x: x)
instance = Sub()
instance.own = classmethod(lambda cls: cls)
print(Sub.later(1), instance.later(2), Sub.static_later(3), type(instance.own).__name__, WithMeta.__new__ is Sub.__new__)
attempt("instance.own()")
