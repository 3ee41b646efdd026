"""Lists and loops: primes by sieves, one of slices, one of plain loops, one incremental."""

N = 1_500_000
KIND = "lists"


def slices(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for number in range(2, int(limit ** 0.5) + 1):
        if flags[number]:
            flags[number * number::number] = bytes(len(range(number * number, limit + 1, number)))
    return sum(flags)


def loops(limit):
    flags = [True] * (limit + 1)
    count = 0
    for number in range(2, limit + 1):
        if flags[number]:
            count += 1
            multiple = number * number
            while multiple <= limit:
                flags[multiple] = False
                multiple += number
    return count


def incremental(limit):
    found = {}
    count = 0
    for number in range(2, limit):
        factor = found.pop(number, None)
        if factor is None:
            count += 1
            found[number * number] = number
        else:
            following = number + factor
            while following in found:
                following += factor
            found[following] = factor
    return count


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        steps, number = 0, start
        while number != 1:
            number = number // 2 if number % 2 == 0 else 3 * number + 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


def run(n):
    return slices(n * 4), loops(n), incremental(n), collatz(n // 60)
