# Tracebacks of many shapes: carets, suggestions, chains, groups, notes, repetitions, colours.

import sys, traceback, linecache, threading
def show(f,*a):
    try: f(*a)
    except BaseException: traceback.print_exc(file=sys.stdout)
    print('-'*10)
def rec(n): return rec(n-1) if n else 1/0
show(rec, 50)
def rec2(n):
    if n: rec3(n)
    raise ValueError
def rec3(n): rec2(n-1)
show(rec2, 8)
src='def f(x):\n    return x.foo.bar[0](\n        1, 2)\n'
ns={}
exec(compile(src,'<dyn>','exec'),ns); show(ns['f'],1)
linecache.cache['<dyn>']=(len(src),None,src.splitlines(True),'<dyn>'); show(ns['f'],1)
show(exec,'1/0'); show(exec,'x = (');show(eval,'1 +* 2'); show(exec,"def f():\n\tx\n        y\n"); show(exec,"print 1"); show(exec,"f(a b)"); show(exec,"import a.b as c.d"); show(exec,"é = 'x"); show(exec, 'a = "日本" + )')
def keyerr(): return {'alpha':1}['alhpa']
show(keyerr)
def nameerr(): alpha_beta=1; return alpha_bta
show(nameerr)
class A:
    def __init__(self): self.value=1
    def m(self): return valu
    value2 = 3
show(lambda: A().valeu); show(A().m); 
def imp():
    from itertools import chian
show(imp)
def imp2():
    import colections
show(imp2)
show(lambda: sys.exot); show(lambda: foo); show(lambda: [].appendd); show(lambda: print(z=1)); show(lambda: int('1', bse=3))
def sugg(): 
    time.sleep(1)
show(sugg)
def chain():
    try: 1/0
    except Exception as e: raise ValueError('v') from e
def chain2():
    try: chain()
    except Exception: raise KeyError('k')
def chain3():
    try: chain2()
    except Exception: raise KeyError('k') from None
show(chain); show(chain2); show(chain3)
def notes():
    e = ValueError('a\nb'); e.add_note('n1'); e.add_note('n2\nl2'); raise e
show(notes)
def group():
    es=[]
    for f in (chain, notes, lambda: 1/0):
        try: f()
        except Exception as e: es.append(e)
    raise ExceptionGroup('g', [es[0], ExceptionGroup('inner', es[1:]), *[ValueError(i) for i in range(20)]])
show(group)
def multi():
    return (1 +
            2 /
            0 + 3)
show(multi)
def call():
    return foo(1,
        2)(
        3)
def foo(*a): return lambda *b: 1/0
show(call)
def subs(): a={}; return a['b']['c']['d']
show(subs)
def long(): x = [1]*3; return x[0] + x[1] + x[2] + x[3] if len("日本語テキスト") else 5 // 0
show(long)
class E(Exception):
    def __str__(self): raise RuntimeError
def bad(): raise E
show(bad)
class Meta(type):
    def __repr__(self): return 'M'
def nested():
    def inner(): raise type('Local',(Exception,),{})('x')
    inner()
show(nested)
show(lambda: (_ for _ in ()).throw(ValueError('gen')))
async def co(): await co2()
async def co2(): raise ValueError('co')
def runco():
    import asyncio; asyncio.run(co())
try: co().send(None)
except ValueError: traceback.print_exc(file=sys.stdout)
def assertion(): assert 1 == 2, "mess"
show(assertion)
def with_(): 
    with open('/nope') as f, open('/nope2') as g: pass
show(with_)
def star(): f = lambda *a, **k: 0; return f(*1)
show(star)
def unpack(): a, b = 1,
show(unpack)
def fstr(): return f"{1/0:>{2}} abc"
show(fstr)
def dec():
    @(lambda f: 1/0)
    def g(): pass
show(dec)
def cls():
    class X(1/0 if 1 else int): pass
show(cls)
def comp(): return [1/x for x in (1, 0)]
show(comp)
def mtch():
    match 3:
        case x if x/0: pass
show(mtch)
def delete(): del undefined_name
show(delete)
def loops():
    for x in 5: pass
show(loops)
traceback.print_stack(file=sys.stdout)
try: chain2()
except Exception as e:
    te = traceback.TracebackException.from_exception(e, capture_locals=True, limit=-1)
    print(''.join(te.format())); print(''.join(te.format(colorize=True)))
    traceback.print_exception(e, limit=-1, file=sys.stdout); print(traceback.format_exception_only(e))
try: exec('x = = 2')
except SyntaxError as e: print(''.join(traceback.TracebackException.from_exception(e).format(colorize=True)))
