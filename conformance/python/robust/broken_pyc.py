"""Compiled files, and zip files, that are broken in all ways: in __pycache__, without a source, as a script, in a zip file."""
import importlib.util
import io
import marshal
import os
import py_compile
import re
import struct
import subprocess
import sys
import tempfile
import types
import zipfile

FOLDER = tempfile.mkdtemp()
SOURCE = "value = 5\ndef f(): return 'ran'\nprint('module', f())\n"
MAGIC = importlib.util.MAGIC_NUMBER


def run(*arguments, env=None, input=None):
    """What a process prints and its exit code, without what differs from run to run."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, cwd=FOLDER, timeout=100, input=input,
                          env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"} | (env or {}))
    text = done.stdout + done.stderr
    text = text.replace(FOLDER, "FOLDER").replace(os.path.realpath(sys.executable), "EXE").replace(sys.executable, "EXE")
    text = re.sub(r'(File ")[^"]*/(lib/python3.14|Lib)/', r'\1LIB/', text)
    text = re.sub(r"b'[^']*'|b\"[^\"]*\"", "BYTES", text)
    text = re.sub(r"\.(cpython|naja)-314", ".TAG-314", text)
    text = re.sub(r"^    .*\n", "", text, flags=re.M)
    return text, done.returncode


IMPORTS = """
import importlib, os, sys, traceback, zipimport
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
for title in sys.stdin.read().splitlines():
    os.rename(os.path.join("prepared", title), sys.argv[2])
    importlib.invalidate_caches()
    sys.modules.pop("m", None)
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()
    try:
        import m
        print(title, "value", m.value)
    except Exception as error:
        lines = [(frame.filename, frame.lineno if "frozen" in frame.filename else 0, frame.name) for frame in traceback.extract_tb(error.__traceback__)[1:]]
        print(title, type(error).__name__, error, lines[-3:])
    os.remove(sys.argv[2])
