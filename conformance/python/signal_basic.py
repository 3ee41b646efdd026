# Signals, their handlers and timers.


def plain(text):
    """The text without addresses."""
    parts = text.split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def out(*values):
    print(*[plain(str(value)) for value in values])


import _signal as s, posix as os
def t(f,*a,**k):
    try: out(f.__name__,a,k,f(*a,**k))
    except BaseException as e: out(f.__name__,a,type(e).__name__,e,e.args)
t(s.signal,0,s.SIG_DFL); t(s.signal,65,s.SIG_DFL); t(s.signal,9,s.SIG_DFL); t(s.signal,2,3); t(s.signal,2,None); t(s.signal,32,s.SIG_DFL)
t(s.getsignal,0); t(s.getsignal,65); t(s.getsignal,2); t(s.getsignal,9); t(s.getsignal,13); t(s.getsignal,32)
t(s.strsignal,0); t(s.strsignal,2); t(s.strsignal,32); t(s.strsignal,34); t(s.raise_signal,-1); t(s.raise_signal,100)
t(s.alarm,0); t(s.setitimer,9,1); t(s.setitimer,0,-1); t(s.setitimer,0,'a'); t(s.getitimer,0); t(s.getitimer,9)
t(s.set_wakeup_fd,-1); t(s.set_wakeup_fd,999); t(s.set_wakeup_fd,'a'); t(s.siginterrupt,2,False); t(s.siginterrupt,0,1)
t(s.pthread_sigmask,0,[]); t(s.pthread_sigmask,9,[]); t(s.pthread_sigmask,0,[0]); t(s.pthread_sigmask,0,[65]); t(s.pthread_sigmask,0,3)
t(s.sigpending); out(sorted(s.valid_signals())); t(s.sigtimedwait,[10],0); t(s.sigtimedwait,[10],-1)
t(s.default_int_handler,2,None); t(s.default_int_handler); t(s.pidfd_send_signal,-1,2); t(s.default_int_handler,'a',None)
out(1)
out(s.struct_siginfo, s.ItimerError, s.struct_siginfo.__doc__[:14]) 
def h(n,f): out('handler',n,f.f_code.co_name)
t(s.signal,10,h) if 0 else s.signal(10,h); s.raise_signal(10)
t(s.sigpending); s.pthread_sigmask(0,[10]); s.raise_signal(10); t(s.sigpending); t(s.sigwait,[10]); s.raise_signal(10); out(s.sigwaitinfo([10]).si_signo); s.raise_signal(10); out(s.sigtimedwait({10},1)[0])
out('CTRL',[k for k in dir(s) if k.isupper() and not k.startswith('SIG')])
s.signal(10, s.SIG_IGN); t(s.getsignal,10); t(s.signal,10,0); out(type(s.SIG_DFL))
try:
    s.raise_signal(2); out('no')
except KeyboardInterrupt: out('KI')
class E(Exception): pass
def h(n,f): raise E(n)
s.signal(14,h)
s.setitimer(0,0.1)
try:
    while True: pass
except E as e: out('E',e)
s.setitimer(0,0.1)
try:
    s.sigtimedwait([11],3)
except E as e: out('E',e)
s.setitimer(0,0.1)
try:
    s.pause()
except E as e: out('E',e)
