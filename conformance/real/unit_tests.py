"""The unittest command on a small project, and on tests of the library's own."""

import re

from _sections import command, file


def untimed(text):
    return re.sub(r"(in|\() ?\d+\.\d+s", r"\1 T", re.sub(r"\d+\.\d+s ", "T ", text))


file("shop/__init__.py", "")
file("shop/basket.py", '''
class Basket:
    def __init__(self):
        self.items = {}

    def add(self, name, count=1):
        if count < 1:
            raise ValueError(f"not a count: {count}")
        self.items[name] = self.items.get(name, 0) + count

    async def total(self, price):
        return sum([await price(name) * count for name, count in self.items.items()])
''')
file("tests/__init__.py", "")
file("tests/test_basket.py", '''
import asyncio
import unittest
from unittest import mock
from shop.basket import Basket


def setUpModule():
    print("module set up")


class BasketTest(unittest.TestCase):
    """About baskets."""

    def setUp(self):
        self.basket = Basket()
        self.addCleanup(self.basket.items.clear)

    def test_add(self):
        """Adding counts."""
        self.basket.add("a")
        self.basket.add("a", 2)
        self.assertEqual(self.basket.items, {"a": 3})

    def test_bad_count(self):
        with self.assertRaisesRegex(ValueError, "not a count: 0"):
            self.basket.add("a", 0)

    def test_wrong(self):
        self.basket.add("b", 2)
        self.assertEqual(self.basket.items, {"a": 1, "b": 2})

    def test_long_texts(self):
        self.assertMultiLineEqual("one\\ntwo\\nthree\\n", "one\\n2\\nthree\\n")

    def test_parts(self):
        for count in range(-1, 3):
            with self.subTest(count=count):
                self.basket.add("c", count)

    def test_error(self):
        self.basket.remove("a")

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_known(self):
        self.assertIn(1, [2])

    @unittest.expectedFailure
    def test_surprise(self):
        pass

    def test_mock(self):
        price = mock.Mock(side_effect=[1, 2])
        price("a")
        price.assert_called_once_with("b")


class TotalTest(unittest.IsolatedAsyncioTestCase):
    async def test_total(self):
        basket = Basket()
        basket.add("a", 2)
        self.assertEqual(await basket.total(mock.AsyncMock(return_value=5)), 10)

    async def test_wrong_total(self):
        await asyncio.sleep(0)
        self.assertAlmostEqual(1.0, 1.1)


class ClassSetUpTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_never(self):
        pass
''')
file("tests/test_loads.py", "import absent_thing\n")

command("-m", "unittest", "tests.test_basket", clean=untimed)
command("-m", "unittest", "-v", "tests.test_basket.BasketTest", clean=untimed)
command("-m", "unittest", "-f", "tests.test_basket", clean=untimed)
command("-m", "unittest", "-b", "-c", "tests.test_basket", clean=untimed)
command("-m", "unittest", "--locals", "tests.test_basket.BasketTest.test_wrong", clean=untimed)
command("-m", "unittest", "-k", "total", "-v", "tests.test_basket", clean=untimed)
command("-m", "unittest", "--durations", "0", "tests.test_basket.BasketTest.test_add", clean=untimed)
command("-m", "unittest", "discover", "-s", "tests", "-t", ".", clean=untimed)
command("-m", "unittest", "tests.absent", clean=untimed)
command("-m", "unittest", "tests/test_basket.py", clean=untimed)
command("-m", "unittest", "discover", "-s", "shop", clean=untimed)
command("-m", "unittest", "--help")
for name in ("test_bisect", "test_heapq", "test_textwrap", "test_colorsys", "test_keyword", "test_getopt",
             "test_netrc", "test_fnmatch", "test_graphlib", "test_stringprep", "test_html", "test_copy",
             "test_ipaddress", "test_difflib", "test_string_literals", "test_userlist", "test_genericpath", "test_unpack"):
    command("-m", "unittest", "test." + name, clean=untimed)
