"""The types of os.stat_result, time.struct_time and their like: making, changing and pickling their instances."""

import copy
import os
import pickle
import sys
import time


def attempt(action):
    try:
        print(repr(action()))
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


nine = time.struct_time
for arguments in (
    ("123456789", None), ("123456789", {}), ("123456789", 5), ("123456789", {"tm_zone": "here"}),
    ("123456789", {"tm_year": 1}), ("123456789", {"tm_zone": 1, "other": 2}), ("1234567890", {"tm_zone": 1}),
    ("12345678",), ("123456789012",), (5,), (),
):
    attempt(lambda: nine(*arguments))
attempt(lambda: nine("123456789", {"tm_zone": "here"}).tm_zone)
attempt(lambda: nine(sequence="1234567890", dict={"tm_gmtoff": 3}).tm_gmtoff)

# Old integer times stand for those that are not given.
for arguments in (
    (range(10),), (range(12),), (range(10), {"st_atime": 2.5}), (range(10), {"st_atime": None}),
    (range(11), {"st_atime": 2.5}), (range(10), {"st_atime": 1, 0: 1}),
):
    attempt(lambda: os.stat_result(*arguments).__reduce__())
attempt(lambda: copy.replace(os.stat_result(range(10)), st_mode=1))
attempt(lambda: copy.replace(nine("123456789"), tm_year=2000))
attempt(lambda: copy.replace(nine("123456789"), tm_zone="there").tm_zone)
attempt(lambda: copy.replace(nine("123456789"), tm_year=2000, other=1))
attempt(lambda: os.terminal_size((80, 24), {"columns": 3}))
for value in nine("123456789", {"tm_zone": "here"}), os.stat_result(range(15)):
    again = pickle.loads(pickle.dumps(value))
    print(again == value, type(again) is type(value), again.__reduce__() == value.__reduce__())
print(type(sys.get_asyncgen_hooks()))
