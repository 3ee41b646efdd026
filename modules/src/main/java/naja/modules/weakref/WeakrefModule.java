package naja.modules.weakref;

import java.util.List;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.memory.WeakTable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;

/** {@code _weakref}. */
@ModuleSpec(value = "_weakref", doc = "Weak references.")
public final class WeakrefModule {
  private WeakrefModule() {}

  static void init(PyDict namespace) {
    namespace.put("ref", PyWeakReference.TYPE);
    namespace.put("ProxyType", PyWeakProxy.TYPE);
    namespace.put("CallableProxyType", PyWeakProxy.CALLABLE_TYPE);
    namespace.put("ReferenceType", PyWeakReference.TYPE);
  }

  @Def("proxy(object, callback=None, /)")
  static Object proxy(Object object, Object callback) {
    return PyWeakProxy.of(object, callback);
  }

  @Def("getweakrefcount(object, /)")
  static long getWeakrefCount(Object object) {
    return WeakTable.of(object).size();
  }

  @Def("getweakrefs(object, /)")
  static Object getWeakrefs(Object object) {
    List<Object> references = WeakTable.of(object);
    return PyList.of(references.toArray());
  }

  @Def("_remove_dead_weakref(dct, key, /)")
  static void removeDeadWeakref(PyDict dict, Object key) {
    if (dict.get(key) instanceof PyWeakReference reference && reference.object() == null) {
      dict.remove(key);
    }
  }
}
