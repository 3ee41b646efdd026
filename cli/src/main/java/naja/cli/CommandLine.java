package naja.cli;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.threads.Settings;

/** The command line of {@code python}, read: what to run, and the settings. */
final class CommandLine {
  /** What the command is asked to do. */
  enum Action {
    /** Run {@link #target}, a file, folder or zip. */
    FILE,
    /** Run {@link #target} as a program text. */
    COMMAND,
    /** Run the module {@link #target}. */
    MODULE,
    /** Run the standard input. */
    STDIN,
    VERSION,
    HELP,
    HELP_ENVIRONMENT,
    HELP_X_OPTIONS,
    HELP_ALL,
    /** The line is wrong: {@link #target} says why. */
    ERROR,
    /** A setting is wrong, of the line or the environment: {@link #target} says why. */
    FATAL
  }

  final Settings settings = new Settings();
  Action action = Action.STDIN;
  String target;

  /** How often {@code -V} was given. */
  int versions;

  /** Whether the first line of the source is skipped ({@code -x}). */
  boolean skipFirstLine;

  private final String[] args;
  /** The seed of the hashes of texts, or -1 for a random one. */
  long hashSeed = -1;

  private final List<String> warnings = new ArrayList<>();
  private final List<String> xOptions = new ArrayList<>();
  private boolean gaveCpuCount;
  private int at;

  private CommandLine(String[] args) {
    this.args = args;
  }

  /** Reads a command line. */
  static CommandLine parse(String[] args) {
    CommandLine line = new CommandLine(args);
    line.options();
    line.settings.xOptions = line.xOptions.toArray(new String[0]);
    if (line.action != Action.ERROR && line.action != Action.FATAL) {
      line.readEnvironment();
    }
    return line;
  }

  private void options() {
    while (at < args.length) {
      String arg = args[at];
      if (arg.equals("-") || !arg.startsWith("-")) {
        break;
      }
      at++;
      if (arg.equals("--")) {
        break;
      }
      if (arg.startsWith("--") ? longOption(arg) : shortOptions(arg)) {
        return;
      }
    }
    if (action == Action.STDIN) {
      positional();
    }
  }

  private void positional() {
    if (at == args.length) {
      settings.arguments = new String[] {""};
      return;
    }
    target = args[at];
    action = target.equals("-") ? Action.STDIN : Action.FILE;
    rest(target);
  }

  /** What is left is the program's: {@code sys.argv} begins with {@code first}. */
  private void rest(String first) {
    List<String> argv = new ArrayList<>();
    argv.add(first);
    for (int i = at + (action == Action.FILE || action == Action.STDIN ? 1 : 0); i < args.length; i++) {
      argv.add(args[i]);
    }
    settings.arguments = argv.toArray(new String[0]);
  }

  /** Reads a long option; true when nothing may follow. */
  private boolean longOption(String arg) {
    switch (arg) {
      case "--help" -> inform(Action.HELP);
      case "--help-env" -> inform(Action.HELP_ENVIRONMENT);
      case "--help-xoptions" -> inform(Action.HELP_X_OPTIONS);
      case "--help-all" -> inform(Action.HELP_ALL);
      case "--version" -> {
        versions++;
        inform(Action.VERSION);
      }
      case "--check-hash-based-pycs" -> {
        return hashBased();
      }
      default -> {
        fail("Unknown option: " + arg);
        return true;
      }
    }
    return false;
  }

  /** Notes what to tell in place of running anything; help goes before the version. */
  private void inform(Action what) {
    if (action == Action.STDIN || action == Action.VERSION) {
      action = what;
    }
  }

  private boolean hashBased() {
    if (at == args.length) {
      fail("Argument expected for the --check-hash-based-pycs options");
      return true;
    }
    settings.checkHashBasedPycs = args[at++];
    switch (settings.checkHashBasedPycs) {
      case "default", "always", "never" -> {
        return false;
      }
      default -> {
        fail("--check-hash-based-pycs must be one of 'default', 'always', or 'never'");
        return true;
      }
    }
  }

