"""sys.displayhook writes with escapes what the stream cannot encode."""

import io
import sys


class Stream:
    def __init__(self, **attributes):
        self.__dict__.update(attributes, written=[])

    def write(self, text):
        text.encode("ascii")
        self.written.append(text)


def display(stream):
    before, sys.stdout = sys.stdout, stream
    try:
        sys.displayhook("\xe9\u20ac\udc80")
    finally:
        sys.stdout = before


for encoding in ("ascii", "latin-1", "utf-8"):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding)
    stream.write("first ")
    display(stream)
    stream.flush()
    print(encoding, raw.getvalue())
for stream in (Stream(), Stream(encoding="ascii"), Stream(encoding=3)):
    try:
        display(stream)
    except Exception as e:
        print(type(e).__name__)
    print(stream.written)
