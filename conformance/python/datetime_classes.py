"""Subclasses of the classes of datetime: what is made how, and the corners of arithmetic, timestamps and texts."""

import datetime as M
import time as _time
import warnings
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from unittest import mock

warnings.simplefilter("ignore")

with mock.patch("time.time", lambda: 0.0):
    print(date.today(), datetime.now().year > 2000, datetime.today().year)


class D(date):
    def __new__(cls, *args, **kwargs):
        print("  D.new", args, kwargs)
        return date.__new__(cls, *args, **kwargs)

    def __init__(self, *args, **kwargs):
        print("  D.init", args, kwargs)


class DT(datetime):
    def __new__(cls, *args, **kwargs):
        print("  DT.new", args, kwargs)
        return datetime.__new__(cls, *args, **kwargs)


class T(time):
    def __new__(cls, *args, **kwargs):
        print("  T.new", args, kwargs)
        return time.__new__(cls, *args, **kwargs)


class TD(timedelta):
    def __new__(cls, *args, **kwargs):
        print("  TD.new", args, kwargs)
        return timedelta.__new__(cls, *args, **kwargs)


class I:
    def __index__(self):
        return 5


class F:
    def __float__(self):
        return 5.0


class Zone(tzinfo):
    """An hour ahead of UTC, two hours in the second half of the year."""

    def utcoffset(self, when):
        return timedelta(hours=1) + self.dst(when)

    def dst(self, when):
        return timedelta(hours=when is not None and when.month > 6)

    def tzname(self, when):
        return "100%"


class Text(str):
    def replace(self, *args):
        return self.answer


class Named(Zone):
    def tzname(self, when):
        text = Text("x")
        text.answer = self.answer
        return text


def named(answer):
    zone = Named()
    zone.answer = answer
    return datetime(2024, 1, 1, tzinfo=zone).strftime("%Z")


class Ratio(float):
    def as_integer_ratio(self):
        return self.answer


def ratio(answer):
    number = Ratio()
    number.answer = answer
    return number


zone = Zone()
_time.tzset()
d = D(2024, 2, 29)
dt = DT(2024, 2, 29, 1, 2, 3, 4, timezone.utc, fold=1)
t = T(1, 2, 3, 4, fold=1)
td = TD(1, 2, 3)
one = timedelta(1)
z = datetime(2024, 5, 31, 23, 30, tzinfo=zone)


def show(text):
    print(text)
    try:
        answer = eval(text)
        print("   ->", type(answer).__name__, repr(answer).encode("ascii", "backslashreplace").decode())
    except Exception as error:
        print("   ->", type(error).__name__, error)


