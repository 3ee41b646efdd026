package naja.runtime.objects;

public final class PyType extends PyCallable {
  public static PyType of(Object object) {
    return ((PyObject) object).type();
  }

  public String name() {
    return "";
  }

  @Override
  public PyType type() {
    return this;
  }
}
