"""Answers what fuzz.py asks, on Naja and on CPython: reads expressions, writes what each gives or raises.

    naja conformance/fuzz/worker.py 'EXPRESSION'...      answers these and ends
    naja conformance/fuzz/worker.py                      the protocol: a line with a count, then so many lines, each
                                                         the ascii() of an expression; answered by so many lines
"""
import ast
import faulthandler
import os
import resource
import signal
import sys
import warnings

import tasks

LONGEST = 2000
SECONDS = float(os.environ.get('NAJA_FUZZ_SECONDS', '2'))


class TookTooLong(BaseException):
    """The case's time is over."""


def on_alarm(number, frame):
    raise TookTooLong


def shown(text):
    return text if len(text) <= LONGEST else f'{text[:LONGEST]}... {len(text)}, hash {tasks.digest(text)}'


def told(error):
    """The error as text: its class, its message, and what of it may differ from run to run left out."""
    if isinstance(error, (RecursionError, TookTooLong)):
        return type(error).__name__  # where a limit is met differs
    arguments = error.args if isinstance(error, SyntaxError) else str(error)
    text = f'{type(error).__name__}: {arguments}'
    if isinstance(error, SystemError) and error.__cause__ is not None:
        text += f' <- {error.__cause__!r}'
    return text


def answer(expression):
    """The result's text; an exception's class and text; each warning behind it."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter('always')
        try:
            if SECONDS:
                signal.setitimer(signal.ITIMER_REAL, SECONDS)
            try:
                text = tasks.text_of(eval(expression, dict(vars(tasks))))
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
        except BaseException as error:
            text = told(error)
    return shown(text) + ''.join(f' | {w.category.__name__}: {w.message} {w.lineno}' for w in warned)


def main():
    signal.signal(signal.SIGALRM, on_alarm)
    if len(sys.argv) > 1:
        for expression in sys.argv[1:]:
            print(ascii(answer(ast.literal_eval(expression) if expression[:1] in '\'"' else expression)))
        return
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(1), 'wb', 0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what cases print is of no interest
    faulthandler.enable()
    if sys.implementation.name == 'cpython':
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))  # it asks for all that a broken size says
    while count := source.readline():
        cases = [ast.literal_eval(source.readline().decode('ascii')) for _ in range(int(count))]
        for case in cases:
            sink.write(ascii(answer(case)).encode() + b'\n')


if __name__ == '__main__':
    main()
