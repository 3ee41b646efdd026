package naja.runtime.objects;

import naja.runtime.text.NumericLocale;

/** The locale of number formats. */
public final class Locales {
  private static volatile NumericLocale current = NumericLocale.C;

  private Locales() {}

  /** The locale that {@code locale.setlocale} has chosen. */
  public static NumericLocale current() {
    return current;
  }

  /** Chooses another. */
  public static void set(NumericLocale locale) {
    current = locale;
  }
}
