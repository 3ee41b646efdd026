# select() and poll objects.
import posix
import select


def show(function, *args):
    try:
        print(args, function(*args))
    except BaseException as error:
        print(args, type(error).__name__, error, error.args)


print(sorted((k, v) for k, v in vars(select).items() if type(v) is int and k.startswith("POLL")))
for args in (([], [], [], 0), ([], [], [], -1), (1, [], []), (["a"], [], []), ([], [], [], "a"),
             ([2000], [], [], 0), ([-1], [], [], 0), (), ([], [], [], 0.01)):
    show(select.select, *args)
r, w = posix.pipe()


class File:
    def fileno(self):
        return w


file = File()
print(select.select([r], [file], [], 0) == ([], [file], []))
posix.write(w, b"x")
print(select.select([r], [w], [r], 1) == ([r], [w], []))
p = select.poll()
show(p.register, "a")
show(p.register, 0, -1)
show(p.register, -1)
show(p.unregister, 55)
show(p.modify, 55, 1)
show(p.poll, "a")
show(p.poll, 0)
show(p.register, 0, 70000)
p.register(r)
p.register(w, select.POLLOUT)
print(p.poll(0) == [(r, select.POLLIN), (w, select.POLLOUT)])
p.modify(w, 0)
print(p.poll() == [(r, select.POLLIN)])
p.unregister(r)
print(p.poll(1))
print(select.poll.__text_signature__, p.poll.__text_signature__, type(p))
with select.epoll() as e:
    print(e.closed, e.fileno() > 2)
    e.register(r, select.EPOLLIN)
    e.register(w)
    print(sorted(e.poll(1)) == sorted([(r, 1), (w, 4)]), len(e.poll(1, 1)))
    e.modify(w, 0)
    print(e.poll(0) == [(r, 1)])
    show(e.poll, "a")
    show(e.poll, 0, 0)
    e.unregister(r)
    print(e.poll(0.01))
print(e.closed)
show(e.poll)
show(e.fileno)
show(e.close)
show(select.epoll, -2)
show(select.epoll, 4, 5)
