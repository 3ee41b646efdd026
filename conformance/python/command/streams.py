# What the command finds and leaves behind: closed streams, locales, arguments that are no text, hooks of sys.

import os
import subprocess
import sys

from _command import folder, plain, run, write


def shell(text, **variables):
    """Runs a line of the shell in which $P is Python, without the variables that tell a locale."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    done = subprocess.run(
        ["sh", "-c", text.replace("$P", sys.executable)], capture_output=True, cwd=folder, stdin=subprocess.DEVNULL, env=kept | variables)
    print("$", variables, text)
    print(plain(done.stdout.decode("utf-8", "backslashreplace")), end="")
    print(plain(done.stderr.decode("utf-8", "backslashreplace")), end="")
    print("->", done.returncode)


shell("$P -S -c 'print(1)' >&-")
shell("$P -S -c 'import sys; print(sys.stdout, file=sys.stderr)' >&-")
shell("$P -S -c 'import sys; print(sys.stdin, sys.__stdin__)' <&-")
shell("$P -S -c 'import sys; print(sys.stderr); 1 / 0' 2>&-")
shell("$P -S -c 'import sys; print(sys.stdin, sys.stderr)' <&- 2>&-")

LOCALE = "import sys, os, locale; print(sys.flags.utf8_mode, sys.stdin.encoding, sys.stdout.errors, sys.stderr.errors, os.environ.get('LC_CTYPE'), locale.getencoding(), locale.setlocale(locale.LC_CTYPE), ascii(sys.argv))"
write("locale_of.py", LOCALE)
for variables in ({}, {"LC_ALL": "C"}, {"LC_CTYPE": "C"}, {"LC_ALL": "C.UTF-8"}, {"PYTHONCOERCECLOCALE": "0"}, {"PYTHONCOERCECLOCALE": "warn"}, {"LC_ALL": "nowhere"}, {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}, {"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": ":replace"}, {"PYTHONUTF8": "2"}):
    shell("$P locale_of.py \u00e9 \"$(printf '\\377')\"", **variables)
write("\u00fc.py", "print('\u00fc', __file__.endswith('\\u00fc.py')); 1 / 0")
shell("$P \u00fc.py", LC_ALL="C")
shell("$P \"$(printf 'no\\377.py')\"")
shell("$P -c \"$(printf 'print(1)\\377')\"")

for hook in ("del sys.excepthook", "sys.excepthook = lambda *a: sys.exit(4)", "sys.excepthook = 5", "sys.stderr = None", "sys.stdout = None"):
    run("-S", "-c", f"import sys\n{hook}\nprint(1)\n1 / 0")
run("-S", "-c", "import sys; sys.stdin.close(); raise SystemExit(3)")
run("-c", "quit(5)")
