"""Writes what a Python's native modules and built-in types have, a line each, for conformance/run api.

    python dump_api.py RESULTS MODULE...

A line is a path (module.name or module.type.name), a tab, the kind of object, and where inspect.signature knows one
the signature. Of a type, the kind names its bases, and what dir() lists follows, inherited names included, each with one
more field: the type whose namespace has it. A module that cannot be imported is left out. Types that no module has as an
attribute stand under "hidden".
"""

import importlib
import inspect
import sys
import types

# What every module has, and what says only which implementation it is.
LEFT_OUT = {"__builtins__", "__cached__", "__doc__", "__file__", "__loader__", "__name__", "__package__", "__spec__",
            "__path__", "__dict__", "__module__", "__qualname__", "__firstlineno__", "__static_attributes__"}


def hidden_types():
    """Types of the core that programs meet by their instances only."""
    def generator():
        yield

    async def coroutine():
        pass

    async def async_generator():
        yield

    unstarted = coroutine()
    agen = async_generator()
    values = [
        iter([]), reversed([]), iter(()), iter({}), iter({}.values()), iter({}.items()), reversed({}),
        reversed({}.values()), reversed({}.items()), {}.keys(), {}.values(), {}.items(), iter(set()), iter(""), iter("\xe9"),
        iter(b""), iter(bytearray()), iter(memoryview(b"")), iter(range(0)), iter(range(10 ** 30)), iter(lambda: 0, 0),
        iter(Sequence()), generator(), unstarted, unstarted.__await__(), agen, agen.asend(None), agen.athrow(ValueError),
        generator, len, [].append, str.join, dict.fromkeys, dict.__dict__["fromkeys"], list.__add__, [].__add__,
        type.__dict__["__dict__"], type.__dict__["__base__"], generator.__code__, sys._getframe(), types.CellType(),
        types.SimpleNamespace(), types.MappingProxyType({}), sys.flags, sys.version_info, sys.hash_info, sys.int_info,
        sys.float_info, sys.thread_info, sys.implementation, sys.asyncgen_hooks if hasattr(sys, "asyncgen_hooks") else None,
        list[int], int | str, NotImplemented, Ellipsis, None, generator.__code__.co_positions(), generator.__code__.co_lines(),
        sys.exception.__self__, Sequence().method, sys._getframe().f_locals, agen.__anext__(),
    ]
    agen.aclose().close()
    unstarted.close()
    found = {}
    for value in values:
        found.setdefault(f"{type(value).__module__}.{type(value).__qualname__}", type(value))
    return found


class Sequence:
    def __getitem__(self, index):
        raise IndexError

    def method(self):
        pass


def kind_of(value):
    if isinstance(value, type):
        return "type(" + ", ".join(f"{base.__module__}.{base.__qualname__}" for base in value.__bases__) + ")"
    if isinstance(value, (int, float, str, bytes, tuple, list, dict, set, frozenset)) and type(value).__module__ == "builtins":
        return type(value).__name__
    return type(value).__name__


def signature_of(value):
    try:
        return str(inspect.signature(value))
    except (ValueError, TypeError):
        return None
    except Exception as error:
        return "raises " + type(error).__name__


def dump(path, value, write, owner=None):
    signature = signature_of(value) if callable(value) or hasattr(value, "__get__") else None
    write(path, kind_of(value), signature, owner)


def dump_type(path, cls, write, seen):
    dump(path, cls, write)
    if cls in seen:
        return
    seen.add(cls)
    for name in dir(cls):
        if name not in LEFT_OUT:
            owner = next(base for base in cls.__mro__ if name in base.__dict__)
            dump(f"{path}.{name}", owner.__dict__[name], write, f"{owner.__module__}.{owner.__qualname__}")


def main(results, *modules):
    seen = set()
    with open(results, "w", encoding="utf-8", errors="backslashreplace") as stream:
        def write(path, kind, signature, owner=None):
            stream.write(f"{path}\t{kind}\t{signature or ''}\t{owner or ''}".replace("\n", " ") + "\n")

        for module_name in modules:
            try:
                module = importlib.import_module(module_name)
            except ImportError:
                continue
            write(module_name, "module", None)
            for name in sorted(set(dir(module)) - LEFT_OUT):
                value = getattr(module, name)
                path = f"{module_name}.{name}"
                if isinstance(value, type):
                    dump_type(path, value, write, seen)
                else:
                    dump(path, value, write)
        for name, cls in sorted(hidden_types().items()):
            dump_type(f"hidden.{name}", cls, write, seen)


if __name__ == "__main__":
    main(*sys.argv[1:])
