"""The native parts of statistics and uuid."""
import _statistics
import _uuid
import statistics
import uuid


def show(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


inverse = _statistics._normal_dist_inv_cdf
for p in (0.01, 0.2, 0.5, 0.51, 0.9, 0.9999, 1e-20):
    show(inverse, p, 1, 2)
    show(inverse, p, 0.0, 0.3)
for arguments in ((0, 1, 1), (1, 1, 1), (0.5, 1, 0), (0.7, 1, -3), ("a", 1, 1), (1,), (float("nan"), 1, 1), (2.0, 1, 1)):
    show(inverse, *arguments)
print(statistics.NormalDist(100, 15).quantiles(8))

made, safe = _uuid.generate_time_safe()
print(len(made), type(safe), made[6] >> 4, made[8] >> 6, _uuid.has_uuid_generate_time_safe)
ids = [uuid.uuid1() for _ in range(500)]
print(len(set(ids)), {i.version for i in ids}, {i.variant for i in ids})
print(all(a.time < b.time for a, b in zip(ids, ids[1:])))
