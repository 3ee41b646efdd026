package naja.modules;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;

/** {@code _locale}: the locales {@code C} and {@code C.UTF-8}, which differ in nothing but their names. */
@ModuleSpec(value = "_locale", doc = "Support for POSIX locales.")
public final class LocaleModule {
  private static final int LC_ALL = 6;

  /** The categories by number; the one numbered {@link #LC_ALL} is a place holder. */
  private static final String[] CATEGORIES = {
    "LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_ALL", "LC_PAPER", "LC_NAME",
    "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION"
  };

  private static final long CODESET = 14;

  /** The names of {@code nl_langinfo}'s items that are no ranges, their numbers and texts by turns. */
  private static final Object[] ITEMS = {
    "CODESET", CODESET, "UTF-8", "RADIXCHAR", 65536L, ".", "THOUSEP", 65537L, "", "AM_STR", 131110L, "AM",
    "PM_STR", 131111L, "PM", "D_T_FMT", 131112L, "%a %b %e %H:%M:%S %Y", "D_FMT", 131113L, "%m/%d/%y",
    "T_FMT", 131114L, "%H:%M:%S", "T_FMT_AMPM", 131115L, "%I:%M:%S %p", "ERA", 131116L, "", "ERA_D_FMT", 131118L, "",
    "ALT_DIGITS", 131119L, "", "ERA_D_T_FMT", 131120L, "", "ERA_T_FMT", 131121L, "",
    "_DATE_FMT", 131180L, "%a %b %e %H:%M:%S %Z %Y", "CRNCYSTR", 262159L, "-", "YESEXPR", 327680L, "^[yY]",
    "NOEXPR", 327681L, "^[nN]"
  };

