"""What audit hooks are told, by what, and what a hook's exception does."""

import array
import ast
import gc
import io
import marshal
import os
import pickle
import signal
import socket
import sys
import tempfile
import threading
import time
import traceback
import types

HOME = tempfile.mkdtemp()
os.chdir(HOME)
seen = None
refused = None


def hook(event, args):
    global refused
    if seen is not None:
        seen.append((event, args))
    if event == refused:
        refused = None
        raise PermissionError("refused " + event)


sys.addaudithook(hook)


def name(value):
    """A value as it stands in the output: nothing that changes from run to run."""
    if isinstance(value, types.CodeType):
        return "code " + value.co_name
    if isinstance(value, types.FrameType):
        return "frame " + value.f_code.co_name
    if value == threading.get_ident():
        return "this thread"
    if isinstance(value, (str, bytes, int, float, type(None), Exception)):
        return repr(value).replace(HOME, "HOME")
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(name(v) for v in value) + ")"
    return f"<{type(value).__name__}>"


def told(what, function, *args, only=(), **keywords):
    global seen
    seen = []
    try:
        result = ""
        function(*args, **keywords)
    except BaseException as e:
        result = f" {type(e).__name__}: {e}".replace(HOME, "HOME")
    told, seen = seen, None
    print(what + result)
    for event, arguments in told:
        if event == "import":
            arguments = arguments[:2]
        if not only or event.startswith(only):
            print("   ", event, *map(name, arguments))


def f():
    pass


descriptor = os.open("made first", os.O_RDWR | os.O_CREAT)
os.dup2(descriptor, 200)
print("--- built-ins")
told("compile", compile, "1 + 1", "some.py", "eval")
told("compile bytes", compile, b"1 + 1", "some.py", "eval")
told("compile a tree", lambda: compile(ast.parse("1", "a.py", "eval"), "b.py", "eval"))
told("exec text", exec, "pass")
told("exec code", exec, f.__code__)
told("eval", eval, "1")
told("eval code", eval, f.__code__)
told("id", id, None, only="some")
sys.breakpointhook = lambda *a: None
told("breakpoint", breakpoint)
sys.stdin = io.StringIO("line\n")
told("input", input)
sys.stdin = io.StringIO("line\n")
told("input with a prompt", input, "?")
print()
told("function", types.FunctionType, f.__code__, {})
told("code", f.__code__.replace, co_name="g")
told("open", open, "missing")
told("open for writing", open, "made", "w")
told("open bytes", open, b"made", "r+b")
told("open with an opener", open, "made", opener=lambda p, f: os.open(p, f))
told("FileIO", io.FileIO, "made", "x")
told("io.open_code", io.open_code, "made")


class A:
    pass


class B:
    pass


class C(A):
    pass


print("--- attributes")
told("set __class__", setattr, A(), "__class__", B)
told("set __name__", setattr, C, "__name__", "D")
told("set __bases__", setattr, C, "__bases__", (B,))
told("set __qualname__", setattr, C, "__qualname__", "D")
told("set __module__", setattr, C, "__module__", "D")
told("set __doc__", setattr, C, "__doc__", "D")
told("set another", setattr, C, "another", "D")
told("set __code__", setattr, f, "__code__", (lambda: 1).__code__)
told("set __defaults__", setattr, f, "__defaults__", (1,))
told("set __kwdefaults__", setattr, f, "__kwdefaults__", {"a": 1})
told("delete __defaults__", delattr, f, "__defaults__")
told("delete __kwdefaults__", delattr, f, "__kwdefaults__")
told("get __code__", getattr, f, "__code__")
told("get __defaults__", getattr, f, "__defaults__")
told("get __closure__", getattr, f, "__closure__")
try:
    1 / 0
except ZeroDivisionError as e:
    told("get tb_frame", getattr, e.__traceback__, "tb_frame")
    frame = e.__traceback__.tb_frame
told("get f_code", getattr, frame, "f_code")
told("get f_globals", getattr, frame, "f_globals")


def generate():
    yield


async def co():
    pass


waiting = co()
told("get gi_code", getattr, generate(), "gi_code")
told("get gi_frame", getattr, generate(), "gi_frame")
told("get cr_frame", getattr, waiting, "cr_frame")
told("get cr_code", getattr, waiting, "cr_code")
waiting.close()
told("get __self__", getattr, len, "__self__")
told("get __func__", getattr, HOME.upper, "__self__")

print("--- sys")
told("getframe", sys._getframe)
told("getframemodulename", sys._getframemodulename, 0)
told("settrace", sys.settrace, None)
told("setprofile", sys.setprofile, None)
told("current frames", sys._current_frames)
told("current exceptions", sys._current_exceptions)
told("asyncgen hooks", sys.set_asyncgen_hooks, None, None)
told("asyncgen finalizer", sys.set_asyncgen_hooks, finalizer=None)
told("register_callback", sys.monitoring.register_callback, 1, 1, None)
told("hook", sys.addaudithook, lambda *a: None)
told("audit", sys.audit, "some.event", 1, 2)
told("audit without arguments", sys.audit, "some.event")
told("audit wrong", sys.audit, 9)
told("audit nothing", sys.audit)
told("settraceallthreads", threading.settrace_all_threads, None)

