"""Locks, thread-local attributes, handles and what threads leave behind."""
import _thread
import gc
import threading
import time


def show(function):
    try:
        print(repr(function()))
    except BaseException as e:
        print(type(e).__name__, e)


def locks():
    lock = threading.Lock()
    show(lock.release)
    show(lambda: lock.acquire(False, 1))
    show(lambda: lock.acquire(True, -2))
    show(lambda: lock.acquire(timeout=float("nan")))
    show(lambda: lock.acquire(timeout=1e20))
    show(lambda: lock.acquire(timeout="1"))
    show(lock.acquire)
    show(lambda: lock.acquire(timeout=0.01))
    show(lambda: type("Sub", (type(lock),), {}))
    lock.release()

    # However many release it, a lock that is held once is released once.
    for _ in range(50):
        lock.acquire()
        done = []

        def release():
            try:
                lock.release()
                done.append("released")
            except RuntimeError:
                done.append("refused")

        threads = [threading.Thread(target=release) for _ in range(4)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        if sorted(done) != ["refused"] * 3 + ["released"]:
            print("wrong", done)


def reentrant():
    lock = threading.RLock()
    show(lock.release)
    with lock, lock:
        print(lock._recursion_count(), lock._is_owned(), "count=2" in repr(lock))
        seen = []
        other = threading.Thread(target=lambda: seen.append((lock._recursion_count(), lock.acquire(False), "count=2" in repr(lock))))
        other.start()
        other.join()
        print(seen)
    show(lambda: lock._acquire_restore(1))
    show(lambda: lock._acquire_restore((1,)))


class Failing(threading.local):
    attempts = []

    def __init__(self):
        self.attempts.append(threading.current_thread() is threading.main_thread())
        if len(self.attempts) == 2:
            raise ValueError("second")
        self.made = len(self.attempts)


def local():
    own = Failing()

    def body():
        show(lambda: own.made)
        show(lambda: own.made)

    t = threading.Thread(target=body)
    t.start()
    t.join()
    print(own.made, Failing.attempts, own.__dict__)
    show(lambda: threading.local(1))
    show(lambda: delattr(own, "missing"))
    show(lambda: setattr(own, "__dict__", {}))


def handles():
    handle = _thread._ThreadHandle()
    print(handle, handle.ident, handle.is_done())
    show(handle.join)
    show(handle._set_done)
    print(_thread.start_joinable_thread(lambda: None, handle=handle) is handle)
    handle.join(10)
    print(handle.is_done(), handle.ident > 0)
    show(lambda: _thread.start_joinable_thread(lambda: None, handle=handle))
    show(lambda: handle.join("x"))


def names():
    def body():
        for name in ("short", "a" * 20, "é" * 10, "a\0b"):
            _thread.set_name(name)
            print(ascii(_thread._get_name()))

    t = threading.Thread(target=body)
    t.start()
    t.join()


def interrupted():
    t = threading.Thread(target=_thread.interrupt_main)
    try:
        t.start()
        t.join()
        print("not interrupted")
    except KeyboardInterrupt:
        print("interrupted")
    t.join()
    show(lambda: _thread.interrupt_main(0))
    show(lambda: _thread.interrupt_main(65))


def durations():
    for seconds in (-1, -0.5, 10**20, 1e300, float("nan"), "x", None):
        show(lambda: time.sleep(seconds))


locks()
reentrant()
local()
handles()
names()
interrupted()
durations()
