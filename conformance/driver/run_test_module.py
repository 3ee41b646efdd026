"""Runs one module of CPython's tests and writes a line per test id as it ends.

    python run_test_module.py MODULE RESULTS

MODULE is a name as regrtest takes it (test_dict, test_asyncio.test_tasks). RESULTS gets lines of a status, a tab, an id,
and for what did not pass a tab and the last line of the error. What was reported stays when the process dies.
"""

import _thread
import gc
import sys
import time
import types
import unittest

# Modules whose tests of what CPython calls details of its own are run as well: Naja has these details, too.
DETAILS = {"test_inspect", "test_str", "test_syntax", "test_traceback"}

# What tests ask these modules for and every Python can answer: how often code runs until an implementation makes it faster.
NUMBERS = {"SPECIALIZATION_THRESHOLD": 2, "SPECIALIZATION_COOLDOWN": 50}

# Modules with tests that wait until the last reference to something is gone: there a collection every few seconds sees to it.
COLLECTED = {"test_httpservers"}

C_API_TESTS = ("_testcapi", "_testlimitedcapi", "_testinternalcapi", "_testsinglephase", "_testmultiphase")


class Reporter(unittest.TestResult):
    """Writes each test's worst status once, when it stops."""

    WORST = ("pass", "skip", "fail")

    def __init__(self, stream):
        super().__init__()
        self.stream = stream
        self.statuses = {}

    def note(self, test, status, text=""):
        key = test.id()
        old, old_text = self.statuses.get(key, ("pass", ""))
        if self.WORST.index(status) >= self.WORST.index(old):
            self.statuses[key] = status, text or old_text

    def write(self, key):
        status, text = self.statuses.pop(key, ("pass", ""))
        self.stream.write(f"{status}\t{clean(key)}\t{clean(text)}\n".encode("utf-8", "backslashreplace"))
        self.stream.flush()

    def startTest(self, test):
        super().startTest(test)
        self.statuses[test.id()] = "pass", ""

    def stopTest(self, test):
        super().stopTest(test)
        self.write(test.id())

    def failed(self, test, err):
        self.note(test, "fail", last_line(err))
        if not isinstance(test, unittest.TestCase):
            self.write(test.id())

    def addError(self, test, err):
        super().addError(test, err)
        self.failed(test, err)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.failed(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.note(test, "fail", last_line(err))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        if isinstance(test, unittest.TestCase):
            self.note(test, "skip", reason)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.note(test, "fail", "unexpected success")


def clean(text):
    return " ".join(str(text).split())


def last_line(err):
    kind, value, _ = err
    try:
        text = str(value).strip().split("\n")[0]
    except Exception:
        text = ""
    return f"{kind.__name__}: {text}"[:200]


class NeedsCApi(unittest.SkipTest):
    """A test wants what only CPython's C API tests have."""


def set_up(test, whole=unittest.TestCase._callSetUp):
    """Undoes what a setUp had done before it found that it cannot go on, or the tests behind it find that."""
    try:
        whole(test)
    except NeedsCApi:
        test.tearDown()
        raise


class Absent:
    """Anything of a module that tests CPython's C API: whoever uses it is skipped."""

    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise NeedsCApi(f"requires {self.name}")

    def __call__(self, *args, **kwargs):
        raise NeedsCApi(f"requires {self.name}")


class CApiTests(types.ModuleType):
    """Stands in for a module that tests CPython's C API, so that the tests beside those that need it run."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if name in NUMBERS:
            return NUMBERS[name]
        return Absent(f"{self.__name__}.{name}")


def import_module(name):
    """Imports a test module, with stand-ins for C API tests where it cannot be imported without."""
    try:
        __import__(name)
    except (ModuleNotFoundError, unittest.SkipTest) as e:
        if not replace_absent(str(e)):
            raise
        import_module(name)


def replace_absent(reason):
    """Puts a stand-in for the C API tests that a text names as missing; false where it names none."""
    missing = next((c for c in C_API_TESTS if c in reason and c not in sys.modules), None)
    if missing is None:
        return False
    sys.modules[missing] = CApiTests(missing)
    return True


def load_tests(module):
    """The tests of a module; those of a package come from modules that may need stand-ins as well."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    reasons = [reason for test in tests_of(suite) for reason in import_skips(test)]
    return load_tests(module) if any([replace_absent(reason) for reason in reasons]) else suite


def tests_of(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests_of(test)
        else:
            yield test


def import_skips(test):
    """Why a module could not be imported for which unittest has put in a test that is skipped."""
    if type(test).__name__ == "ModuleSkipped":
        yield getattr(test, test._testMethodName).__unittest_skip_why__


def collect_now_and_then():
    while True:
        time.sleep(3)
        gc.collect()


def main(name, results):
    with open(results, "ab", buffering=0) as stream:
        from test import support
        support.use_resources = {}
        support.verbose = 0
        unittest.TestCase._callSetUp = set_up
        if name in DETAILS:
            support.cpython_only = lambda test: test
        if name in COLLECTED:
            _thread.start_new_thread(collect_now_and_then, ())
        sys.argv[1:] = []
        full = "test." + name
        import_module(full)
        module = sys.modules[full]
        suite = load_tests(module)
        suite.run(Reporter(stream))
        stream.write(b"end\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
