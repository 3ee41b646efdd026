# Numbers and effects of instructions.


def plain(text):
    """The text without addresses."""
    parts = text.split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def out(*values):
    print(*[plain(str(value)) for value in values])


import _opcode
def t(f,*a,**k):
    try: out(a,k,f(*a,**k))
    except Exception as e: out(a,k,type(e),e)
for j in (None,True,False):
  for i in range(-2,300):
    for o in (None,0,1,2,5,257):
      t(_opcode.stack_effect,i,o,jump=j)
t(_opcode.stack_effect,44,"a"); t(_opcode.stack_effect,70,1,jump=3)
t(_opcode.get_executor); t(_opcode.get_executor,code=1,offset=2)
for n in ('nb_ops','intrinsic1_descs','intrinsic2_descs','special_method_names','specialization_stats'): out(getattr(_opcode,'get_'+n)())
for n in dir(_opcode):
  if n.startswith('has_') or n=='is_valid': out(n,[i for i in range(-1,400) if getattr(_opcode,n)(i)], getattr(_opcode,n).__text_signature__)
