"""Modules are imported the same from their source and from the code in __pycache__."""

import importlib.util
import os
import sys
import tempfile

sys.dont_write_bytecode = False
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "cached_example.py")
    with open(path, "w") as file:
        file.write("'''doc'''\nimport sys\nX = [1, 2.5, 'é', b'x', (None, ...), 1j, 2**70, frozenset({3})]\n"
                   "def f(a, *, b=2):\n    return a + b\nclass C:\n    y = lambda self: X\n")
    sys.path.insert(0, folder)
    for _ in range(3):
        import cached_example as module
        print(module.__doc__, module.X, module.f(1), module.C().y() is module.X)
        cached = importlib.util.cache_from_source(path)
        print(os.path.exists(cached), module.__cached__ == cached)
        with open(cached, "rb") as file:
            print(len(file.read(16)))
        del sys.modules["cached_example"], module
