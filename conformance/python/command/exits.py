# How the command ends: exit codes, SystemExit, what is closed or broken at the end.

import subprocess
import sys

from _command import plain, run


def shell(text, error=True):
    """Runs a line of the shell in which $P is Python."""
    done = subprocess.run(["sh", "-c", text.replace("$P", sys.executable)], capture_output=True, text=True)
    print("$", text)
    print(plain(done.stdout), end="")
    if error:
        print(plain(done.stderr), end="")
    print("->", done.returncode)


for code in ("None", "0", "3", "-1", "256", "2**100", "-2**100", "True", "1.5", "'text'", "(1, 2)", "ValueError('v')"):
    print(code, end=" ")
    done = subprocess.run([sys.executable, "-S", "-c", f"import sys; sys.exit({code})"], capture_output=True, text=True)
    print(done.returncode, repr(done.stdout), repr(done.stderr))
run("-c", """import atexit, sys
atexit.register(print, "last")
atexit.register(divmod, 1, 0)
class E(SystemExit): pass
try: raise E(5)
finally: print("finally")
""")
run("-c", "import sys; print('lost'); sys.stdout.close()")
shell("$P -S -c \"print(1)\" > /dev/full; echo $?")
shell("{ $P -S -c \"print('x' * 100000)\"; echo $? >&2; } | true")
run("-c", "import sys; sys.excepthook = lambda *a: print('hook', a[0].__name__); 1 / 0")
