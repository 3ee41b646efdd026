package naja.runtime.threads;

/** What the command line and the environment set before the first line runs: {@code sys.flags} and relatives. */
public final class Settings {
  public int debug;
  public int inspect;
  public int interactive;
  public int optimize;
  public boolean dontWriteBytecode;
  public boolean noUserSite;
  public boolean noSite;
  public boolean ignoreEnvironment;
  public int verbose;

  /** {@code -X importtime}: 0, 1, or 2 for loaded modules as well. */
  public int importTime;

  public int bytesWarning;
  public boolean quiet;
  public boolean isolated;
  public boolean devMode;
  public int utf8Mode = 1;

  /** The C library's names of the locale for characters and of its encoding. */
  public String characterLocale = "C.UTF-8";

  public String localeEncoding = "UTF-8";

  /** What {@code LC_CTYPE} was set to in place of a locale that cannot encode (PEP 538), or null. */
  public String coercedLocale;

  /** How the standard input and output treat what they cannot decode or encode. */
  public String stdioErrors = "strict";

  /** The standard streams that were closed when the command began, by number. */
  public int closedStreams;

  /** Whether {@code faulthandler} is on from the start. */
  public boolean faultHandler;

  public boolean remoteDebug = true;
  public boolean warnDefaultEncoding;
  public boolean safePath;
  public boolean contextAwareWarnings;

  /** Whether code tells columns, not only lines. */
  public boolean codeDebugRanges = true;

  public boolean threadInheritContext;
  public boolean unbuffered;
  public int intMaxStrDigits = 4300;
  /** Whether the library's modules that CPython freezes are frozen: {@code -X frozen_modules}. */
  public boolean frozenModules = true;
  /** What {@code os.cpu_count()} answers in place of the machine's number; -1 for that. */
  public int cpuCount = -1;
  public boolean hashRandomization = true;

  /** {@code -W} options and {@code -X} options, in order. */
  public String[] warnOptions = {};

  public String[] xOptions = {};

  /** {@code sys.orig_argv} and {@code sys.argv}. */
  public String[] originalArguments = {};

  public String[] arguments = {""};

  /** {@code sys.path[0]} as the command line has it: the program's folder, {@code ""} for the current one at each
   * import; null for none. */
  public String programFolder;

  /** How cached code with hashes of its source is checked: {@code default}, {@code always} or {@code never}. */
  public String checkHashBasedPycs = "default";

  /** {@code sys.pycache_prefix}, or null. */
  public String pycachePrefix;

  /** {@code sys.executable}, {@code sys.prefix} and the folder of the standard library. */
  public String executable = "";

  public String prefix = "";

  /** In a virtual environment, those of the installation that it was made from; else the same. */
  public String baseExecutable = "";

  public String basePrefix = "";

  public String stdlibFolder = "";

  /** {@code sys.path} as a {@code ._pth} file has it; null without one. */
  public String[] searchPath;
}
