"""The events of sys.monitoring, instruction by instruction, and those of sys.settrace and sys.setprofile."""
import sys
m=sys.monitoring; E=m.events
names={v:k for k,v in E.__dict__.items()}
def show(x):
    if x is m.MISSING: return "MISSING"
    if callable(x): return getattr(x,'__name__','?')
    return repr(x).partition(" at 0x")[0]

def run(f,*a):
    out=[]
    m.use_tool_id(3,"t")
    def mk(name):
        def cb(*args):
            if args[0] is run.__code__: return
            out.append((name,args[0].co_name)+tuple(show(x) for x in args[1:]))
        return cb
    ev=0
    for k,v in E.__dict__.items():
        if v and k not in('BRANCH',):
            m.register_callback(3,v,mk(k)); ev|=v
    m.set_events(3,ev)
    try:
        try: f(*a)
        except BaseException as e: pass
    finally:
        m.set_events(3,0); m.free_tool_id(3)
    for o in out: print(*o)
def f(n):
    for i in range(n):
        if i: len('a')
        else:
            continue
    while n: n-=1
    return [x for x in (1,2) if x>1]
def g():
    yield 1
    try:
        yield 2
    except ValueError: pass
    return 5
def h():
    a = yield from g()
    for x in g(): pass
    it=g(); next(it); next(it); it.throw(ValueError)
def k():
    for _ in h(): pass
class C:
    def __init__(self): super().__init__()
    def m(self,*a,**kw): return a
def calls():
    c=C(); c.m(1,*[2],k=3); c.m(k=5); max(1,2,key=None); print(end='')
    int('x')
def exc():
    try:
        try: 1/0
        finally: len('')
    except ZeroDivisionError as e:
        try: raise ValueError from e
        except KeyError: pass
        except ValueError: raise
async def co():
    class A:
        def __aiter__(self): return self
        n=0
        async def __anext__(self):
            self.n+=1
            if self.n>2: raise StopAsyncIteration
            return self.n
        async def __aenter__(self): return 1
        async def __aexit__(self,*a): return True
    async for i in A():
        pass
    async with A() as x:
        1/0
    return [j async for j in A()]
def rc():
    c=co()
    try: c.send(None)
    except StopIteration: pass
def w():
    n=3
    while n: n-=1
    with C0() as q: pass
    with C0() as q: raise KeyError
class C0:
    def __enter__(self): return 1
    def __exit__(self,*a): return True
def mm(x):
    match x:
        case [a,b] if a: return 1
        case {'k':v}: return 2
        case None: pass
    return x and None or 3 if x is None else 4
def st():
    for i in iter([1].__iter__().__next__, 5): pass
def ns():
    class I:
        def __iter__(s): return s
        def __next__(s): raise StopIteration(3)
    for i in I(): pass
    def yf(): return (yield from I())
    list(yf())
def thr():
    it=g()
    try: it.throw(KeyError)
    except KeyError: pass
    it=g(); next(it); it.close()
for fn in (lambda: f(3), k, calls, exc, rc, w, lambda: mm([1,2]), lambda: mm(None), st, ns, thr):
    print('----', fn.__name__); run(fn)

print("---- settrace")
def legacy(setter, *functions):
    for fn in functions:
        out=[]
        def tracer(frame, event, arg):
            out.append((frame.f_code.co_name, event, frame.f_lineno-frame.f_code.co_firstlineno if frame.f_lineno else None, show(arg[0]) if event == "exception" else show(arg)))
            return tracer
        setter(tracer)
        try:
            fn()
        except BaseException as e:
            pass
        finally:
            setter(None)
        print("--", setter.__name__, fn.__name__)
        for o in out: print(*o)
everything = (lambda: f(3)), k, calls, exc, rc, w, (lambda: mm([1,2])), (lambda: mm(None)), st, ns, thr
legacy(sys.settrace, *everything)
legacy(sys.setprofile, *everything)

def jumper(to):
    def outer():
        got = []
        got.append(1)
        got.append(2)
        for i in range(2):
            got.append(3)
        try:
            got.append(4)
        except ValueError:
            got.append(5)
        return got
    def tracer(frame, event, arg):
        if frame.f_code is not outer.__code__: return None
        if event == "line" and frame.f_lineno == outer.__code__.co_firstlineno + 2:
            sys.settrace(None)
            try:
                frame.f_lineno = outer.__code__.co_firstlineno + to
            except ValueError as e:
                print(to, "ValueError", e)
            frame.f_trace = None
        return tracer
    sys.settrace(tracer)
    try:
        return outer()
    finally:
        sys.settrace(None)
import warnings
warnings.simplefilter("ignore")
for to in range(-1, 13): print(to, jumper(to))

def middle():
    "Tracing that begins in the middle of a function."
    out = []
    def tracer(frame, event, arg):
        out.append((event, frame.f_lineno - base))
        return tracer
    base = sys._getframe().f_code.co_firstlineno
    total = 0
    for i in range(3):
        total += i
        if i == 1:
            sys._getframe().f_trace = tracer
            sys.settrace(tracer)
        total = total + abs(-i) * (total or 1)
    text = f"{total}:{i}"
    sys.settrace(None)
    return out, text
print(middle())


# Watched from a call that ends a branch: what drops the result of the call is told of, too.
def watch_caller():
    M = sys.monitoring
    M.use_tool_id(2, "caller")
    M.register_callback(2, M.events.INSTRUCTION, lambda code, offset: print("instruction", offset))
    M.set_local_events(2, sys._getframe(1).f_code, M.events.INSTRUCTION)


def stops_in_branch():
    for i in range(2):
        if i == 0:
            watch_caller()
        str(i)


stops_in_branch()
sys.monitoring.free_tool_id(2)
