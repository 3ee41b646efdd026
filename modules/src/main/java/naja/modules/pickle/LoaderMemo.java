package naja.modules.pickle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyTuple;

/** Objects by the numbers that a pickle gives them. Usually 0, 1, 2, ..., but a pickle may use any. */
final class LoaderMemo {
  private Object[] objects = new Object[32];

  /** What lies far beyond the others. */
  private Map<Long, Object> sparse;

  private int size;

  /** How many objects there are: the next number of {@code MEMOIZE}. */
  int size() {
    return size;
  }

  /** An object, or null. */
  Object get(long index) {
    if (index >= 0 && index < objects.length) {
      return objects[(int) index];
    }
    return sparse == null ? null : sparse.get(index);
  }

  void put(long index, Object object) {
    if (index >= objects.length) {
      if (index > 4L * size + 1024 || index > Integer.MAX_VALUE / 2) {
        putSparse(index, object);
        return;
      }
      objects = Arrays.copyOf(objects, (int) index * 2);
      moveDense();
    }
    if (objects[(int) index] == null) {
      size++;
    }
    objects[(int) index] = object;
  }

  private void putSparse(long index, Object object) {
    if (sparse == null) {
      sparse = new HashMap<>();
    }
    if (sparse.put(index, object) == null) {
      size++;
    }
  }

  private void moveDense() {
    if (sparse != null) {
      sparse.entrySet().removeIf(entry -> {
        long index = entry.getKey();
        if (index < objects.length) {
          objects[(int) index] = entry.getValue();
          return true;
        }
        return false;
      });
    }
  }

  void clear() {
    Arrays.fill(objects, null);
    sparse = null;
    size = 0;
  }

  PyDict toDict() {
    PyDict dict = new PyDict();
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != null) {
        dict.put((long) i, objects[i]);
      }
    }
    if (sparse != null) {
      sparse.forEach(dict::put);
    }
    return dict;
  }

  /** A memo of what a dict has. */
  static LoaderMemo of(PyDict dict) {
    LoaderMemo memo = new LoaderMemo();
    for (Object item : dict.itemArray()) {
      PyTuple pair = (PyTuple) item;
      if (!(pair.get(0) instanceof Long index)) {
        throw Errors.typeError("memo key must be integers");
      }
      if (index < 0) {
        throw Errors.valueError("memo key must be positive integers.");
      }
      memo.put(index, pair.get(1));
    }
    return memo;
  }

  LoaderMemo copy() {
    LoaderMemo memo = new LoaderMemo();
    memo.objects = objects.clone();
    memo.sparse = sparse == null ? null : new HashMap<>(sparse);
    memo.size = size;
    return memo;
  }
}
