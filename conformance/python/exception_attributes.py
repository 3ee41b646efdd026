"""The attributes of Unicode errors, whatever a program sets them to; attributes that cannot be deleted; cycles of contexts."""
class Evil(str):
    def __str__(self):
        self.f(); return self
for act in ('none','del','long','int'):
  for exc in (UnicodeEncodeError('utf-8','x',0,1,'r'),UnicodeDecodeError('utf-8',b'x',0,1,'r'),UnicodeTranslateError('x',0,1,'r')):
    e=Evil('reason')
    def f():
        if act=='none': exc.object=None
        elif act=='del': del exc.object
        elif act=='long': exc.object=b'abc' if isinstance(exc,UnicodeDecodeError) else 'abc'
        else: exc.object=5
    e.f=f
    exc.reason=e
    try: print(act, str(exc))
    except Exception as x: print(act,type(x),x)
    try: print(exc.object)
    except Exception as x: print(act,type(x),x)
for mk in (UnicodeEncodeError('utf-8','x\u1234',0,1,'r'),UnicodeDecodeError('utf-8',bytearray(b'xyz'),0,1,'r'),UnicodeTranslateError('x\U00012345',0,1,'r')):
  print(mk.object, type(mk.object), mk.args)
  for s,e in ((-5,1),(0,0),(5,6),(0,9),(1,2),(2,1),(-3,-2)):
    mk.start=s;mk.end=e
    print(s,e,mk.start,mk.end,str(mk))
  mk.__init__(*(mk.args[:-4]+(mk.args[-4],-3,100,'rr')))
  print(mk.start,mk.end,mk)
  try: del mk.reason; print(mk.reason)
  except Exception as x: print(type(x),x)
  except Exception as x: print(type(x),x)
for a in (0,'a'),(1,):
  for c in UnicodeEncodeError,UnicodeDecodeError,UnicodeTranslateError:
    try: c(*a)
    except Exception as x: print(type(x),x)
for a in (('a',1,0,1,'r'),(1,'a',0,1,'r'),('a','b','c',1,'r'),('a','b',0,1,2),('a',b'b',0,1,2),('b',0,1,2),(1,0,1,'r'),('b',0,1,'r')):
  for c in UnicodeEncodeError,UnicodeDecodeError,UnicodeTranslateError:
    try: print(c(*a))
    except Exception as x: print(type(x),x)
for a in 'args','__traceback__','__cause__','__context__','__suppress_context__','__dict__':
  e=IndexError(4)
  try: delattr(e,a)
  except Exception as x: print(type(x),x)
print(str(UnicodeEncodeError.__new__(UnicodeEncodeError)))
for n in 'object','encoding','reason','start','end':
    x=UnicodeEncodeError.__new__(UnicodeEncodeError)
    try: print(repr(getattr(x,n)))
    except Exception as x: print(type(x),x)



class Cause(Exception):
    pass


try:
    try:
        raise ValueError(1)
    except ValueError as error:
        error.__context__ = error
        raise Cause(2)
except Cause as error:
    print(repr(error.__context__), error.__context__.__context__ is error.__context__)
again = ImportError("test", name="name", path="path")
again.__init__()
print(again.args, again.msg, again.name, again.path)
