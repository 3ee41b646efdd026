package naja.runtime.os;

/**
 * The error numbers of Linux with CPython's names, and the C library's texts for them.
 *
 * <p>The constants stand here one by one for Java code; {@link #TABLE} holds all of them, in the order of Python's
 * {@code errno} module.
 */
public final class Errno {

  public static final int EPERM = 1;
  public static final int ENOENT = 2;
  public static final int ESRCH = 3;
  public static final int EINTR = 4;
  public static final int EIO = 5;
  public static final int ENXIO = 6;
  public static final int E2BIG = 7;
  public static final int ENOEXEC = 8;
  public static final int EBADF = 9;
  public static final int ECHILD = 10;
  public static final int EAGAIN = 11;
  public static final int EWOULDBLOCK = 11;
  public static final int ENOMEM = 12;
  public static final int EACCES = 13;
  public static final int EFAULT = 14;
  public static final int ENOTBLK = 15;
  public static final int EBUSY = 16;
  public static final int EEXIST = 17;
  public static final int EXDEV = 18;
  public static final int ENODEV = 19;
  public static final int ENOTDIR = 20;
  public static final int EISDIR = 21;
  public static final int EINVAL = 22;
  public static final int ENFILE = 23;
  public static final int EMFILE = 24;
  public static final int ENOTTY = 25;
  public static final int ETXTBSY = 26;
  public static final int EFBIG = 27;
  public static final int ENOSPC = 28;
  public static final int ESPIPE = 29;
  public static final int EROFS = 30;
  public static final int EMLINK = 31;
  public static final int EPIPE = 32;
  public static final int EDOM = 33;
  public static final int ERANGE = 34;
  public static final int EDEADLK = 35;
  public static final int EDEADLOCK = 35;
  public static final int ENAMETOOLONG = 36;
  public static final int ENOLCK = 37;
  public static final int ENOSYS = 38;
  public static final int ENOTEMPTY = 39;
  public static final int ELOOP = 40;
  public static final int ENOMSG = 42;
  public static final int EIDRM = 43;
  public static final int ECHRNG = 44;
  public static final int EL2NSYNC = 45;
  public static final int EL3HLT = 46;
  public static final int EL3RST = 47;
  public static final int ELNRNG = 48;
  public static final int EUNATCH = 49;
  public static final int ENOCSI = 50;
  public static final int EL2HLT = 51;
  public static final int EBADE = 52;
  public static final int EBADR = 53;
  public static final int EXFULL = 54;
  public static final int ENOANO = 55;
  public static final int EBADRQC = 56;
  public static final int EBADSLT = 57;
  public static final int EBFONT = 59;
  public static final int ENOSTR = 60;
  public static final int ENODATA = 61;
  public static final int ETIME = 62;
  public static final int ENOSR = 63;
  public static final int ENONET = 64;
  public static final int ENOPKG = 65;
  public static final int EREMOTE = 66;
  public static final int ENOLINK = 67;
  public static final int EADV = 68;
  public static final int ESRMNT = 69;
  public static final int ECOMM = 70;
  public static final int EPROTO = 71;
  public static final int EMULTIHOP = 72;
  public static final int EDOTDOT = 73;
  public static final int EBADMSG = 74;
  public static final int EOVERFLOW = 75;
  public static final int ENOTUNIQ = 76;
  public static final int EBADFD = 77;
  public static final int EREMCHG = 78;
  public static final int ELIBACC = 79;
  public static final int ELIBBAD = 80;
  public static final int ELIBSCN = 81;
  public static final int ELIBMAX = 82;
  public static final int ELIBEXEC = 83;
  public static final int EILSEQ = 84;
  public static final int ERESTART = 85;
  public static final int ESTRPIPE = 86;
  public static final int EUSERS = 87;
  public static final int ENOTSOCK = 88;
  public static final int EDESTADDRREQ = 89;
  public static final int EMSGSIZE = 90;
  public static final int EPROTOTYPE = 91;
  public static final int ENOPROTOOPT = 92;
  public static final int EPROTONOSUPPORT = 93;
  public static final int ESOCKTNOSUPPORT = 94;
  public static final int ENOTSUP = 95;
  public static final int EOPNOTSUPP = 95;
  public static final int EPFNOSUPPORT = 96;
  public static final int EAFNOSUPPORT = 97;
  public static final int EADDRINUSE = 98;
  public static final int EADDRNOTAVAIL = 99;
  public static final int ENETDOWN = 100;
  public static final int ENETUNREACH = 101;
  public static final int ENETRESET = 102;
  public static final int ECONNABORTED = 103;
  public static final int ECONNRESET = 104;
  public static final int ENOBUFS = 105;
  public static final int EISCONN = 106;
  public static final int ENOTCONN = 107;
  public static final int ESHUTDOWN = 108;
  public static final int ETOOMANYREFS = 109;
  public static final int ETIMEDOUT = 110;
  public static final int ECONNREFUSED = 111;
  public static final int EHOSTDOWN = 112;
  public static final int EHOSTUNREACH = 113;
  public static final int EALREADY = 114;
  public static final int EINPROGRESS = 115;
  public static final int ESTALE = 116;
  public static final int EUCLEAN = 117;
  public static final int ENOTNAM = 118;
  public static final int ENAVAIL = 119;
  public static final int EISNAM = 120;
  public static final int EREMOTEIO = 121;
  public static final int EDQUOT = 122;
  public static final int ENOMEDIUM = 123;
  public static final int EMEDIUMTYPE = 124;
  public static final int ECANCELED = 125;
  public static final int ENOKEY = 126;
  public static final int EKEYEXPIRED = 127;
  public static final int EKEYREVOKED = 128;
  public static final int EKEYREJECTED = 129;
  public static final int EOWNERDEAD = 130;
  public static final int ENOTRECOVERABLE = 131;
  public static final int ERFKILL = 132;
  public static final int EHWPOISON = 133;

