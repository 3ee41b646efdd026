# Runs the command at a pseudo-terminal of its own, as someone who types when a prompt is there.

import os
import re
import select
import subprocess
import sys
import tempfile
import time

LIMIT = 100


class Session:
    """One run of the command; what it writes is in `seen`, as bytes."""

    def __init__(self, *args, **variables):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        environment |= {"TERM": "xterm", "HOME": tempfile.gettempdir(), "PYTHON_HISTORY": os.devnull} | variables
        self.master, slave = os.openpty()
        # The first terminal that the leader of a session opens is the one whose Ctrl-C reaches it.
        shell = f'exec "$0" "$@" <{os.ttyname(slave)} >{os.ttyname(slave)} 2>&1'
        self.process = subprocess.Popen(
            ["sh", "-c", shell, sys.executable, *args], env=environment, start_new_session=True, stdin=slave)
        os.close(slave)
        self.seen = b""

    def read(self, seconds):
        """Reads what is there, waiting some time for it; false at the end."""
        if select.select([self.master], [], [], seconds)[0]:
            try:
                data = os.read(self.master, 4096)
            except OSError:
                return False
            self.seen += data
            return data != b""
        return True

    def expect(self, end):
        start = len(self.seen)
        deadline = time.monotonic() + LIMIT
        while not (self.seen[start:].endswith(end) or not start and self.seen.endswith(end)):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{end} did not come, but {self.seen[start:]}")
            if not self.read(0.1):
                raise EOFError(f"{end} did not come, but {self.seen[start:]}")

    def send(self, data):
        os.write(self.master, data)

    def finish(self):
        while self.read(LIMIT):
            pass
        os.close(self.master)
        return self.process.wait(LIMIT)


def plain(text):
    """The text of a transcript without what moves the cursor."""
    return re.sub(r"\x1b(\[[?0-9;]*[a-zA-Z]|[=>])", "", text.decode()).replace("\r", "")
