package naja.runtime.objects;

public final class PyNone {
  public static final Object NONE = new PyNone();
}
