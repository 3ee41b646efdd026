package naja.runtime.objects;

/** What {@code dict_keys}, {@code dict_values} and {@code dict_items} have in common. */
abstract class PyDictView extends PyObject {
  public final PyDict dict;

  PyDictView(PyDict dict) {
    this.dict = dict;
  }

  abstract PyDictIterator iterator(boolean backwards);

  /** Whether the view, seen as a set, has an element; values are never asked. */
  boolean contains(Object element) {
    throw new IllegalStateException();
  }
}
