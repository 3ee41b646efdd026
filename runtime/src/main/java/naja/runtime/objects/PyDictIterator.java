package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyDict.Table;

/** What the iterators over a dict's keys, values and items have in common: where they are. */
abstract class PyDictIterator extends PyIterator {
  private PyDict dict;

  /** The size that the dict must keep; -1 once it did not. */
  private int expected;

  private int index;
  private int remaining;
  private final boolean backwards;

  PyDictIterator(PyDict dict, boolean backwards) {
    this.dict = dict;
    this.backwards = backwards;
    expected = remaining = dict.size();
    index = backwards ? dict.table.count - 1 : 0;
  }

  /** What the iterator gives for an entry; null for one that another thread removes. */
  abstract Object item(Table table, int entry);

  @Override
  public final Object next() {
    PyDict d = dict;
    if (d == null) {
      return null;
    }
    if (d.size() != expected) {
      expected = -1;
      throw Errors.runtimeError("dictionary changed size during iteration");
    }
    Table t = d.table;
    if (backwards) {
      return previous(t);
    }
    int e = index;
    for (int n = t.count; e < n; e++) {
      if (t.entries[2 * e] != null) {
        Object item = item(t, e);
        if (item != null) {
          index = e + 1;
          return counted(item);
        }
      }
    }
    dict = null;
    return null;
  }

  private Object previous(Table t) {
    for (int e = Math.min(index, t.count - 1); e >= 0; e--) {
      if (t.entries[2 * e] != null) {
        Object item = item(t, e);
        if (item != null) {
          index = e - 1;
          return counted(item);
        }
      }
    }
    dict = null;
    return null;
  }

  private Object counted(Object item) {
    if (--remaining < 0) {
      dict = null;
      throw Errors.runtimeError("dictionary keys changed during iteration");
    }
    return item;
  }

  @Override
  public final int lengthHint() {
    PyDict d = dict;
    return d == null || d.size() != expected ? 0 : remaining;
  }

  /** {@code iter} of a list of what is left; the iterator itself does not move. */
  final PyTuple reduce() {
    PyList rest = new PyList();
    PyDict d = dict;
    int oldExpected = expected;
    int oldIndex = index;
    int oldRemaining = remaining;
    try {
      for (Object item = next(); item != null; item = next()) {
        rest.append(item);
      }
    } finally {
      dict = d;
      expected = oldExpected;
      index = oldIndex;
      remaining = oldRemaining;
    }
    return PyTuple.of(Items.builtin("iter"), PyTuple.of(rest));
  }
}
