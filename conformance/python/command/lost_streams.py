# Errors where the streams of sys are gone or are none.

import re

from _command import run

import _command

plain = _command.plain
# CPython shows addresses and the reference count.
_command.plain = lambda text: re.sub("object refcount : .*\n", "", re.sub("0x[0-9a-f]+", "0x", plain(text)))

for streams in ("del sys.stderr", "sys.stderr = None", "sys.stderr = 5", "sys.stderr.close()", "del sys.stdout",
                "sys.stdout = None", "del sys.stderr, sys.stdout"):
    run("-c", f"import sys; {streams}; 1/0")
    run("-uc", f"import sys; {streams}; 1/0")
run("-c", "import sys; del sys.stderr; raise SystemExit('text')")
run("-c", "import sys; del sys.stderr; sys.excepthook = 5; 1/0")
run("-c", "import sys; sys.stderr = 5; sys.excepthook = lambda *a: [][1]; 1/0")
run("-c", """import sys
class Fails:
    def write(self, text): raise KeyError(text)
sys.stderr = Fails()
1/0""")
run("-c", "import sys, os; sys.stderr.close(); sys.stdout.close(); os.write(1, b'one'); os.write(2, b'two')")
run("-uc", "import sys, os; sys.stderr.close(); sys.stdout.close(); os.write(1, b'one'); os.write(2, b'two')")
