"""Big integers: digits of pi, modular powers, factorials, gcd, to and from decimal text."""

import math

N = 4200
KIND = "numeric"


def pi_digits(count):
    q, r, t, k, digit, step = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < count:
        if 4 * q + r - t < digit * t:
            out.append(digit)
            q, r, digit = 10 * q, 10 * (r - digit * t), 10 * (3 * q + r) // t - 10 * digit
        else:
            q, r, t, k, digit, step = q * k, (2 * q + r) * step, t * step, k + 1, (q * (7 * k + 2) + r * step) // (t * step), step + 2
    return out


def probably_prime(n):
    d, s = n - 1, 0
    while not d & 1:
        d >>= 1
        s += 1
    for base in (2, 3, 5, 7, 11, 13):
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def run(n):
    digits = pi_digits(n)
    total = sum(digits)
    primes = [p for p in range(2 ** 127 - 101, 2 ** 127 + 400, 2) if probably_prime(p)]
    total += len(primes)
    factorial = 1
    for i in range(2, 900):
        factorial *= i
    text = str(factorial)
    total += len(text) + (int(text) == factorial) + sum(map(int, text[:100]))
    a, b = 3 ** 2000, 7 ** 1500
    for i in range(1500):
        total += math.gcd(a * (i + 1), b + i) % 1000 + ((a >> i) ^ (b << i)) % 997 + (a * b - b * a) + a // (b + i) % 7
    x, y = 0, 1
    for _ in range(6000):
        x, y = y, x + y
    return total, x % 10 ** 9, x.bit_length()
