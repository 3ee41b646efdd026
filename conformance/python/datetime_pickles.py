"""Pickles and copies of dates and times: the same bytes as CPython's, and what other versions wrote."""

import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Zone(tzinfo):
    def __init__(self, hours=0, name="?"):
        self.hours, self.name = hours, name

    def utcoffset(self, when):
        return timedelta(hours=self.hours)

    def dst(self, when):
        return timedelta(0)

    def tzname(self, when):
        return self.name

    def __getinitargs__(self):
        return (self.hours, self.name)

    def __repr__(self):
        return f"Zone({self.hours}, {self.name!r})"


class Day(date):
    pass


class Moment(datetime):
    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls, *args, **kwargs)
        made.extra = len(args)
        return made


class Clock(time):
    pass


class Span(timedelta):
    pass


zone = Zone(3, "three")
things = [date(2024, 2, 29), date.min, date.max, time(1, 2, 3, 4), time.max, time(1, tzinfo=timezone.utc), time(1, fold=1),
          datetime(2024, 2, 29, 1, 2, 3, 4), datetime.min, datetime.max, datetime(2024, 2, 29, tzinfo=timezone.utc, fold=1),
          datetime(2024, 2, 29, tzinfo=zone), timedelta(1, 2, 3), timedelta.min, timezone.utc, timezone(timedelta(hours=5.5)),
          timezone(timedelta(hours=-5.5), "name"), Day(2024, 1, 2), Moment(2024, 1, 2, 3), Clock(5), Span(4),
          date(2024, 1, 1).isocalendar()]
for thing in things:
    for protocol in range(6):
        data = pickle.dumps(thing, protocol)
        again = pickle.loads(data)
        print(protocol, data, again == thing, type(again).__name__, repr(again), getattr(again, "fold", None), getattr(again, "extra", None))
    print(copy.copy(thing) == thing, copy.deepcopy(thing) == thing, copy.copy(thing) is thing)
again = pickle.loads(pickle.dumps(zone))
print(again, again.__dict__, pickle.loads(pickle.dumps(timezone.utc)) is timezone.utc)

print("of Python 2")
for data in (b"cdatetime\ndate\n(S'\\x07\\xdf\\x0b\\x1b'\ntR.", b"cdatetime\ntime\n(S'\\x14;\\x19\\x00\\x10\\x00'\ntR.",
             b"cdatetime\ndatetime\n(S'\\x07\\xdf\\x0b\\x1b\\x14;\\x01\\x00\\x10\\x00'\ntR.",
             b"\x80\x02cdatetime\ndatetime\nU\n\x07\xdf\x0b\x1b\x14;\x01\x00\x10\x00\x85R."):
    for encoding in ("latin1", "bytes", "ascii"):
        try:
            print(pickle.loads(data, encoding=encoding))
        except Exception as error:
            print(type(error).__name__, error)
