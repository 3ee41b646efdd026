"""Collects the docstrings of everything that CPython writes in C, for the distribution. Runs on the native CPython.

    python collect_docstrings.py OUTPUT

OUTPUT: a count of blocks (4 bytes, big-endian as all numbers here); for each block a name (2 bytes of length, UTF-8), the
offset, the compressed and the plain length of its text (4 bytes each); then the texts, deflated. A text is pairs of a path
within the module ("list.append", "len", nothing for the module itself) and a docstring, each ended by a null character. The block "slots" has the
docstrings of slot wrappers by the name of the slot; a type that says something else has it at the slot's own path.
"""

import importlib
import importlib.machinery
import os
import struct
import sys
import sysconfig
import types
import warnings
import zlib


def native_modules():
    """The names of the modules that are built in or extensions, tests and the like left out."""
    names = set(sys.builtin_module_names)
    folder = sysconfig.get_path("platstdlib") + "/lib-dynload"
    for file in os.listdir(folder):
        if file.endswith(tuple(importlib.machinery.EXTENSION_SUFFIXES)):
            names.add(file.split(".")[0])
    return sorted(name for name in names if "test" not in name and not name.startswith("xx"))


def all_types(root=object, seen=None):
    seen = set() if seen is None else seen
    for cls in type.__subclasses__(root):
        if cls not in seen:
            seen.add(cls)
            all_types(cls, seen)
    return seen | {object}


def is_native(cls):
    """Whether no class statement made it: those have a line number, or stand in a module with a source."""
    if "__firstlineno__" in cls.__dict__:
        return False
    return not (cls.__flags__ & (1 << 9)) or "n_sequence_fields" in cls.__dict__ or any(
        isinstance(value, (types.MethodDescriptorType, types.ClassMethodDescriptorType, types.WrapperDescriptorType,
                           types.GetSetDescriptorType))
        and value.__objclass__ is cls and name not in ("__dict__", "__weakref__") for name, value in cls.__dict__.items())


def main(output):
    warnings.simplefilter("ignore")
    blocks = {}
    slots = blocks.setdefault("slots", {})

    def add(module, path, doc):
        if isinstance(doc, str) and doc:
            blocks.setdefault(module, {})[path] = doc

    for name in native_modules():
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        add(name, "", module.__doc__)
        for key, value in vars(module).items():
            if isinstance(value, types.BuiltinFunctionType):
                add(value.__module__ or name, value.__name__, value.__doc__)
    for cls in all_types():
        if not is_native(cls):
            continue
        doc = cls.__dict__.get("__doc__")
        # Where that is an attribute of the instances, the class has its own elsewhere.
        add(cls.__module__, cls.__qualname__, doc if doc is None or isinstance(doc, str) else cls.__doc__)
        for key, value in cls.__dict__.items():
            if isinstance(value, types.WrapperDescriptorType):
                if slots.setdefault(key, value.__doc__) != value.__doc__:
                    add(cls.__module__, f"{cls.__qualname__}.{key}", value.__doc__)
            elif key == "__new__":
                slots.setdefault(key, value.__doc__)
            elif isinstance(value, (types.MethodDescriptorType, types.ClassMethodDescriptorType, types.GetSetDescriptorType,
                                    types.MemberDescriptorType)):
                add(cls.__module__, f"{cls.__qualname__}.{key}", value.__doc__)
            elif isinstance(value, staticmethod):
                add(cls.__module__, f"{cls.__qualname__}.{key}", value.__func__.__doc__)
    write(blocks, output)


def write(blocks, output):
    header = 4 + sum(2 + len(name.encode()) + 12 for name in blocks)
    index = struct.pack(">i", len(blocks))
    texts = []
    offset = header
    for name, docs in sorted(blocks.items()):
        plain = "".join(f"{path}\0{doc}\0" for path, doc in sorted(docs.items())).encode("utf-8", "surrogatepass")
        packed = zlib.compress(plain, 9)
        encoded = name.encode()
        index += struct.pack(">H", len(encoded)) + encoded + struct.pack(">iii", offset, len(packed), len(plain))
        texts.append(packed)
        offset += len(packed)
    temporary = output + ".new"
    with open(temporary, "wb") as stream:
        stream.write(index + b"".join(texts))
    os.replace(temporary, output)


if __name__ == "__main__":
    main(sys.argv[1])
