"""zoneinfo: keys, caches, files, the rules at their ends, times around transitions."""

import copy
import io
import os
import pickle
import struct
import tempfile
import weakref
import zoneinfo
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo


def contents(types, transitions, rule):
    """A file: types as (offset, is dst, name), transitions as (time, index of type)."""
    names = b"".join(name + b"\0" for _, _, name in types)
    out = b""
    for version in "lq":
        out += b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, len(transitions), len(types), len(names))
        out += b"".join(struct.pack(">" + version, at) for at, _ in transitions) + bytes(index for _, index in transitions)
        place = 0
        for offset, dst, name in types:
            out += struct.pack(">lbb", offset, dst, place)
            place += len(name) + 1
        out += names
    return out + b"\n" + rule + b"\n"


berlin = contents([(3208, 0, b"LMT"), (3600, 0, b"CET"), (7200, 1, b"CEST"), (10800, 1, b"CEMT")],
                  [(-2 ** 31, 1), (-1693706400, 2), (-1680483600, 1), (-776563200, 3), (-765936000, 1), (828234000, 2), (846378000, 1)],
                  b"CET-1CEST,M3.5.0,M10.5.0/3")
york = contents([(-17762, 0, b"LMT"), (-18000, 0, b"EST"), (-14400, 1, b"EDT")], [(-2 ** 31, 1), (1173596400, 2), (1194156000, 1)],
                b"EST5EDT,M3.2.0,M11.1.0")
data = berlin
folder = tempfile.mkdtemp()
for name, what in (("Europe/Berlin", berlin), ("America/New_York", york), ("UTC", contents([(0, 0, b"UTC")], [], b"UTC0"))):
    os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(what)
zoneinfo.reset_tzpath([folder])


class File(io.BytesIO):
    def __init__(self):
        super().__init__(data)

    def __repr__(self):
        return "<a file>"


class Sub(ZoneInfo):
    pass


class Bad(ZoneInfo):
    pass


class Bad2(ZoneInfo):
    pass


class Find(ZoneInfo):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class Moment(datetime):
    pass


Bad._weak_cache = {}
Bad2._weak_cache = 5
z = ZoneInfo("Europe/Berlin")
d = datetime(2024, 7, 1)


def show(text):
    try:
        answer = ascii(eval(text, globals()))
    except Exception as error:
        answer = f"{type(error).__name__} {ascii(str(error))}"
    print(text, "->", answer)


for line in r'''
ZoneInfo()
ZoneInfo(1)
ZoneInfo(None)
ZoneInfo('')
ZoneInfo('a','b')
ZoneInfo(key='Europe/Berlin') is z
ZoneInfo('Nope/Nope')
ZoneInfo('../x')
ZoneInfo('Europe')
ZoneInfo('\\0')
ZoneInfo('\\ud800')
ZoneInfo([])
ZoneInfo(x=1)
ZoneInfo.no_cache('Europe/Berlin') is z
ZoneInfo.no_cache(5)
ZoneInfo.no_cache()
ZoneInfo.no_cache(key='UTC')
ZoneInfo.from_file(5)
ZoneInfo.from_file()
ZoneInfo.from_file(io.BytesIO(b''))
ZoneInfo.from_file(io.BytesIO(b'TZif2'))
ZoneInfo.from_file(io.BytesIO(data)).key
ZoneInfo.from_file(io.BytesIO(data), key='x')
ZoneInfo.from_file(io.BytesIO(data), 'x')
ZoneInfo.from_file(io.BytesIO(data), key=5)
str(ZoneInfo.from_file(io.BytesIO(data), key=5))
ZoneInfo.from_file(fobj=5)
ZoneInfo.from_file(io.BytesIO(data)).__reduce__()
pickle.dumps(ZoneInfo.from_file(io.BytesIO(data)))
pickle.dumps(z)
pickle.loads(pickle.dumps(z)) is z
copy.copy(z) is z, copy.deepcopy(z) is z
ZoneInfo._unpickle('UTC', 1)
ZoneInfo._unpickle('UTC', 0)
z.utcoffset(None), z.dst(None), z.tzname(None)
ZoneInfo('UTC').utcoffset(None), ZoneInfo('UTC').dst(None), ZoneInfo('UTC').tzname(None)
z.utcoffset(5)
z.dst('x')
z.tzname(date(1,1,1))
z.utcoffset(d), z.dst(d), z.tzname(d)
z.fromutc(d)
z.fromutc(5)
z.fromutc(None)
z.fromutc(d.replace(tzinfo=z))
z.key
setattr(z,'key',5)
setattr(z,'x',5)
delattr(z,'key')
Sub('UTC'), Sub('UTC') is Sub('UTC'), Sub('UTC') is ZoneInfo('UTC')
type(Sub._weak_cache).__name__
hasattr(ZoneInfo,'_weak_cache')
Sub.__weakrefoffset__ > 0, Sub('UTC').__dict__
Bad('UTC')
Bad2('UTC')
Find('UTC')
ZoneInfo.clear_cache()
ZoneInfo('Europe/Berlin') is z
ZoneInfo.clear_cache(only_keys=['UTC'])
ZoneInfo.clear_cache(only_keys=5)
ZoneInfo.clear_cache(['UTC'])
ZoneInfo.clear_cache(only_keys='UTC')
Bad.clear_cache()
Bad2.clear_cache()
weakref.ref(z)() is z
hash(z) == hash(z), z == z, z == ZoneInfo.no_cache('Europe/Berlin')
ZoneInfo.__doc__, ZoneInfo.utcoffset.__doc__
ZoneInfo.__init_subclass__()
ZoneInfo.__init_subclass__(x=1)
ZoneInfo.from_file(io.BytesIO(data[:60]))
ZoneInfo.from_file(io.BytesIO(data.replace(b'CET-1CEST',b'CET-1')))
ZoneInfo.from_file(io.BytesIO(data.replace(b'CET-1CEST',b'<CE-1CEST')))
time(1,tzinfo=z).utcoffset(), time(1,tzinfo=ZoneInfo('UTC')).tzname()
d.replace(tzinfo=z).astimezone(ZoneInfo('America/New_York'))
datetime.fromtimestamp(0,z)
datetime(2024,10,27,2,30,tzinfo=z,fold=1).astimezone(timezone.utc)
z.__reduce__()[1:], ZoneInfo.no_cache('UTC').__reduce__()[1:]
repr(ZoneInfo.from_file(File()))
str(ZoneInfo.from_file(File()))
ZoneInfo('/x')
'''.strip().splitlines():
    show(line)

