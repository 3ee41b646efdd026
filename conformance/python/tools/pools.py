# concurrent.futures: threads, and processes as the platform starts them by default.

import concurrent.futures
import os


def square(x):
    return x * x


def failing(x):
    raise ValueError(x)


def main():
    for pool in (concurrent.futures.ThreadPoolExecutor, concurrent.futures.ProcessPoolExecutor):
        with pool(2) as executor:
            print(pool.__name__, list(executor.map(square, range(6))))
            future = executor.submit(failing, 5)
            print(repr(future.exception()), future.done(), executor.submit(os.getpid).result() == os.getpid())
            done = concurrent.futures.wait([executor.submit(square, i) for i in range(3)])
            print(sorted(f.result() for f in done.done), done.not_done)


if __name__ == "__main__":
    main()
