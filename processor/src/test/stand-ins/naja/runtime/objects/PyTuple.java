package naja.runtime.objects;

public class PyTuple {
  public static final PyTuple EMPTY = new PyTuple();
}