print("around transitions")
for zone in (z, ZoneInfo("America/New_York"), ZoneInfo("UTC")):
    for at in (-2 ** 31, -1693706400, -1680483600, -776563200, -765936000, 828234000, 846378000, 1173596400, 1194156000, 1711846800, 1729990800,
               1710054000, 1730613600, 4102444800):
        for step in (-7200, -3601, -3600, -1, 0, 1, 3599, 3600, 7200):
            utc = datetime.fromtimestamp(at + step, timezone.utc)
            local = utc.astimezone(zone)
            plain = utc.replace(tzinfo=zone)
            print(at, step, local.isoformat(), local.fold, local.tzname(), local.dst(), local.astimezone(timezone.utc) == utc,
                  plain.utcoffset(), plain.replace(fold=1).utcoffset(), plain.tzname())
moment = Moment(2024, 10, 27, 0, 30, tzinfo=z)
print(repr(z.fromutc(moment)), repr(z.fromutc(Moment(2024, 10, 27, 1, 30, tzinfo=z))), z.utcoffset(Moment(2024, 10, 27, 2, 30, fold=1)))

print("rules")


def ruled(rule):
    return ZoneInfo.from_file(io.BytesIO(contents([(-18000, 0, b"EST")], [], rule.encode())), key="x")


for rule in ['AAA4BBB,J59/0,J300/2','AAA4BBB,J60/0,J300/2','AAA4BBB,58/0,J300/2','AAA4BBB,59/0,J300/2','AAA4BBB,0/0,J365/25','AAA4BBB,M2.5.0/0,M10.1.3/-25','AAA4BBB3,M2.5.0/0,M10.1.3','AAA4BBB5,M2.5.0/0,M10.1.3', 'AAA-12BBB-13,M10.5.0,M2.1.0/100']:
    try:
        zone = ruled(rule)
    except ValueError as error:
        print(rule, error)
        continue
    for year in (2023, 2024, 1, 9999):
        last = None
        for hour in range(365 * 24 - 1):
            when = datetime(year, 1, 1, tzinfo=zone) + timedelta(hours=hour)
            found = [(each.utcoffset(), each.dst(), each.tzname()) for each in (when, when.replace(fold=1))]
            if found != last:
                print(rule, when.replace(tzinfo=None), *[str(part) for each in found for part in each])
            last = found
for rule in ['AAA','AAA4BBB','AAA25','AAA24','AAA167','AB4','<A>4','<>4','A-B4','AAA4:30','AAA4:5','AAA 4','AAA4 BBB,J1,J2','aaa4','AAé4','<AA_>4','AAA4BBB,M1.1.1,M1.2.1,','AAA4BBB,M01.1.1,M1.2.1','AAA4BBB,M1.01.1,M1.2.1','AAA4BBB,J001,J002','AAA4BBB,J1/,J2','AAA4BBB,J0001,J2', 'AAA+4','AAA--4','AAA4BBB25,J1,J3','','4', 'AAA004','AAA0004','AAA4BBB,M1.1.1/002,M1.2.1','AAA4BBB,M1.1.1/+2:00:00,M1.2.1','AAA4BBB,400,1','AAA4BBB,365,1','AAA4BBB,366,1', 'AAA4BBB,J1,J2/3x','AAA4x']:
    try:
        zone = ruled(rule)
        print(ascii(rule), zone.utcoffset(datetime(2024, 7, 1)), zone.tzname(datetime(2024, 7, 1)), zone.utcoffset(None))
    except Exception as error:
        print(ascii(rule), type(error).__name__, ascii(str(error)))
