"""KeyboardInterrupt: in loops, sleep, waits and reads, from the keyboard's signal and from interrupt_main."""
import os
import signal
import subprocess
import sys
import time
import _thread
import threading

# A job in the background gets SIGINT ignored, and would hand that on to the children below.
signal.signal(signal.SIGINT, signal.default_int_handler)

CHILD = """
import sys, time, threading
print("ready", flush=True)
def loop():
    while True:
        pass
def comprehension(): sum(x for x in iter(int, 1))
def sleep(): time.sleep(20)
def wait(): threading.Event().wait(20)
def read(): sys.stdin.readline()
try:
    globals()[sys.argv[1]]()
finally:
    print("finally", flush=True)
"""

for what in "loop", "comprehension", "sleep", "wait", "read":
    child = subprocess.Popen([sys.executable, "-c", CHILD, what], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, text=True)
    print(what, child.stdout.readline().strip())
    time.sleep(0.2)
    child.send_signal(signal.SIGINT)
    print(child.stdout.readline().strip())
    errors = child.stderr.read().splitlines()
    print(child.wait(), errors[-1] if errors else None)

for handler in signal.SIG_IGN, signal.SIG_DFL, lambda number, frame: print("handler", number), signal.default_int_handler:
    signal.signal(signal.SIGINT, handler)
    try:
        _thread.interrupt_main()
        print("went on")
    except KeyboardInterrupt:
        print("interrupted")

def later():
    time.sleep(0.1)
    _thread.interrupt_main()

threading.Thread(target=later).start()
try:
    while True:
        pass
except KeyboardInterrupt:
    print("the loop was interrupted")
child = subprocess.Popen([sys.executable, "-c", "import time; print(1, flush=True); time.sleep(20)"], stdout=subprocess.PIPE)
child.stdout.readline()
child.terminate()
print(child.wait())
try:
    _thread.interrupt_main(1000)
except ValueError as e:
    print(e)
