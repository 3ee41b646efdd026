package naja.cli;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.threads.Settings;

/** The settings that {@code -X} options and {@code PYTHON*} variables make; an option goes before its variable. */
final class Configuration {
  /** How far start-up has come while the locale and the modes are found out, and after that. */
  private static final String EARLY = "preinitializing", LATER = "preinitialized";

  /** No number of the range that is asked for. */
  private static final long NO_NUMBER = -2;

  /** The least number of {@code importtime} without a meaning. */
  private static final int RESERVED = 3;

  private static final int LONGEST_NUMBER = 18;
  private static final int LEAST_DIGITS = 640;
  private static final long LARGEST_SEED = 0xFFFFFFFFL;

  /** Frames that a trace of an allocation can hold. */
  private static final int MOST_FRAMES = 0xFFFF;

  /** What is wrong, and how far start-up had come. */
  String failure;

  String state;

  /** The seed of the hashes of texts, or -1 for a random one. */
  long hashSeed = -1;

  /** Whether they are random whatever the variables say. */
  boolean randomHashes;

  private final Settings settings;
  private final List<String> xOptions;
  private final List<String> warnings;

  Configuration(Settings settings, List<String> xOptions, List<String> warnings) {
    this.settings = settings;
    this.xOptions = xOptions;
    this.warnings = warnings;
  }

  /** Reads it all; false when something is wrong. */
  boolean read() {
    settings.devMode |= hasOption("dev") || isSet("PYTHONDEVMODE");
    utf8Mode();
    allocator();
    if (failure != null) {
      return false;
    }
    variables();
    modes();
    limits();
    settings.warnOptions = warnOptions();
    return failure == null;
  }

  private void fail(String at, String message) {
    if (failure == null) {
      failure = message;
      state = at;
    }
  }

  // Where options and variables are looked up

  /** The text after {@code =} of the last option of a name, empty without one; null when it was not given. */
  private String option(String name) {
    for (int i = xOptions.size() - 1; i >= 0; i--) {
      String given = xOptions.get(i);
      if (given.equals(name)) {
        return "";
      }
      if (given.startsWith(name) && given.charAt(name.length()) == '=') {
        return given.substring(name.length() + 1);
      }
    }
    return null;
  }

  private boolean hasOption(String name) {
    return option(name) != null;
  }

