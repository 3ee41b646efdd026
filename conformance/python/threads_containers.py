"""Containers shared by threads: nothing is lost, done twice or corrupted (PEP 703)."""

import array
import collections
import itertools
import queue
import sys
import threading

THREADS = 4
ROUNDS = 5000


def together(work):
    barrier = threading.Barrier(THREADS)
    problems = []

    def run(number):
        barrier.wait()
        try:
            work(number)
        except BaseException as error:
            problems.append(repr(error))

    threads = [threading.Thread(target=run, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return problems


items = []
print(together(lambda n: [items.append((n, i)) for i in range(ROUNDS)]), len(items), len(set(items)))
print(all([i for m, i in items if m == n] == list(range(ROUNDS)) for n in range(THREADS)))

popped = [[] for _ in range(THREADS)]


def pop_all(n):
    while True:
        try:
            popped[n].append(items.pop())
        except IndexError:
            return


print(together(pop_all), len(items), len(set(itertools.chain(*popped))), sum(map(len, popped)))

numbers = {}
print(together(lambda n: [numbers.__setitem__(i * THREADS + n, n) for i in range(ROUNDS)]), len(numbers))
print(sorted(numbers) == list(range(THREADS * ROUNDS)), all(numbers[k] == k % THREADS for k in numbers))

winners = {}
wins = [0] * THREADS


def claim(n):
    for i in range(ROUNDS):
        if winners.setdefault(i, n) == n:
            wins[n] += 1


print(together(claim), len(winners), sum(wins))

seen = set()
print(together(lambda n: [seen.add(i) for i in range(n, ROUNDS, 2)]), len(seen))
taken = [0] * THREADS


def take(n):
    try:
        while True:
            seen.pop()
            taken[n] += 1
    except KeyError:
        pass


print(together(take), len(seen), sum(taken))

ring = collections.deque(maxlen=100)
print(together(lambda n: [ring.append(i) for i in range(ROUNDS)]), len(ring))
line = collections.deque()
print(together(lambda n: [line.append(i) if n % 2 else line.appendleft(i) for i in range(ROUNDS)]), len(line))

counter = itertools.count()
drawn = [[] for _ in range(THREADS)]
print(together(lambda n: drawn[n].extend(next(counter) for _ in range(ROUNDS))), len(set(itertools.chain(*drawn))))

jobs = queue.SimpleQueue() if hasattr(queue, "SimpleQueue") else queue.Queue()
got = []


def produce_or_consume(n):
    for i in range(ROUNDS):
        if n % 2:
            jobs.put((n, i))
        else:
            got.append(jobs.get())


print(together(produce_or_consume), len(got), len(set(got)), jobs.empty())


class Account:
    def __init__(self):
        self.balance = 0
        self.lock = threading.Lock()

    def add(self):
        with self.lock:
            self.balance += 1


account = Account()
print(together(lambda n: [account.add() for _ in range(ROUNDS)]), account.balance)


class Slots:
    pass


thing = Slots()
print(together(lambda n: [setattr(thing, f"a{n}_{i % 50}", i) for i in range(ROUNDS)]), len(vars(thing)))

mixed = {"a": 1}


def read_or_write(n):
    for i in range(ROUNDS):
        if n == 0:
            mixed[i] = i
            if i % 7 == 0:
                mixed.pop(i)
        else:
            assert mixed["a"] == 1
            value = mixed.get(i)
            assert value is None or value == i
            try:
                for key in mixed:
                    if key != "a" and i % 100:
                        break
            except RuntimeError as error:
                assert "changed" in str(error), error


print(together(read_or_write), len(mixed))
buffer = bytearray()
print(together(lambda n: [buffer.append(n) for _ in range(ROUNDS)]), len(buffer), sorted(set(buffer)))
print(sys.getrefcount is not None)


def numbers_of(buffer):
    """Threads that append two items at a time and pop one by one lose nothing and get nothing twice."""
    got = [[] for _ in range(THREADS)]

    def work(n):
        for i in range(ROUNDS):
            buffer.extend(bytes([n, n]) if isinstance(buffer, bytearray) else [n, n])
            got[n].append(buffer.pop())

    print(type(buffer).__name__, together(work))
    everything = collections.Counter(buffer) + sum(map(collections.Counter, got), collections.Counter())
    print(sorted(everything.items()) == [(n, 2 * ROUNDS) for n in range(THREADS)], len(buffer) == THREADS * ROUNDS)


for container in bytearray(), array.array("i"), [], collections.deque():
    numbers_of(container)


def change_all(n):
    for i in range(ROUNDS // 5):
        for change in changes:
            try:
                change()
            except (IndexError, ValueError, RuntimeError, BufferError):
                pass  # what another thread has done meanwhile


letters = bytearray(b"abcdefgh")
changes = [
    lambda: letters.append(1), lambda: letters.pop(), lambda: letters.reverse(), lambda: letters.__delitem__(slice(0, 9, 2)), lambda: letters.remove(97),
    lambda: letters.__setitem__(slice(1, 3), b"ax"), lambda: letters.replace(b"a", b"bbb"), lambda: letters.split(b"a"), lambda: letters[3],
    lambda: letters[1:5], lambda: letters.find(b"x"), lambda: repr(letters), lambda: letters == letters[:], lambda: letters.extend(b"abcdef" * 3),
    lambda: letters.__setitem__(0, 97), lambda: letters.clear() if len(letters) > 200 else None, lambda: letters.hex(), lambda: letters.upper(),
]
print(together(change_all))
both_ends = collections.deque(range(8))
changes = [
    lambda: both_ends.append(1), lambda: both_ends.popleft(), lambda: both_ends.count(1), lambda: both_ends.remove(1), lambda: both_ends.index(1),
    lambda: both_ends.clear() if len(both_ends) > 50 else None, lambda: 1 in both_ends, lambda: both_ends.rotate(1), lambda: both_ends.extend([1, 2]),
]
print(together(change_all))
shared = itertools.tee(itertools.count())[0]
changes = [lambda: next(shared), lambda: list(itertools.islice(shared, 3))]
print(together(change_all))
