"""Asks Naja and CPython the same random questions and reports where the answers differ. Run with the native CPython:

    python3.14 conformance/fuzz/fuzz.py [SUBJECT...] [--seed N] [--seconds N] [--count N] [--help]

The same seed asks the same questions. Ends with 1 when an answer differs, Naja's process ends, or does not answer.
"""
import argparse
import ast
import importlib
import os
import pathlib
import random
import select
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SUBJECTS = sorted(file.stem for file in (HERE / 'subjects').glob('[a-z]*.py'))
BATCH = 100
SILENCE = {'naja': 60, 'cpython': 10}  # seconds without an answer that are a hang: a case is interrupted after 2


class Worker:
    """A process that runs worker.py; begun anew when it has ended."""

    def __init__(self, name, command):
        self.name, self.command, self.process = name, command, None

    def begin(self):
        self.process = subprocess.Popen([*self.command, str(HERE / 'worker.py')], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL if self.name == "cpython" else None)
        self.pending = b''

    def send(self, cases):
        """Asks; the worker reads everything before it answers, so that no pipe fills up."""
        if self.process is None:
            self.begin()
        text = f'{len(cases)}\n' + ''.join(ascii(case) + '\n' for case in cases)
        try:
            self.process.stdin.write(text.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # seen when the answers are read

    def line(self):
        while b'\n' not in self.pending:
            ready, _, _ = select.select([self.process.stdout], [], [], SILENCE[self.name])
            if not ready:
                return None
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            if not data:
                return b''
            self.pending += data
        line, self.pending = self.pending.split(b'\n', 1)
        return ast.literal_eval(line.decode())

    def answers(self, cases):
        """The answers to what was sent. A case that ends the process or silences it is answered for it."""
        found = []
        while len(found) < len(cases):
            line = self.line()
            if isinstance(line, str):
                found.append(line)
                continue
            if line is None:
                found.append(f'<{self.name} does not answer>')
                self.process.send_signal(signal.SIGQUIT)  # a JVM then tells where it is
                time.sleep(1)
            else:
                found.append(f'<{self.name} ended with {self.process.wait()}>')
            self.end()
            if len(found) < len(cases):
                self.send(cases[len(found):])
        return found

    def end(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process.stdin.close()
            self.process.stdout.close()
        self.process = None


def workers():
    cpython = Worker('cpython', [sys.executable])
    command = os.environ.get('NAJA', str(ROOT / 'naja'))
    return cpython, Worker('naja', [command])


def objection(subject, expected, found):
    """What is wrong with an answer, or None."""
    if found.startswith('<naja '):
        return found
    if 'java.' in found or 'internal error' in found or 'naja.' in found:
        return "Java's own exception"
    if expected is None or expected.startswith(('<cpython ', 'MemoryError')) or 'TookTooLong' in expected:
        return None
    same = getattr(subject, 'same', str.__eq__)
    return None if same(expected, found) else 'differs'


def smaller(subject, case, fails):
    """A case as bad as this one, with as much taken away as the subject knows to."""
    reductions = getattr(subject, 'reductions', None)
    tries = 0
    while reductions and tries < 400:
        for candidate in reductions(case):
            tries += 1
            if fails(candidate):
                case = candidate
                break
            if tries >= 400:
                break
        else:
            break
    return case


def fuzz(names, options):
    cpython, naja = workers()
    try:
        end = time.monotonic() + options.seconds
        subjects = [importlib.import_module('subjects.' + name) for name in names]
        chances = [random.Random(f'{options.seed} {name}') for name in names]
        asked, bad = 0, 0
        while time.monotonic() < end and (options.count is None or asked < options.count) and bad < options.stop:
            for name, subject, chance in zip(names, subjects, chances):
                cases = [subject.case(chance) for _ in range(BATCH)]
                compared = getattr(subject, 'COMPARED', True)
                naja.send(cases)
                if compared:
                    cpython.send(cases)
                found = naja.answers(cases)
                expected = cpython.answers(cases) if compared else [None] * len(cases)
                asked += len(cases)
                for case, there, here in zip(cases, expected, found):
                    if what := objection(subject, there, here):
                        bad += 1
                        report(subject, name, case, what, cpython, naja, options)
                        if bad >= options.stop:
                            break
                if time.monotonic() >= end or bad >= options.stop:
                    break
        print(f'seed {options.seed}: {asked} questions about {", ".join(names)}; {bad} answers are wrong')
        return bad
    finally:
        cpython.end()
        naja.end()


def ask(worker, case):
    worker.send([case])
    return worker.answers([case])[0]


def report(subject, name, case, what, cpython, naja, options):
    compared = getattr(subject, 'COMPARED', True)

    def fails(candidate):
        there = ask(cpython, candidate) if compared else None
        return objection(subject, there, ask(naja, candidate)) == what

    if options.reduce and not what.startswith('<naja ') and fails(case):
        case = smaller(subject, case, fails)
        print(f'--- {name}, seed {options.seed}: {what}')
    else:
        print(f'--- {name}, seed {options.seed}: {what} (not reduced)')
    print('   ', case if len(case) < 3000 else case[:3000] + '...')
    if not what.startswith('<naja '):
        print('    CPython:', ask(cpython, case)[:1500] if compared else 'not asked')
        print('    Naja:   ', ask(naja, case)[:1500], flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('subject', nargs='*', help=f'what to ask about, all without: {", ".join(SUBJECTS)}')
    parser.add_argument('--seed', default=str(int(time.time())), help='what the questions follow from (default: the time)')
    parser.add_argument('--seconds', type=float, default=60, help='how long (default: %(default)s)')
    parser.add_argument('--count', type=int, help='about how many questions at most')
    parser.add_argument('--stop', type=int, default=20, help='how many wrong answers are enough (default: %(default)s)')
    parser.add_argument('--no-reduce', dest='reduce', action='store_false', help='report cases as they were found')
    options = parser.parse_args()
    sys.path.insert(0, str(HERE))
    sys.dont_write_bytecode = True
    unknown = set(options.subject) - set(SUBJECTS)
    if unknown:
        parser.error(f'no such subject: {", ".join(sorted(unknown))}')
    sys.exit(1 if fuzz(options.subject or SUBJECTS, options) else 0)


if __name__ == '__main__':
    main()
