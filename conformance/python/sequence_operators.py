"""The + and * of sequences come last: a number method of the other operand is asked before."""

import array
import collections


class Other:
    def __radd__(self, other):
        return f"radd {type(other).__name__}"

    def __rmul__(self, other):
        return f"rmul {type(other).__name__}"

    def __rmod__(self, other):
        return f"rmod {type(other).__name__}"

    def __index__(self):
        return 2

    def __str__(self):
        return "other"


class Declines(Other):
    def __radd__(self, other):
        return NotImplemented

    __rmul__ = __radd__


class Text(str):
    def __add__(self, other):
        return "own add"


SEQUENCES = ["a", b"a", bytearray(b"a"), [1], (1,), array.array("i", [1]), collections.deque([1]), Text("t"), range(3), {1: 2}]
for left in SEQUENCES:
    for right in (Other(), Declines()):
        for operation in ("left + right", "left * right", "left % right", "right * left"):
            try:
                print(type(left).__name__, type(right).__name__, operation, eval(operation))
            except TypeError as e:
                print(type(left).__name__, type(right).__name__, operation, "TypeError:", e)
        for statement in ("target += right", "target *= right"):
            scope = {"target": left if isinstance(left, (range, dict)) else left[:] if not isinstance(left, collections.deque) else left.copy(), "right": right}
            try:
                exec(statement, scope)
                print(type(left).__name__, type(right).__name__, statement, scope["target"])
            except TypeError as e:
                print(type(left).__name__, type(right).__name__, statement, "TypeError:", e)

print("spam" + collections.UserList("eggs"), "a" + collections.UserString("b"))
target = [0]
target += collections.UserList([1])
print(type(target), target)
