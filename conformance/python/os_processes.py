"""os.spawn*, descriptors that are bools, and errors of os."""
import errno
import io
import os
import time
import warnings


def show(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit 3"]))
show(lambda: os.spawnvp(os.P_WAIT, "sh", ["sh", "-c", "kill -9 $$"]))
show(lambda: os.spawnl(os.P_WAIT, "/nonexistent", "a"))
show(lambda: os.spawnlp(os.P_WAIT, "nonexistent", "a"))
show(lambda: os.waitpid(os.spawnlpe(os.P_NOWAIT, "sh", "sh", "-c", "exit $A", {"A": "5", "PATH": "/bin"}), 0)[1])
show(lambda: os.waitpid(os.spawnv(os.P_NOWAIT, "/nonexistent", ["a"]), 0)[1])
show(lambda: os.spawnv(os.P_WAIT, "/bin/true", ()))
show(lambda: os.spawnv(os.P_WAIT, "/bin/true", [""]))
show(lambda: os.spawnv(os.P_WAIT, "/bin/true", 1))
show(lambda: os.spawnve(os.P_WAIT, "/bin/true", ["a"], {"a=b": "c"}))

with warnings.catch_warnings():
    warnings.simplefilter("error")
    for function in (os.fsync, os.stat, os.fchdir, os.listdir, os.statvfs, lambda fd: io.open(fd, closefd=False)):
        show(lambda: function(False))

show(lambda: os.stat(0, dir_fd=0))
show(lambda: os.stat(0, follow_symlinks=False))
show(lambda: os.stat([]))
show(lambda: os.listdir(1.5))


class NoPath:
    __fspath__ = None


show(lambda: os.fspath(NoPath()))
name = b"/nonexistent/\xff"
try:
    os.chdir(name)
except OSError as e:
    print(e.filename is name, e.errno == errno.ENOENT)
print(ascii(os.path.splitroot("//a\udfff")), ascii(os.path.normpath("a/./\ud800/../\udfff")))
print(os.stat_result(range(10)))

fd = os.timerfd_create(time.CLOCK_MONOTONIC)
print(os.get_inheritable(fd))
os.close(fd)
