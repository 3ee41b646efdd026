# What the command says about itself and about wrong options.

import os
import subprocess
import sys

from _command import folder, run, write

for line in ("-z", "--nothing", "--check-hash-based-pycs sometimes", "--check-hash-based-pycs", "-c", "-m", "-OX", "-J", "nowhere.py", "-m nowhere", "-m os.nowhere", "-m nowhere.part", "-X int_max_str_digits=5 -c 0", "-m package_without_main"):
    os.makedirs(os.path.join(folder, "package_without_main"), exist_ok=True)
    write("package_without_main/__init__.py", "")
    run(*line.split())
for name, value in (("PYTHONINTMAXSTRDIGITS", "x"), ("PYTHONHASHSEED", "4294967296")):
    environment = {key: text for key, text in os.environ.items() if not key.startswith("PYTHON")} | {name: value}
    done = subprocess.run([sys.executable, "-c", "0"], capture_output=True, text=True, env=environment)
    print(name, value, done.stderr.splitlines()[:2], done.returncode)

for line in ("-h", "-V", "-Vh", "--help-env", "--help-xoptions", "--help-all"):
    run(*line.split(), show=line in ("-V", "-OV", "--version"))
done = subprocess.run([sys.executable, "-VV"], capture_output=True, text=True)
print(done.stdout.startswith("Python 3.14.3 ("), done.stderr, done.returncode)
