"""uuencode and quoted-printable, over random data."""

import binascii
import quopri
import random

random.seed(7)
ALPHABETS = [b"ab =_.\t\n\r\x00\xff", bytes(range(256)), b"abcdefgh ", b"=0123456789ABCDEFabcdef\n\r_", b" !\"#`_M\n\r"]
for _ in range(3000):
    data = bytes(random.choices(random.choice(ALPHABETS), k=random.choice((0, 1, 2, 3, 10, 44, 45, 46, 80, 200))))
    for call in (lambda: binascii.b2a_uu(data), lambda: binascii.b2a_uu(data, backtick=True), lambda: binascii.a2b_uu(data),
                 lambda: binascii.a2b_qp(data), lambda: binascii.a2b_qp(data, header=True),
                 *(lambda a=a, b=b, c=c: binascii.b2a_qp(data, a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1))):
        try:
            result = call()
        except Exception as error:
            result = type(error), str(error)
        print(result)
print(quopri.decodestring(quopri.encodestring("Schöne Grüße".encode())).decode())
