"""complex: results and errors, one a line."""



class Wrong:
    def __complex__(self):
        return 5


class Real:
    def __float__(self):
        return 2.0


class WrongReal:
    def __float__(self):
        return "x"


class Sub(complex):
    pass


class Special:
    def __complex__(self):
        return Sub(1j)


def show(source):
    try:
        result = repr(eval(source))
    except BaseException as e:
        print(source, "=>", type(e).__name__, e)
    else:
        print(source, "->", result)


for line in """
complex('x')|complex('1+2j')|complex(b'1')|complex('1',2)|complex(1,'2')|complex(None)|complex(1,None)|complex([],1)
complex(Wrong())|complex(Special())|complex(Real())|complex(WrongReal())|complex(Real(),Real())|complex(1j,2j)
complex(2,3j)|complex(real=1)|complex(imag=1)|complex('1', imag=2)|1j<2|1j//2|1j%2|divmod(1j,2)|int(1j)|float(1j)|1j/0
0j**-1|0**1j|(1+2j)**2|(1+2j)**-2|pow(1j,2,3)|abs(3+4j)|hash(1j)|hash(2+0j)|(1+2j).conjugate()|complex.from_number(3)
complex.from_number('3')|complex.from_number(1j)|(1+2j).__getnewargs__()|(1j).__complex__()|format(1+2j,'.2f')
format(1+2j,'=10')|format(1+2j,'010')|format(1+2j,'x')|format(1+2j,'')|format(1+2j,'>20')|1j==1j|1j==1|1j!=2|(1+0j)==1
(2**53+0j)==2**53+1|1j=='x'|-0j|-(0j)|1j*1j|complex('inf')*1j|(1e200+0j)*(1e200+0j)|1j+'x'|1j+10**400|10**400+1j
(10**400)==1j|(1+2j)/(3+4j)|(1+2j)-3|3-(1+2j)|2/(1+2j)|5.0-0j|1-0j|+1j|bool(0j)|bool(1j)|-0.0-0j|complex(-0.0,-0.0)
(1e300+1j)**5|complex(1e400)|complex(10**400)|Sub(1+2j)+1|type(+Sub(1j))|Sub(1j).real|1j.imag
complex.from_number(Sub(1j))|complex(1,2,3)|complex('1_0+2_0j')|complex(' 1+2j ')|complex('1 +2j')|complex('j')
complex('-j')|complex('nan+infj')|complex('(1+2j)')|0j/1|5j.__pow__(2,3)|(0j)**0|(0j)**2|(0j)**(1+1j)
complex(float('inf'),1)**2|1j.__add__('x')|1/complex('inf')|complex('nan')/1|type(Sub.from_number(2))|True+1j|1j*True
complex('inf')/(1+1j)|(1+1j)/complex('inf')|complex('inf','inf')|complex(3)==3|{1+0j:1}[1]|(1+1j)**10|1j.__hash__()
""".strip().replace("\n", "|").split("|"):
    show(line)
