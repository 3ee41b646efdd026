"""T15, methods and self."""

import functools
import types


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {error}")


class Account:
    """An account."""

    bank = "Bank"
    opened = []

    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance

    def deposit(self, amount):
        """Puts money in."""
        self.balance += amount
        return self

    def total(self, *others):
        return self.balance + sum(other.balance for other in others)

    def __repr__(self):
        return f"<{self.owner} {self.balance}>"

    def no_self():
        return "called on the class only"

    def rename(this, name):
        this.owner = name


print("bound and not")
a, b = Account("ann", 10), Account("bob")
print(a.deposit(5), a.deposit(1).deposit(2).balance, Account.deposit(b, 3), a.total(b), Account.total(a, b, b))
deposit = a.deposit
print(deposit(1), deposit.__self__ is a, deposit.__func__ is Account.deposit, deposit.__name__, deposit.__doc__, deposit.__qualname__)
print(type(deposit).__name__, type(Account.deposit).__name__, a.deposit == a.deposit, a.deposit is a.deposit, a.deposit == b.deposit, hash(a.deposit) == hash(a.deposit))
print(Account.no_self(), a.rename("amy"), a, a.bank, Account.__doc__, a.__class__.__name__)
print([method(1) for method in (a.deposit, b.deposit)], list(map(a.deposit, [1, 2]))[-1], functools.reduce(Account.deposit, [1, 2, 3], b))
for text in ("a.no_self()", "Account.deposit(5)", "Account.deposit()", "a.deposit()", "a.deposit(1, 2)", "a.missing", "a.missing()", "Account.missing", "Account.total()", "a.deposit.x", "a.owner()", "a.bank.x",
             "str.upper(5)", "str.upper()", "list.append([], 1)", "list.append(1)", "list.append()", "[].append.__self__", "str.join(',', 'ab')", "int.bit_length(True)", "dict.get([])", "a()", "Account.deposit.__self__"):
    attempt(text)
try:
    a.deposit.note = 1
except AttributeError as error:
    print(error)
Account.deposit.note = "on the function"
print(a.deposit.note, vars(Account.deposit))

print("self is a name")


class Odd:
    def method(x, y):
        return x is odd, y

    def everything(*args, **kwargs):
        return len(args), args[0] is odd, kwargs

    def only_keywords(*, k):
        return k

    lambda_method = lambda self: self is odd
    builtin = len
    partial = functools.partial(print, "partial is bound:")
    partial_method = functools.partialmethod(everything, 1, k=2)

    def __len__(self):
        return 77

    def __repr__(self):
        return "an Odd"


odd = Odd()
print(odd.method(1), odd.everything(1, 2, a=3), odd.lambda_method(), Odd.builtin([1]), odd.partial_method(5))
odd.partial("see")
attempt("odd.only_keywords(k=1)")
attempt("odd.builtin()")
print(Odd.only_keywords(k=1), len(odd))

print("the instance comes first, but not for special methods")
odd.method = lambda *args: ("from the instance", args)
print(odd.method(1), Odd().method.__func__ is Odd.method)
odd.__len__ = lambda: 5
odd.__call__ = lambda: 5
print(len(odd), odd.__len__())
attempt("odd()")
del odd.method
print(odd.method(2))
attempt("delattr(odd, 'method')")


def stranger(self, *args):
    return "stranger", type(self).__name__, args


Account.stranger = stranger
a.only_mine = types.MethodType(stranger, a)
a.plain = stranger
print(a.stranger(1), b.stranger(), a.only_mine(2), stranger.__get__(b)(3), stranger.__get__(None, Account) is stranger)
attempt("a.plain()")
attempt("b.only_mine()")
print(types.MethodType(len, [1, 2])(), types.MethodType(Account, "via method")(1), types.MethodType(stranger, 5)(6))
for text in ("types.MethodType(1, 2)", "types.MethodType(stranger)", "types.MethodType(stranger, None)", "stranger.__get__()", "stranger.__get__(None)", "stranger.__get__(None, None)"):
    attempt(text)

print("explicit self through inheritance")


class Base:
    def who(self):
        return f"Base.who of {type(self).__name__}"

    def call(self):
        return self.who()

    def __secret(self):
        return "Base's secret"

    def reveal(self):
        return self.__secret()


class Child(Base):
    def who(self):
        return "Child.who, " + Base.who(self) + ", " + super().who()

    def __secret(self):
        return "Child's secret"


child = Child()
print(child.call(), Base.call(child), Base.who(child), super(Child, child).who(), child.reveal(), child._Child__secret(), sorted(n for n in dir(child) if "secret" in n))
attempt("child.__secret()")
print(Base.who(5), super(Child, child).who.__self__ is child, Child.call is Base.call, "call" in vars(Child), child.call.__func__.__qualname__)


class Callable:
    def __call__(self, *args):
        return "called", args


class Uses:
    method = Callable()
    nested = Account

    @property
    def dynamic(self):
        return lambda *args: ("dynamic", args)

    def __getattr__(self, name):
        if name.startswith("auto_"):
            return lambda *args: (name, args)
        raise AttributeError(f"no {name} here")


uses = Uses()
print(uses.method(1), uses.nested("x"), uses.dynamic(2), uses.auto_thing(3), getattr(uses, "auto_" + "made")())
attempt("uses.other()")
attempt("uses.other")
print(getattr(uses, "other", "default"), hasattr(uses, "other"), uses.__class__.method is Uses.method)

print("methods of built-in values")
upper, append = "abc".upper, [1].append
print(upper(), upper.__name__, upper.__self__, append(2), append.__self__, type(upper).__name__, type(str.upper).__name__, type(str.__add__).__name__, type("".__add__).__name__)
print("a".upper == "a".upper, [].append == [].append, "x".join is "x".join, (5).__add__(6), (5).__add__("a"), int.__add__(5, 6), "ab".__contains__("a"))
print([m("x") for m in ("axbx".count, "axbx".split, "axbx".find)], {"k": 1}.get("k"), sorted(map(str.strip, [" b", "a "])), list(map(int.__neg__, [1, 2])))
print(str.upper.__qualname__, str.upper.__objclass__.__name__, [].sort.__qualname__, Account.__init__.__qualname__, str.upper.__get__("q")(), list.append.__get__([], list).__name__)
