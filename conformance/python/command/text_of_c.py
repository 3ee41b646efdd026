"""The text of -c: its margin, its coding cookie; options whose values are out of range."""

import os
import subprocess
import sys

TEXTS = [
    "\n    print(1)\n",
    "# coding: latin1\nprint(ascii('\xe6'))",
    "   \n  \tprint(1)\n  \tprint(2)",
    "  print(1)\n print(2)",
    "  # c\nprint(1)",
    "  if 1:\n\n    print(2)\n\t\n",
    "  x = '''\n\n  a\n   \n  '''\n  print(repr(x))",
    "if 1:\n  print(1)",
    " \t\n  ",
    "\t if 1:\n \t  print(1)",
]
for text in TEXTS:
    r = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True)
    print(repr(text), r.returncode, r.stdout.split(), r.stderr.strip().split("\n")[-1])
environment = dict(os.environ, PYTHONHASHSEED="0")
for options in ([], ["-R"]):
    code = "import sys; print(sys.flags.hash_randomization)"
    r = subprocess.run([sys.executable, *options, "-c", code], capture_output=True, text=True, env=environment)
    print(options, r.returncode, r.stdout, r.stderr)
for options in (["-X", "importtime=-1"], ["-X", "importtime=3"], ["-d", "-d"]):
    code = "import sys; print(sys.flags.debug)"
    r = subprocess.run([sys.executable, *options, "-c", code], capture_output=True, text=True)
    print(options, r.returncode, r.stdout.split(), [line for line in r.stderr.split("\n") if "Fatal" in line])
