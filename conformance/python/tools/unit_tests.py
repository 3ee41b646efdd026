# unittest and doctest as programs: discovery, verbosity, failures with tracebacks.

import sys

from _tools import tool, write

sys.path.insert(0, "")
write("test_x.py", '''\
import unittest
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("up")
    def test_a(self): self.assertEqual([1, 2, {"a": 3}], [1, 2, {"a": 4}])
    def test_b(self): 1 / 0
    @unittest.skip("why")
    def test_c(self): pass
    @unittest.expectedFailure
    def test_d(self): self.fail("x")
    def test_e(self):
        for i in range(3):
            with self.subTest(i=i): self.assertTrue(i)
    @unittest.expectedFailure
    def test_f(self): pass
    def test_g(self):
        """Says what it does."""
        with self.assertRaisesRegex(ValueError, "a+"): int("x")
    def test_h(self):
        with self.assertLogs() as logs: pass
    def test_i(self): self.assertMultiLineEqual("a\\nb\\n", "a\\nc\\n")
    async def never(self): pass
class U(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.x = 1
    async def test_async(self): self.assertEqual(self.x, 1)
''')
write("test_broken.py", "import nowhere\n")
write("test_syntax.py", "x = (\n")
tool("unittest", "test_x")
tool("unittest", "-v", "test_x")
tool("unittest", "-v")
tool("unittest", "-f", "-b", "-q", "test_x.T.test_a", "test_x.T.test_b")
tool("unittest", "-k", "test_g", "-k", "*async", "test_x")
tool("unittest", "nowhere")
tool("unittest", "--locals", "test_x.T.test_b")
write("d.py", '''\
"""
>>> f(1)
2
>>> f()
Traceback (most recent call last):
    ...
TypeError: f() missing 1 required positional argument: 'x'
"""
def f(x):
    """
    >>> f(2)
    4
    >>> [f(i)
    ...  for i in range(3)]
    [1, 2, 3]
    >>> f("")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: can only ...
    >>> print(" a   b")  # doctest: +NORMALIZE_WHITESPACE
     a b
    >>> 1 / 0
    """
    return x + 1
''')
tool("doctest", "d.py")
tool("doctest", "-v", "d.py")
tool("doctest", "-o", "REPORT_NDIFF", "-f", "d.py")
