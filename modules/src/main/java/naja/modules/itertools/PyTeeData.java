package naja.modules.itertools;

import java.util.concurrent.atomic.AtomicBoolean;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code itertools._tee_dataobject}: an item that was read once for all, and what follows it. */
@TypeSpec(value = "itertools._tee_dataobject", repeats = "__getattribute__")
public final class PyTeeData extends PyObject {
  static final PyType TYPE = PyType.builtin("itertools._tee_dataobject", PyTeeData.class, new PyTeeDataSpec());

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private final Object iterator;
  private volatile Object item;
  private volatile PyTeeData rest;
  private final AtomicBoolean running = new AtomicBoolean();

  PyTeeData(Object iterator) {
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** The item, read now if nobody has; null at the end. */
  Object item() {
    Object known = item;
    if (known != null) {
      return known;
    }
    if (!running.compareAndSet(false, true)) {
      throw Errors.runtimeError("cannot re-enter the tee iterator");
    }
    try {
      if (item == null) {
        Object read = Iteration.next(iterator);
        if (read != null) {
          rest = new PyTeeData(iterator);
        }
        item = read;
      }
      return item;
    } finally {
      running.set(false);
    }
  }

  /** What follows the item, once that is there. */
  PyTeeData rest() {
    return rest;
  }
}
