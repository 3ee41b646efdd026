"""What the programs of this folder share: they write sections, each with a name that the expectations can say."""

import os
import re
import subprocess
import sys

LIBRARY = os.path.dirname(os.path.abspath(os.__file__))
SECONDS = 300


def section(name, text):
    """Writes a section. What differs from machine to machine and run to run stands for itself: folders, addresses."""
    text = text.replace(os.path.realpath(os.getcwd()), "WORK").replace(os.getcwd(), "WORK")
    text = text.replace(sys.executable, "PYTHON").replace(LIBRARY, "LIB")
    text = re.sub(r"\b0x[0-9a-fA-F]{6,}", "0x...", text)
    data = f"\x1e{name}\n{text}\n".encode("utf-8", "backslashreplace")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def start(*arguments, stdin="", **variables):
    """Runs this Python with the arguments. Returns output, error output and exit code, in one text."""
    words = [sys.executable, *arguments]
    done = subprocess.run(words, input=stdin.encode(), capture_output=True, env=os.environ | variables, timeout=SECONDS)
    out = done.stdout.decode("utf-8", "backslashreplace")
    err = done.stderr.decode("utf-8", "backslashreplace")
    return f"{out}--- errors\n{err}--- exit {done.returncode}"


def command(*arguments, stdin="", clean=None, **variables):
    """Writes the section of a command, named by its arguments; clean(text) takes out what no two runs share."""
    text = start(*arguments, stdin=stdin, **variables)
    name = " ".join([*arguments, *variables.values()]).replace(LIBRARY, "LIB")
    if stdin:
        name += " < " + stdin[:30]
    name = name.replace("\n", "; ").strip()
    section(name, clean(text) if clean else text)


def library(*names):
    """The paths of files of the library, by their names."""
    return [os.path.join(LIBRARY, *name.split("/")) for name in names]


def file(name, text):
    """Writes a file in the working folder, which is the caller's own."""
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w", encoding="utf-8") as stream:
        stream.write(text)
    return name
