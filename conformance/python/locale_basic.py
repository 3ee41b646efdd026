# The C locales.


def plain(text):
    """The text without addresses."""
    parts = text.split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def out(*values):
    print(*[plain(str(value)) for value in values])


import _locale as l
def t(f,*a,**k):
    try: out(f.__name__,a,k,f(*a,**k))
    except BaseException as e: out(f.__name__,a,type(e).__name__,e,e.args)
out(l.localeconv(), l.getencoding())
l.setlocale(6,'C'); t(l.setlocale,6); l.setlocale(0,'C.UTF-8');t(l.setlocale,6); t(l.setlocale,6,l.setlocale(6)); t(l.setlocale,0); t(l.setlocale,1,'C'); t(l.setlocale,2,'xx_YY'); t(l.setlocale,99); t(l.setlocale,99,'C'); t(l.setlocale,6,'LC_FOO=C'); t(l.setlocale,'a'); t(l.setlocale,0,3); t(l.setlocale,1,None); t(l.setlocale,6,'POSIX'); t(l.setlocale,0,'C.UTF-8'); t(l.setlocale,-1,'C')
for k in sorted(dir(l)):
    v=getattr(l,k)
    if type(v) is int:
        out(k,v)
        if k[:3]!='LC_' and k!='CHAR_MAX': out(repr(l.nl_langinfo(v)))
t(l.nl_langinfo,3); t(l.strcoll,'a','b'); t(l.strcoll,'b','a'); t(l.strcoll,'a','a'); t(l.strcoll,1,'a'); t(l.strxfrm,'abc'); t(l.strxfrm,3); t(l.strxfrm,'a\0b'); t(l.strcoll,'é','z')
t(l.gettext,'x'); t(l.dgettext,'d','x'); t(l.dgettext,None,'x'); t(l.dcgettext,'d','x',5); t(l.textdomain,None); t(l.textdomain,'foo'); t(l.textdomain,None); t(l.bindtextdomain,'d',None); t(l.bindtextdomain,'d','/tmp'); t(l.bindtextdomain,'d',None); t(l.bindtextdomain,'','/x'); t(l.bind_textdomain_codeset,'d','utf-8'); t(l.bind_textdomain_codeset,'q',None); t(l.gettext,3)
out(l.Error, l.Error.__bases__)
