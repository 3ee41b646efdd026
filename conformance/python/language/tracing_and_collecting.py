"""A collection while the frames further out are about to be traced takes nothing from them."""
import gc
import sys
import threading


def inner():
    threading.settrace_all_threads(lambda frame, event, arg: None)
    gc.collect()
    threading.settrace_all_threads(None)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details)


def outer():
    with Manager():
        for number, name in enumerate(["a", "b", "c"]):
            print(number, name, [len(name), inner(), number + 1])


outer()
print(sys.gettrace())
