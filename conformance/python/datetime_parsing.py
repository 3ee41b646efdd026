"""fromisoformat of many texts, most of them nearly right."""

import random
from datetime import date, time, datetime
rng = random.Random(1)
dates = ['2024-02-29','20240229','2024-W09-4','2024W094','2024-W09','2024W09','2024-13-01','0000-01-01','2023-02-29','2024-W54-1','2020-W53-7','0001-W01-1','9999-W52-7','9999W537','2024-060']
times = ['12','1234','12:34','123456','12:34:56','12:34:56.789','123456,789012345','24','24:00','24:00:00.1','2400','12:34:60','12:60','25:00','12.5','12:34.5','1','12:3','123','12:34:5','12:34:56.']
zones = ['','','','Z','+01:00','-0130','+05','-00:00','+00:00:00.000001','-23:59:59.999999','+24:00','+12:60','-1','+1:00','z','+01:00:30','+010030','+0100:30','+01:0030','+00','-00:00:01.5','+','ZZ','Z+01']
seps = ['T',' ','t','','-','x','\u20ac','\ud800','\U0001f600','5','W',':','\0','+','Z']
alphabet = '0123456789-:.,TWZ+ a\u0661\u20ac\U0001f600'
def mutate(s):
    for _ in range(rng.choice((0,0,0,1,1,2))):
        i = rng.randrange(len(s)+1)
        k = rng.randrange(3)
        if k == 0: s = s[:i]+rng.choice(alphabet)+s[i:]
        elif k == 1: s = s[:i]+s[i+1:]
        else: s = s[:i]+rng.choice(alphabet)+s[i+1:]
    return s
def show(f, s):
    try: r = repr(f(s))
    except Exception as e: r = type(e).__name__+': '+str(e)
    print(ascii(s), ascii(r))
for _ in range(2500):
    d, t, z, p = rng.choice(dates), rng.choice(times), rng.choice(zones), rng.choice(seps if rng.random()<.4 else ['T'])
    show(date.fromisoformat, mutate(d))
    show(time.fromisoformat, mutate(rng.choice(['','','T'])+t+z))
    show(datetime.fromisoformat, mutate(d+p+t+z))
    show(datetime.fromisoformat, mutate(d+p))
