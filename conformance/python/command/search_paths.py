# ._pth files, and the user's own packages.

import os
import subprocess
import sys
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
executable = os.path.join(folder, "python")
os.symlink(sys.executable, executable)
LIB = os.path.dirname(os.__file__)


def run(python, *args, **variables):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | variables
    done = subprocess.run([python, *args], cwd=folder, env=environment, capture_output=True, text=True)
    text = (done.stdout + done.stderr).replace(folder, "FOLDER").replace(LIB, "LIB").replace(os.path.expanduser("~"), "HOME")
    print(*args, str(variables).replace(folder, "FOLDER"))
    print(text, end="")
    print("->", done.returncode)


SHOW = """import sys
print([p for p in sys.path if "site-packages" not in p], sys.prefix, sys.base_prefix, sys.exec_prefix)
print(sys.flags.isolated, sys.flags.ignore_environment, sys.flags.no_site, sys.flags.safe_path, sys.flags.no_user_site)
print("site" in sys.modules)"""
for lines in (["# nothing", LIB, ".", "..", "sub/../other # comment", "  /absolute  "],
              [LIB, "import site", "module"], [LIB, "import os"]):
    with open(executable + "._pth", "w") as file:
        file.write("\n".join(lines) + "\n")
    run(executable, "-c", SHOW, PYTHONPATH="from_environment")
    run(executable, "-s", "-c", "import sys; print(sys.flags.no_user_site)")

site = os.path.join(folder, "base", "lib", "python3.14", "site-packages")
os.makedirs(site)
for name, text in {"user_thing.py": "print('user thing')", "a.pth": "import sys; sys.marked = 5\nmore\n",
                   "usercustomize.py": "print('usercustomize')"}.items():
    with open(os.path.join(site, name), "w") as file:
        file.write(text)
os.mkdir(os.path.join(site, "more"))
base = os.path.join(folder, "base")
USER = """import site, sys
print(sys.flags.no_user_site, site.ENABLE_USER_SITE, site.USER_SITE, site.USER_BASE)
print([p for p in sys.path if "base" in p], getattr(sys, "marked", None))
import user_thing"""
run(sys.executable, "-c", USER, PYTHONUSERBASE=base)
for option in ("-s", "-E", "-I", "-S"):
    run(sys.executable, option, "-c", USER, PYTHONUSERBASE=base)
run(sys.executable, "-c", USER, PYTHONUSERBASE=base, PYTHONNOUSERSITE="1")
run(sys.executable, "-m", "site", "--user-site", PYTHONUSERBASE=base)
run(sys.executable, "-m", "site", "--user-base", "--user-site", PYTHONUSERBASE=base)
run(sys.executable, "-s", "-m", "site", "--user-base", PYTHONUSERBASE=base)
run(sys.executable, "-m", "site", "--user-site")
run(sys.executable, "-m", "site", "--absent")
