"""T18, modules and packages."""

import importlib
import importlib.util
import os
import shutil
import sys
import tempfile
import types

folder = os.path.realpath(tempfile.mkdtemp())
library = os.path.dirname(os.__file__)
sys.dont_write_bytecode = True
sys.path.insert(0, folder)


def write(name, text=""):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    importlib.invalidate_caches()
    return path


def attempt(text):
    try:
        names = {"__name__": "importing", "__package__": None}
        exec(text, names)
        print(text.strip().replace("\n", "; "), "->", {key: getattr(value, "__name__", value) for key, value in names.items() if not key.startswith("__")})
    except Exception as error:
        print(f"{text} -> {type(error).__name__}: {str(error).replace(folder, 'FOLDER').replace(library, 'LIBRARY')}")


write("simple.py", '"""A text."""\nprint("simple runs")\nvalue = [1]\n_private = 2\n__dunder__ = 3\n')
write("choosy.py", "__all__ = ['a', '_b']\na, _b, c = 1, 2, 3\n")
write("wrong.py", "__all__ = ['there', 'missing']\nthere = 1\n")
write("odd.py", "__all__ = [1]\n")
write("broken.py", "x = 1\n1 / 0\n")
write("syntax.py", "def f(:\n")
write("package/__init__.py", "print('package runs', __name__, __path__ == [__file__.rpartition('/')[0]])\nfrom . import first\nfrom .sub import deep as renamed\n__all__ = ['first', 'lazy']\n")
write("package/first.py", "from . import sub\nfrom .sub.deep import where\nfrom .. import nothing\n" if False else "print('first runs', __package__)\nfrom .sub.deep import where\n")
write("package/lazy.py", "print('lazy runs')\n")
write("package/sub/__init__.py", "")
write("package/sub/deep.py", "print('deep runs', __name__, __package__)\nwhere = __name__\nimport package\nhas_first = hasattr(package, 'first')\n")
write("package/sub/up.py", "from ..first import where\nfrom ... import too_far\n")
write("circle/__init__.py")
write("circle/a.py", "print('a starts')\nfrom . import b\nname = 'a'\nprint('a ends', b.name)\n")
write("circle/b.py", "print('b starts')\nfrom . import a\nprint('a is partial', hasattr(a, 'name'))\nname = 'b'\n")
write("circle/c.py", "from .d import name\n")
write("circle/d.py", "from .c import name\n")
write("circle/e.py", "import circle.f\nname = circle.f.name\n")
write("circle/f.py", "import circle.e\nname = circle.e.name\n")
write("space/inside.py", "print('in a namespace package', __name__, __package__)\n")
write("dynamic.py", "def __getattr__(name):\n    if name == 'made':\n        return 'made on demand'\n    raise AttributeError(f'dynamic has no {name}')\ndef __dir__():\n    return ['made']\n")
write("random_names.py", "import simple\n")

print("import")
import simple
import simple as again
from simple import value, value as renamed
print(simple.__name__, simple.__doc__, simple.__file__ == os.path.join(folder, "simple.py"), simple.__package__ == "", simple.__spec__.origin == simple.__file__, type(simple.__loader__).__name__, type(simple).__name__)
print(again is simple, value is renamed is simple.value, sys.modules["simple"] is simple, repr(simple).replace(folder, "FOLDER"), simple.__builtins__ is not None)
renamed.append(2)
print(simple.value, [name for name in dir(simple) if not name.startswith("__")])
for text in ("import simple.part", "from simple import missing", "from simple import *", "from choosy import *", "from wrong import *", "from odd import *", "import missing", "import missing.part", "from missing import x",
             "import broken", "import broken", "import syntax", "import os.path as p", "from os.path import join, nothing", "import sys.nothing", "from . import x", "from .simple import x", "from .. import y", "import dynamic; x = dynamic.made",
             "from dynamic import made", "from dynamic import other", "import dynamic; dynamic.other", "import dynamic; x = dir(dynamic)", "from simple import (value, _private as p)", "import simple; del simple.gone", "import simple; simple()",
             "from simple import value.x", "import", "from simple import", "def f(): from simple import *", "import simple as a.b", "from simple import (value", "from __future__ import nothing", "from __future__ import braces", "import 5"):
    attempt(text)
