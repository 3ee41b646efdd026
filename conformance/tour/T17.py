"""T17, exceptions."""

import contextlib
import io
import os
import sys
import traceback


def attempt(function, *arguments):
    try:
        print("result", function(*arguments))
    except BaseException as error:
        show(error)


def show(error):
    print("".join(traceback.format_exception(error)).replace(__file__, "FILE"), end="")


print("the parts of try")


def parts(action):
    steps = []
    try:
        steps.append("try")
        if action == "raise":
            raise ValueError("raised")
        if action == "return":
            return steps
        if action == "other":
            raise KeyError("other")
    except ValueError as error:
        steps.append(f"except {error}")
    except (TypeError, LookupError):
        steps.append("except tuple")
    else:
        steps.append("else")
    finally:
        steps.append("finally")
    return steps


print([parts(action) for action in ("nothing", "raise", "return", "other")])


def finally_wins():
    for number in range(3):
        try:
            try:
                1 / 0
            finally:
                if number < 2:
                    number += 10
        except ZeroDivisionError:
            yield number
        else:
            yield "never"


print(list(finally_wins()))


def nested():
    try:
        try:
            raise ValueError("inner")
        except ValueError:
            raise KeyError("outer") from None
        finally:
            print("inner finally")
    except KeyError as error:
        return repr(error), repr(error.__context__), error.__cause__, error.__suppress_context__


print(nested())
try:
    error = "kept"
    try:
        raise ValueError
    except ValueError as error:
        pass
    error
except NameError as problem:
    print(problem)
try:
    raise ValueError
except Exception as e:
    print(repr(e), e.args, str(e) == "", sys.exception() is e, sys.exc_info()[0].__name__)
print(sys.exception(), sys.exc_info())

print("tracebacks with carets")


def divide(a, b):
    return a / b


def calls(values):
    total = sum(divide(value, 2) for value in values) + divide(values[0], 0)
    return total


class Thing:
    def __getitem__(self, key):
        raise LookupError(f"no {key!r}")

    @property
    def broken(self):
        return self.missing.attribute


attempt(calls, [1, 2])
attempt(lambda: Thing()["key"]["other"])
attempt(lambda: Thing().broken)
attempt(lambda: {"a": [1, {"b": None}]}["a"][1]["b"]["c"])
attempt(lambda: (1 +
                 "two" +
                 3))
attempt(lambda: print("a", file=5))
attempt(lambda: [x for x in [1, 2, 0] if 1 // x > 5])
attempt(lambda: undefined_function(1, 2))
attempt(lambda: "text".uper())
attempt(lambda: __import__("nowhere.at.all"))
attempt(lambda: (lambda x: x.real.imag.foo)(5))
attempt(exec, "x = 1\nif x:\n    raise RuntimeError('from exec')")
attempt(exec, "def f():\n  x = (1 +\n")
attempt(exec, "a = 'text\nb = 2")
attempt(eval, "1 +* 2")
attempt(compile, "for x in range(3)\n    print(x)", "name.py", "exec")
attempt(compile, "print 'hello'", "name.py", "exec")
attempt(compile, "if x = 1: pass", "name.py", "exec")
attempt(compile, "  x\n y", "name.py", "exec")
attempt(compile, "def f():\nreturn 1", "name.py", "exec")
attempt(compile, "a b c", "name.py", "exec")
attempt(compile, "d = {1: 2, 3}", "name.py", "exec")


def deep(n):
    if n:
        return deep(n - 1)
    raise RuntimeError("at the bottom")


attempt(deep, 10)


def endless():
    return endless()


try:
    endless()
except RecursionError as error:
    print(type(error).__name__, error)

print("chains")


def cause():
    try:
        divide(1, 0)
    except ZeroDivisionError as error:
        raise ValueError("bad division") from error


def context():
    try:
        cause()
    except ValueError:
        {}["missing"]


attempt(context)
error = ValueError("explicit")
error.__cause__ = KeyError("the cause")
show(error)
error.__suppress_context__ = False
a, b = ValueError("a"), ValueError("b")
a.__context__, b.__context__ = b, a
show(a)
for text in ("raise 5", "raise 'text'", "raise ValueError from 5", "raise int", "raise ValueError, 'x'", "raise", "raise None", "assert False", "assert 1 == 2, 'not equal'", "assert (), ('tuple',)"):
    try:
        exec(text)
    except Exception as problem:
        print(f"{text} -> {type(problem).__name__}: {problem}")

print("notes")
error = ValueError("with notes")
error.add_note("the first note")
error.add_note("the second\nof two lines")
show(error)
print(error.__notes__)
try:
    error.add_note(5)
except TypeError as problem:
    print(problem)

print("groups")


def group():
    raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), KeyError("k")]), OSError(2, "No such file")])


