package naja.runtime.objects;

/** A value that an asynchronous generator yields, as opposed to what it awaits; Python code never sees it. */
public final class AsyncValue extends PyObject {
  public final Object value;

  public AsyncValue(Object value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return Types.OBJECT;
  }
}