print("broken" in sys.modules, "syntax" in sys.modules)

print("packages")
import package
import package.sub.deep
import package.sub.deep as direct
from package import sub, first
from package.sub import deep
print(package.renamed is deep is direct is package.sub.deep, deep.where, deep.has_first, first.where, package.__path__ == [os.path.join(folder, "package")], package.__spec__.submodule_search_locations == package.__path__)
print(sub.__package__, deep.__spec__.parent, package.__file__.endswith("__init__.py"), sorted(name for name in sys.modules if name.startswith("package")))
for text in ("from package import *", "import package.missing", "from package import missing", "import package.sub.up", "from package.sub import nothing", "import package.first.more", "x = __import__('package.sub.deep')", "x = __import__('package.sub.deep', fromlist=['where'])",
             "x = __import__('deep', {'__package__': 'package.sub', '__name__': 'package.sub.x'}, None, ['where'], 1)", "__import__('')", "__import__('a', level=-1)", "__import__(5)", "import package.lazy; x = package.lazy"):
    attempt(text)
print("namespace package")
import space.inside
print(space.__file__ if hasattr(space, "__file__") else "no file", list(space.__path__) == [os.path.join(folder, "space")], type(space.__path__).__name__, space.__spec__.origin)
second = os.path.join(folder, "second")
write("second/space/beyond.py", "x = 1")
sys.path.append(second)
import space.beyond
print(len(space.__path__), space.beyond.x)

print("circles")
import circle.a
attempt("import circle.c")
attempt("import circle.e")

print("reload, and the tables")
write("simple.py", 'print("simple runs anew")\nvalue = "new"\nadded = 1\n')
os.utime(simple.__file__, (1, 1))
old = simple.__dict__
print(importlib.reload(simple) is simple, simple.value, simple.added, simple._private, simple.__dict__ is old, value)
del sys.modules["simple"]
import simple as fresh
print(fresh is simple, fresh.value)
sys.modules["simple"] = types.SimpleNamespace(value="a stand-in")
import simple as stand_in
print(stand_in.value)
sys.modules["simple"] = None
attempt("import simple")
del sys.modules["simple"]
for bad in ("'text'", "types.ModuleType('nowhere')"):
    try:
        importlib.reload(eval(bad))
    except Exception as error:
        print(type(error).__name__, error)
print(importlib.import_module("package.sub") is sub, importlib.import_module(".deep", "package.sub") is deep, importlib.util.find_spec("package.lazy").name, importlib.util.find_spec("missing"))
for call in (lambda: importlib.import_module("missing.part"), lambda: importlib.import_module(".x"), lambda: importlib.util.find_spec("missing.part"), lambda: importlib.util.find_spec("..x", "package")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

print("made by hand")
module = types.ModuleType("hand", "its text")
exec("x = 1\ndef f(): return x, __name__", module.__dict__)
module.x = 2
print(module.f(), module.__doc__, module, module.__spec__, module.__loader__, vars(module)["x"])


class Lazy(types.ModuleType):
    @property
    def computed(self):
        return f"computed by {self.__name__}"


module.__class__ = Lazy
print(module.computed, type(module).__name__)
spec = importlib.util.spec_from_file_location("elsewhere", os.path.join(folder, "choosy.py"))
loaded = importlib.util.module_from_spec(spec)
spec.loader.exec_module(loaded)
print(loaded.c, loaded.__name__, "elsewhere" in sys.modules, repr(loaded).replace(folder, "FOLDER"))


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.startswith("virtual"):
            return importlib.util.spec_from_loader(name, Finder, is_package=True)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        module.made_by = "the finder"


sys.meta_path.append(Finder)
import virtual.inner
print(virtual.made_by, virtual.inner.made_by, virtual.inner.__spec__.loader is Finder, virtual.__path__)
sys.meta_path.remove(Finder)
print(sys.modules["sys"] is sys, sys.builtin_module_names.count("sys"), "os" in sys.stdlib_module_names, __import__("sys") is sys, sys.path[0] == folder)
shutil.rmtree(folder)
