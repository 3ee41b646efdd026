# The interactive session at a terminal: the plain one, and the one that edits lines.

import time

from _terminal import Session, plain

FIRST, SECOND = b">>> ", b"... "


def basic(*steps, arguments=("-q",), end=b"\x04", **variables):
    """Each step is what to wait for and what to type then."""
    print("====", *arguments, *(f"{name}={value}" for name, value in variables.items() if name != "TERM"))
    session = Session(*arguments, PYTHON_BASIC_REPL="1", **variables)
    for wait, line in steps:
        session.expect(wait)
        session.send(line if isinstance(line, bytes) else line.encode() + b"\n")
    session.expect(FIRST)
    session.send(end)
    code = session.finish()
    print(plain(session.seen).expandtabs())
    print("->", code)


STATEMENTS = [
    (FIRST, "1 + 1"), (FIRST, "_ * 2"), (FIRST, "def f(a):"), (SECOND, "    return 1 / a"), (SECOND, ""), (FIRST, "f(0)"),
    (FIRST, "x = ("), (SECOND, "1,"), (SECOND, "2)"), (FIRST, "x"), (FIRST, "1 +"), (FIRST, "if x:"), (SECOND, "print(1)"),
    (FIRST, "print('\u00e9', '\u65e5\u672c', '\U0001f600')"), (FIRST, "import sys; sys.ps1 = 'P> '"), (b"P> ", "sys.ps1 = '>>> '"),
    (FIRST, "class A:"), (SECOND, "    def m(self): raise ValueError('x')"), (SECOND, ""), (FIRST, "A().m()"),
    (FIRST, "'''abc"), (SECOND, "d'''"), (FIRST, "exit"), (FIRST, "help"), (FIRST, "sys.displayhook = lambda v: print('D', v)"),
    (FIRST, "5"), (FIRST, "del sys.displayhook"), (FIRST, "6"), (FIRST, "sys.displayhook = sys.__displayhook__"), (FIRST, "7"),
]
basic(*STATEMENTS)
basic(*STATEMENTS[:6], NO_COLOR="1")
basic((FIRST, "answer = input('name: ')"), (b"name: ", "bob"), (FIRST, "answer"), NO_COLOR="1")
basic(end=b"raise SystemExit('bye')\n", NO_COLOR="1")
basic(arguments=("-i", "-q", "-c", "x = 'from the program'\n1 / 0"), end=b"import sys; sys.exit(x)\n", NO_COLOR="1")


def interrupted():
    session = Session("-q", PYTHON_BASIC_REPL="1", NO_COLOR="1")
    session.expect(FIRST)
    session.send(b"import time; print('sleeps'); time.sleep(60)\n")
    session.expect(b"sleeps\r\n")
    time.sleep(1)
    session.send(b"\x03")
    session.expect(FIRST)
    session.send(b"'went on'\n")
    session.expect(FIRST)
    session.send(b"\x04")
    code = session.finish()
    print([line for line in plain(session.seen).splitlines() if "^C" not in line], code)


def edited(*lines, **variables):
    """The session that edits lines: what it writes between one line's end and the next prompt."""
    session = Session("-q", **variables)
    for line in lines:
        session.expect(b"\x1b[?12l\x1b[?25h\x1b[4C")
        session.send(line.encode() + b"\n")
    session.expect(b"\x1b[?12l\x1b[?25h\x1b[4C")
    session.send(b"\x04")
    code = session.finish()
    for part in session.seen.split(b"\x1b[?2004l")[1:]:
        print(plain(part.split(b"\x1b[?2004h")[0]))
    print("->", code)


interrupted()
edited("6 * 7", "_ + 1", "def f(a):\n    return 1 / a\n", "f(0)", "1 +", "import sys; sys.ps1, __name__")
edited("print('\u00e9', 1)", "raise KeyError('k')")
