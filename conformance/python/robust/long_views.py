"""Views that stay open for long: no resizing, however often one tries; and it works again when they are gone."""
import array
import io
import time


def refusals(function, times):
    refused = 0
    for _ in range(times):
        try:
            function()
        except BufferError:
            refused += 1
    return refused


buffer = bytearray(b"abc")
view = memoryview(buffer)
numbers = array.array("q", [1, 2, 3])
numbers_view = memoryview(numbers)
stream = io.BytesIO(b"abc")
stream_view = stream.getbuffer()
start = time.monotonic()
asked = refused = 0
while asked < 300 or time.monotonic() < start + 2:
    # Longer than finding out who still has a view may take.
    refused += refusals(lambda: buffer.append(1), 10) + refusals(lambda: numbers.append(1), 10) + refusals(lambda: stream.write(b"abcd"), 10)
    asked += 30
print(refused == asked, bytes(view), numbers_view.tolist(), bytes(stream_view))
for each in view, numbers_view, stream_view:
    each.release()
buffer.append(1)
numbers.append(1)
print(stream.write(b"abcd"), len(buffer), len(numbers))

# A view that nobody has any more is no reason.
buffer = bytearray()
for i in range(1000):
    memoryview(buffer)
    buffer.append(i % 256)
print(len(buffer))