"""


def imported(folder, target, files):
    """What importing gives, with one file after the other in the place of a target."""
    for title, data in files.items():
        write("prepared/" + title, data)
    print(run("-c", IMPORTS, folder, target, input="\n".join(files))[0])


def write(path, data):
    path = os.path.join(FOLDER, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
    return path


def show(title, result):
    text, code = result
    lines = text.strip().splitlines()
    print(f"{title}: {code}")
    for line in lines[-3:]:
        print("   ", line)


plain = write("plain.py", SOURCE.encode())
good = open(py_compile.compile(plain, os.path.join(FOLDER, "good.bin"), dfile="m.py", doraise=True), "rb").read()
code = marshal.loads(good[16:])
checked = open(py_compile.compile(plain, os.path.join(FOLDER, "good.bin"), dfile="m.py", doraise=True,
                                  invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH), "rb").read()


def dumped(value):
    return good[:16] + marshal.dumps(value)


BROKEN = {
    "whole": good, "nothing": b"", "a byte": good[:1], "a wrong magic": b"\0\0\0\0" + good[4:], "magic alone": good[:4], "half a header": good[:10], "the header alone": good[:16],
    "old magic": b"\xcb\x0d\r\n" + good[4:], "flags that are none": good[:4] + b"\x08\0\0\0" + good[8:], "all flags": good[:4] + b"\xff\xff\xff\xff" + good[8:],
    "hash without check": good[:4] + b"\x01\0\0\0" + good[8:], "cut in the middle": good[:len(good) // 2], "cut at the end": good[:-1], "zeros behind the header": good[:16] + bytes(100),
    "a number": dumped(5), "a text": dumped("text"), "None": dumped(None), "a tuple": dumped((code,)), "a list of itself": good[:16] + b"\xdb\x01\0\0\0r\0\0\0\0", "code and more": good + b"more",
    "an unknown type": good[:16] + b"?", "a reference to nothing": good[:16] + b"r\x07\0\0\0", "a huge text": good[:16] + b"s\xff\xff\xff\x7f", "a negative size": good[:16] + b"s\xff\xff\xff\xff",
    "deep": good[:16] + b"(\x01\0\0\0" * 3000, "checked hash": checked, "checked hash that is wrong": checked[:8] + b"01234567" + checked[16:],
    "free variables": dumped(code.replace(co_freevars=("x",))), "parameters": dumped(code.replace(co_argcount=1, co_nlocals=1, co_varnames=("a",))),
}

print("--- as a module without a source")
os.mkdir(os.path.join(FOLDER, "sourceless"))
imported("sourceless", "sourceless/m.pyc", BROKEN)

print("--- in __pycache__, beside its source")
source = write("cached/m.py", SOURCE.encode())
os.mkdir(os.path.join(FOLDER, "cached/__pycache__"))
status = os.stat(source)
stamp = struct.pack("<II", int(status.st_mtime), status.st_size)
imported("cached", f"cached/__pycache__/m.{sys.implementation.cache_tag}.pyc",
         {title: data[:8] + stamp[:max(0, len(data) - 8)] + data[16:] if data[:8] == MAGIC + bytes(4) else data for title, data in BROKEN.items()})

SCRIPTS = "nothing", "a wrong magic", "cut at the end", "all flags", "free variables", "parameters"
print("--- as a script")
for title, data in BROKEN.items():
    if title not in SCRIPTS:
        continue  # the same as others, and processes take their time
    write("script.pyc", data)
    show(title, run("script.pyc"))

print("--- as the module of -m and of a package")
for title in "cut in the middle", "a number":
    write("sourceless/p/__init__.pyc", BROKEN[title])
    show(title, run("-m", "p", env={"PYTHONPATH": os.path.join(FOLDER, "sourceless")}))

print("--- code that is no code of a compiler")
if sys.implementation.name == "naja":
    for title, data in {"empty": dumped(code.replace(co_code=b"")), "underflow": dumped(code.replace(co_code=b"\x23\0" * 4)), "no stack": dumped(code.replace(co_stacksize=0))}.items():
        write("sourceless/m.pyc", data)
        text, status = run("-c", "import sys; sys.path.insert(0, 'sourceless'); import m")
        if status != 1 or "SystemError: invalid code object '<module>'" not in text or "java" in text:
            print(title, text, status)

print("--- zip files")


def zipped(names, compression=zipfile.ZIP_DEFLATED):
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", compression) as archive:
        for name, data in names.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, compression)
    return sink.getvalue()


whole = zipped({"m.py": SOURCE + "# a comment\n" * 50, "p/__init__.py": "print('package')", "__main__.py": "import m\nprint('main', m.value)"})
stored = zipped({"m.py": SOURCE, "__main__.py": "import m\nprint('main', m.value)"}, zipfile.ZIP_STORED)
end = whole.rindex(b"PK\5\6")
central = whole.index(b"PK\1\2")
ZIPS = {
    "whole": whole, "stored": stored, "nothing": b"", "no zip": b"no zip at all" * 10, "cut at the end": whole[:-5], "cut in the middle": whole[:len(whole) // 2], "cut directory": whole[:central + 10],
    "only the end": whole[end:], "wrong local header": b"XX" + whole[2:], "compressed data broken": whole[:40] + bytes(20) + whole[60:], "directory broken": whole[:central] + b"XXXX" + whole[central + 4:],
    "unknown method": whole[:central + 10] + b"\x63\0" + whole[central + 12:], "encrypted": whole[:central + 8] + b"\1\0" + whole[central + 10:], "size too large": whole[:central + 20] + b"\xff\xff\xff\x7f" + whole[central + 24:],
    "offset outside": whole[:central + 42] + b"\xff\xff\xff\x7f" + whole[central + 46:], "directory outside": whole[:end + 16] + b"\xff\xff\xff\x7f" + whole[end + 20:], "directory too large": whole[:end + 12] + b"\xff\xff\xff\x7f" + whole[end + 16:],
    "more in front": b"#!/bin/sh\n" + whole, "a long comment": whole[:end + 20] + b"\xff\xff" + b"c" * 65535, "name too long": whole[:central + 28] + b"\xff\xff" + whole[central + 30:],
    "wrong checksum": whole[:central + 16] + b"\0\0\0\0" + whole[central + 20:],
    "broken pyc": zipped({"m.pyc": good[:40], "__main__.py": "import m"}), "wrong magic": zipped({"m.pyc": b"\0\0\0\0" + good[4:], "__main__.py": "import m"}), "pyc of a number": zipped({"m.pyc": dumped(5), "__main__.py": "import m"}),
}
imported("a.zip", "a.zip", ZIPS)
for title in "cut in the middle", "wrong local header", "compressed data broken":
    write("a.zip", ZIPS[title])
    show(title, run("a.zip"))