  private void fail(String message) {
    action = Action.ERROR;
    target = message;
  }

  /** Reads one word of options; true when nothing may follow. */
  private boolean shortOptions(String word) {
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'b' -> settings.bytesWarning++;
        case 'B' -> settings.dontWriteBytecode = true;
        case 'd' -> settings.debug++;
        case 'E' -> settings.ignoreEnvironment = true;
        case 'i' -> {
          settings.inspect++;
          settings.interactive++;
        }
        case 'I' -> {
          settings.isolated = true;
          settings.ignoreEnvironment = true;
          settings.noUserSite = true;
          settings.safePath = true;
        }
        case 'O' -> settings.optimize++;
        case 'P' -> settings.safePath = true;
        case 'q' -> settings.quiet = true;
        case 's' -> settings.noUserSite = true;
        case 'S' -> settings.noSite = true;
        case 'u' -> settings.unbuffered = true;
        case 'v' -> settings.verbose++;
        case 'x' -> skipFirstLine = true;
        case 'R', 't' -> {}
        case 'V' -> {
          versions++;
          inform(Action.VERSION);
        }
        case 'h', '?' -> inform(Action.HELP);
        case 'c', 'm', 'W', 'X' -> {
          return withArgument(c, word.substring(i + 1));
        }
        default -> {
          fail("Unknown option: -" + c);
          return true;
        }
      }
    }
    return false;
  }

  private boolean withArgument(char option, String attached) {
    String value = attached;
    if (value.isEmpty()) {
      if (at == args.length) {
        fail("Argument expected for the -" + option + " option");
        return true;
      }
      value = args[at++];
    }
    switch (option) {
      case 'W' -> warnings.add(value);
      case 'X' -> {
        xOption(value);
        return action == Action.FATAL;
      }
      case 'c' -> {
        action = Action.COMMAND;
        target = value;
        rest("-c");
        return true;
      }
      default -> {
        action = Action.MODULE;
        target = value;
        rest("-m");
        return true;
      }
    }
    return false;
  }

  private void xOption(String value) {
    xOptions.add(value);
    int equals = value.indexOf('=');
    String name = equals < 0 ? value : value.substring(0, equals);
    String text = equals < 0 ? "" : value.substring(equals + 1);
    switch (name) {
      case "dev" -> settings.devMode = true;
      case "utf8" -> utf8(text);
      case "context_aware_warnings" -> settings.contextAwareWarnings = text.equals("1");
      case "thread_inherit_context" -> settings.threadInheritContext = text.equals("1");
      case "no_debug_ranges" -> settings.codeDebugRanges = false;
      case "frozen_modules" -> settings.frozenModules = !text.equals("off");
      case "importtime" -> settings.importTime = text.equals("2") ? 2 : 1;
      case "warn_default_encoding" -> settings.warnDefaultEncoding = true;
      case "int_max_str_digits" -> digits(text, "-X int_max_str_digits");
      case "cpu_count" ->
          cpuCount(text, "-X cpu_count=n option: n is missing or an invalid number, n must be greater than 0");
      case "pycache_prefix" -> settings.pycachePrefix = text.isEmpty() ? null : text;
      default -> {}
    }
  }

  private void utf8(String text) {
    switch (text) {
      case "", "1" -> settings.utf8Mode = 1;
      case "0" -> settings.utf8Mode = 0;
      default -> fatal("preconfig_init_utf8_mode: invalid -X utf8 option value");
    }
  }

  private void cpuCount(String text, String message) {
    long n = text.equals("default") ? -1 : number(text);
    if (n == 0 || n > Integer.MAX_VALUE || n == NO_NUMBER) {
      fatal("config_init_cpu_count: " + message);
    } else {
      settings.cpuCount = (int) n;
    }
  }

  private void digits(String text, String what) {
    long n = number(text);
    if (n == 0 || n >= 640 && n <= Integer.MAX_VALUE) {
      settings.intMaxStrDigits = (int) n;
    } else {
      fatal("config_init_int_max_str_digits: " + what + ": invalid limit; must be >= 640 or 0 for unlimited.");
    }
  }

  private void fatal(String message) {
    action = Action.FATAL;
    target = message;
  }

  private static final long NO_NUMBER = -2;

  /** A number without sign, or {@link #NO_NUMBER}. */
  private static long number(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return NO_NUMBER;
    }
    long n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return NO_NUMBER;
      }
      n = n * 10 + (c - '0');
    }
    return n;
  }

  /** Adds what the {@code PYTHON*} variables say, unless they are to be ignored. */
  private void readEnvironment() {
    if (!settings.ignoreEnvironment) {
      readVariables();
    }
    settings.warnOptions = warnOptions();
  }

  private void readVariables() {
    settings.debug = Math.max(settings.debug, level("PYTHONDEBUG"));
    settings.optimize = Math.max(settings.optimize, level("PYTHONOPTIMIZE"));
    settings.verbose = Math.max(settings.verbose, level("PYTHONVERBOSE"));
    settings.dontWriteBytecode |= level("PYTHONDONTWRITEBYTECODE") > 0;
    settings.unbuffered |= level("PYTHONUNBUFFERED") > 0;
    settings.noUserSite |= level("PYTHONNOUSERSITE") > 0;
    settings.inspect = Math.max(settings.inspect, isSet("PYTHONINSPECT") ? 1 : 0);
    if (settings.importTime == 0) {
      settings.importTime = Math.min(2, level("PYTHONPROFILEIMPORTTIME"));
    }
    settings.safePath |= isSet("PYTHONSAFEPATH");
    settings.devMode |= isSet("PYTHONDEVMODE");
    settings.warnDefaultEncoding |= isSet("PYTHONWARNDEFAULTENCODING");
    settings.contextAwareWarnings |= "1".equals(System.getenv("PYTHON_CONTEXT_AWARE_WARNINGS"));
    settings.threadInheritContext |= "1".equals(System.getenv("PYTHON_THREAD_INHERIT_CONTEXT"));
    if (isSet("PYTHONHASHSEED")) {
      seed(System.getenv("PYTHONHASHSEED"));
    }
    if (settings.pycachePrefix == null && isSet("PYTHONPYCACHEPREFIX")) {
      settings.pycachePrefix = System.getenv("PYTHONPYCACHEPREFIX");
    }
    if (isSet("PYTHONINTMAXSTRDIGITS") && settings.intMaxStrDigits == 4300) {
      digits(System.getenv("PYTHONINTMAXSTRDIGITS"), "PYTHONINTMAXSTRDIGITS");
    }
    if (isSet("PYTHON_CPU_COUNT") && settings.cpuCount == -1) {
      cpuCount(System.getenv("PYTHON_CPU_COUNT"),
          "PYTHON_CPU_COUNT: n is missing or an invalid number, n must be greater than 0");
    }
  }

  /** The options of {@code warnings}, in CPython's order: those that come with other options, and the given ones. */
  private String[] warnOptions() {
    List<String> all = new ArrayList<>();
    if (settings.devMode) {
      all.add("default");
    }
    if (!settings.ignoreEnvironment && isSet("PYTHONWARNINGS")) {
      all.addAll(List.of(System.getenv("PYTHONWARNINGS").split(",")));
    }
    all.addAll(warnings);
    if (settings.bytesWarning > 0) {
      all.add(settings.bytesWarning > 1 ? "error::BytesWarning" : "default::BytesWarning");
    }
    return all.toArray(new String[0]);
  }

  private void seed(String text) {
    if (text.equals("random")) {
      return;
    }
    hashSeed = number(text);
    if (hashSeed < 0 || hashSeed > 0xFFFFFFFFL) {
      fatal("config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]");
    }
    settings.hashRandomization = hashSeed != 0;
  }

  private static boolean isSet(String name) {
    String value = System.getenv(name);
    return value != null && !value.isEmpty();
  }

  private static int level(String name) {
    if (!isSet(name)) {
      return 0;
    }
    long n = number(System.getenv(name));
    return n == NO_NUMBER ? 1 : (int) Math.min(n, Integer.MAX_VALUE);
  }
}
