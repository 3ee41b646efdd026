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
    ERROR
  }

  final Settings settings = new Settings();
  Action action = Action.STDIN;
  String target;

  /** How often {@code -V} was given. */
  int versions;

  /** Whether the first line of the source is skipped ({@code -x}). */
  boolean skipFirstLine;

  private final String[] args;
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
    line.settings.warnOptions = line.warnings.toArray(new String[0]);
    line.settings.xOptions = line.xOptions.toArray(new String[0]);
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
      boolean done = arg.startsWith("--") ? longOption(arg) : shortOptions(arg);
      if (done) {
        return;
      }
    }
    positional();
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

  private boolean longOption(String arg) {
    switch (arg) {
      case "--help" -> action = Action.HELP;
      case "--help-env" -> action = Action.HELP_ENVIRONMENT;
      case "--help-xoptions" -> action = Action.HELP_X_OPTIONS;
      case "--help-all" -> action = Action.HELP_ALL;
      case "--version" -> {
        action = Action.VERSION;
        versions = 1;
      }
      case "--check-hash-based-pycs" -> {
        at++;
        return false;
      }
      default -> fail("unknown option " + arg);
    }
    return true;
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
          action = Action.VERSION;
        }
        case 'h', '?' -> {
          action = Action.HELP;
          return true;
        }
        case 'c', 'm', 'W', 'X' -> {
          return withArgument(c, word.substring(i + 1));
        }
        default -> {
          fail("unknown option -" + c);
          return true;
        }
      }
    }
    return action == Action.VERSION && at == args.length;
  }

  private boolean withArgument(char option, String attached) {
    String value = attached;
    if (value.isEmpty()) {
      if (at == args.length) {
        fail("argument expected for the -" + option + " option");
        return true;
      }
      value = args[at++];
    }
    switch (option) {
      case 'W' -> warnings.add(value);
      case 'X' -> xOption(value);
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
    switch (value) {
      case "dev" -> settings.devMode = true;
      case "utf8", "utf8=1" -> settings.utf8Mode = 1;
      case "context_aware_warnings=1" -> settings.contextAwareWarnings = true;
      case "thread_inherit_context=1" -> settings.threadInheritContext = true;
      case "no_debug_ranges" -> settings.codeDebugRanges = false;
      case "frozen_modules=off" -> settings.frozenModules = false;
      case "importtime", "importtime=1" -> settings.importTime = 1;
      case "importtime=2" -> settings.importTime = 2;
      case "warn_default_encoding" -> settings.warnDefaultEncoding = true;
      default -> {
        if (value.startsWith("int_max_str_digits=")) {
          digits(value.substring(19), "-X int_max_str_digits");
        } else if (value.startsWith("cpu_count=")) {
          gaveCpuCount = true;
          cpuCount(value.substring(10));
        } else if (value.startsWith("pycache_prefix=") && value.length() > 15) {
          settings.pycachePrefix = value.substring(15);
        }
      }
    }
  }

  private void digits(String text, String what) {
    try {
      int n = Integer.parseInt(text);
      if (n == 0 || n >= 640) {
        settings.intMaxStrDigits = n;
        return;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    fail(what + ": invalid limit; must be >= 640 or 0 for unlimited.");
  }

  private void cpuCount(String text) {
    if (text.equals("default")) {
      settings.cpuCount = -1;
      return;
    }
    try {
      settings.cpuCount = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      settings.cpuCount = 0;
    }
    if (settings.cpuCount <= 0) {
      fail("config_init_cpu_count: -X cpu_count=n option: n is missing or an invalid number, n must be greater than 0");
    }
  }

  /** Adds what the {@code PYTHON*} variables say, unless they are to be ignored. */
  void readEnvironment() {
    if (!settings.ignoreEnvironment) {
      readVariables();
    }
    settings.warnOptions = warnOptions();
  }

  private void readVariables() {
    settings.debug = Math.max(settings.debug, level("PYTHONDEBUG"));
    settings.optimize = Math.max(settings.optimize, level("PYTHONOPTIMIZE"));
    settings.verbose = Math.max(settings.verbose, level("PYTHONVERBOSE"));
    if (settings.importTime == 0) {
      settings.importTime = Math.min(2, level("PYTHONPROFILEIMPORTTIME"));
    }
    settings.inspect = Math.max(settings.inspect, level("PYTHONINSPECT"));
    settings.dontWriteBytecode |= isSet("PYTHONDONTWRITEBYTECODE");
    settings.unbuffered |= isSet("PYTHONUNBUFFERED");
    settings.noUserSite |= isSet("PYTHONNOUSERSITE");
    settings.safePath |= isSet("PYTHONSAFEPATH");
    settings.devMode |= isSet("PYTHONDEVMODE");
    settings.warnDefaultEncoding |= isSet("PYTHONWARNDEFAULTENCODING");
    settings.codeDebugRanges &= !isSet("PYTHONNODEBUGRANGES");
    settings.contextAwareWarnings |= "1".equals(System.getenv("PYTHON_CONTEXT_AWARE_WARNINGS"));
    settings.threadInheritContext |= "1".equals(System.getenv("PYTHON_THREAD_INHERIT_CONTEXT"));
    if ("0".equals(System.getenv("PYTHONHASHSEED"))) {
      settings.hashRandomization = false;
    }
    if (settings.pycachePrefix == null && isSet("PYTHONPYCACHEPREFIX")) {
      settings.pycachePrefix = System.getenv("PYTHONPYCACHEPREFIX");
    }
    if (isSet("PYTHONINTMAXSTRDIGITS")) {
      digits(System.getenv("PYTHONINTMAXSTRDIGITS"), "PYTHONINTMAXSTRDIGITS");
    }
    if (isSet("PYTHON_CPU_COUNT") && !gaveCpuCount) {
      cpuCount(System.getenv("PYTHON_CPU_COUNT"));
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

  private static boolean isSet(String name) {
    String value = System.getenv(name);
    return value != null && !value.isEmpty();
  }

  private static int level(String name) {
    if (!isSet(name)) {
      return 0;
    }
    try {
      return Math.max(1, Integer.parseInt(System.getenv(name)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