  /** The value of a variable; null when it is not set, empty or to be ignored. */
  private String variable(String name) {
    String value = settings.ignoreEnvironment ? null : System.getenv(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private boolean isSet(String name) {
    return variable(name) != null;
  }

  /** A number that tells how much of something is wanted; texts that are none count as 1. */
  private int level(String name) {
    String value = variable(name);
    if (value == null) {
      return 0;
    }
    long n = number(value);
    return n == NO_NUMBER ? 1 : (int) Math.min(n, Integer.MAX_VALUE);
  }

  /** A number without sign, or {@link #NO_NUMBER}. */
  private static long number(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
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

  // The settings

  private void utf8Mode() {
    String asked = option("utf8");
    String variable = variable("PYTHONUTF8");
    if (asked != null) {
      utf8Mode(asked.isEmpty() ? "1" : asked, "-X utf8 option value");
    } else if (variable != null) {
      utf8Mode(variable, "PYTHONUTF8 environment variable value");
    } else {
      settings.utf8Mode = -1;
    }
    CharacterLocale.apply(settings);
  }

  private void utf8Mode(String value, String what) {
    switch (value) {
      case "1" -> settings.utf8Mode = 1;
      case "0" -> settings.utf8Mode = 0;
      default -> fail(EARLY, "preconfig_init_utf8_mode: invalid " + what);
    }
  }

  /** Memory is the JVM's: the names of CPython's allocators are known, and mean nothing. */
  private void allocator() {
    String name = variable("PYTHONMALLOC");
    if (name != null) {
      switch (name) {
        case "default", "debug", "pymalloc", "pymalloc_debug", "malloc", "malloc_debug", "mimalloc", "mimalloc_debug" ->
            {
            }
        default -> fail(EARLY, "preconfig_init_allocator: PYTHONMALLOC: unknown allocator");
      }
    }
  }

  private void variables() {
    settings.debug = Math.max(settings.debug, level("PYTHONDEBUG"));
    settings.optimize = Math.max(settings.optimize, level("PYTHONOPTIMIZE"));
    settings.verbose = Math.max(settings.verbose, level("PYTHONVERBOSE"));
    settings.dontWriteBytecode |= level("PYTHONDONTWRITEBYTECODE") > 0;
    settings.unbuffered |= level("PYTHONUNBUFFERED") > 0;
    settings.noUserSite |= level("PYTHONNOUSERSITE") > 0;
    settings.inspect = Math.max(settings.inspect, isSet("PYTHONINSPECT") ? 1 : 0);
    settings.safePath |= isSet("PYTHONSAFEPATH");
    seed(variable("PYTHONHASHSEED"));
  }

  private void modes() {
    settings.codeDebugRanges = !hasOption("no_debug_ranges") && !isSet("PYTHONNODEBUGRANGES");
    settings.warnDefaultEncoding = hasOption("warn_default_encoding") || isSet("PYTHONWARNDEFAULTENCODING");
    settings.faultHandler = settings.devMode || hasOption("faulthandler") || isSet("PYTHONFAULTHANDLER");
    settings.remoteDebug = !hasOption("disable-remote-debug") && !isSet("PYTHON_DISABLE_REMOTE_DEBUG");
    settings.contextAwareWarnings =
        zeroOrOne("context_aware_warnings", "PYTHON_CONTEXT_AWARE_WARNINGS", "config_init_context_aware_warnings");
    settings.threadInheritContext =
        zeroOrOne("thread_inherit_context", "PYTHON_THREAD_INHERIT_CONTEXT", "config_init_thread_inherit_context");
    frozenModules();
    globalLock();
    String prefix = option("pycache_prefix");
    prefix = prefix == null ? variable("PYTHONPYCACHEPREFIX") : prefix;
    settings.pycachePrefix = prefix == null || prefix.isEmpty() ? null : prefix;
  }

  private boolean zeroOrOne(String name, String variable, String where) {
    String asked = option(name);
    String value = asked == null ? variable(variable) : asked;
    if (value != null && !value.equals("0") && !value.equals("1")) {
      fail(LATER,
          where + ": " + (asked == null
              ? variable + "=N: N is missing or invalid"
              : "-X " + name + "=n: n is missing or invalid"));
    }
    return "1".equals(value);
  }

  private void frozenModules() {
    String asked = option("frozen_modules");
    String value = asked == null ? variable("PYTHON_FROZEN_MODULES") : asked;
    if (value != null) {
      switch (value) {
        case "", "on" -> settings.frozenModules = true;
        case "off" -> settings.frozenModules = false;
        default -> fail(LATER,
            "bad value for " + (asked == null ? "PYTHON_FROZEN_MODULES" : "option -X frozen_modules")
                + " (expected \"on\" or \"off\")");
      }
    }
  }

  /** There is no lock to be turned on or off: only a text that is neither is refused. */
  private void globalLock() {
    String asked = option("gil");
    String value = asked == null ? variable("PYTHON_GIL") : asked;
    if (value != null && !value.equals("0") && !value.equals("1")) {
      fail(LATER, "config_read_gil: PYTHON_GIL / -X gil must be \"0\" or \"1\"");
    }
  }

  private void limits() {
    importTime();
    String digits = option("int_max_str_digits");
    String variable = variable("PYTHONINTMAXSTRDIGITS");
    if (digits != null) {
      digits(digits, "-X int_max_str_digits");
    } else if (variable != null) {
      digits(variable, "PYTHONINTMAXSTRDIGITS");
    }
    String cpus = option("cpu_count");
    cpuCount(cpus == null ? variable("PYTHON_CPU_COUNT") : cpus);
    String frames = option("tracemalloc");
    if (frames != null) {
      frames(frames.isEmpty() ? "1" : frames, "-X tracemalloc=NFRAME");
    } else if (isSet("PYTHONTRACEMALLOC")) {
      frames(variable("PYTHONTRACEMALLOC"), "PYTHONTRACEMALLOC");
    }
  }

  private void importTime() {
    String asked = option("importtime");
    if (asked != null) {
      boolean negative = asked.startsWith("-") && number(asked.substring(1)) > 0;
      long n = negative ? RESERVED : number(asked);
      settings.importTime = n == NO_NUMBER ? 1 : importTime(n, "-X importtime: values");
    } else if (isSet("PYTHONPROFILEIMPORTTIME")) {
      settings.importTime = importTime(level("PYTHONPROFILEIMPORTTIME"), "PYTHONPROFILEIMPORTTIME: numeric values");
    }
  }

  private int importTime(long n, String what) {
    if (n >= RESERVED) {
      fail(LATER, "config_init_import_time: " + what + " other than 1 and 2 are reserved for future use.");
    }
    return (int) n;
  }

  private void digits(String text, String what) {
    long n = number(text);
    if (n == 0 || n >= LEAST_DIGITS && n <= Integer.MAX_VALUE) {
      settings.intMaxStrDigits = (int) n;
    } else {
      fail(LATER, "config_init_int_max_str_digits: " + what + ": invalid limit; must be >= 640 or 0 for unlimited.");
    }
  }

  private void cpuCount(String text) {
    if (text == null || text.equals("default")) {
      return;
    }
    long n = number(text);
    if (n <= 0 || n > Integer.MAX_VALUE) {
      fail(LATER, "config_init_cpu_count: -X cpu_count=n option: n is missing or an invalid number, n must be greater"
          + " than 0");
    } else {
      settings.cpuCount = (int) n;
    }
  }

  private void frames(String text, String what) {
    long n = number(text);
    if (n < 0 || n > MOST_FRAMES) {
      fail(LATER, "config_init_tracemalloc: " + what + ": invalid number of frames");
    }
  }

  private void seed(String text) {
    if (randomHashes || text == null || text.equals("random")) {
      return;
    }
    hashSeed = number(text);
    if (hashSeed < 0 || hashSeed > LARGEST_SEED) {
      fail(LATER,
          "config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]");
    }
    settings.hashRandomization = hashSeed != 0;
  }

  /** The options of {@code warnings}, in CPython's order: those that come with other options, and the given ones. */
  private String[] warnOptions() {
    List<String> all = new ArrayList<>();
    if (settings.devMode) {
      all.add("default");
    }
    String variable = variable("PYTHONWARNINGS");
    if (variable != null) {
      for (String one : variable.split(",")) {
        all.add(one);
      }
    }
    all.addAll(warnings);
    if (settings.bytesWarning > 0) {
      all.add(settings.bytesWarning > 1 ? "error::BytesWarning" : "default::BytesWarning");
    }
    return all.toArray(new String[0]);
  }
}
