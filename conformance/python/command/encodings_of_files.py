# What is wrong with the bytes of a program's file: other texts than those of an imported module.

import os
import sys
import tempfile
import subprocess

folder = os.path.realpath(tempfile.mkdtemp())
CASES = {
    "unknown": b"# coding: xyz\nprint(1)\n",
    "not_as_said": b'# coding: utf-8\n\nprint("\xff")\n',
    "not_utf8": b'print("\xff")\n',
    "not_utf8_later": b'\n\nx = 1\ny = "a\xe4"\n',
    "mark_and_cookie": b"\xef\xbb\xbf# coding: latin-1\nprint(1)\n",
    "not_ascii": b'# coding: ascii\nprint("\xe4")\n',
    "two_bytes": b"# coding: utf-16\nprint(1)\n",
    "no_text": b"# coding: rot13\nprint(1)\n",
    "no_text_either": b"# coding: base64\n",
    "null": b"x = 1\ny = 2\0\n",
    "undefined": b'# coding: cp1252\nprint("\x81")\n',
    "right": b'# coding: latin-1\nprint(ascii("\xe4"))\n',
}
hook = """import sys
def show(type, value, traceback):
    sys.__excepthook__(type, value, traceback)
    print(value.args)
sys.excepthook = show
"""
with open(os.path.join(folder, "sitecustomize.py"), "w") as file:
    file.write(hook)


def run(*args, stdin=None):
    done = subprocess.run([sys.executable, *args], cwd=folder, capture_output=True, input=stdin,
                          env=os.environ | {"PYTHONPATH": folder})
    print((done.stdout + done.stderr).decode(errors="backslashreplace").replace(folder, "FOLDER"), end="")
    print("->", done.returncode)


for name, source in CASES.items():
    print("==", name)
    with open(os.path.join(folder, name + ".py"), "wb") as file:
        file.write(source)
    run(name + ".py")
for name in ("unknown", "not_as_said", "not_utf8_later", "null"):
    print("==", name)
    run("-", stdin=CASES[name])
run("-c", f"""
for name in {list(CASES)}:
    try:
        __import__(name)
    except SyntaxError as e:
        print(name, e.args)
""")
