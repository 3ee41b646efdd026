"""Generators that still live when the program ends are closed, as far as the module that has them goes away."""


def kept():
    try:
        yield
    finally:
        print("closed at the end")


def kept_by_class():
    with open(__file__) as file:
        yield file
        print("not reached")


class Holder:
    generator = kept_by_class()


at_the_end = kept()
next(at_the_end)
next(Holder.generator)
print("end")
