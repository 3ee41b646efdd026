package naja.runtime.builtin;

import java.nio.ByteOrder;
import java.util.Arrays;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySimpleNamespace;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Settings;

/** The attributes of {@code sys} that are no functions. */
final class SysAttributes {
  private SysAttributes() {}

  static final String VERSION = "3.14.3";
  private static final long HEX_VERSION = 0x030e03f0L;

  private static final PyType VERSION_INFO =
      PyStructSequence.defineUnique(
          "sys.version_info", "Version information as a named tuple.",
          new String[] {"major", "minor", "micro", "releaselevel", "serial"}, 5);
  static final PyType ASYNCGEN_HOOKS =
      PyStructSequence.define(
          "asyncgen_hooks", "The hooks of asynchronous generators.", new String[] {"firstiter", "finalizer"}, 2);
  static final PyType UNRAISABLE_HOOK_ARGS =
      PyStructSequence.define(
          "UnraisableHookArgs", "Type used to pass arguments to sys.unraisablehook.",
          new String[] {"exc_type", "exc_value", "exc_traceback", "err_msg", "object"}, 5);
  private static final PyType FLAGS =
      PyStructSequence.defineUnique(
          "sys.flags", "Flags provided through command line arguments or environment vars.",
          new String[] {
            "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
            "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated",
            "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits", "gil",
            "thread_inherit_context",
            "context_aware_warnings"
          },
          18);
  private static final PyType FLOAT_INFO =
      PyStructSequence.define(
          "sys.float_info", "The properties of floats.",
          new String[] {
            "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon",
            "radix", "rounds"
          },
          11);
  private static final PyType INT_INFO =
      PyStructSequence.define(
          "sys.int_info", "The properties of ints.",
          new String[] {"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"}, 4);
  private static final PyType HASH_INFO =
      PyStructSequence.define(
          "sys.hash_info", "The parameters of hash().",
          new String[] {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"}, 9);
  private static final PyType THREAD_INFO =
      PyStructSequence.define(
          "sys.thread_info", "How threads are made.", new String[] {"name", "lock", "version"}, 3);

  private static final String STDLIB_MODULES =
      "__future__ _abc _aix_support _android_support _apple_support _ast _ast_unparse _asyncio _bisect "
          + "_blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw "
          + "_collections _collections_abc _colorize _compat_pickle _contextvars _csv _ctypes _curses "
          + "_curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external "
          + "_functools _gdbm _hashlib _heapq _hmac _imp _interpchannels _interpqueues _interpreters _io "
          + "_ios_support _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec _multiprocessing "
          + "_opcode _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem "
          + "_posixsubprocess _py_abc _py_warnings _pydatetime _pydecimal _pyio _pylong _pyrepl _queue "
          + "_random _remote_debugging _scproxy _sha1 _sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 "
          + "_sre _ssl _stat _statistics _string _strptime _struct _suggestions _symtable _sysconfig _thread "
          + "_threading_local _tkinter _tokenize _tracemalloc _types _typing _uuid _warnings _weakref "
          + "_weakrefset _winapi _wmi _zoneinfo _zstd abc annotationlib antigravity argparse array ast "
          + "asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs "
          + "codeop collections colorsys compileall compression concurrent configparser contextlib "
          + "contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest "
          + "email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions "
          + "ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq "
          + "hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache "
          + "locale logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing "
          + "netrc nt ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools "
          + "pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile "
          + "pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter "
          + "runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket "
          + "socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep "
          + "struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this "
          + "threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle "
          + "turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser "
          + "winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo";

  static void fill(PyDict sys, Interpreter interpreter) {
    Settings settings = interpreter.settings;
    Object version = PyStructSequence.of(VERSION_INFO, 3L, 14L, 3L, "final", 0L);
    sys.put("modules", interpreter.modules);
    sys.put("version", VERSION + " (Naja) [" + System.getProperty("java.vm.name") + " "
        + System.getProperty("java.version") + "]");
    sys.put("version_info", version);
    sys.put("hexversion", HEX_VERSION);
    sys.put("api_version", 1013L);
    sys.put("copyright", "Copyright (c) the Naja developers; the standard library: Copyright (c) Python Software"
        + " Foundation.");
    sys.put("platform", "linux");
    sys.put("byteorder", ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big");
    sys.put("maxsize", Long.MAX_VALUE);
    sys.put("maxunicode", 0x10FFFFL);
    sys.put("float_repr_style", "short");
    sys.put("abiflags", "");
    sys.put("platlibdir", "lib");
    sys.put("_framework", "");
    sys.put("_git", PyTuple.of("Naja", "", ""));
    sys.put("_home", PyNone.NONE);
    sys.put("implementation", implementation(version));
    sys.put("float_info", PyStructSequence.of(FLOAT_INFO, Double.MAX_VALUE, 1024L, 308L, Double.MIN_NORMAL, -1021L,
        -307L, 15L, 53L, Math.ulp(1.0), 2L, 1L));
    sys.put("int_info", PyStructSequence.of(INT_INFO, 30L, 4L, 4300L, 640L));
    sys.put("hash_info",
        PyStructSequence.of(HASH_INFO, 64L, (1L << 61) - 1, 314159L, 0L, 1000003L, "java", 64L, 64L, 0L));
    sys.put("thread_info", PyStructSequence.of(THREAD_INFO, "pthread", "semaphore", PyNone.NONE));
    sys.put("flags", flags(settings));
    sys.put("stdlib_module_names", PyFrozenSet.of((Object[]) STDLIB_MODULES.split(" ")));
    sys.put("builtin_module_names", PyTuple.of((Object[]) sorted(interpreter.builtinModules.names())));
    sys.put("argv", strings(settings.arguments));
    sys.put("orig_argv", strings(settings.originalArguments));
    sys.put("warnoptions", strings(settings.warnOptions));
    sys.put("_xoptions", xOptions(settings.xOptions));
    sys.put("executable", settings.executable);
    sys.put("_base_executable", settings.baseExecutable);
    for (String name : new String[] {"prefix", "exec_prefix"}) {
      sys.put(name, settings.prefix);
      sys.put("base_" + name, settings.basePrefix);
    }
    sys.put("_stdlib_dir", settings.stdlibFolder);
    sys.put("path", new PyList());
    sys.put("meta_path", new PyList());
    sys.put("path_hooks", new PyList());
    sys.put("path_importer_cache", new PyDict());
    sys.put("pycache_prefix", settings.pycachePrefix == null ? PyNone.NONE : settings.pycachePrefix);
    sys.put("dont_write_bytecode", settings.dontWriteBytecode);
    sys.put("monitoring", BuiltinLoader.create(interpreter.builtinModules.find("sys.monitoring")));
    sys.put("_jit", BuiltinLoader.create(interpreter.builtinModules.find("sys._jit")));
    for (String hook : new String[] {"displayhook", "excepthook", "breakpointhook", "unraisablehook"}) {
      sys.put("__" + hook + "__", sys.get(hook));
    }
  }

  private static Object implementation(Object version) {
    PySimpleNamespace implementation = new PySimpleNamespace();
    PyDict dict = implementation.dict();
    dict.put("name", "naja");
    dict.put("cache_tag", "naja-314");
    dict.put("version", version);
    dict.put("hexversion", HEX_VERSION);
    dict.put("supports_isolated_interpreters", Boolean.TRUE);
    return implementation;
  }

  private static Object flags(Settings s) {
    return PyStructSequence.of(
        FLAGS, bit(s.debug > 0), (long) s.inspect, (long) s.interactive, (long) s.optimize, bit(s.dontWriteBytecode),
        bit(s.noUserSite), bit(s.noSite), bit(s.ignoreEnvironment), (long) s.verbose, (long) s.bytesWarning,
        bit(s.quiet), bit(s.hashRandomization), bit(s.isolated), s.devMode, (long) s.utf8Mode,
        bit(s.warnDefaultEncoding), s.safePath, (long) s.intMaxStrDigits, 0L,
        bit(s.threadInheritContext), bit(s.contextAwareWarnings));
  }

  private static Object bit(boolean value) {
    return value ? 1L : 0L;
  }

  private static PyList strings(String[] texts) {
    PyList list = new PyList();
    for (String text : texts) {
      list.append(PyType.nameKey(text));
    }
    return list;
  }

  /** The names that can be imported, sorted: not those of modules that are attributes of others. */
  private static String[] sorted(String[] names) {
    String[] copy = new String[names.length];
    int count = 0;
    for (String name : names) {
      if (name.indexOf('.') < 0) {
        copy[count++] = name;
      }
    }
    copy = Arrays.copyOf(copy, count);
    Arrays.sort(copy);
    return copy;
  }

  private static PyDict xOptions(String[] options) {
    PyDict dict = new PyDict();
    for (String option : options) {
      int equals = option.indexOf('=');
      dict.put(
          PyType.nameKey(equals < 0 ? option : option.substring(0, equals)),
          equals < 0 ? Boolean.TRUE : PyType.nameKey(option.substring(equals + 1)));
    }
    return dict;
  }
}
