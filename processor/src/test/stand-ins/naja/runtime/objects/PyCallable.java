package naja.runtime.objects;

public abstract class PyCallable extends PyObject {
  public static final Object[] NO_ARGS = {};
}
