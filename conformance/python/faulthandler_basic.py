"""faulthandler: threads' stacks on demand, later, and when a signal comes."""
import faulthandler
import os
import re
import signal
import tempfile
import threading
import time

out = tempfile.TemporaryFile("w+")


def show():
    out.seek(0)
    text = out.read()
    text = re.sub(r"0x[0-9a-f]+", "0x", text).replace("[naja]", "[main]").replace("[python3.14]", "[main]")
    text = re.sub(r'File "[^"]*/', 'File "', text)
    print(re.sub(r"line \d+ in (run|_bootstrap|_bootstrap_inner)\b", r"line N in \1", text), end="")
    out.seek(0)
    out.truncate()


def dump(**options):
    faulthandler.dump_traceback(out, **options)


def inner(depth):
    return inner(depth - 1) if depth else dump(all_threads=False)


dump()
show()
inner(3)
show()
inner(150)
show()


def work():
    global working
    while not stop: working = True  # in one line, for without a lock of the interpreter the dump finds it anywhere


stop = working = False
thread = threading.Thread(target=work, name="worker")
thread.start()
while not working:
    time.sleep(0.01)
dump()
show()
stop = True
thread.join()
faulthandler.dump_traceback_later(0.1, file=out)
time.sleep(0.5)
show()
faulthandler.dump_traceback_later(60, file=out)
faulthandler.cancel_dump_traceback_later()
faulthandler.register(signal.SIGUSR1, file=out)
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(0.2)
show()
print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
signal.signal(signal.SIGUSR1, lambda number, frame: print("handler", number))
faulthandler.register(signal.SIGUSR1, file=out, all_threads=False, chain=True)
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(0.2)
show()
faulthandler.unregister(signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(0.2)
show()
print(faulthandler.is_enabled())
faulthandler.enable(out)
print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable())
for call in (lambda: faulthandler.dump_traceback(1.5), lambda: faulthandler.dump_traceback_later(-1),
             lambda: faulthandler.register(99999), lambda: faulthandler.dump_traceback(-1),
             lambda: faulthandler.register(signal.SIGSEGV)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
