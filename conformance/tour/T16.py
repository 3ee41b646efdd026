"""T16, __main__: a file, -m, -c, standard input, a zip, a directory."""

import contextlib
import io
import os
import runpy
import shutil
import subprocess
import sys
import tempfile
import zipfile

folder = os.path.realpath(tempfile.mkdtemp())
os.chdir(folder)


def write(name, text):
    os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)


def same(text):
    """What differs from run to run and from one Python to another, by its meaning."""
    return text.replace(folder, "FOLDER").replace(sys.executable, "PYTHON").replace(sys.implementation.cache_tag, "TAG").replace("`naja -h'", "`python -h'")


def run(*arguments, text=None, **variables):
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **variables}
    done = subprocess.run([sys.executable, *arguments], input=text, capture_output=True, text=True, env=environment)
    print("$", *(repr(each) if " " in each or not each else same(each) for each in arguments), *(f"{k}={same(v)}" for k, v in variables.items()))
    for name, output in (("", done.stdout), ("  err: ", done.stderr)):
        for line in same(output).splitlines():
            print(name + line)
    if done.returncode:
        print("  exit", done.returncode)


REPORT = """
import sys
print(__name__, __package__, __spec__ and __spec__.name, type(__loader__).__name__, globals().get('__file__'), globals().get('__cached__'), sys.argv, repr(sys.path[0]), sep=' | ')
if __name__ == '__main__':
    print('as the main program', sys.modules['__main__'].__dict__ is globals())
else:
    print('imported')
"""
write("script.py", REPORT)
write("package/__init__.py", "print('package/__init__', __name__)\n")
write("package/__main__.py", REPORT + "from . import part\n")
write("package/part.py", REPORT)
write("package/empty/__init__.py", "")
write("directory/__main__.py", REPORT + "import beside\n")
write("directory/beside.py", "print('beside', __name__, __file__)\n")
write("bare/x.py", "")
write("importer.py", "import script\nimport __main__\nprint(__main__.__name__, __main__.__file__, script.__name__)\n")
with zipfile.ZipFile("program.zip", "w") as archive:
    archive.writestr("__main__.py", REPORT + "import inside\n")
    archive.writestr("inside.py", "print('inside', __name__, __file__)\nraise SystemExit(4)\n")
with zipfile.ZipFile("nothing.zip", "w") as archive:
    archive.writestr("x.py", "")

run("script.py")
run("script.py", "one", "-x", "--two=3", "", "with blank")
run(os.path.join(folder, "script.py"))
run("./package/../script.py")
run("-m", "script", "argument")
run("-m", "package")
run("-m", "package.part", "a")
run("package")
run("directory", "x")
run("directory/")
run("program.zip", "y")
run("importer.py")
run("-c", REPORT, "after", "-c")
run("-c", "import script; print(script.__name__)")
run("-", "dash", text=REPORT)
run(text=REPORT)
run("-i", "-q", "-c", "x = 5", text="print(x + 1)\n")

print("what is not there")
run("missing.py")
run("-m", "missing")
run("-m", "package.missing")
run("-m", "package.empty")
run("-m", "sys")
run("-m", "script.part")
run("-m", ".script")
run("bare")
run("nothing.zip")
run("-c")
run("-m")
run("-c", "import nowhere")
run("-c", "def f(:")
write("broken.py", "x = 1\nif x:\n  print('x'\n")
run("broken.py")
write("deep.py", "def f(n):\n    return 1 / n if n == 0 else f(n - 1)\n\nif __name__ == '__main__':\n    f(2)\n")
run("deep.py")
run("-m", "deep")

print("exit codes")
for text in ("raise SystemExit", "raise SystemExit(3)", "raise SystemExit('a message')", "raise SystemExit(None)", "raise SystemExit(True)", "raise SystemExit(256 + 7)", "import sys; sys.exit((1, 2))",
             "import os; os._exit(9)", "1 / 0", "import sys; sys.exit(-1)", "raise KeyboardInterrupt", "import atexit; atexit.register(print, 'at exit'); raise SystemExit(5)",
             "import sys; sys.excepthook = lambda *e: print('hook', e[0].__name__); 1 / 0", "import threading\nready = threading.Event()\nthreading.Thread(target=lambda: print(ready.wait(), 'thread')).start()\nprint('main')\nready.set()",
             "try:\n  raise SystemExit(2)\nfinally:\n  print('finally')"):
    if "KeyboardInterrupt" not in text:
        run("-c", text)

print("options")
run("-O", "-c", "assert False; print(__debug__)")
run("-OO", "-c", "def f():\n  'text'\nprint(f.__doc__, __debug__)")
run("-c", "import sys; print(sys.flags.optimize, sys.dont_write_bytecode, sys.flags.isolated, sys.flags.safe_path)")
run("-I", "-c", "import sys; print(sys.flags.isolated, sys.flags.ignore_environment, sys.flags.no_user_site, '' in sys.path)")
run("-P", "-c", "import script")
run("-E", "-c", "import sys; print(sys.flags.ignore_environment, sys.flags.optimize)", PYTHONOPTIMIZE="2")
run("-c", "import sys; print(sys.flags.optimize, sys.flags.verbose)", PYTHONOPTIMIZE="2")
run("-c", "import script", PYTHONPATH="package")
run("-c", "import part", PYTHONPATH=os.path.join(folder, "package"))
run("-W", "error", "-c", "import warnings; warnings.warn('now an error')")
run("-W", "ignore", "-c", "import warnings; warnings.warn('not seen'); print('quiet')")
run("-X", "utf8=1", "-X", "own=5", "-c", "import sys; print(sys.flags.utf8_mode, sys._xoptions)")
run("-x", "shebang.txt") if os.path.exists("shebang.txt") else (write("shebang.txt", "not python\nprint(__file__)\n"), run("-x", "shebang.txt"))
run("-u", "-s", "-B", "-S", "-c", "import sys; print(sys.flags.no_site, sys.flags.no_user_site, 'site' in sys.modules, sys.flags.dont_write_bytecode)")
run("-bb", "-c", "b'a' == 'a'")
run("-V")
run("--version")
run("-Z")
run("--nonsense")

print("runpy")
for call in (lambda: runpy.run_path("script.py")["__name__"], lambda: runpy.run_path("script.py", {"extra": 1}, "given")["extra"],
             lambda: runpy.run_module("script", run_name="named")["__name__"], lambda: sorted(k for k in runpy.run_path("directory") if k == "beside"), lambda: runpy.run_module("package.part")["__package__"]):
    sys.path.insert(0, folder)
    output = io.StringIO()
    try:
        with contextlib.redirect_stdout(output):
            result = call()
        print(same(output.getvalue()), same(str(result)), sep="")
    finally:
        sys.path.remove(folder)
os.chdir("/")
shutil.rmtree(folder)
