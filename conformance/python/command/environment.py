# The variables of the command, and options about warnings and files.

import os
import subprocess
import sys

from _command import folder, names, run

NAMES = "debug dev_mode dont_write_bytecode hash_randomization ignore_environment inspect int_max_str_digits interactive isolated no_site no_user_site optimize quiet safe_path verbose bytes_warning warn_default_encoding"
CHANGED = f"import sys; print([(k, v) for k in {NAMES!r}.split() if (v := getattr(sys.flags, k))], sys.dont_write_bytecode, sys.warnoptions, sys._xoptions, sys.argv)"
names[CHANGED] = "FLAGS"
run("-S", "-c", "import sys; print(sys.flags.no_site, 'site' in sys.modules)")
run("-c", CHANGED, PYTHONDONTWRITEBYTECODE="1", PYTHONOPTIMIZE="2", PYTHONDEBUG="x", PYTHONNOUSERSITE="1", PYTHONSAFEPATH="1", PYTHONDEVMODE="1", PYTHONHASHSEED="0", PYTHONWARNINGS="error,ignore::UserWarning", PYTHONINTMAXSTRDIGITS="700", PYTHONWARNDEFAULTENCODING="1")
run("-c", CHANGED, PYTHONDONTWRITEBYTECODE="0", PYTHONOPTIMIZE="0", PYTHONDEBUG="-1", PYTHONHASHSEED="5", PYTHONSAFEPATH="")
run("-O", "-E", "-W", "once", "-c", CHANGED, PYTHONDONTWRITEBYTECODE="1", PYTHONOPTIMIZE="2", PYTHONWARNINGS="error")
run("-c", "import sys; print(sys.path[:3])", PYTHONPATH=f"x:{folder}/y")
run("-OO", "-c", "def f(): 'text'\nprint(f.__doc__)")
run("-bb", "-c", "'a' == b'a'")
run("-W", "nonsense", "-W", "error::NoWarning", "-c", "import warnings; warnings.warn('w')")
run("-X", "pycache_prefix=x/y", "-c", "import sys; print(sys.pycache_prefix)")
run("-X", "cpu_count=3", "-c", "import os; print(os.cpu_count(), os.process_cpu_count())")
run("-c", "import sys; print(sys.stdout.encoding, sys.stdout.errors, sys.stdin.encoding)", PYTHONIOENCODING="latin-1:replace")
run("--check-hash-based-pycs", "never", "-c", "import _imp; print(_imp.check_hash_based_pycs)")
run("-c", "import sys; print(sys.orig_argv[1:])", "a", "-c")

first, again, other = (subprocess.run([sys.executable, "-c", "print(hash('a'), hash(b'abc'))"], capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed}).stdout for seed in ("42", "42", "43"))
print(first == again, first == other)
