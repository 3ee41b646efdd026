package naja.modules.abc;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code _abc._abc_data}: what an abstract base class knows of its subclasses. The sets hold classes weakly. */
@TypeSpec("_abc._abc_data")
public final class PyAbcData extends PyObject {
  static final PyType TYPE = PyType.builtin("_abc._abc_data", PyAbcData.class, new PyAbcDataSpec());

  final Set<Object> registry = weakSet();
  final Set<Object> cache = weakSet();
  final Set<Object> negativeCache = weakSet();

  /** The registrations of all classes when the negative cache was begun. */
  volatile long negativeVersion = AbcModule.invalidations();

  private static Set<Object> weakSet() {
    return Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("_abc_data()")
  static Object create(PyType type) {
    return new PyAbcData();
  }
}
