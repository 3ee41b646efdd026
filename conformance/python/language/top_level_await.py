"""Code compiled with PyCF_ALLOW_TOP_LEVEL_AWAIT, and code of modules made a function."""
import ast, types, inspect, asyncio, warnings
warnings.simplefilter('ignore')
F=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
async def five(): return 5
async def agen():
    yield 1
    yield 2
class CM:
    async def __aenter__(self): print('in'); return 3
    async def __aexit__(self,*a): print('out')
for src in ('a = await five()','await five()','b=[x async for x in agen()]','async for i in agen(): c=i', 'async with CM() as d: pass','a=1','def f(): pass','[await five() for x in (1,)]','yield 1', 'class C:\n  await five()', 'lambda: await five()', 'def g(): await five()', 'return await five()','a = await five()\ndel a', 'from math import *\nawait five()','x: int = await five()', 'global q\nq=await five()','{await five() for i in (1,)}','raise ValueError(await five())'):
  for mode in ('exec','eval','single'):
    try:
        code=compile(src,'<t>',mode,flags=F)
    except SyntaxError as e:
        print(src,mode,e); continue
    print(src,mode, hex(code.co_flags), bool(code.co_flags&inspect.CO_COROUTINE))
    for how in (lambda g: eval(code,g), lambda g: types.FunctionType(code,g)(), lambda g: eval(code, g, L), lambda g: exec(code,g)):
        g=dict(globals()); L={}
        try:
            r=how(g)
            if inspect.iscoroutine(r):
                print(r.__name__, r.__qualname__, r.cr_code is code)
                r=asyncio.run(r)
            print('  ', r if not inspect.isasyncgen(r) else 'agen', {k:g.get(k,'-') for k in 'abcdiqx'}, {k:g.get(k,'-') for k in 'abcdi'}, sorted(k for k in L))
        except BaseException as e:
            print('  ', type(e).__name__, e)
code=compile('x=1\nprint(sorted(k for k in locals() if len(k)<3))\nclass C: pass\n','<t>','exec')
g={}
print(types.FunctionType(code,g)(), sorted(g))
def f():
    loc=1
    return types.FunctionType(compile('loc2=2; print(dir())','<t>','exec'),{'f':1})()
f()
