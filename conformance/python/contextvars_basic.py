# Contexts, their variables and tokens.


def plain(text):
    """The text without addresses."""
    parts = text.split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def out(*values):
    print(*[plain(str(value)) for value in values])


import _contextvars as c
def t(f,*a,**k):
    try: out(a,k,f(*a,**k))
    except BaseException as e: out(a,k,type(e),e, e.args)
v=c.ContextVar('v'); t(v.get)
t(c.ContextVar); t(c.ContextVar,1); t(c.ContextVar,'a',1); 
class S(str): pass
tok=v.set(1); out(repr(tok).replace(hex(id(tok)),'').replace(hex(id(v)),''), repr(v).replace(hex(id(v)),''))
v2=c.ContextVar('w',default=5); out(repr(v2).replace(hex(id(v2)),''))
v.reset(tok); out(repr(tok).replace(hex(id(tok)),'').replace(hex(id(v)),'')); t(v.reset,tok); t(v2.reset,tok); t(v.reset,1)
ctx=c.copy_context(); tok2=ctx.run(v.set,3); 
try: v.reset(tok2)
except ValueError as e: out(e)
t(ctx.run); t(ctx.run, ctx.run, print)
t(c.Context,1); out(len(ctx), v in ctx, ctx[v], ctx.get(v), ctx.get(v2,9), list(ctx.keys())==[v], ctx.values(), ctx.items())
t(lambda: 1 in ctx); t(lambda: ctx[1]); t(ctx.get,1); t(lambda: ctx[v2] ) if 0 else None
out(type(ctx.keys()),type(ctx.values()),type(ctx.items()),type(iter(ctx)))
t(c.Token); out(tok.var is v, tok.old_value, c.Token.MISSING, type(c.Token.MISSING))
out(hash(v)==hash(v), ctx==ctx.copy(), ctx==c.Context(), ctx!=3)
t(hash,ctx); t(hash,tok)
for k in (c.Context,c.ContextVar,c.Token):
    try: type('x',(k,),{})
    except TypeError as e: out(e)
    try: k.foo=1
    except TypeError as e: out(e)
    out(k.__module__,k.__flags__&(1<<9), k.__doc__)
with v.set(3) as q: out(q)
out(v.get(None))
t(setattr,tok,'var',1); t(setattr,v,'name',1);t(setattr,v,'nam',1)
t(c.Context.__getitem__, ctx); t(ctx.get)
class E:
    def __eq__(s,o): 1/0
x=c.Context(); y=c.Context()
x.run(v.set,E()); y.run(v.set,E()); t(x.__eq__,y)
