# -X options and the variables that stand for them, right and wrong.

from _command import run, write

for option in ("no_debug_ranges", "utf8=7", "context_aware_warnings=2", "thread_inherit_context=x", "gil=x", "importtime=7", "frozen_modules=x", "tracemalloc=x", "cpu_count=x", "int_max_str_digits=x"):
    run("-S", "-X", option, "-c", "1 / 0")
for name, value in (("PYTHONNODEBUGRANGES", "1"), ("PYTHONPROFILEIMPORTTIME", "7"), ("PYTHONTRACEMALLOC", "x"), ("PYTHON_FROZEN_MODULES", "x"), ("PYTHON_GIL", "x"), ("PYTHONMALLOC", "x"), ("PYTHON_CPU_COUNT", "0")):
    run("-S", "-c", "1 / 0", **{name: value})
run("-X", "faulthandler", "-c", "import faulthandler; print(faulthandler.is_enabled())")
run("-X", "dev", "-c", "import faulthandler; print(faulthandler.is_enabled())")
run("-X", "disable-remote-debug", "-c", "import sys; print(sys.is_remote_debug_enabled())")
write("opens.py", "open('opens.py').close()\n")
run("-X", "warn_default_encoding", "opens.py")
run("-c", "import os, signal\ntry: os.kill(os.getpid(), signal.SIGINT); print('late')\nexcept KeyboardInterrupt: print('at once')")
