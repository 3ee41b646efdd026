package naja.syntax.constant;

import java.util.Arrays;

/** A {@code bytes} constant. The array belongs to the constant and must not be changed. */
public record BytesConstant(byte[] value) {
  @Override
  public boolean equals(Object other) {
    return other instanceof BytesConstant bytes && Arrays.equals(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "BytesConstant" + Arrays.toString(value);
  }
}
