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

  /** How far start-up had come when it found {@link #target} to be wrong. */
  String state;

  /** How often {@code -V} was given. */
  int versions;

  /** Whether the first line of the source is skipped ({@code -x}). */
  boolean skipFirstLine;

  /** {@code -R}: {@code PYTHONHASHSEED} means nothing. */
  private boolean randomHashes;

  private final String[] args;

  /** The seed of the hashes of texts, or -1 for a random one. */
  long hashSeed = -1;

  private final List<String> warnings = new ArrayList<>();
  private final List<String> xOptions = new ArrayList<>();
  private int at;

  private CommandLine(String[] args) {
    this.args = args;
  }

  /** Reads a command line. */
  static CommandLine parse(String[] args) {
    CommandLine line = new CommandLine(args);
    line.options();
    line.settings.xOptions = line.xOptions.toArray(new String[0]);
    if (line.action != Action.ERROR) {
      line.configure();
    }
    return line;
  }

  private void configure() {
    Configuration configuration = new Configuration(settings, xOptions, warnings);
    configuration.randomHashes = randomHashes;
    if (configuration.read()) {
      hashSeed = configuration.hashSeed;
    } else {
      action = Action.FATAL;
      target = configuration.failure;
      state = configuration.state;
    }
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
        case 'R' -> randomHashes = true;
        case 't' -> {}
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
      case 'X' -> xOptions.add(value);
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
}
