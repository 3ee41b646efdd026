"""Exceptions: raised and caught near and far, finally, with, else, chains."""

N = 600_000
KIND = "exceptions"


class Problem(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Guard:
    entered = 0

    def __enter__(self):
        Guard.entered += 1
        return self

    def __exit__(self, kind, value, trace):
        return kind is KeyError


def deep(depth, code):
    if depth == 0:
        raise Problem(code)
    return deep(depth - 1, code) + 1


def risky(step):
    if step % 3 == 0:
        return {}["missing"]
    if step % 3 == 1:
        return [][step]
    return int("x" if step % 2 else "1")


def run(n):
    caught = [0] * 6
    for step in range(n):
        try:
            risky(step)
        except KeyError:
            caught[0] += 1
        except (IndexError, AttributeError):
            caught[1] += 1
        except ValueError as error:
            caught[2] += len(error.args)
        else:
            caught[3] += 1
        finally:
            caught[4] += 1
        if step % 8 == 0:
            try:
                deep(6, step)
            except Problem as problem:
                caught[5] += problem.code >> 3 & 7
        if step % 4 == 0:
            with Guard():
                raise KeyError(step)
        if step % 16 == 0:
            try:
                try:
                    raise ValueError(step)
                except ValueError as error:
                    raise Problem(1) from error
            except Problem as problem:
                caught[5] += problem.__cause__.args[0] & 1
    return caught
