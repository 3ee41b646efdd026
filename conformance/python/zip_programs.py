"""Zip archives: on sys.path, run as programs whatever their name, and files that only look like archives."""

import os
import subprocess
import sys
import tempfile
import zipimport

print(sys.path_hooks[0] is zipimport.zipimporter)


def stored(files):
    """A zip archive without compression."""
    import binascii
    import struct

    body, directory = b"", b""
    for name, text in files.items():
        name, data = name.encode(), text.encode()
        fixed = struct.pack("<HHHHHLLLHH", 20, 0, 0, 0, 33, binascii.crc32(data), len(data), len(data), len(name), 0)
        directory += b"PK\1\2" + struct.pack("<H", 20) + fixed + struct.pack("<HHHLL", 0, 0, 0, 0, len(body)) + name
        body += b"PK\3\4" + fixed + name + data
    return body + directory + b"PK\5\6" + struct.pack(
        "<HHHHLLH", 0, 0, len(files), len(files), len(directory), len(body), 0)


def run(*args):
    done = subprocess.run([sys.executable, *args], capture_output=True, text=True)
    print(done.returncode, done.stdout.replace(folder, "FOLDER"), done.stderr.replace(folder, "FOLDER"))


with tempfile.TemporaryDirectory() as folder:
    content = stored({
        "__main__.py": "import package.part\nprint(__name__, __file__, package.part.X)\n",
        "package/__init__.py": "", "package/part.py": "X = 5\n\ndef fail():\n    raise ValueError('x')\n"})
    for name in ("app.zip", "app.pyz", "app"):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
        run(os.path.join(folder, name))
    script = os.path.join(folder, "script.py")
    with open(script, "wb") as file:
        file.write(b"print('a script')  # PK\5\6 and no more than that, " + b"." * 40 + b"\n")
    run(script)

    sys.path.insert(0, os.path.join(folder, "app"))
    import package.part
    print(package.part.X, package.part.__file__.replace(folder, "FOLDER"), type(package.part.__loader__).__name__)
    print(package.part.__loader__.get_source("package.part"))
    try:
        package.part.fail()
    except ValueError as error:
        print(error.__traceback__.tb_next.tb_frame.f_code.co_filename.replace(folder, "FOLDER"))
