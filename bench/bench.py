"""Naja and CPython side by side: every program cold and warm, start-up, memory, size. See README.md.

Runs on CPython (bench/run starts it), which also is the Python that Naja is compared with.
"""

import argparse
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
DISTRIBUTION = os.path.join(ROOT, "cli", "target", "naja")
NAJA = os.path.join(DISTRIBUTION, "bin", "naja")
TIME_LIMIT = 600


class Failure(Exception):
    pass


def start(command, **variables):
    """Runs a command to its end. Returns wall seconds, peak memory in MB, and its output."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **variables}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment)
        # Asking again and again whether it has ended would take a part of one processor from it.
        limit = threading.Timer(TIME_LIMIT, process.kill)
        limit.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            limit.cancel()
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if seconds >= TIME_LIMIT:
            raise Failure(f"no end in {TIME_LIMIT} s")
        out.seek(0)
        err.seek(0)
        if process.returncode:
            lines = err.read().decode(errors="replace").strip().splitlines()
            raise Failure(lines[-1][:120] if lines else f"exit code {process.returncode}")
        return seconds, usage.ru_maxrss / 1024, out.read().decode()


def measure(python, name, mode, options):
    """Seconds of a call, peak MB of the process, and the result."""
    _, peak, output = start([*python, os.path.join(HERE, "worker.py"), name, options.clock, mode, str(options.warm_up)])
    seconds, _, result = output.split(" ", 2)
    return float(seconds), peak, result.strip()


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values)) if values else float("nan")


def median(values):
    return sorted(values)[len(values) // 2]


def programs(wanted):
    names = sorted(name[:-3] for name in os.listdir(os.path.join(HERE, "programs")) if name.endswith(".py"))
    chosen = [name for name in names if not wanted or any(part in name for part in wanted)]
    kinds = {}
    for name in chosen:
        with open(os.path.join(HERE, "programs", name + ".py")) as file:
            kinds[name] = re.search(r'^KIND = "(.*)"', file.read(), re.M)[1]
    return kinds


def compare(options, cpython, record):
    kinds = programs(options.names)
    modes = [mode for mode in ("cold", "warm") if mode not in options.without]
    print(f"{'program':18}{'kind':12}" + "".join(f"{mode + ': CPython':>16}{'Naja':>9}{'ratio':>8}{'MB':>6}{'/':>2}{'MB':>5}" for mode in modes))
    print(f"{'':30}" + "".join(f"{'s':>16}{'s':>9}{'':>8}{'Naja':>6}{'':>2}{'CPy':>5}" for _ in modes))
    ratios = {mode: {} for mode in modes}
    failed = []
    for name, kind in kinds.items():
        line = f"{name:18}{kind:12}"
        for mode in modes:
            try:
                theirs = measure(cpython, name, mode, options)
                ours = measure([NAJA], name, mode, options)
                if ours[2] != theirs[2]:
                    raise Failure(f"the results differ: {theirs[2][:40]} and {ours[2][:40]}")
            except Failure as failure:
                line += f"  {mode} failed: {failure}"
                failed.append(name)
                break
            ratio = theirs[0] / ours[0]
            ratios[mode][name] = ratio
            record.setdefault(name, {})[mode] = {"cpython": theirs[:2], "naja": ours[:2], "ratio": ratio}
            line += f"{theirs[0]:16.3f}{ours[0]:9.3f}{ratio:8.2f}{ours[1]:6.0f}{'/':>2}{theirs[1]:5.0f}"
        print(line, flush=True)
    print("\nspeed relative to CPython (above 1 is faster)")
    for mode in modes:
        values = ratios[mode]
        if not values:
            continue
        by_kind = {}
        for name, ratio in values.items():
            by_kind.setdefault(kinds[name], []).append(ratio)
        print(f"  {mode}: geometric mean {geometric_mean(list(values.values())):.2f}, median {median(list(values.values())):.2f}, "
              f"least {min(values.values()):.2f} ({min(values, key=values.get)}), most {max(values.values()):.2f} ({max(values, key=values.get)})")
        print("    " + ", ".join(f"{kind} {geometric_mean(list(each)):.2f}" for kind, each in sorted(by_kind.items())))
        record[mode] = geometric_mean(list(values.values()))
    if failed:
        print(f"  not counted, failed: {', '.join(failed)}")
    return not failed


def live_heap():
    """MB of live objects in Naja's heap after start-up: a full collection, then the JVM's own count."""
    home = os.environ.get("NAJA_JAVA_HOME")
    if not home:
        with open(os.path.join(DISTRIBUTION, "lib", "java-home")) as file:
            home = file.read().strip()
    jcmd = os.path.join(home, "bin", "jcmd")
    program = "import sys; sys.stdout.write('ready\\n'); sys.stdout.flush(); sys.stdin.read()"
    process = subprocess.Popen([NAJA, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        if process.stdout.readline() != b"ready\n":
            raise Failure("naja -c does not run")
        histogram = subprocess.run([jcmd, str(process.pid), "GC.class_histogram"], capture_output=True, text=True).stdout
    finally:
        process.stdin.close()
        process.wait()
    return int(histogram.strip().splitlines()[-1].split()[2]) / 1e6


def folder_size(folder):
    return sum(os.lstat(os.path.join(where, name)).st_size for where, _, names in os.walk(folder) for name in names) / 1e6


def start_up(cpython, record):
    print("start-up")
    for name, python, use in ("CPython", cpython, ""), ("Naja", [NAJA], "on"), ("Naja without an AOT cache", [NAJA], "off"):
        try:
            runs = [start([*python, "-c", "pass"], NAJA_AOT_CACHE=use) for _ in range(11)][1:]
        except Failure as failure:
            print(f"  {name}: {failure}")
            continue
        seconds, peak = median([run[0] for run in runs]), median([run[1] for run in runs])
        record[f"start {name}"] = seconds, peak
        cache = ", with an AOT cache" if use == "on" and os.path.exists(os.path.join(DISTRIBUTION, "lib", "naja.aot")) else ""
        print(f"  {name}: -c pass takes {seconds:.3f} s (median of 10{cache}), peak memory {peak:.0f} MB")
    try:
        record["live heap"] = live_heap()
        print(f"  Naja: live heap after start-up {record['live heap']:.1f} MB")
    except (OSError, ValueError, IndexError, Failure) as failure:
        print(f"  Naja: live heap unknown: {failure}")
    whole = folder_size(DISTRIBUTION)
    cache = sum(os.path.getsize(os.path.join(DISTRIBUTION, "lib", name)) for name in os.listdir(os.path.join(DISTRIBUTION, "lib")) if name.startswith("naja.aot")) / 1e6
    record["distribution"] = whole - cache
    print(f"  the distribution has {whole - cache:.1f} MB" + (f", and {cache:.1f} MB of AOT cache" if cache else ""))


def main():
    parser = argparse.ArgumentParser(prog="bench/run", description="Naja and CPython side by side.")
    parser.add_argument("names", nargs="*", help="programs whose names contain one of these; all without")
    parser.add_argument("--warm-up", type=float, default=10, help="seconds of calls before a warm measurement (10)")
    parser.add_argument("--clock", default="wall", choices=("wall", "process", "thread"),
                        help="what is measured: time that passes (the default), processor time of the process, or of the program's thread: "
                             "less disturbed by what else the machine does")
    parser.add_argument("--without", action="append", default=[], choices=("cold", "warm", "start"), help="leave a part out")
    parser.add_argument("--json", metavar="FILE", help="write the figures there, too")
    options = parser.parse_args()
    cpython = [sys.executable]
    version = subprocess.run([NAJA, "-V"], capture_output=True, text=True).stdout.strip() or "no version"
    print(f"CPython {sys.version.split()[0]} and Naja ({version}), {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, warm-up {options.warm_up:g} s, {options.clock} time\n")
    record = {}
    if "start" not in options.without:
        start_up(cpython, record)
        print()
    good = compare(options, cpython, record) if {"cold", "warm"} - set(options.without) else True
    if options.json:
        with open(options.json, "w") as file:
            json.dump(record, file, indent=1)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
