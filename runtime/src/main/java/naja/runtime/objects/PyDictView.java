package naja.runtime.objects;

/** What {@code dict_keys}, {@code dict_values} and {@code dict_items} have in common. */
public abstract class PyDictView extends PyObject {
  public final PyDict dict;

  PyDictView(PyDict dict) {
    this.dict = dict;
  }

  abstract PyDictIterator iterator(boolean backwards);

  /** What the view shows, as it is at the call. */
  public abstract Object[] toArray();

  /** Whether the view, seen as a set, has an element; values are never asked. */
  boolean contains(Object element) {
    throw new IllegalStateException();
  }
}
