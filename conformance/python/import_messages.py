"""What -v and -X importtime tell of imports, from the first one on."""

import re
import subprocess
import sys


def stderr(*options):
    return subprocess.run([sys.executable, "-I", *options], capture_output=True, text=True).stderr.splitlines()


lines = stderr("-v", "-c", "import colorsys")
for text in ("import '_frozen_importlib_external' #", "# installing zipimport hook", "import 'zipimport' #",
             "import 'os' # <class '_frozen_importlib.FrozenImporter'>", "import 'colorsys' #"):
    print(text, any(line.startswith(text) for line in lines))

lines = stderr("-X", "importtime", "-c", "import json.scanner, sys")
print(lines[0])
print(all(re.fullmatch(r"import time: +\d+ \| +\d+ \| +[\w.]+", line) for line in lines[1:]))
print([line.split("|")[2] for line in lines if line.endswith((" json", " json.scanner", " json.decoder", " zipimport"))])
lines = stderr("-X", "importtime=2", "-c", "import sys")
print(lines[-1])
