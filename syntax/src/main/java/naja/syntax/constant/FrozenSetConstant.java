package naja.syntax.constant;

import java.util.List;

/** A {@code frozenset} constant; the elements are constants too. */
public record FrozenSetConstant(List<Object> elements) {
  public FrozenSetConstant {
    elements = List.copyOf(elements);
  }
}
