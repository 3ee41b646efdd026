package naja.cli;

import naja.runtime.threads.Settings;

/**
 * The locale for characters, and what follows from it: UTF-8 mode (PEP 540), a better locale in place of {@code C}
 * (PEP 538), how the standard streams treat bytes that are no text.
 */
final class CharacterLocale {
  private static final String UTF_8 = "UTF-8", C_UTF_8 = "C.UTF-8";

  private CharacterLocale() {}

  /** Fills in the settings; {@code utf8Mode} below 0 leaves it to the locale. */
  static void apply(Settings settings) {
    boolean all = isSet("LC_ALL");
    String name = all ? System.getenv("LC_ALL") : isSet("LC_CTYPE") ? System.getenv("LC_CTYPE") : System.getenv("LANG");
    String encoding = System.getProperty("native.encoding", UTF_8);
    // The C library falls back to C for a locale that it does not have, and so the JVM saw an ASCII one.
    boolean plain = encoding.startsWith("ANSI_X3.4") || encoding.equals("US-ASCII");
    settings.localeEncoding = encoding;
    settings.characterLocale = plain || name == null ? "C" : name;
    if (plain && !all && coerces(settings)) {
      settings.characterLocale = C_UTF_8;
      settings.localeEncoding = UTF_8;
      settings.coercedLocale = C_UTF_8;
    }
    if (settings.utf8Mode < 0) {
      settings.utf8Mode = plain ? 1 : 0;
    }
    if (settings.utf8Mode > 0 || isLenient(settings.characterLocale)) {
      settings.stdioErrors = "surrogateescape";
    }
  }

  private static boolean isSet(String name) {
    String value = System.getenv(name);
    return value != null && !value.isEmpty();
  }

  private static boolean coerces(Settings settings) {
    String setting = settings.ignoreEnvironment ? null : System.getenv("PYTHONCOERCECLOCALE");
    if ("warn".equals(setting)) {
      System.err.println(
          "Python detected LC_CTYPE=C: LC_CTYPE coerced to C.UTF-8 (set another locale or PYTHONCOERCECLOCALE=0 to"
              + " disable this locale coercion behavior).");
    }
    return !"0".equals(setting);
  }

  private static boolean isLenient(String locale) {
    return switch (locale) {
      case "C", "POSIX", C_UTF_8, "C.utf8", UTF_8 -> true;
      default -> false;
    };
  }
}