  private static final String[] DAYS = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
  };
  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December"
  };
  private static final long ABDAY_1 = 131072, DAY_1 = 131079, ABMON_1 = 131086, MON_1 = 131098;

  private static final PyType ERROR = error();
  private static final String[] CURRENT = initial();
  private static String domain = "messages";

  /** Where the catalogues of domains are said to be. */
  private static final PyDict DIRECTORIES = new PyDict();

  private LocaleModule() {}

  private static PyType error() {
    PyDict namespace = new PyDict();
    namespace.put("__module__", "locale");
    return (PyType) Calls.call(Types.TYPE, "Error", PyTuple.of(ExceptionTypes.EXCEPTION), namespace);
  }

  private static String[] initial() {
    String[] names = new String[CATEGORIES.length];
    java.util.Arrays.fill(names, "C");
    names[0] = Interpreter.current().settings.characterLocale;
    return names;
  }

  static void init(PyDict namespace) {
    for (int i = 0; i <= LC_ALL; i++) {
      namespace.put(CATEGORIES[i], (long) i);
    }
    namespace.put("CHAR_MAX", 127L);
    namespace.put("Error", ERROR);
    for (int i = 0; i < ITEMS.length; i += 3) {
      namespace.put((String) ITEMS[i], ITEMS[i + 1]);
    }
    for (int i = 0; i < DAYS.length; i++) {
      namespace.put("DAY_" + (i + 1), DAY_1 + i);
      namespace.put("ABDAY_" + (i + 1), ABDAY_1 + i);
    }
    for (int i = 0; i < MONTHS.length; i++) {
      namespace.put("MON_" + (i + 1), MON_1 + i);
      namespace.put("ABMON_" + (i + 1), ABMON_1 + i);
    }
  }

  private static String known(String locale) {
    return switch (locale) {
      case "" -> Interpreter.current().settings.characterLocale;
      case "C.UTF-8", "C.utf8" -> locale;
      case "C", "POSIX" -> "C";
      default -> throw Errors.error(ERROR, "unsupported locale setting");
    };
  }

  private static String shown(int category) {
    if (category != LC_ALL) {
      return CURRENT[category];
    }
    StringBuilder all = new StringBuilder();
    boolean same = true;
    for (int i = 0; i < CATEGORIES.length; i++) {
      if (i != LC_ALL) {
        same &= CURRENT[i].equals(CURRENT[0]);
        all.append(all.isEmpty() ? "" : ";").append(CATEGORIES[i]).append('=').append(CURRENT[i]);
      }
    }
    return same ? CURRENT[0] : all.toString();
  }

  private static void setEach(String settings) {
    String[] names = CURRENT.clone();
    for (int start = 0; start < settings.length();) {
      int semicolon = settings.indexOf(';', start);
      int end = semicolon < 0 ? settings.length() : semicolon;
      int equals = settings.indexOf('=', start);
      int category = equals < 0 || equals > end ? -1 : category(settings.substring(start, equals));
      if (category < 0) {
        throw Errors.error(ERROR, "unsupported locale setting");
      }
      names[category] = known(settings.substring(equals + 1, end));
      start = end + 1;
    }
    System.arraycopy(names, 0, CURRENT, 0, names.length);
  }

  private static int category(String name) {
    for (int i = 0; i < CATEGORIES.length; i++) {
      if (i != LC_ALL && CATEGORIES[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Def("setlocale(category, locale=<unrepresentable>, /)")
  static synchronized Object setLocale(int category, Object name) {
    String locale = textOrNull(name, "setlocale() argument 2");
    if (category < 0 || category >= CATEGORIES.length) {
      throw Errors.error(ERROR, locale == null ? "locale query failed" : "unsupported locale setting");
    }
    if (locale != null) {
      if (category == LC_ALL && locale.indexOf('=') >= 0) {
        setEach(locale);
      } else {
        String chosen = known(locale);
        for (int i = 0; i < CURRENT.length; i++) {
          if (i == category || category == LC_ALL) {
            CURRENT[i] = chosen;
          }
        }
      }
    }
    return shown(category);
  }

  @Def("localeconv()")
  static Object localeConv() {
    PyDict conventions = new PyDict();
    for (String name : new String[] {"int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep"}) {
      conventions.put(name, "");
    }
    conventions.put("mon_grouping", new PyList());
    conventions.put("positive_sign", "");
    conventions.put("negative_sign", "");
    String[] numbers = {
      "int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space",
      "p_sign_posn", "n_sign_posn"
    };
    for (String name : numbers) {
      conventions.put(name, 127L);
    }
    conventions.put("decimal_point", ".");
    conventions.put("thousands_sep", "");
    conventions.put("grouping", new PyList());
    return conventions;
  }

  @Def("getencoding()")
  static Object getEncoding() {
    return CURRENT[0].equals("C") ? "ANSI_X3.4-1968" : Interpreter.current().settings.localeEncoding;
  }

  @Def("nl_langinfo(key, /)")
  static Object nlLanginfo(int key) {
    if (key == CODESET) {
      return getEncoding();
    }
    for (int i = 0; i < ITEMS.length; i += 3) {
      if ((Long) ITEMS[i + 1] == key) {
        return ITEMS[i + 2];
      }
    }
    if (key >= ABDAY_1 && key < MON_1 + MONTHS.length) {
      return key < DAY_1
          ? DAYS[(int) (key - ABDAY_1)].substring(0, 3)
          : key < ABMON_1
              ? DAYS[(int) (key - DAY_1)]
          : key < MON_1 ? MONTHS[(int) (key - ABMON_1)].substring(0, 3) : MONTHS[(int) (key - MON_1)];
    }
    throw Errors.valueError("unsupported langinfo constant");
  }

  @Def("strcoll(os1, os2, /)")
  static long strColl(Object a, Object b) {
    Object x = text(a, "strcoll() argument 1");
    Object y = text(b, "strcoll() argument 2");
    return Comparisons.test(Comparisons.LT, x, y) ? -1 : Comparisons.isEqual(x, y) ? 0 : 1;
  }

  private static Object text(Object object, String what) {
    Object value = PyStr.valueOrNull(object);
    if (value == null) {
      throw Errors.typeError(what + " must be str, not " + PyType.of(object).name());
    }
    return value;
  }

  private static String textOrNull(Object object, String what) {
    if (object == null || object == PyNone.NONE) {
      return null;
    }
    if (!Texts.isStr(object)) {
      throw Errors.typeError(what + " must be str or None, not " + PyType.of(object).name());
    }
    String text = Texts.utf16(object);
    if (text.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null character");
    }
    return text;
  }

  @Def("strxfrm(string, /)")
  static Object strXfrm(Object string) {
    Object text = text(string, "strxfrm() argument");
    if (Texts.utf16(text).indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null character");
    }
    return text;
  }

  @Def("gettext(msg, /)")
  static Object getText(Object message) {
    return text(message, "gettext() argument");
  }

  @Def("dgettext(domain, msg, /)")
  static Object dGetText(Object name, Object message) {
    return text(message, "dgettext() argument 2");
  }

  @Def("dcgettext(domain, msg, category, /)")
  static Object dcGetText(Object name, Object message, int category) {
    return text(message, "dcgettext() argument 2");
  }

  @Def("textdomain(domain, /)")
  static synchronized Object textDomain(Object newName) {
    String name = textOrNull(newName, "textdomain() argument");
    if (name != null) {
      domain = name.isEmpty() ? "messages" : name;
    }
    return domain;
  }

  @Def("bindtextdomain(domain, dir, /)")
  static synchronized Object bindTextDomain(String name, Object directory) {
    if (name.isEmpty()) {
      throw Errors.error(ERROR, "domain must be a non-empty string");
    }
    if (directory != PyNone.NONE) {
      DIRECTORIES.put(name, directory);
      return directory;
    }
    Object known = DIRECTORIES.get(name);
    return known == null ? "/usr/share/locale" : known;
  }

  @Def("bind_textdomain_codeset(domain, codeset, /)")
  static synchronized Object bindTextDomainCodeset(String name, Object codeset) {
    return codeset;
  }
}
