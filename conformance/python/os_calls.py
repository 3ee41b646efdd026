"""os on descriptors, paths and processes: results and errors; subprocess."""

import os, posix, tempfile
def t(f,*a,**k):
    try: print(f.__name__, a, k, '->', f(*a,**k))
    except BaseException as e: print(f.__name__, a, k, '=>', type(e).__name__, e)
t(os.execv,'/bin/true',5); t(os.execv,'/bin/true',[]); t(os.execv,'/bin/true',['']); t(os.execve,'/bin/true',['a'],5); t(os.execve,'/bin/true',['a'],{'a=b':'c'}); t(os.execv,'/bin/true',[5]); t(os.execve,'/x',['a'],{5:'c'}); t(os.execv, '/nonexist', ['a'])
t(os.posix_spawn,'/bin/true',5,{}); t(os.posix_spawn,'/bin/true',[],{});t(os.posix_spawn,'/bin/true',['a'],5); t(os.posix_spawn,'/bin/true',['a'],{},file_actions=5); t(os.posix_spawn,'/bin/true',['a'],{},file_actions=[5]); t(os.posix_spawn,'/bin/true',['a'],{},file_actions=[(99,)]); t(os.posix_spawn,'/bin/true',['a'],{},file_actions=[(0,1)]); t(os.posix_spawn,'/bin/true',['a'],{},file_actions=[(1,1,2)]); t(os.posix_spawn,'/bin/true',['a'],{},file_actions=[(2,1)]); t(os.posix_spawn,'/bin/true',['a'],{},setsigmask=[-1]); t(os.posix_spawn,'/bin/true',['a'],{},setsigmask=5)
t(os.posix_spawn,'/nonexist',['a'],{}); t(os.posix_spawn,'/bin/true',['a'],{},scheduler=(None,5))
t(os.utime,'/tmp',(1,)); t(os.utime,'/tmp',ns=(1,)); t(os.utime,'/tmp',times=(1,2),ns=(1,2)); t(os.utime,'/tmp',ns=5); t(os.utime,'/nonex'); t(os.utime,'/tmp',('a','b')); t(os.utime,0,dir_fd=3); t(os.utime,'/tmp', ns=(1,'a'))
t(os.sysconf,'x'); t(os.sysconf,1.5); t(os.confstr,'CS_PATH'); t(os.confstr,'x'); t(os.pathconf,'/','x'); t(os.pathconf,'/','PC_NAME_MAX'); t(os.fpathconf,0,'PC_NAME_MAX')
t(os.getrandom,-1); t(os.sched_getaffinity,-1); t(os.sched_setaffinity,0,[]); t(os.sched_setaffinity,0,[-1]); t(os.sched_setaffinity,0,['a']); t(os.sched_param,1); t(os.sched_param,'a'); t(os.sched_setscheduler,0,0,5)
t(os.waitstatus_to_exitcode,0); t(os.waitstatus_to_exitcode,127); t(os.waitstatus_to_exitcode,9);t(os.waitstatus_to_exitcode,256); t(os.waitstatus_to_exitcode,0.5); t(os.waitpid,99999,0)
t(os.readv,0,5); t(os.writev,1,5); t(os.writev,1,[5]); t(os.pread,0,-1,0); t(os.read,0,-1);
 t(os.getxattr,5,'user.x',follow_symlinks=False)
t(os.setgroups,5); t(os.setgroups,['a']); t(os.setuid,-1);t(os.setuid,-2); t(os.chown,'/nonex',0,0); t(os.chown,0,0,0,dir_fd=3); t(os.chown,0,0,0,follow_symlinks=False); t(os.chown,'/tmp','a',0)
t(os.mknod,0); t(os.mkfifo,'/nonex/a'); t(os.statvfs,'/nonex'); t(os.eventfd,-1); t(os.device_encoding,0); t(os.device_encoding,99); t(os.ttyname,99); t(os.kill,99999999,0); t(os.killpg,99999999,0); t(os.system,'exit 3'); t(os.getgrouplist,'root',0); t(os.getgrouplist,5,0); t(os.copy_file_range,0,1,-1); t(os.sendfile,0,1,None,-1); t(os.splice,0,1,-1); t(os.makedev,1,2); t(os.major,258);t(os.lockf,0,1,0); 
t(posix._path_normpath,'/a/../b//c/.'); t(posix._path_normpath,b'/a/../b'); t(posix._path_normpath,'//a'); t(posix._path_normpath,'///a/..');t(posix._path_normpath,''); t(posix._path_normpath,'../a/../..\0/b'); t(posix._path_splitroot_ex,'//a/b'); t(posix._path_splitroot_ex,'///a'); t(posix._path_splitroot_ex,b'/a'); t(posix._path_splitroot_ex,5); t(posix._path_normpath,5)
t(os.scandir,99); t(os.listdir,99); t(os.scandir,b'/nonex'); t(os.mkdir,5); t(os.rename,5,'a'); t(os.open,5,0); t(os.mkdir,b'/nonex/a'); t(os.stat,b'/nonex')
for e in sorted(os.scandir(os.open(os.path.dirname(os.path.abspath(__file__)),0)),key=str)[:5]: print(e, e.path, e.is_dir())
t(os.sched_rr_get_interval,0); t(os.waitid,0,1,0)
import subprocess
print(subprocess.run(['sh','-c','echo hi; echo er >&2; exit 3'],capture_output=True))
print(subprocess.check_output('cat; pwd', shell=True, input=b'abc', cwd='/'))
t(subprocess.run,['nonexist']); t(subprocess.run,['true'],cwd='/nonex')
try: subprocess.run(['sleep','5'],timeout=.2)
except Exception as e: print(type(e), e)
print(subprocess.run(['env'],env={'A':'b'},capture_output=True,text=True).stdout)

print("modes of links")
with tempfile.TemporaryDirectory() as folder:
    link = os.path.join(folder, "link")
    os.symlink("nothing", link)
    directory = os.open(folder, os.O_RDONLY)
    for arguments in ({}, {"dir_fd": directory}):
        try:
            os.chmod("link" if arguments else link, 0o600, follow_symlinks=False, **arguments)
        except (NotImplementedError, ValueError) as e:
            print(type(e).__name__, e)
    os.close(directory)
    with open(os.path.join(folder, "file"), "w"):
        pass
    print(os.chmod(os.path.join(folder, "file"), 0o600, follow_symlinks=False))
