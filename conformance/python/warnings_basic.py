"""Warnings: filters, registries, what is shown and where from."""
import os
import sys
import warnings
import _warnings

sys.stderr = sys.stdout


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def shown(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message, os.path.basename(filename), lineno, line)


warnings.showwarning = shown

warnings.warn("plain")
for _ in range(3):
    warnings.warn("once from here")


def deprecated(level):
    warnings.warn(f"level {level}", DeprecationWarning, stacklevel=level)


deprecated(1)
deprecated(2)
deprecated(99)
warnings.warn(RuntimeWarning("made already"), UserWarning)

for action in ("error", "ignore", "always", "all", "default", "module", "once", "nonsense"):
    with warnings.catch_warnings():
        warnings.filters[:] = [(action, None, Warning, None, 0)]
        print("--", action)
        for line in (1, 1, 2):
            attempt(warnings.warn_explicit, "text", UserWarning, "some/file.py", line, registry={})
        registry = {}
        for line in (1, 1, 2):
            attempt(warnings.warn_explicit, "other", UserWarning, "some/file.py", line, registry=registry)
        print(sorted(map(str, registry)))

attempt(warnings.warn, "x", int)
attempt(warnings.warn, "x", "y")
attempt(warnings.warn, "x", skip_file_prefixes=(1,))
attempt(_warnings._release_lock)
attempt(_warnings._filters_mutated_lock_held)
attempt(warnings.warn_explicit, "x", UserWarning, "f.py", 1, registry=42)
attempt(warnings.warn_explicit, "x", UserWarning, "f.py", 1, module_globals=42)
with warnings.catch_warnings():
    warnings.filters = [(1, None, Warning, None, 0)]
    attempt(warnings.warn, "bad action")
    warnings.filters = [()]
    attempt(warnings.warn, "bad filter")
    warnings.filters = 5
    attempt(warnings.warn, "no list")
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("recorded", ResourceWarning)
    True == ~False
    print([(str(w.message), w.category.__name__, w.source) for w in log])
warnings.filterwarnings("error", message="turned", category=UserWarning)
attempt(warnings.warn, "turned into an error")
warnings.warn("not turned")
print([name for name in dir(_warnings) if name not in dir(warnings)])
