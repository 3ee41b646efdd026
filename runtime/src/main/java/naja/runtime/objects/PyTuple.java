package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code tuple}. Immutable; the array belongs to the tuple. The methods that scripts see: {@link TupleMethods}. */
@TypeSpec(value = "tuple", sub = true, methods = TupleMethods.class)
public class PyTuple extends PyObject {
  public static final PyTuple EMPTY = new PyTuple(PyCallable.NO_ARGS);

  private final Object[] items;

  /** The tuple takes the array; nobody may change it any more. */
  protected PyTuple(Object[] items) {
    this.items = items;
  }

  /** A tuple of these items; it takes the array. */
  public static PyTuple of(Object... items) {
    return items.length == 0 ? EMPTY : new PyTuple(items);
  }

  @Override
  public PyType type() {
    return Types.TUPLE;
  }

  public final int size() {
    return items.length;
  }

  public final Object get(int index) {
    return items[index];
  }

  /** The items, not to be changed. */
  public final Object[] items() {
    return items;
  }

  /** The item at a Python index, negative from the end, or null when out of range. */
  public final Object getFast(long index) {
    long i = index < 0 ? index + items.length : index;
    return i >= 0 && i < items.length ? items[(int) i] : null;
  }
}
