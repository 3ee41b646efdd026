"""The local time by the rules of the variable TZ."""

import os, time, random
from datetime import datetime, timezone
rng = random.Random(5)
for tz in ('EST+05EDT,M3.2.0,M11.1.0','UTC+03:30','EST5','EST5EDT','<+0330>-3:30','foo','','xy','AEST-10AEDT-11,M10.5.0,M3.5.0','STD8DST,J60/1:30,J300','STD8DST,59,299/-1','A5B,M1'):
    os.environ['TZ'] = tz; time.tzset()
    print(repr(tz), time.tzname, time.timezone, time.altzone, time.daylight)
    for _ in range(60):
        s = rng.randrange(-3*10**9, 9*10**9) if rng.random()<.7 else rng.randrange(0,17*10**8)
        t = time.localtime(s)
        print(s, tuple(t), t.tm_zone, t.tm_gmtoff, time.strftime('%Z %z', t), datetime.fromtimestamp(s), datetime.fromtimestamp(s).fold, datetime.fromtimestamp(s).timestamp()==s, datetime.fromtimestamp(s).astimezone().isoformat())
        n = datetime.fromtimestamp(s).replace(fold=rng.randrange(2))
        print(n.timestamp(), n.astimezone(), time.mktime(t)==s, time.mktime((*t[:8], 1-t[8]))-s if abs(s)<4*10**9 and s>0 else '')
