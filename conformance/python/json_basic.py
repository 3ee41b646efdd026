"""json through its fast functions: texts of errors, notes, order of checks."""

import _json
import json
import json.decoder
import json.encoder


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", ""))


print(json.scanner.c_make_scanner is _json.make_scanner, json.encoder.c_make_encoder is _json.make_encoder)

for text in ["", " ", "1", "-1", "-", "01", "1.5", "1.", "1.e5", "1e5", "1E+5", "1e", "-0", "-0.0", "1e999", "nul", "null", "true",
             "falsey", "NaN", "Infinity", "-Infinity", "-Inf", "123456789012345678901234567890", "9223372036854775807",
             "-9223372036854775808", "-9223372036854775809", "[", "[]", "[1", "[1,", "[1,]", "[1 2]", "[,]", "[ ]", "{", "{}", '{"', '{"a"',
             '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', "{1:2}", "{,}", '{"a":1 "b":2}', '{"a":1, 2}', '"', '"abc', '"\n"',
             '"\\', '"\\x"', '"\\u12"', '"\\u123g"', '"\\u00e9"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ud83d\\u0041"', '"\\ud83d\\uzzzz"',
             '"\\ude00"', '"a\\n\\t\\"\\\\\\/b\\b\\f\\r"', '"\U0001F600"', '{"\U0001F600": "é\\u00e9"}', '["\\u0000"]', "[1.5, [2, {}], null]x", "\ufeff1",
             '{"a":1,"a":2}', " [ 1 , 2 ] ", '{ "a" : [ ] , "b" : { } }', "1_000", "0x10", "\u0661", '"\u007f"', "+1", ".5", "[1,\n2,\n x]"]:
    attempt(json.loads, text)
attempt(json.loads, '"\n\x00"', strict=False)
attempt(json.loads, '{"a": {"b": 1.5}, "c": [2, NaN]}', object_hook=lambda d: sorted(d.items()), parse_float=str, parse_int=hex, parse_constant=len)
attempt(json.loads, '{"a": {"b": 1.5}, "c": [2]}', object_pairs_hook=tuple, object_hook=print)
attempt(json.loads, "1" * 5000)
attempt(json.loads, "[1.5, 2]", parse_float=lambda s: 1 / 0)
for arguments in [("abc", 0), ('abc"d', 0), ('abc"d', 5), ('abc"', 7), ('abc"', -1), (5, 0), ("a\nb\"", 0, False), ('\\u00e9"', 0), ("\\u00e", 0), ("\\u00e9", 0)]:
    attempt(_json.scanstring, *arguments)
scan = json.JSONDecoder().scan_once
for arguments in [("1", 0), ("1", 1), ("1", -1), (1, 0), ("", 0), ("[x", 0), (" 1", 0), ("[1]", 5)]:
    try:
        print(scan(*arguments))
    except StopIteration as e:
        print("StopIteration", e.value)
    except Exception as e:
        print(type(e).__name__, e)
keys = json.loads('[{"key\\u00e9": 1}, {"key\\u00e9": 2}]')
print(list(keys[0])[0] is list(keys[1])[0])


class Int(int):
    def __repr__(self):
        return "never"


class Float(float):
    def __repr__(self):
        return "never"


class Text(str):
    pass


class Dict(dict):
    def items(self):
        return [("z", 1), ("a", 2)]


class Bad(dict):
    def items(self):
        return [1]


class List(list):
    def __iter__(self):
        return iter([9])


class Thing:
    pass


cyclic = []
cyclic.append(cyclic)
cyclic_dict = {}
cyclic_dict["x"] = [cyclic_dict]
for value in [None, True, [], {}, (), [[]], [{}], {"a": []}, 1, -1, 1.0, 1e100, -0.0, float("nan"), float("inf"), -float("inf"), 1 << 70, "a\"\\\b\f\n\r\t\x00\x7fé\u2028\ud800\U0001F600",
              Int(5), Float(2.5), Text("x"), [Int(5), Float(2.5)], {1: 1, 2.5: 2, None: 3, True: 4, False: 5, Text("t"): 6, Int(7): 7, float("inf"): 8}, {(): 1}, {"a": {b"x": 1}},
              Dict(q=1), Bad(q=1), [1, set()], {"k": [1, {"z": Thing}]}, cyclic, cyclic_dict, (1, (2, 3)), [1.5, "x", None, True, False], range(3)]:
    attempt(json.dumps, value)
    attempt(json.dumps, value, ensure_ascii=False)
    attempt(json.dumps, value, indent=2)
    attempt(json.dumps, value, indent="\t", separators=("; ", " = "), sort_keys=True)
    attempt(json.dumps, value, allow_nan=False, skipkeys=True)
    attempt(json.dumps, value, default=lambda o: f"<{type(o).__name__}>")
attempt(json.dumps, {"b": 1, "a": {"d": 2, "c": 3}}, sort_keys=True, indent=0)
attempt(json.dumps, {1: 1, "a": 2}, sort_keys=True)
attempt(json.dumps, {(): 1, "a": 2}, skipkeys=True, indent=1)
attempt(json.dumps, {(): 1}, skipkeys=True, indent=1)
attempt(json.dumps, [Thing()], default=lambda o: o)
try:
    json.dumps([Thing()], default=lambda o: [Thing()])
except RecursionError as e:
    print("RecursionError")
for check in (True, False):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    try:
        json.dumps(deep, check_circular=check)
    except RecursionError as e:
        print("RecursionError")
try:
    json.loads("[" * 100_000)
except RecursionError as e:
    print("RecursionError")
try:
    json.loads('{"a":' * 100_000)
except RecursionError as e:
    print("RecursionError")
encoder = _json.make_encoder({}, repr, lambda s: s + "!", None, ":", ",", False, False, True)
print(encoder({"a": ["b", 1 + 2j]}, 0), encoder.markers, encoder.default is repr, encoder.indent, encoder.sort_keys, encoder.skipkeys)
attempt(_json.make_encoder, 1, repr, None, None, ":", ",", False, False, True)
attempt(_json.make_encoder, None, repr, None, None, 1, ",", False, False, True)
attempt(_json.make_encoder(None, repr, lambda s: 5, None, ":", ",", False, False, True), "x", 0)
attempt(_json.encode_basestring, 1)
attempt(_json.encode_basestring_ascii, b"x")
attempt(_json.make_scanner, 1)
attempt(type, "X", (_json.make_scanner,), {})
