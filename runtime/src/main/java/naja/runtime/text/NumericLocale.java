package naja.runtime.text;

/** What the presentation type {@code n} asks of the current locale. */
public interface NumericLocale {
  /** The locale {@code C}: a point, no grouping. */
  NumericLocale C = new NumericLocale() {
    @Override
    public Object decimalPoint() {
      return ".";
    }

    @Override
    public Object thousandsSeparator() {
      return "";
    }

    @Override
    public byte[] grouping() {
      return new byte[0];
    }
  };

  /** The decimal point, a {@code str}. */
  Object decimalPoint();

  /** The text between groups of digits, a {@code str}. */
  Object thousandsSeparator();

  /** The sizes of groups from the right, as C's {@code localeconv}: the last repeats, and 127 ends the grouping. */
  byte[] grouping();
}
