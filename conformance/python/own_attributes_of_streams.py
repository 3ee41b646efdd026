# Attributes that streams are given hide their methods.
import io

for make in (io.BytesIO, io.StringIO, lambda: io.FileIO('/dev/null'), lambda: io.BufferedReader(io.FileIO('/dev/null')), lambda: open('/dev/null')):
    b = make()
    for i in range(3):
        if i: b.tell = lambda: 'mine'
        print(type(b).__name__, b.tell())
