# Runs the command and shows what it says.

import os
import subprocess
import sys
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())


def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def plain(text):
    text = text.replace(folder, "FOLDER").replace(sys.executable, "PYTHON").replace("naja", "python")
    return text.replace(os.path.dirname(os.__file__), "LIB")


names = {}


def run(*args, stdin="", show=True, **variables):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment.update(variables)
    done = subprocess.run([sys.executable, *args], input=stdin, capture_output=True, text=True, cwd=folder, env=environment)
    shown = " ".join(f"{name}={value}" for name, value in variables.items())
    print("$", plain(shown), "python", *[plain(names.get(word, word)) for word in args])
    if show:
        print(plain(done.stdout), end="")
        print(plain(done.stderr), end="")
    else:
        print(len(done.stdout.splitlines()) > 5, done.stdout.split(":")[0].lower().replace("naja", "python"))
        print(plain(done.stderr), end="")
    print("->", done.returncode)