  /** The constants of the {@code errno} module. */
  public static final ConstantTable TABLE = ConstantTable.parse("""
      ENODEV=19 ENOCSI=50 EHOSTUNREACH=113 ENOMSG=42 EUCLEAN=117 EL2NSYNC=45 EL2HLT=51 ENODATA=61 ENOTBLK=15 ENOSYS=38
      EPIPE=32 EINVAL=22 EOVERFLOW=75 EADV=68 EINTR=4 EUSERS=87 ENOTEMPTY=39 ENOBUFS=105 EPROTO=71 EREMOTE=66
      ENAVAIL=119 ECHILD=10 ELOOP=40 EXDEV=18 E2BIG=7 ESRCH=3 EMSGSIZE=90 EAFNOSUPPORT=97 EBADR=53 EHOSTDOWN=112
      EPFNOSUPPORT=96 ENOPROTOOPT=92 EBUSY=16 EWOULDBLOCK=11 EBADFD=77 EDOTDOT=73 EISCONN=106 ENOANO=55 ESHUTDOWN=108
      ECHRNG=44 ELIBBAD=80 ENONET=64 EBADE=52 EBADF=9 EMULTIHOP=72 EIO=5 EUNATCH=49 EPROTOTYPE=91 ENOSPC=28 ENOEXEC=8
      EALREADY=114 ENETDOWN=100 ENOTNAM=118 EACCES=13 ELNRNG=48 EILSEQ=84 ENOTDIR=20 ENOTUNIQ=76 EPERM=1 EDOM=33
      EXFULL=54 ECONNREFUSED=111 EISDIR=21 EPROTONOSUPPORT=93 EROFS=30 EADDRNOTAVAIL=99 EIDRM=43 ECOMM=70 ESRMNT=69
      EREMOTEIO=121 EL3RST=47 EBADMSG=74 ENFILE=23 ELIBMAX=82 ESPIPE=29 ENOLINK=67 ENETRESET=102 ETIMEDOUT=110
      ENOENT=2 EEXIST=17 EDQUOT=122 ENOSTR=60 EBADSLT=57 EBADRQC=56 ELIBACC=79 EFAULT=14 EFBIG=27 EDEADLK=35
      ENOTCONN=107 EDESTADDRREQ=89 ELIBSCN=81 ENOLCK=37 EISNAM=120 ECONNABORTED=103 ENETUNREACH=101 ESTALE=116
      ENOSR=63 ENOMEM=12 ENOTSOCK=88 ESTRPIPE=86 EMLINK=31 ERANGE=34 ELIBEXEC=83 EL3HLT=46 ECONNRESET=104
      EADDRINUSE=98 EOPNOTSUPP=95 EREMCHG=78 EAGAIN=11 ENAMETOOLONG=36 ENOTTY=25 ERESTART=85 ESOCKTNOSUPPORT=94
      ETIME=62 EBFONT=59 EDEADLOCK=35 ETOOMANYREFS=109 EMFILE=24 ETXTBSY=26 EINPROGRESS=115 ENXIO=6 ENOPKG=65
      ENOMEDIUM=123 EMEDIUMTYPE=124 ECANCELED=125 ENOKEY=126 EHWPOISON=133 EKEYEXPIRED=127 EKEYREVOKED=128
      EKEYREJECTED=129 EOWNERDEAD=130 ENOTRECOVERABLE=131 ERFKILL=132 ENOTSUP=95
      """);

