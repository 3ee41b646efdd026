package naja.runtime.objects;

public abstract class PyObject {
  public abstract PyType type();
}
