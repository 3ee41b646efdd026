# Runs modules of the library as `python -m` does, in this process, and shows what they write.

import contextlib
import io
import os
import re
import runpy
import sys
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
os.chdir(folder)
library = os.path.dirname(os.__file__)


class Output(io.BytesIO):
    """Some tools close their output."""

    written = b""

    def close(self):
        self.written = self.getvalue()
        super().close()


def write(name, text):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)


def plain(text):
    text = text.replace(folder, "FOLDER").replace(library, "LIB")
    text = re.sub(r"0x[0-9a-f]{6,}", "0xADDRESS", text.replace("naja-314", "cpython-314"))
    return re.sub(r"(in|took) \d+\.\d+s", r"\1 N s", text)


def tool(module, *args, stdin="", number=None, show=True):
    """`number` is what floating-point numbers are written as."""
    print("$", module, *args)
    data = Output()
    out = io.TextIOWrapper(data, encoding="utf-8", newline="\n", write_through=True)
    before = sys.argv, sys.stdin, sys.executable, sys.path[:], set(sys.modules)
    sys.executable = "/usr/bin/python"
    sys.argv, sys.stdin = [module, *args], io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    code = None
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as error:
        code = error.code
    finally:
        sys.argv, sys.stdin, sys.executable, sys.path[:] = before[:4]
        for name in set(sys.modules) - before[4]:
            if not hasattr(sys.modules[name], "__file__") or str(sys.modules[name].__file__).startswith(folder):
                sys.modules.pop(name)
    text = plain((data.written if data.closed else data.getvalue()).decode())
    if number:
        text = re.sub(r"\d+\.\d+", number, text)
    print(text if show else len(text) > 100, end="" if show else "\n")
    if code is not None:
        print("->", code)
