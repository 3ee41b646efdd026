package naja.runtime.objects;

public interface Subclassed {
  PyInstance attrs();
}
