# Nodes of syntax trees: construction, repr, compilation.


def plain(text):
    """The text without addresses."""
    parts = text.split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def out(*values):
    print(*[plain(str(value)) for value in values])


import warnings

# Which of the missing fields is told of first depends on the order of a set.
warned = []
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: warned.append(f"{category.__name__}: {message}")
import ast,_ast,sys

def t(f,*a,**k):
    try: out(f(*a,**k))
    except BaseException as e: out(type(e).__name__,e)
out(_ast.Name.__dict__); out(_ast.expr.__dict__); out(_ast.Load.__dict__); out(_ast.expr_context.__dict__); out(_ast.Constant.__dict__); out(_ast.arguments.__dict__); out(_ast.Module.__dict__)
out(sorted(set(dir(_ast))-set(dir(ast))), [k for k in _ast.__dict__ if k.startswith('Py') or k.startswith('_')])
n=ast.Name(); out(n.__dict__); t(lambda:n.id)
n=ast.Name('x',ast.Load(),1) if 0 else None
t(ast.Name,'x',ast.Load(),3); t(ast.Name,'x',id='y'); t(ast.Name,'x',foo=3); t(ast.Name,'x',lineno=3); t(ast.Name,**{'id':'z','ctx':None})
t(lambda: ast.Return().value); t(lambda: ast.alias('a').asname); t(lambda:ast.AnnAssign().__dict__); t(lambda:ast.ImportFrom().level)
out(repr(ast.parse('x+1')), repr(ast.parse('def f(a,b,c): pass').body[0])); t(repr,ast.Name()); t(repr,ast.Load()); t(repr,ast.AST())
out(ast.Load() is ast.Load(), ast.parse('x').body[0].value.ctx is ast.parse('y').body[0].value.ctx, ast.Load()==ast.Load())
class N(ast.AST): _fields=('a','b')
t(N); t(N,1,2); t(N,1,2,3); t(repr,N(1,2)); t(lambda: N(1).b)
class Q(ast.AST): _fields=('a',); _field_types={'a':int}
t(lambda:Q().a); t(Q,1)
class N2(ast.Name): _fields=('id','ctx','more')
t(lambda:N2().more)
class N3(ast.AST): _fields=1
t(N3); t(N3,1)
t(ast.AST,1); t(ast.AST,foo=1)
t(ast.AST.__reduce__,ast.Name("x"))


t(ast.AST._fields.__class__); t(lambda:ast.AST._attributes); t(lambda: ast.AST.__match_args__)
n=ast.parse('x+1'); n.body[0].lineno; 
def C(node,mode='exec'):
    t(compile,node,'f',mode)
C(n,'eval'); C(ast.Name('x')); C(ast.Expression(ast.Name('x')),'eval'); C(ast.Expression(ast.Name('x',lineno=1,col_offset=1)),'eval'); C(ast.Expression(ast.Name('x',ast.Store(),lineno=1,col_offset=1)),'eval')
C(ast.Expression(3),'eval'); C(ast.Expression(None),'eval'); C(ast.Expression(),'eval'); C(ast.Module([3],[])); C(ast.Module(3,[])); C(ast.Module()); C(ast.Module([None],[]))
L=dict(lineno=1,col_offset=0)
C(ast.Module([ast.Expr(ast.Constant([1],**L),**L)],[])); C(ast.Module([ast.Expr(ast.Constant(object,**L),**L)],[])); C(ast.Module([ast.Expr(ast.Name(3,ast.Load(),**L),**L)],[]))
C(ast.Module([ast.Expr(ast.Name('True',ast.Load(),**L),**L)],[]));C(ast.Module([ast.Expr(ast.Name('x',3,**L),**L)],[]));C(ast.Module([ast.Expr(ast.Name('x',ast.Load(),lineno='a',col_offset=1),**L)],[]))
C(ast.Module([ast.Expr(ast.Name('x',ast.Load(),lineno=2**40,col_offset=1),**L)],[])); C(ast.Module([ast.Expr(ast.Name('x',ast.Load(),lineno=None,col_offset=1),**L)],[]));C(ast.Module([ast.Expr(ast.Name('x',ast.Load(),lineno=1,col_offset=1,end_lineno=None),**L)],[]))
C(ast.Module([ast.Expr(ast.BinOp(ast.Constant(1,**L),3,ast.Constant(1,**L),**L),**L)],[])); C(ast.Module([ast.Expr(ast.BinOp(ast.Constant(1,**L),ast.operator(),ast.Constant(1,**L),**L),**L)],[]))
C(ast.Module([ast.Expr(ast.expr(**L),**L)],[])); C(ast.Module([ast.stmt(**L)],[])); C(ast.Module([ast.ImportFrom('x',[ast.alias('y',**L)],None,**L)],[])); C(ast.Module([ast.ImportFrom('x',[ast.alias('y',**L)],-1,**L)],[]))
C(ast.Module([ast.Expr(ast.Constant('x',3,**L),**L)],[])); C(ast.Module([ast.Global([3],**L)],[])); C(ast.Module([ast.AnnAssign(ast.Name('x',ast.Store(),**L),ast.Constant(1,**L),None,'a',**L)],[]))
C(ast.Module([ast.Pass(**L)],[3])); C(ast.Module((1,2),[])); C(ast.Module([ast.Expr(None,**L)],[]))
C(ast.mod()); C(ast.AST()); C(ast.Interactive([]),'exec'); C(3); C(ast.Module([ast.Assign([ast.Name('x',ast.Load(),**L)],ast.Constant(1,**L),**L)],[]))
t(setattr,ast.AST,'x',1); t(delattr,n,'_fields'); t(lambda: ast.Name('x').__weakref__); 
x=ast.Name('x'); x.__dict__={}; out(x.__dict__)
t(lambda: ast.Name.__doc__); t(lambda: ast.expr.__doc__); t(lambda: ast.Load.__doc__); t(lambda: ast.AST.__doc__); t(lambda: ast.Pass.__doc__)
a=[1]
m=ast.Module(); m.body=m
C(m)
out(repr(ast.parse("f(1,2,x=3)\nclass A(B):\n  def f(self,x:int=3)->int: return x\nfor i in []: pass\n")))
for text in sorted(warned):
    out(text)
