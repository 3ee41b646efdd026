"""The doctests of every module of the library that has some, each in a process of its own."""

import os

from _sections import LIBRARY, section, start

# The example of socket.create_server serves for ever.
ENDLESS = {"socket"}
LEFT_OUT = {"test", "idlelib", "tkinter", "turtledemo", "site-packages", "__pycache__", "lib-dynload"}
RUNNER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "_doctest_module.py")


def modules():
    """The names of the modules whose source has a prompt in it."""
    for folder, folders, files in os.walk(LIBRARY, followlinks=True):
        folders[:] = sorted(f for f in folders if f not in LEFT_OUT)
        for name in sorted(files):
            path = os.path.join(folder, name)
            if name.endswith(".py") and name != "turtle.py" and ">>> " in open(path, encoding="utf-8", errors="replace").read():
                yield os.path.relpath(path, LIBRARY)[:-3].replace(os.sep, ".").removesuffix(".__init__")


for name in sorted(set(modules()) - ENDLESS):
    section(name, start(RUNNER, name, "-v"))
