import _stat
import _string
import atexit
for m in 0o100644, 0o40755, 0o120777, 0o104755, 0o102644, 0o41777, 0o20600, 0o60600, 0o10000, 0o140000, 0, 0o1000:
    print(_stat.filemode(m), oct(_stat.S_IMODE(m)), oct(_stat.S_IFMT(m)), _stat.S_ISREG(m), _stat.S_ISDIR(m),
          _stat.S_ISLNK(m), _stat.S_ISDOOR(m))
print({k: v for k, v in sorted(vars(_stat).items()) if isinstance(v, int) and not k.startswith('FILE')})
for bad in -1, 1 << 33, 'a', 1.5, 1 << 80:
    try:
        print(_stat.S_ISDIR(bad))
    except Exception as e:
        print(type(e).__name__)
print(list(_string.formatter_parser('a{b!r:>{c}}d{{e}}{}')))
print([x if not hasattr(x, '__next__') else list(x) for x in _string.formatter_field_name_split('a.b[0][x].c')])
print([x if not hasattr(x, '__next__') else list(x) for x in _string.formatter_field_name_split('0')])
for f, a in (_string.formatter_parser, 1), (_string.formatter_parser, '{'), (_string.formatter_field_name_split, 'a[b'):
    try:
        r = f(a)
        print(list(r[1] if isinstance(r, tuple) else r))
    except Exception as e:
        print(type(e).__name__, e)
print(atexit._ncallbacks())


def g(*a, **k):
    print('g', a, k)


print(atexit.register(g, 1, x=2) is g, atexit._ncallbacks())
atexit.register(print, 'second')
atexit._run_exitfuncs()
print(atexit._ncallbacks())
atexit.register(g)
atexit.register(g, 3)
atexit.unregister(g)
print(atexit._ncallbacks())
try:
    atexit.register(1)
except TypeError as e:
    print(e)
