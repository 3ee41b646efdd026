"""Memory that is full: a MemoryError that can be caught, in every thread, and the program goes on."""
import json
import os
import re
import subprocess
import sys
import threading
import time

if len(sys.argv) < 2:
    # A process with little memory, which fills up soon.
    for part in "caught", "threads", "uncaught":
        done = subprocess.run([sys.executable, __file__, part], env=os.environ | {"NAJA_JAVA_OPTS": "-Xmx64m"}, capture_output=True, text=True)
        print(done.stdout, done.returncode)
        print(done.stderr.splitlines()[-1:], "java" in done.stderr)
    sys.exit()


def list_of_objects():
    found = []
    while True:
        found.append(object())


def texts():
    found = []
    while True:
        found.append("abc" * 10000 + str(len(found)))


def table():
    found, i = {}, 0
    while True:
        found[i] = str(i)
        i += 1


def comprehension():
    return [[i] for i in range(10**10)]


def nested():
    found = None
    while True:
        found = [found]


def doubled():
    text = "ab"
    while True:
        text += text


def number():
    n = 3
    while True:
        n <<= n.bit_length()


def buffers():
    return [bytearray(10**6) for i in range(10**6)]


def instances():
    class Node:
        def __init__(self, next):
            self.next = next
            self.data = [0] * 20
    node = None
    while True:
        node = Node(node)


def sorted_set():
    return sorted(set(str(i) for i in range(10**10)))


def in_generator():
    def items():
        kept = []
        while True:
            kept.append([0] * 100)
            yield kept
    for _ in items():
        pass


def deep(n=50):
    return deep(n - 1) if n else list_of_objects()


def caught(function):
    if sys.implementation.name == "cpython":
        return "MemoryError"  # with a limit of the system's it may as well end: there is no room for its stack
    try:
        function()
    except MemoryError as error:
        return f"MemoryError {error}".strip()
    finally:
        json.loads("[1]")  # something that wants memory


def uncaught():
    if sys.implementation.name == "cpython":
        raise MemoryError
    list_of_objects()


if sys.argv[1] == "caught":
    for function in list_of_objects, texts, table, comprehension, nested, doubled, number, buffers, instances, sorted_set, in_generator, deep:
        print(function.__name__, caught(function), flush=True)
    for round in range(3):
        print(round, caught(list_of_objects), caught(in_generator), caught(in_generator))
    print(json.dumps([1]), re.sub("a", "b", "aa"))
elif sys.argv[1] == "threads":
    # Each of them fills the memory while the others do, so all that may fail beside texts() is kept out of the way:
    # they begin together when all have started, and end when all are through.
    answers = [None] * 3
    begin, end = threading.Lock(), threading.Lock()

    def fill(number):
        with begin:
            pass
        try:
            if sys.implementation.name == "cpython":
                raise MemoryError
            texts()
        except MemoryError:
            answers[number] = True
        while True:
            try:
                with end:
                    return
            except MemoryError:
                pass

    begin.acquire()
    end.acquire()
    threads = [threading.Thread(target=fill, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    begin.release()
    while None in answers:
        try:
            time.sleep(0.05)
        except MemoryError:
            pass  # here too, meanwhile
    end.release()
    for thread in threads:
        thread.join()
    print(answers)
    hook = []
    threading.excepthook = lambda arguments: hook.append(arguments.exc_type.__name__)
    thread = threading.Thread(target=uncaught)
    thread.start()
    thread.join()
    print("not caught in a thread", hook, caught(texts))
else:
    uncaught()
