"""Texts of TZ, right and wrong: of the wrong ones, what could be read counts."""

import os
import time


def show(t):
    local = time.localtime(t)
    return local[2:6] + (local.tm_gmtoff, local.tm_zone, local.tm_isdst)


for tz in (
    "AAA3", "AAA3:99", "AAA3:30:99", "AAA99", "AAA24", "AAA25", "AAA", "AAA+", "AA3", "<A1>3", "<A1", "AAA3BBB",
    "AAA3BBB2", "AAA3BBB2,", "AAA3BBB2,M3.2", "AAA3BBB,M3.2.0", "AAA3BBB,M3.2.0,M11.1.0", "AAA3BBB,M13.2.0,M11.1.0",
    "AAA3BBB,M3.6.0,M11.1.0", "AAA3BBB,M3.2.7,M11.1.0", "AAA3BBB,M3.2.0/25,M11.1.0/-3",
    "AAA3BBB,M3.2.0/200,M11.1.0", "AAA3BBB,J60,J300", "AAA3BBB,J0,J300", "AAA3BBB,60,366", "AAA3BBB,60,300",
    "AAA3BBB,M3.2.0,M11.1.0x", "AAA3BBB,M3.2.0/2:99,M11.1.0", "AAA3 BBB", "AAA3BB", "AAA3:", "AAA3:5", "AAA-3:5:7",
    "3", "", ":AAA3", "AAA3BBB,M3.2.0/,M11.1.0",
):
    os.environ["TZ"] = tz
    time.tzset()
    print(repr(tz), time.timezone, time.altzone, time.daylight, time.tzname)
    print("   ", *[show(t) for t in (1.6e9, 1.615e9, 1.62e9)])

for tz in (
    "EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "<+03>-3", "AAA3BBB,J60,J300", "AAA3BBB,0/0,364/24",
    "CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin", "NoWhere", "AAA-12:30BBB,M1.1.1/-3,M12.5.6/30",
):
    os.environ["TZ"] = tz
    time.tzset()
    moments = [time.localtime(t) for t in range(1577836800 - 90000, 1577836800 + 366 * 86400, 10007)]
    print(tz, sum(i * m.tm_gmtoff for i, m in enumerate(moments)), sum(m.tm_isdst for m in moments), time.tzname)