  /** Texts by number; a hole in the numbering is an empty line. */
  private static final String TEXTS = """
      Success
      Operation not permitted
      No such file or directory
      No such process
      Interrupted system call
      Input/output error
      No such device or address
      Argument list too long
      Exec format error
      Bad file descriptor
      No child processes
      Resource temporarily unavailable
      Cannot allocate memory
      Permission denied
      Bad address
      Block device required
      Device or resource busy
      File exists
      Invalid cross-device link
      No such device
      Not a directory
      Is a directory
      Invalid argument
      Too many open files in system
      Too many open files
      Inappropriate ioctl for device
      Text file busy
      File too large
      No space left on device
      Illegal seek
      Read-only file system
      Too many links
      Broken pipe
      Numerical argument out of domain
      Numerical result out of range
      Resource deadlock avoided
      File name too long
      No locks available
      Function not implemented
      Directory not empty
      Too many levels of symbolic links

      No message of desired type
      Identifier removed
      Channel number out of range
      Level 2 not synchronized
      Level 3 halted
      Level 3 reset
      Link number out of range
      Protocol driver not attached
      No CSI structure available
      Level 2 halted
      Invalid exchange
      Invalid request descriptor
      Exchange full
      No anode
      Invalid request code
      Invalid slot

      Bad font file format
      Device not a stream
      No data available
      Timer expired
      Out of streams resources
      Machine is not on the network
      Package not installed
      Object is remote
      Link has been severed
      Advertise error
      Srmount error
      Communication error on send
      Protocol error
      Multihop attempted
      RFS specific error
      Bad message
      Value too large for defined data type
      Name not unique on network
      File descriptor in bad state
      Remote address changed
      Can not access a needed shared library
      Accessing a corrupted shared library
      .lib section in a.out corrupted
      Attempting to link in too many shared libraries
      Cannot exec a shared library directly
      Invalid or incomplete multibyte or wide character
      Interrupted system call should be restarted
      Streams pipe error
      Too many users
      Socket operation on non-socket
      Destination address required
      Message too long
      Protocol wrong type for socket
      Protocol not available
      Protocol not supported
      Socket type not supported
      Operation not supported
      Protocol family not supported
      Address family not supported by protocol
      Address already in use
      Cannot assign requested address
      Network is down
      Network is unreachable
      Network dropped connection on reset
      Software caused connection abort
      Connection reset by peer
      No buffer space available
      Transport endpoint is already connected
      Transport endpoint is not connected
      Cannot send after transport endpoint shutdown
      Too many references: cannot splice
      Connection timed out
      Connection refused
      Host is down
      No route to host
      Operation already in progress
      Operation now in progress
      Stale file handle
      Structure needs cleaning
      Not a XENIX named type file
      No XENIX semaphores available
      Is a named type file
      Remote I/O error
      Disk quota exceeded
      No medium found
      Wrong medium type
      Operation canceled
      Required key not available
      Key has expired
      Key has been revoked
      Key was rejected by service
      Owner died
      State not recoverable
      Operation not possible due to RF-kill
      Memory page has hardware error
      """;

  private static String[] texts;

  private Errno() {
  }

  /**
   * {@code strerror(errno)}: the text in the C locale, {@code "Unknown error N"} for a number that has none.
   */
  public static String text(int errno) {
    String[] known = texts();
    if (errno >= 0 && errno < known.length && !known[errno].isEmpty()) {
      return known[errno];
    }
    return "Unknown error " + errno;
  }

  /** The number whose text this is, or -1; the JDK reports system errors as texts only. */
  static int ofText(String text) {
    String[] known = texts();
    for (int errno = 1; errno < known.length; errno++) {
      if (known[errno].equals(text)) {
        return errno;
      }
    }
    return -1;
  }

  /** The name, as in {@code errno.errorcode}; null when the number has none. */
  public static String name(int errno) {
    return TABLE.nameOf(errno);
  }

  private static String[] texts() {
    String[] known = texts;
    if (known == null) {
      known = TEXTS.split("\n", -1);
      texts = known;
    }
    return known;
  }
}
