package naja.cli;

/** The texts that the command prints about itself. */
final class Help {
  private Help() {}

  static String version(boolean full) {
    String version = "Python 3.14.3";
    return full
        ? version + " (Naja) [" + System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + "]"
        : version;
  }

  static String usage(String program) {
    return "usage: " + program
        + " [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `naja -h' for more information.";
  }

  static String options(String program) {
    return "usage: " + program + """
         [option] ... [-c cmd | -m mod | file | -] [arg] ...
        Options (and the environment variable that does the same):
        -b     : warn when bytes are compared with text; -bb: fail
        -B     : write no cached code (PYTHONDONTWRITEBYTECODE)
        -c cmd : run a program given as text; ends the options
        -d     : show the parser's work (PYTHONDEBUG)
        -E     : ignore all PYTHON* variables
        -h     : this text (--help)
        -i     : go on interactively after the program (PYTHONINSPECT)
        -I     : isolated: ignore the user's site, PYTHON* variables and the script's folder
        -m mod : run a module of the library as a program; ends the options
        -O     : leave out assertions (PYTHONOPTIMIZE)
        -OO    : leave out docstrings as well
        -P     : do not put the script's folder before sys.path (PYTHONSAFEPATH)
        -q     : no version and copyright when interactive
        -s     : do not add the user's site folder to sys.path (PYTHONNOUSERSITE)
        -S     : do not import site
        -u     : do not buffer output (PYTHONUNBUFFERED)
        -v     : tell of imports (PYTHONVERBOSE); more often for more
        -V     : the version (--version); twice for more
        -W arg : how to treat warnings: action:message:category:module:lineno (PYTHONWARNINGS)
        -x     : skip the first line of the source
        -X opt : an option of the implementation; see --help-xoptions
        --check-hash-based-pycs always|default|never:
                 how cached code with hashes of its source is checked
        --help-env      : the environment variables
        --help-xoptions : the -X options
        --help-all      : all of these texts
        Arguments:
        file   : the program
        -      : read the program from standard input
        arg ...: the program's arguments, sys.argv[1:]
        """;
  }

  static String environment() {
    return """
        Environment variables that change behavior:
        PYTHONSTARTUP            : a file to run before an interactive session
        PYTHONPATH               : folders to put before the library on sys.path, parted by ':'
        PYTHONSAFEPATH           : -P
        PYTHONDONTWRITEBYTECODE  : -B
        PYTHONPYCACHEPREFIX      : a folder for cached code in place of __pycache__
        PYTHONDEBUG              : -d
        PYTHONDEVMODE            : -X dev
        PYTHONHASHSEED           : 'random' or a number, to make hashes of texts repeatable
        PYTHONINSPECT            : -i
        PYTHONINTMAXSTRDIGITS    : the limit of digits between int and text
        PYTHONIOENCODING         : the encoding and error handler of the standard streams
        PYTHONNOUSERSITE         : -s
        PYTHONOPTIMIZE           : -O
        PYTHONUNBUFFERED         : -u
        PYTHONVERBOSE            : -v
        PYTHONWARNINGS           : -W
        PYTHONWARNDEFAULTENCODING: -X warn_default_encoding
        PYTHONBREAKPOINT         : what breakpoint() calls; 0 for nothing
        PYTHON_CPU_COUNT         : -X cpu_count
        NAJA_JAVA_HOME           : the JDK to run on
        NAJA_JAVA_OPTS           : more options for the JVM
        NAJA_AOT_CACHE           : off to start without the cache of loaded classes
        """;
  }

  static String xOptions() {
    return """
        The following implementation-specific options are available:
        -X cpu_count=N            : what os.cpu_count() answers (PYTHON_CPU_COUNT)
        -X dev                    : more checks at run time (PYTHONDEVMODE)
        -X frozen_modules=off     : read all modules of the library as files
        -X importtime             : tell how long each import took; =2: of loaded ones, too (PYTHONPROFILEIMPORTTIME)
        -X int_max_str_digits=N   : the limit of digits between int and text; 0 for none
        -X pycache_prefix=PATH    : a folder for cached code (PYTHONPYCACHEPREFIX)
        -X utf8                   : UTF-8 everywhere, which is always so
        -X warn_default_encoding  : warn where a default encoding is used
        """;
  }
}
