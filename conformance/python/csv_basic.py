"""csv: dialects, quoting, limits and the texts of errors."""

import _csv
import csv
import io


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


def read(lines, *arguments, **keywords):
    return list(csv.reader(lines, *arguments, **keywords))


def write(rows, *arguments, **keywords):
    out = io.StringIO()
    csv.writer(out, *arguments, **keywords).writerows(rows)
    return out.getvalue()


print([n for n in dir(_csv) if n[0].isupper() or n[0].islower()])
for keywords in [{}, {"delimiter": ";"}, {"delimiter": ""}, {"delimiter": "ab"}, {"delimiter": None}, {"delimiter": 5}, {"delimiter": "\n"}, {"delimiter": " "},
                 {"delimiter": " ", "skipinitialspace": True}, {"quotechar": None}, {"quotechar": ""}, {"quotechar": "ab"}, {"quotechar": None, "quoting": 0}, {"quotechar": None, "quoting": 3},
                 {"quotechar": 5}, {"escapechar": "x"}, {"escapechar": ""}, {"escapechar": "xx"}, {"escapechar": b"x"}, {"escapechar": "\r"}, {"quotechar": ","}, {"escapechar": '"'},
                 {"escapechar": ","}, {"lineterminator": None}, {"lineterminator": "xyz"}, {"lineterminator": 4}, {"quoting": -1}, {"quoting": 6}, {"quoting": "x"}, {"quoting": True}, {"quoting": None},
                 {"strict": 2}, {"doublequote": []}, {"foo": 1}, {"dialect": "excel-tab"}, {"dialect": "nope"}, {"dialect": 5}, {"dialect": csv.unix_dialect}, {"lineterminator": "a,b"},
                 {"skipinitialspace": True, "quotechar": " "}, {"delimiter": "\U0001F600"}, {"quotechar": "\n"}]:
    try:
        d = _csv.Dialect(**keywords)
        print(keywords, repr(d.delimiter), repr(d.quotechar), repr(d.escapechar), repr(d.lineterminator), d.quoting, d.doublequote, d.skipinitialspace, d.strict)
    except Exception as e:
        print(keywords, type(e).__name__, e)
print(_csv.Dialect("excel-tab", delimiter=";").delimiter)
print(_csv.Dialect(None).delimiter)
attempt(setattr, _csv.Dialect(), "delimiter", "x")
attempt(delattr, _csv.Dialect(), "quoting")
d = _csv.Dialect()
print(_csv.Dialect(d) is d, _csv.Dialect(d, strict=True) is d)
attempt(type, "X", (_csv.Reader,), {})

for lines in [["a,b,c"], ['"a","b"'], ['"a""b",c'], ["a,'b'"], ['a"b,c'], ['"a"b,c'], ['"a\n', 'b",c'], ['"a'], ['"a,\n'], [""], ["\n"], ["a,b\r\n", "c\n"], ["a\rb"], ["a\0b"], [" a, b"], ["1,2.5,x"], [",,"],
              ['"",""'], ["a\\,b"], ["a\\"], ['"a\\"b"'], ["\\\n"], [b"x"], [1], ['"a" ,b'], ["é,\U0001F600"], ["x" * 10]]:
    attempt(read, lines)
    attempt(read, lines, strict=True)
    attempt(read, lines, escapechar="\\", skipinitialspace=True)
    attempt(read, lines, quoting=csv.QUOTE_NONE, escapechar="\\")
    attempt(read, lines, quoting=csv.QUOTE_NONNUMERIC)
    attempt(read, lines, quoting=csv.QUOTE_STRINGS)
    attempt(read, lines, quoting=csv.QUOTE_NOTNULL)
    attempt(read, lines, doublequote=False, quotechar="'")
attempt(csv.reader)
attempt(csv.reader, 5)
attempt(csv.reader, [], "x", "y")
attempt(csv.reader, [], foo=1)
r = csv.reader(["a\n", '"b\n', 'c"\n'])
print(next(r), r.line_num, next(r), r.line_num, r.dialect.delimiter, iter(r) is r)
attempt(next, r)


class Number(int):
    def __str__(self):
        return "number"


class Broken:
    def __str__(self):
        raise ValueError("broken")


for row in [[], [""], [None], ["", ""], [None, None], ["a", 1, 2.5, None, True], ["a,b", 'c"d', "e\nf", "g\rh"], [" x ", "\t"], ["'"], ["\\"], [Number(5)], [Broken()], 5, "abc", [1e300, 1 / 3],
            ["é", "\U0001F600"], iter(["x", "y"]), [b"x"], ["a;b"], [[1]], {"k": 1}, ["a\0"]]:
    if isinstance(row, type(iter([]))):
        attempt(write, [row])
        continue
    attempt(write, [row])
    for quoting in range(6):
        attempt(write, [row], quoting=quoting)
        attempt(write, [row], quoting=quoting, escapechar="\\", doublequote=False, lineterminator="!\n")
    attempt(write, [row], quotechar=None, quoting=csv.QUOTE_NONE, delimiter=";")
    attempt(write, [row], delimiter=" ", skipinitialspace=True)
    attempt(write, [row], lineterminator="")
attempt(csv.writer)
attempt(csv.writer, 5)
attempt(csv.writer(io.StringIO()).writerow, ["a", 1])
attempt(csv.writer(io.StringIO()).writerows, 5)
attempt(csv.writer(io.StringIO()).writerows, [["a"], 5])
print(csv.writer(io.StringIO(), "excel-tab").dialect.delimiter == "\t")

print(csv.list_dialects())
attempt(csv.register_dialect, "mine", delimiter=";", quoting=csv.QUOTE_ALL)
attempt(csv.register_dialect, 5)
attempt(csv.register_dialect, "bad", quoting=9)
attempt(csv.register_dialect, "bad", 1, 2)
attempt(csv.register_dialect)
print(csv.get_dialect("mine").delimiter, csv.list_dialects())
attempt(write, [["a", "b"]], "mine")
attempt(csv.unregister_dialect, "mine")
attempt(csv.unregister_dialect, "mine")
attempt(csv.get_dialect, "mine")
attempt(csv.get_dialect, [])
attempt(csv.field_size_limit)
attempt(csv.field_size_limit, 5)
attempt(read, ["abcdefg"])
attempt(csv.field_size_limit, "x")
attempt(csv.field_size_limit, 131072)
attempt(csv.field_size_limit, 1 << 70)
for name in ["", "'a';'b'\n'c';'d'\n", "a|b|c\n1|2|3\n"]:
    attempt(lambda: csv.Sniffer().sniff(name).delimiter)
print(list(csv.DictReader(["a,b", "1,2", "3", "4,5,6"])))
out = io.StringIO()
w = csv.DictWriter(out, ["x", "y"])
print(w.writeheader(), w.writerow({"x": 1, "y": "q,"}))
print(out.getvalue())
