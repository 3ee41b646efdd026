# python -m venv: what the environment's own Python finds.

import os
import subprocess
import sys
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, cwd=folder)
    text = done.stdout + done.stderr
    for path, name in ((folder, "FOLDER"), (sys.prefix, "BASE"), (os.path.dirname(os.__file__), "LIB")):
        text = text.replace(path, name)
    print(text, end="")
    print("->", done.returncode)


run(sys.executable, "-m", "venv", "--without-pip", "environment")
print(sorted(os.listdir(folder + "/environment")), os.listdir(folder + "/environment/lib/python3.14"))
with open(folder + "/environment/pyvenv.cfg") as file:
    print([line.split("=")[0] for line in file])
with open(folder + "/environment/lib/python3.14/site-packages/installed.py", "w") as file:
    file.write("print('installed', __file__)\n")
python = folder + "/environment/bin/python"
run(python, "-c", "import installed, sys; print(sys.prefix, sys.exec_prefix, sys.executable, sys.base_prefix != sys.prefix, [p for p in sys.path if 'site' in p])")
run(python, "-I", "-c", "import sysconfig, site; print(sysconfig.get_path('purelib'), site.getsitepackages(), site.PREFIXES)")
run("sh", "-c", ". environment/bin/activate; python -c 'import sys; print(sys.executable)'; deactivate")
