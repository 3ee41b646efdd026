package naja.runtime.objects;

public record PyInstance(PyType type) {
  public static PyInstance make(PyType type) {
    return new PyInstance(type);
  }

  public static void own(PyInstance carrier, Object owner) { }
}
