"""pdb on scripts, with commands from the standard input."""

import textwrap

from _sections import command, file, section, start

file("numbers.py", textwrap.dedent('''
    """Numbers."""
    import sys

    def fact(n):
        if n < 2:
            return 1
        result = n * fact(n - 1)
        return result

    class Counter:
        def __init__(self, start):
            self.count = start

        def step(self):
            self.count += 1
            return self.count

    def numbers(stop):
        for i in range(stop):
            yield i

    def main():
        counter = Counter(5)
        counter.step()
        total = 0
        for i in numbers(3):
            total += fact(i)
        print("total", total, counter.count, sys.argv[1:])
        return total

    if __name__ == "__main__":
        main()
''').lstrip())
file("fails.py", 'def f(x):\n    y = x + 1\n    return g(y)\n\ndef g(z):\n    raise ValueError("z is %s" % z)\n\nf(1)\n')
file("group.py", "def f():\n    raise ExceptionGroup('eg', [ValueError(1), TypeError(2)])\ntry:\n    f()\nexcept* ValueError as e:\n    print(repr(e))\n")
file("waits.py", "import asyncio\nasync def inner():\n    await asyncio.sleep(0)\n    return 5\nasync def main():\n    breakpoint()\n    x = await inner()\n    print(x)\nasyncio.run(main())\n")
file("stops.py", "import pdb\nfor i in range(3):\n    if i == 1:\n        pdb.set_trace()\n    print(i)\nimport sys\nsys.exit(3)\n")
file("syntax.py", "x = \n")


def session(script, *commands, arguments=(), options=()):
    name = " ".join(["pdb", *options, script, *arguments]) + ": " + ", ".join(commands[:4]).replace("\n", "; ")
    section(name, start("-m", "pdb", *options, script, *arguments, stdin="\n".join(commands) + "\n"))


session("numbers.py", "where", "next", "n", "s", "list", "longlist", "ll 1, 3", "source fact", "q")
session("numbers.py", "break fact", "b 17", "b", "c", "args", "p n", "pp locals()", "whatis n", "whatis fact", "up", "w", "down",
        "return", "retval", "c", "clear 1", "y", "disable 2", "c", arguments=["one", "two"])
session("numbers.py", "tbreak main", "c", "until 26", "display total", "n", "n", "n", "undisplay total", "display", "j 27", "n", "q")
session("numbers.py", "b fact, n == 1", "condition 1 n > 1", "ignore 1 1", "commands 1", "p 'at', n", "bt", "end", "c", "c", "c")
session("numbers.py", "b step", "commands", "silent", "p self.count", "c", "end", "c", "q")
session("numbers.py", "!x = 5", "p x", "x", "import math", "math.pi", "for i in range(2): print(i)", "1/0", "raise KeyError(1)",
        "def h():", "  return 6", "", "h()", "p undefined", "pp [1] * 50", "alias hi p 'hi', %1", "hi 7", "alias", "unalias hi", "hi 8", "q")
session("numbers.py", "unknown_command", "b absent", "b 1000", "b 2", "clear 99", "enable", "enable 9", "condition", "condition 7 x",
        "commands 44", "ignore", "jump 999", "until 1", "up", "down", "down", "frame 99", "tbreak", "run", "q")
session("numbers.py", "help", "help break", "h list", "help pdb", "help absent", "help exec", "q")
session("numbers.py", "b numbers", "c", "n", "s", "s", "r", "s", "w", "exceptions", "interact", "q")
session("numbers.py", "b main", "c", "restart a b", "c", "n", "q", "y")
session("numbers.py", "debug fact(2)", "s", "s", "s", "n", "c", "q")
session("numbers.py", "p $_frame.f_lineno", "$x = 5", "p $x", "b main", "c", "n", "n", "p $_retval", "q")
session("numbers.py", options=["-c", "b fact", "-c", "c", "-c", "p n", "-c", "q"])
session("numbers.py", "EOF")
session("numbers.py")
session("numbers.py", "c", "c", "q")
session("fails.py", "c", "w", "p z", "up", "p y", "p __exception__", "p $_exception", "q")
session("fails.py", "c", "c", "q", options=["-c", "continue"])
session("fails.py", "b g", "c", "s", "s", "s", "q")
session("group.py", "b f", "c", "n", "n", "n", "n", "c", "q")
session("syntax.py", "q")
session("absent.py", "q")
session("numbers.py", "b heapq.heappush", "b heapq.py:130", "b textwrap:1", "b", "q")
session("json.tool", "b main", "c", "ll", "q", options=["-m"], arguments=["--help"])
command("-m", "pdb", "--help")
command("-m", "pdb")
command("waits.py", stdin="w\nn\ns\ns\nr\nn\np x\nc\n")
command("stops.py", stdin="p i\nn\nn\nl\nc\n")
command("stops.py", stdin="")
command("-c", "import pdb; pdb.run('x = 1; y = x')", stdin="s\ns\np x\nc\n")
command("-c", "import pdb\ntry: 1/0\nexcept Exception: pdb.post_mortem()", stdin="w\nq\n")
command("-c", "breakpoint()", PYTHONBREAKPOINT="0")
command("-c", "breakpoint()", PYTHONBREAKPOINT="absent.thing")
command("-c", "breakpoint(1, a=2)", PYTHONBREAKPOINT="builtins.print")
command("-c", "print(breakpoint())", PYTHONBREAKPOINT="os.getcwd")
