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


OLD = unicodedata.ucd_3_2_0


def old(name):
    """Runs where the database of Unicode 3.2 says otherwise than today's, for code points that it knows."""
    now, then = getattr(unicodedata, name), getattr(OLD, name)
    return ranges(lambda s: None if OLD.category(s) == 'Cn' or now(s) == then(s) else then(s), None)


def old_changes():
    for first, last, _ in ranges(lambda s: OLD.category(s) == 'Cn', False):
        yield '%X %X unassigned' % (first, last)
    for name in ('category', 'bidirectional', 'mirrored', 'east_asian_width'):
        for run in old(name):
            yield '%X %X %s %s' % (run[0], run[1], name, run[2])
    for c, s in enumerate(EVERY):
        if OLD.decimal(s, None) is not None and unicodedata.decimal(s, None) is None:
            yield '%X %X decimal %d' % (c, c, OLD.decimal(s))
        if OLD.category(s) != 'Cn' and OLD.normalize('NFD', s) != unicodedata.normalize('NFD', s):
            yield '%X %X normal %X' % (c, c, ord(OLD.normalize('NFD', s)))


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
    write(folder, 'unicode32', old_changes())


main(sys.argv[1])
