package naja.runtime.os;

/**
 * An immutable list of named integers in a fixed order: what a module exposes with one loop.
 */
public final class ConstantTable {

  private final String[] names;
  private final long[] values;

  private ConstantTable(String[] names, long[] values) {
    this.names = names;
    this.values = values;
  }

  /** Reads {@code NAME=VALUE} pairs separated by white space. */
  static ConstantTable parse(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '=') {
        count++;
      }
    }
    String[] names = new String[count];
    long[] values = new long[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      while (text.charAt(at) <= ' ') {
        at++;
      }
      int equals = text.indexOf('=', at);
      int end = equals + 1;
      while (end < text.length() && text.charAt(end) > ' ') {
        end++;
      }
      names[i] = text.substring(at, equals);
      values[i] = Long.parseLong(text, equals + 1, end, 10);
      at = end;
    }
    return new ConstantTable(names, values);
  }

  /** The same table with another value for a name that it has. */
  ConstantTable with(String name, long value) {
    long[] changed = values.clone();
    changed[indexOf(name)] = value;
    return new ConstantTable(names, changed);
  }

  /** How many constants there are. */
  public int size() {
    return names.length;
  }

  /** The name of the constant at an index below {@link #size}. */
  public String name(int index) {
    return names[index];
  }

  /** The value of the constant at an index below {@link #size}. */
  public long value(int index) {
    return values[index];
  }

  /** Whether there is a constant of that name. */
  public boolean contains(String name) {
    return find(name) >= 0;
  }

  /**
   * The value of a name.
   *
   * @throws IllegalArgumentException when there is no such name
   */
  public long get(String name) {
    return values[indexOf(name)];
  }

  /** The last name that has the value, or null: where names are aliases, {@code errno.errorcode} keeps the last. */
  public String nameOf(long value) {
    for (int i = names.length - 1; i >= 0; i--) {
      if (values[i] == value) {
        return names[i];
      }
    }
    return null;
  }

  private int indexOf(String name) {
    int index = find(name);
    if (index < 0) {
      throw new IllegalArgumentException(name);
    }
    return index;
  }

  private int find(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