TEXTS = r'''
d.replace(day=1)
d+one
one+d
d-one
d-d
D.fromordinal(5)
D.fromisoformat('2024-01-02')
D.fromisocalendar(2024,1,1)
D.strptime('2024','%Y')
D.fromtimestamp(0)
dt.replace(day=1)
dt.replace(day=1,fold=0)
dt+one
one+dt
dt-one
dt.date()
dt.time()
dt.timetz()
dt.astimezone(timezone(timedelta(hours=1)))
dt.astimezone(timezone.utc)
dt.astimezone()
DT.fromordinal(5)
DT.fromisoformat('2024-01-02')
DT.fromisoformat('2024-01-02T00:00:00+01:00')
DT.fromisocalendar(2024,1,1)
DT.fromtimestamp(0)
DT.fromtimestamp(0,timezone.utc)
DT.strptime('2024','%Y')
DT.combine(d,t)
DT.combine(date(1,2,3),time(1,fold=1))
DT.min
t.replace(hour=3)
T.fromisoformat('01:02')
T.strptime('1','%H')
td+one
td*2
-td
+td
abs(td)
td//2
td%one
td==one
timedelta(1)+td
TD(5)
repr(td)
str(td)
dt.__reduce_ex__(4)
dt.__replace__(hour=5)
d.__replace__(day=5)
t.__replace__(hour=7)
dt-dt
dt==dt.replace(fold=0)
hash(dt)==hash(dt.replace(fold=0))
hash(t)==hash(t.replace(fold=0))
hash(timedelta(0)) == hash(timedelta(0))
datetime.utcnow().year>2000
datetime.utcfromtimestamp(0)
datetime.max.timestamp()
datetime(1,1,1).timestamp()
datetime(1970,1,1).timestamp()
datetime.fromtimestamp(-0.5)
datetime.fromtimestamp(0.0000005)
datetime.fromtimestamp(0.0000015)
datetime.fromtimestamp(-62135596800)
datetime.fromtimestamp(-62135596801)
datetime.fromtimestamp(253402300799)
datetime.max.astimezone()
datetime.min.astimezone()
datetime(2024,1,1).astimezone()
datetime(2024,1,1).astimezone().tzinfo
datetime(2024,1,1).timetuple()
datetime(2024,1,1,tzinfo=timezone.utc).utctimetuple()
datetime(2024,1,1,tzinfo=timezone.utc).timetuple()
date(2024,1,1).timetuple()
isinstance(d, M.date)
date(2024,1,1).strftime('%z %Z %f %:z % %q %%')
date(2024,1,1).strftime('')
date(2024,1,1).strftime('\\0x%Y')
date(2024,1,1).strftime('\\ud800%Y')
date(1,1,1).strftime('%Y %G %C %F %y')
time(1,2).strftime('%Y %m %d')
datetime(1,1,1,tzinfo=timezone(timedelta(hours=-5,seconds=-3,microseconds=-5),'%Y')).strftime('%z %Z %:z %f %:x %:')
time(1,tzinfo=timezone.utc).utcoffset()
time(1,tzinfo=timezone.utc)==time(2,tzinfo=timezone(timedelta(hours=1)))
hash(time(1,tzinfo=timezone.utc))==hash(time(2,tzinfo=timezone(timedelta(hours=1))))
bool(time(0)),bool(timedelta(0))
'%s' % timezone(timedelta(hours=1,seconds=5,microseconds=1))
datetime.fromisoformat('2024-01-02T24:00')
datetime.fromisoformat('2024-12-31T24:00')
datetime.fromisoformat('9999-12-31T24:00')
datetime.fromisoformat('2024-12-31T24:01')
time.fromisoformat('24:00')
time.fromisoformat('24:01')
time.fromisoformat('T12:00')
time.fromisoformat('t12:00')
datetime.fromtimestamp(I())
date.fromtimestamp(I())
datetime.fromtimestamp(F())
date.fromtimestamp(F())
datetime.fromtimestamp(True)
datetime(9999,12,31,23,59,59).astimezone()
datetime(9999,12,31,23,59,58).astimezone()
datetime(9999,12,31,23,59,59).timestamp()
datetime.max.replace(microsecond=0).astimezone()
datetime(9999,12,30,23,59,58).astimezone()
datetime(1,1,2).astimezone()
datetime(1,1,2).timestamp()
datetime(1,1,2,fold=1).timestamp()
datetime(9999,12,31,fold=1).timestamp()
datetime(9999,12,31,0,0,1,fold=1).timestamp()
datetime.max.replace(tzinfo=timezone.utc).astimezone()
datetime.fromtimestamp(2**55)
datetime.fromtimestamp(67767976233532799)
datetime.fromtimestamp(67768036191676800)
datetime.fromtimestamp(67768036191763200)
datetime.fromtimestamp(-67768040609740800)
datetime.fromtimestamp(-67768040609740801)
date.fromtimestamp(67768036191676800)
datetime.fromtimestamp(1.7e308)
datetime.utcfromtimestamp(1e17)
timedelta(I())
timedelta(F())
timedelta(True)
date(I(),I(),I())
date.fromordinal(I())
date.fromisocalendar(I(),I(),I())
date.fromisocalendar(2**31,1,1)
date.fromisocalendar(2**63,1,1)
date.fromisocalendar(-2**31-1,1,1)
timedelta(1)*True
timedelta(1)*I()
timedelta(1)*F()
timedelta('a','b')
timedelta(hours='a',microseconds='b')
timedelta(days=1,foo=3,seconds='x')
timedelta(1,2,3,4,5,6,7,weeks=8)
date(1,2,3,4,5)
date(1,2,3,4,x=5)
date(1,2,x=5,y=6)
date(1, month=2, year=3)
date(1, 2, month=2)
time(1,2,3,4,None,fold=1,x=2)
time(1,2,3,4,None,0,fold=1)
time(1,2,3,4,None,0,1)
datetime(2024,1,1).isoformat(timespec='milliseconds')
time(1).__reduce_ex__(2**40)
timezone(timedelta(0),'\\ud800').tzname(None)
datetime(1,1,1,tzinfo=timezone(timedelta(0),'\\ud800')).strftime('%Z')
datetime(1,1,1).strftime('%e %-d %5Y %Ey %Od %E %5 %')
datetime.strptime('2024 +0530','%Y %z')
datetime.strptime('2024-02-30','%Y-%m-%d')
datetime.strptime('12','%H%M')
datetime.combine(1,2)
datetime.combine(date(1,1,1),time(1,tzinfo=timezone.utc))
datetime.__sub__(datetime(1,1,1),1)
date.__radd__(date(1,1,1),timedelta(1))
date.__rsub__(date(1,1,1),timedelta(1))
date.__rsub__(date(1,1,1),date(1,1,3))
datetime.__radd__(datetime(1,1,1),timedelta(1))
datetime.__rsub__(datetime(1,1,1),datetime(1,1,2))
datetime.__rsub__(datetime(1,1,1),date(1,1,2))
timedelta.__rsub__(timedelta(1),timedelta(3))
timedelta.__rsub__(timedelta(1),date(1,1,3))
timedelta.__rmul__(timedelta(1),3)
timedelta.__rtruediv__(timedelta(1),timedelta(3))
timedelta.__radd__(timedelta(1),date(1,1,3))
timedelta.__add__(timedelta(1),date(1,1,3))
timedelta.__radd__(timedelta(1),timedelta(3))
date.__add__(date(1,1,1),1)
date.__eq__(date(1,1,1),datetime(1,1,1))
date.__lt__(date(1,1,1),datetime(1,1,1))
date.__eq__(datetime(1,1,1),date(1,1,1))
date.__eq__(datetime(1,1,1),datetime(1,1,1))
datetime.__eq__(datetime(1,1,1),date(1,1,1))
date.__sub__(datetime(1,1,1),date(1,1,1))
date.__add__(datetime(1,1,1,5),timedelta(1))
date.replace(datetime(1,1,1,5),year=2)
date.__reduce__(datetime(1,1,1,5))
date.__str__(datetime(1,1,1,5))
date.isoformat(datetime(1,1,1,5))
date.__repr__(datetime(1,1,1,5))
date.__hash__(datetime(1,1,1,5))==hash(date(1,1,1))
date.ctime(datetime(1,1,1,5))
date.timetuple(datetime(1,1,1,5))
date.strftime(datetime(1,1,1,5),'%H')
date.__replace__(datetime(1,1,1,5),year=2)
date.today.__self__
datetime.fromisocalendar(2024,1,1)
timedelta(days=0.5, microseconds=0.5)
timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(microseconds=2.5), timedelta(seconds=0.0000005,microseconds=0.5)
timedelta(days=1.5)*0.3, timedelta(3)/7, timedelta(3)/0.7, -timedelta(1)//7, timedelta(5)%timedelta(-2), divmod(timedelta(5),timedelta(-2))
timedelta(999999999)/timedelta(microseconds=1)
timedelta.max.total_seconds(), timedelta.min.total_seconds()
timezone(-timedelta(hours=1,minutes=30)), str(timezone(-timedelta(hours=1,minutes=30)))
timezone.min, timezone.max, timezone.utc, str(timezone.utc)
timezone(timedelta(0)) is timezone.utc, timezone(timedelta(0),'UTC') == timezone.utc, repr(timezone(timedelta(0),'UTC')), M.UTC is timezone.utc
datetime(1,1,1,tzinfo=timezone.utc) == datetime(1,1,1,tzinfo=timezone(timedelta(0),'x'))
time(5, tzinfo=timezone(timedelta(hours=1))) < time(4, 30, tzinfo=timezone.utc)
time(5, tzinfo=timezone(timedelta(microseconds=1))) == time(5,tzinfo=timezone.utc)
time(5, tzinfo=timezone(timedelta(microseconds=-1))) == time(5,tzinfo=timezone.utc)
time(5, tzinfo=timezone(timedelta(hours=1))).isoformat('hours')
z.astimezone(timezone.utc)
z.astimezone(timezone.utc).astimezone(zone).isoformat()
(z + 40 * one).isoformat(), (z + 40 * one).dst(), (z + 40 * one).timetuple(), (z + 40 * one).utctimetuple()
z == z.astimezone(timezone.utc), z < z.astimezone(timezone.utc) + timedelta(microseconds=1)
hash(z) == hash(z.astimezone(timezone.utc)), z.timestamp()
z - z.astimezone(timezone.utc), z - (z + 40 * one), (z + 40 * one) - z.astimezone(timezone.utc)
z.strftime('%Z %z %:z %%'), format(z, '%H'), format(z), f'{z:%Y-%m}'
named('a%%b')
named(None)
named(5)
named(Text('x'))
timedelta(1) * ratio(5)
timedelta(1) * ratio((1, 2, 3))
timedelta(1) / ratio((1.5, 2))
timedelta(1) / ratio((3, 2))
'''

for line in TEXTS.strip().splitlines():
    show(line)