print("--- gc, marshal, pickle, array")
told("objects", gc.get_objects)
told("objects of a generation", gc.get_objects, generation=1)
told("referrers", gc.get_referrers, 1, 2)
told("referents", gc.get_referents, 1, 2)
told("dumps", marshal.dumps, (1, 2))
told("loads", marshal.loads, b"i\x01\x00\x00\x00")
with open("made", "wb") as file:
    told("dump", marshal.dump, (1, 2), file)
with open("made", "rb") as file:
    told("load", marshal.load, file)
told("pickle", pickle.loads, pickle.dumps(A))
told("array", array.array, "i", [1])

print("--- time, threads, signals")
told("sleep", time.sleep, 0)
told("sleep a little", time.sleep, 0.0625)
told("sleep less than nothing", time.sleep, -1)


def start():
    thread = threading.Thread(target=f, daemon=True)
    thread.start()
    thread.join()


told("thread", start, only="_thread")
told("pthread_kill", signal.pthread_kill, threading.get_ident(), 0)

print("--- os")
os.mkdir("folder")
told("chdir", os.chdir, "folder")
told("chdir up", os.chdir, b"..")
told("chmod", os.chmod, "made", 0o600)
told("fchmod", lambda: os.fchmod(200, 0o600), only="os")
told("chown", os.chown, "made", -1, -1)
told("lchown", os.lchown, "made", -1, -1)
told("exec", os.execv, "missing", ["a", "b"])
told("execve", os.execve, "missing", ["a"], {"K": "v"})
told("getxattr", os.getxattr, "made", "user.none")
told("listxattr", os.listxattr, "made")
told("listxattr here", os.listxattr)
told("setxattr", os.setxattr, "missing", "user.none", b"1")
told("removexattr", os.removexattr, "missing", "user.none")
told("kill", os.kill, 2**22 + 5, 0)
told("killpg", os.killpg, 2**22 + 5, 0)
told("link", os.link, "made", "linked")
told("symlink", os.symlink, "made", "pointing")
told("readlink", os.readlink, "pointing")
told("listdir", lambda: os.listdir("folder"))
told("listdir here", os.listdir)
told("listdir none", os.listdir, None)
told("scandir", os.scandir, "folder")
told("scandir here", os.scandir)
told("walk", lambda: list(os.walk("folder")))
told("lockf", lambda: os.lockf(200, os.F_TEST, 1), only="os")
told("mkdir", os.mkdir, "folder/inner", 0o700)
told("makedirs", os.makedirs, "folder/inner/most")
told("removedirs", os.removedirs, "folder/inner/most")
told("open", os.open, "made", os.O_RDONLY, 0o600)
told("putenv", os.putenv, "NAME", "value")
told("unsetenv", os.unsetenv, "NAME")
told("environ", os.environ.__setitem__, "NAME", "value")
told("rename", os.rename, "linked", "renamed")
told("replace", os.replace, "renamed", "linked")
told("remove", os.remove, "linked")
told("unlink", os.unlink, "pointing")
told("system", os.system, "exit 0")
told("truncate", os.truncate, "made", 3)
told("ftruncate", lambda: os.ftruncate(200, 4), only="os")
told("utime", os.utime, "made", (1, 2))
told("utime ns", os.utime, "made", ns=(1, 2))
told("utime now", os.utime, "made")
told("rmdir", os.rmdir, "missing")
told("spawn", os.posix_spawn, "missing", ["a"], {"K": "v"})
told("spawnp", os.posix_spawnp, "missing", ["a"], {"K": "v"})
told("stat", os.stat, "made")
told("mkfifo", os.mkfifo, "fifo")

print("--- imports")
told("import known", __import__, "sys")
with open("fresh_module.py", "w") as file:
    file.write("x = 1\n")
sys.path.insert(0, HOME)
sys.dont_write_bytecode = True
told("import a file", __import__, "fresh_module", only="import")
told("import missing", __import__, "missing_module", only="import")

print("--- a hook refuses")
for refused, function, *arguments in (
    ("open", open, "made"), ("compile", compile, "1", "a", "eval"), ("exec", exec, "1"), ("os.mkdir", os.mkdir, "no"),
    ("import", __import__, "other_missing_module"), ("time.sleep", time.sleep, 100),
    ("object.__setattr__", setattr, C, "__name__", "E"), ("sys._getframe", sys._getframe),
    ("os.system", os.system, "echo no"), ("_thread.start_joinable_thread", start),
    ("marshal.loads", marshal.loads, b"0"),
    ("sys.addaudithook", sys.addaudithook, print), ("builtins.id", id, 1), ("gc.get_objects", gc.get_objects),
):
    try:
        print(refused, "->", repr(function(*arguments))[:60])
    except BaseException as e:
        print("->", type(e).__name__, e)
print(C.__name__, os.path.exists("no"))


def bad(event, args):
    if event == "sys.addaudithook":
        raise KeyboardInterrupt


sys.addaudithook(bad)
try:
    sys.addaudithook(print)
except KeyboardInterrupt:
    print("interrupted")
