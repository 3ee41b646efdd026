import time
import gc
import _bisect
for c in 'time', 'monotonic', 'perf_counter', 'process_time', 'thread_time':
    print(time.get_clock_info(c))


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)


t(time.get_clock_info, 'x'); t(time.sleep, -1); t(time.sleep, 'a'); t(time.gmtime, 'a'); t(time.gmtime, 1e30)
t(time.gmtime, float('nan')); t(time.gmtime, 2**80)
t(time.strftime, '%Y', (1, 2)); t(time.strftime, '%Y', 1); t(time.strftime, 1); t(time.asctime, (1,)); t(time.mktime, (1,))
t(time.mktime, 1); t(time.mktime, (2020,) + ('a',) * 8)
t(time.strftime, '%Y %y %C|%Q|%|%5d|%-d|%_d|%^a|%E|%Oy|%+', (12, 1, 2, 3, 4, 5, 6, 7, 0))
for s in 0, 1, -1, 86399, 951782400, 1700000000, 1e9 + 0.5, -1e9 - 0.5, 4102444800, 1230940800, 1041379200:
    g = time.gmtime(s)
    print(g, g.tm_zone, g.tm_gmtoff, time.mktime(time.localtime(s)) == s // 1)
    print(time.strftime('%a %A %b %B %c %d %D %e %F %H %I %j %m %M %n %p %r %R %S %t %T %U %W %u %w %V %G %g %x %X %y %Y %z %Z %%', g))
    print(time.asctime(g))
for bad in range(9):
    a = [2020, 1, 1, 0, 0, 0, 0, 1, 0]
    a[bad] = 999
    t(time.strftime, '%S', tuple(a))
t(time.strftime, '%d %m %j', (2020, 0, 0, 0, 0, 0, 0, 0, 0))
print(time.mktime((2020, 14, 35, 25, 61, 61, 0, 0, 0)), time.gmtime(0)[:3], time.gmtime(0).__reduce__())
print(time.struct_time(range(9)).tm_zone, time.gmtime(0) == tuple(time.gmtime(0)))
print(time.monotonic() <= time.monotonic(), time.time_ns() > 10**18, time.perf_counter_ns() > 0, type(time.time()))
t(time.clock_gettime, 99); t(time.sleep, float('nan')); t(time.sleep, 1e30); time.sleep(0.001)
print(time.tzname, time.timezone, time.altzone, time.daylight, len(time.ctime()), time.ctime(0))
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.get_debug())
t(gc.collect, 5)
l = [1, 2, 2, 3]
print(_bisect.bisect_left(l, 2), _bisect.bisect_right(l, 2), _bisect.bisect_right(l, 2, 0, 1), _bisect.bisect_left(l, -2, key=lambda x: -x))
_bisect.insort_left(l, 2); _bisect.insort_right(l, 2.5, key=lambda x: x); print(l)
t(_bisect.bisect_left, l, 2, -1); t(_bisect.bisect_left, 1, 2)