attempt(group)


def split(*wanted):
    caught = []
    try:
        try:
            group()
        except* ValueError as errors:
            caught.append(("values", errors.exceptions))
        except* (TypeError, LookupError) as errors:
            caught.append(("types", str(errors), len(errors.exceptions)))
        else:
            caught.append("else")
        finally:
            caught.append("finally")
    except ExceptionGroup as rest:
        caught.append(("rest", rest.message, rest.exceptions))
    return caught


print(split())


def raising_inside():
    try:
        raise ExceptionGroup("g", [ValueError("v"), TypeError("t")])
    except* ValueError:
        raise KeyError("new")
    except* TypeError as errors:
        raise


attempt(raising_inside)


def naked():
    try:
        raise ValueError("naked")
    except* ValueError as errors:
        return_value = repr(errors)
    return return_value


print(naked())
eg = ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [ValueError(2), TypeError(3)])])
print(eg.subgroup(ValueError), eg.split(TypeError), eg.subgroup(lambda e: e.args == (3,)), eg.derive([KeyError()]), eg.subgroup(KeyError))
for text in ("ExceptionGroup('x', [])", "ExceptionGroup('x', 5)", "ExceptionGroup('x', [1])", "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('x', [KeyboardInterrupt()])", "type(BaseExceptionGroup('x', [ValueError()])).__name__"):
    try:
        print(text, eval(text))
    except Exception as problem:
        print(f"{text} -> {type(problem).__name__}: {problem}")

print("attributes")
for text, names in (("1 / 0", ()), ("{}['k']", ("args",)), ("undefined", ("name",)), ("''.x", ("name", "obj")), ("import no.module", ("name", "path")), ("from os import nothing", ("name", "name_from")), ("open('/no/such')", ("errno", "strerror", "filename")),
                    ("b'\\xff'.decode()", ("encoding", "object", "start", "end", "reason")), ("'é'.encode('ascii')", ("encoding", "object", "start", "end", "reason")), ("x = (", ("msg", "lineno", "offset", "text", "end_lineno", "end_offset")), ("raise StopIteration(5)", ("value",)), ("raise SystemExit(3)", ("code",))):
    try:
        exec(text, {})
    except BaseException as problem:
        text = str(problem).replace(os.path.dirname(os.__file__), "LIBRARY")
        print(type(problem).__name__, text, {name: getattr(problem, name) for name in names}, [each.__name__ for each in type(problem).__mro__[1:-1]])


class Own(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code

    def __str__(self):
        return f"own error {self.code}"


attempt(lambda: (_ for _ in ()).throw(Own(5, "rest")))
print(repr(Own(1)), Own(1, 2).args, repr(OSError(2, "text", "file")), str(KeyError("quoted")), str(KeyError(1, 2)), OSError(13, "x").__class__.__name__, repr(ValueError("a", 1)))


class Hook(Exception):
    def __str__(self):
        raise RuntimeError("broken __str__")


attempt(lambda: (_ for _ in ()).throw(Hook()))
output = io.StringIO()
with contextlib.redirect_stderr(output):
    try:
        divide("a", 1)
    except TypeError as error:
        traceback.print_exc()
        sys.excepthook(type(error), error, error.__traceback__)
        print(traceback.extract_tb(error.__traceback__)[-1].name, error.__traceback__.tb_frame.f_lineno is not None, error.with_traceback(None).__traceback__)
print(output.getvalue().replace(__file__, "FILE"))
