package naja.syntax.constant;

import java.util.List;

/** A {@code tuple} constant; the elements are constants too. */
public record TupleConstant(List<Object> elements) {
  public TupleConstant {
    elements = List.copyOf(elements);
  }
}
