"""Runs one program in the Python that runs this, and prints what it measured as a line of plain text.

    worker.py PROGRAM CLOCK cold            the first call in this process
    worker.py PROGRAM CLOCK warm SECONDS    the median call after so many seconds of calls

CLOCK is wall, process (processor time of all threads, a compiler's and a collector's included) or thread (processor time
of the program's own thread). The line: seconds, number of calls measured, the result's text.
"""

import importlib
import os
import sys
import time

FEWEST, LEAST_SECONDS = 5, 3.0


CLOCKS = {"wall": time.perf_counter, "process": time.process_time, "thread": time.thread_time}


def main(name, clock, mode, warm_up="0"):
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "programs"))
    program = importlib.import_module(name)
    clock = CLOCKS[clock]
    run, n = program.run, program.N
    if mode == "cold":
        start = clock()
        result = run(n)
        print(f"{clock() - start:.6f} 1 {result!r}")
        return
    end = time.perf_counter() + float(warm_up)
    while True:
        result = run(n)
        if time.perf_counter() >= end:
            break
    times = []
    while len(times) < FEWEST or sum(times) < LEAST_SECONDS:
        start = clock()
        again = run(n)
        times.append(clock() - start)
        if repr(again) != repr(result):
            raise SystemExit(f"{name}: the result changed: {result!r}, {again!r}")
    times.sort()
    print(f"{times[len(times) // 2]:.6f} {len(times)} {result!r}")


if __name__ == "__main__":
    main(*sys.argv[1:])
