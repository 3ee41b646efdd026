"""Wrong arguments of the classes of datetime: exception and text."""

import datetime
from datetime import date, datetime as dt, time, timedelta, timezone, tzinfo

names = dict(globals())


class Strange(tzinfo):
    def __init__(self, offset=None, name=None, dst=None):
        self.offset, self.name, self.saving = offset, name, dst

    def utcoffset(self, when):
        return self.offset

    def tzname(self, when):
        return self.name

    def dst(self, when):
        return self.saving


names["Strange"] = Strange
big = 2 ** 70
names["big"] = big
names["nan"] = float("nan")
names["inf"] = float("inf")
names["d"] = date(2024, 2, 29)
names["t"] = time(1, 2, 3, 4)
names["m"] = dt(2024, 2, 29, 1, 2, 3, 4)
names["u"] = dt(2024, 2, 29, 1, 2, 3, 4, tzinfo=timezone.utc)
names["one"] = timedelta(1)


def attempt(text):
    try:
        answer = repr(eval(text, names))
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(text, "->", answer)


TEXTS = """
date()
date(1)
date(1, 2)
date(1, 2, 3, 4)
date(1, 2, 3, day=4)
date(1, 2, x=3)
date(1, 2, 3, x=3)
date(year=1, month=2)
date('1', 2, 3)
date(1.0, 2, 3)
date(1, 2, big)
date(1, 2, 2**31)
date(1, 2, -2**31-1)
date(0, 1, 1)
date(10000, 1, 1)
date(1, 0, 1)
date(1, 13, 1)
date(1, 2, 29)
date(1, 2, 0)
date(b'1234')
date('1234')
date(b'\\x07\\xe8\\x01\\x05')
date(b'\\x07\\xe8\\x0d\\x05')
date('\\x07\\xe8\\x01\\x05')
date('\\x07\\u20ac\\x01\\x05')
date(None)
time(24)
time(-1)
time(0, 60)
time(0, 0, 60)
time(0, 0, 0, 1000000)
time(0, 0, 0, -1)
time(0, 0, 0, 0, 5)
time(0, 0, 0, 0, None, 1)
time(fold=2)
time(fold=-1)
time(tzinfo='x')
time(0, 0, 0, 0, None, fold=True)
time(1.0)
time('1')
time(x=1)
time(1, hour=1)
time(b'\\x01\\x02\\x03\\x04\\x05\\x06')
time(b'\\x81\\x02\\x03\\x04\\x05\\x06')
time(b'\\x01\\x02\\x03\\x04\\x05\\x06', timezone.utc)
time(b'\\x01\\x02\\x03\\x04\\x05\\x06', 5)
time(b'\\x01\\x02\\x03\\x04\\x05\\x06', None, 1)
time('\\x01\\x02\\x03\\x04\\x05\\x06')
time('\\x01\\x02\\x03\\x04\\x05\\u20ac')
time('12:34')
time(b'\\x30\\x02\\x03\\x04\\x05\\x06')
dt()
dt(1)
dt(1, 2)
dt(1, 2, 3)
dt(1, 2, 3, 4, 5, 6, 7, 8)
dt(1, 2, 3, 4, 5, 6, 7, None, 1)
dt(1, 2, 3, 4, 5, 6, 7, None, 1, 2)
dt(1, 2, 3, tzinfo=5)
dt(1, 2, 3, fold=3)
dt(1, 2, 3, 24)
dt(1, 2, 30)
dt(2024, 1, 1, minute=60)
dt('2024', 1, 1)
dt(b'\\x07\\xe8\\x01\\x05\\x01\\x02\\x03\\x04\\x05\\x06')
dt(b'\\x07\\xe8\\x81\\x05\\x01\\x02\\x03\\x04\\x05\\x06')
dt(b'\\x07\\xe8\\x81\\x05\\x01\\x02\\x03\\x04\\x05\\x06', timezone.utc)
dt(b'\\x07\\xe8\\x81\\x05\\x01\\x02\\x03\\x04\\x05\\x06', 3)
dt('\\x07\\xe8\\x01\\x05\\x01\\x02\\x03\\x04\\x05\\x06')
dt('\\x07\\xe8\\x01\\x05\\x01\\x02\\x03\\x04\\x05\\u20ac')
dt(b'short')
timedelta(x=1)
timedelta('1')
timedelta(seconds='1')
timedelta(1, days=1)
timedelta(1, 2, 3, 4, 5, 6, 7, 8)
timedelta(nan)
timedelta(inf)
timedelta(hours=-inf)
timedelta(10 ** 9)
timedelta(-10 ** 9)
timedelta(big)
timedelta(microseconds=big)
timedelta(1e300)
timedelta.max + timedelta(microseconds=1)
timedelta.min - timedelta(microseconds=1)
-timedelta.min
-timedelta.max
abs(timedelta.min)
one / 0
one // 0
one % 0
one / 0.0
one / one
one / timedelta(0)
one // timedelta(0)
one % timedelta(0)
divmod(one, timedelta(0))
divmod(one, 2)
one * 'x'
one * nan
one * inf
one * 1e300
one / nan
one / 1e-300
one // 1.0
1 / one
1 // one
1 - one
1 + one
one < 1
one == 1
one < one
one > d
one * big
timezone()
timezone(1)
timezone(one)
timezone(-one)
timezone(timedelta(0), 5)
timezone(timedelta(0), None)
timezone(timedelta(0), 'x', 'y')
timezone(timedelta(0), name='x')
timezone(offset=timedelta(hours=1), name='x')
timezone(timedelta(hours=24))
timezone(timedelta(hours=-23, minutes=-59, seconds=-59, microseconds=-999999))
timezone(timedelta(0), z='x')
timezone.utc.utcoffset()
timezone.utc.utcoffset(1)
timezone.utc.dst(1)
timezone.utc.tzname(1)
timezone.utc.fromutc(1)
timezone.utc.fromutc(m)
timezone.utc.fromutc(None)
timezone.utc.fromutc(u)
timezone.utc < timezone.utc
tzinfo().utcoffset(None)
tzinfo().dst(None)
tzinfo().tzname(None)
tzinfo().fromutc(None)
tzinfo().fromutc(m)
tzinfo().fromutc(m.replace(tzinfo=tzinfo()))
(lambda z: z.fromutc(m.replace(tzinfo=z)))(Strange())
(lambda z: z.fromutc(m.replace(tzinfo=z)))(Strange(timedelta(0)))
(lambda z: z.fromutc(m.replace(tzinfo=z)).isoformat())(Strange(timedelta(0), None, timedelta(0)))
m.replace(tzinfo=Strange(5)).utcoffset()
m.replace(tzinfo=Strange(one)).utcoffset()
m.replace(tzinfo=Strange(-one)).utcoffset()
m.replace(tzinfo=Strange(None, 5)).tzname()
m.replace(tzinfo=Strange(None, b'x')).tzname()
m.replace(tzinfo=Strange(None, 'x', 5)).dst()
m.replace(tzinfo=Strange(None, 'x', one)).dst()
t.replace(tzinfo=Strange(5)).utcoffset()
t.replace(tzinfo=Strange(None, 5)).tzname()
t.replace(tzinfo=Strange(None, None, 5.0)).dst()
str(t.replace(tzinfo=Strange(5)))
str(m.replace(tzinfo=Strange(5)))
m.replace(tzinfo=Strange(5)) == u
m.replace(tzinfo=Strange(5)) - u
hash(m.replace(tzinfo=Strange(5)))
hash(t.replace(tzinfo=Strange(5)))
m < u
m == u
m - u
u - m
m < d
d < m
m == d
d == m
d < 1
d + 1
d - 1
1 - d
1 + d
d + d
d - m
m - d
m + m
one - d
one + d
one - m
one + m
d + timedelta.max
d - timedelta.max
m + timedelta.max
m - timedelta.max
date.min - one
date.max + one
dt.max + timedelta(microseconds=1)
dt.min - timedelta(microseconds=1)
t < t.replace(tzinfo=timezone.utc)
t == t.replace(tzinfo=timezone.utc)
t < 1
t - t
t + one
d.replace(1, 2, 3, 4)
d.replace(year=0)
d.replace(month=13)
d.replace(day=None)
d.replace(x=1)
d.replace('x')
t.replace(24)
t.replace(tzinfo=1)
t.replace(fold=2)
t.replace(1, 2, 3, 4, None, 1)
t.replace(tzinfo=None)
m.replace(0)
m.replace(hour=24)
m.replace(tzinfo=1)
m.replace(fold=2)
m.replace(x=1)
d.__replace__(1)
d.__replace__(day=1)
d.__replace__(x=1)
t.__replace__(1)
t.__replace__(hour=5)
m.__replace__(1)
m.__replace__(hour=5, fold=1)
date.fromordinal(0)
date.fromordinal(-1)
date.fromordinal(3652060)
date.fromordinal(big)
date.fromordinal('1')
date.fromordinal(1.0)
dt.fromordinal(0)
dt.fromordinal(3652060)
date.fromisocalendar(2024, 54, 1)
date.fromisocalendar(2024, 53, 1)
date.fromisocalendar(2024, 0, 1)
date.fromisocalendar(2024, 1, 0)
date.fromisocalendar(2024, 1, 8)
date.fromisocalendar(0, 1, 1)
date.fromisocalendar(10000, 1, 1)
date.fromisocalendar(9999, 52, 7)
date.fromisocalendar(1, 1, 1)
date.fromisocalendar(2024, 1)
date.fromisocalendar()
date.fromisocalendar(year=2024, week=1, day=1)
date.fromisocalendar(year=2024, week=1, x=1)
date.fromisocalendar('2024', 1, 1)
date.fromisocalendar(2024, 1, 1.0)
date.fromisocalendar(big, 1, 1)
date.fromisocalendar(2024, big, 1)
date.fromisocalendar(2024, 1, big)
date.fromtimestamp('1')
date.fromtimestamp(None)
date.fromtimestamp(nan)
date.fromtimestamp(inf)
date.fromtimestamp(1e300)
date.fromtimestamp(big)
date.fromtimestamp(2 ** 62)
date.fromtimestamp(10 ** 12)
date.fromtimestamp(-10 ** 12)
date.fromtimestamp()
date.today(1)
dt.fromtimestamp()
dt.fromtimestamp('1')
dt.fromtimestamp(nan)
dt.fromtimestamp(inf)
dt.fromtimestamp(1e300)
dt.fromtimestamp(big)
dt.fromtimestamp(10 ** 12)
dt.fromtimestamp(-10 ** 12)
dt.fromtimestamp(10 ** 17)
dt.fromtimestamp(0, 5)
dt.fromtimestamp(0, tz='x')
dt.fromtimestamp(0, tzinfo=None)
dt.fromtimestamp(0, tz=Strange())
dt.fromtimestamp(253402300800, timezone.utc)
dt.now(5)
dt.now(tz='x')
dt.now(1, 2)
dt.now(zone=None)
dt.combine()
dt.combine(d)
dt.combine(d, t, 5)
dt.combine(t, d)
dt.combine(d, d)
dt.combine(d, t, timezone.utc)
dt.combine(d, t, tzinfo=None)
dt.combine(date=d, time=t)
dt.combine(d, t, x=None)
dt.strptime('x')
dt.strptime('x', 'y')
dt.strptime(b'x', 'y')
dt.strptime('x', 5)
dt.strptime('', '')
date.strptime('x', '%Y')
time.strptime('x', '%Y')
dt.fromisoformat(1)
dt.fromisoformat('')
dt.fromisoformat('2024')
dt.fromisoformat()
date.fromisoformat(b'2024-01-01')
date.fromisoformat('2024-1-1')
date.fromisoformat('2024-13-01')
date.fromisoformat('2024-01-01T00')
time.fromisoformat(5)
time.fromisoformat('')
time.fromisoformat('25:00')
time.fromisoformat('12:')
time.fromisoformat('1')
time.fromisoformat('12:30:60')
time.fromisoformat('x')
d.isoformat(1)
t.isoformat(1)
t.isoformat('x')
t.isoformat('hours', 1)
t.isoformat(timespec='hours')
t.isoformat(spec='hours')
t.isoformat(None)
m.isoformat('xx')
m.isoformat(5)
m.isoformat('')
m.isoformat(None)
m.isoformat(' ', 'foo')
m.isoformat(' ', None)
m.isoformat(sep=' ', timespec='minutes')
m.isoformat('\\ud800')
m.isoformat('\\0')
m.isoformat('\\U0001f600')
m.isoformat(b'T')
d.strftime()
d.strftime(1)
d.strftime(b'%Y')
d.strftime(format='%Y')
d.strftime('%Y', 1)
t.strftime(None)
m.strftime(1)
format(d, 5)
d.__format__(5)
d.__format__(b'')
t.__format__(1)
m.__format__(1)
d.__format__()
m.astimezone(5)
m.astimezone(timezone.utc, 1)
m.astimezone(zone=1)
m.astimezone(None, x=1)
u.astimezone(Strange())
u.astimezone(Strange(5))
u.astimezone(Strange(timedelta(0), 'x', 5))
m.replace(tzinfo=Strange(5)).astimezone(timezone.utc)
dt.min.replace(tzinfo=timezone(timedelta(hours=1))).astimezone(timezone.utc)
dt.max.replace(tzinfo=timezone(timedelta(hours=-1))).astimezone(timezone.utc)
dt.min.replace(tzinfo=timezone(timedelta(hours=1))).utctimetuple()
dt.max.replace(tzinfo=timezone(timedelta(hours=-1))).utctimetuple()
t.__reduce_ex__()
t.__reduce_ex__('x')
t.__reduce_ex__(4)
t.replace(fold=1).__reduce_ex__(2)
t.replace(fold=1).__reduce_ex__(4)
t.replace(fold=1).__reduce__()
m.replace(fold=1).__reduce_ex__(3)
m.replace(fold=1).__reduce_ex__(4)
m.replace(fold=1, tzinfo=timezone.utc).__reduce_ex__(4)
m.replace(fold=1).__reduce__()
d.__reduce__()
one.__reduce__()
timezone.utc.__reduce__()
timezone(timedelta(1.5/24), 'name').__reduce__()
d.isocalendar().__reduce__()
d.isocalendar()
type(d.isocalendar())(1, 2, 3)
type(d.isocalendar())(1, 2)
type(d.isocalendar())(year=1, week=2, weekday='x')
type(d.isocalendar())(1, 2, 3, 4)
type(d.isocalendar()).__mro__
d.isocalendar() == (2024, 9, 4)
d.isocalendar() + (1,)
d.isocalendar()[0:2]
type('C', (timezone,), {})
type('C', (type(d.isocalendar()),), {})
setattr(d, 'year', 5)
setattr(date, 'x', 5)
setattr(one, 'days', 5)
delattr(m, 'hour')
setattr(m, 'x', 5)
setattr(timezone.utc, 'x', 5)
setattr(tzinfo(), 'x', 5)
date.__new__(int, 1, 2, 3)
date.__new__(dt, 1, 2, 3)
dt.__new__(date, 1, 2, 3)
date.year
date.__doc__
repr(date.year.__doc__), time.hour.__doc__, timedelta.days.__doc__
"""

for line in TEXTS.strip().splitlines():
    attempt(line)
