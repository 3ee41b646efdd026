"""Writes the tables of Unicode that Java does not have, for UnicodeProperties.java.

usage: python3.14 unicode_tables.py FOLDER
"""
import os
import sys
import unicodedata
from fractions import Fraction

EVERY = [chr(c) for c in range(0x110000)]


def ranges(value, missing):
    """First and last code point and value of runs with the same value."""
    run = None
    for c, s in enumerate(EVERY):
        v = value(s)
        if run and run[2] == v and v != missing:
            run[1] = c
            continue
        if run:
            yield run
        run = [c, c, v] if v != missing else None
    if run:
        yield run


def numbers():
    """Runs of values that go up by one, as first and last code point and first value."""
    run = None
    for c, s in enumerate(EVERY):
        v = unicodedata.numeric(s, None)
        if v is None:
            continue
        v = Fraction(v).limit_denominator(1000)
        if run and run[1] == c - 1 and v == run[2] + (c - run[0]):
            run[1] = c
            continue
        if run:
            yield run
        run = [c, c, v]
    yield run


def write(folder, name, lines):
    with open(os.path.join(folder, name + '.txt'), 'w', newline='\n') as file:
        for line in lines:
            file.write(line + '\n')


def main(folder):
    write(folder, 'numeric', ('%X %X %s' % tuple(run) for run in numbers()))
    write(folder, 'combining', ('%X %X %s' % tuple(run) for run in ranges(unicodedata.combining, 0)))
    write(folder, 'width', ('%X %X %s' % tuple(run) for run in ranges(unicodedata.east_asian_width, 'N')))
    write(folder, 'decomposition', ('%X %s' % (c, unicodedata.decomposition(s)) for c, s in enumerate(EVERY)
                                    if unicodedata.decomposition(s) and not 0xAC00 <= c <= 0xD7A3))


main(sys.argv[1])
