package naja.modules.abc;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Instances;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;

/** {@code _abc}: the work of {@code abc.ABCMeta}. */
@ModuleSpec(value = "_abc", doc = "Abstract base classes.")
public final class AbcModule {
  private static final int SEQUENCE_FLAG = 1 << 5;
  private static final int MAPPING_FLAG = 1 << 6;
  private static final AtomicLong INVALIDATIONS = new AtomicLong();

  private AbcModule() {}

  static long invalidations() {
    return INVALIDATIONS.get();
  }

  @Def("get_cache_token()")
  static long getCacheToken() {
    return INVALIDATIONS.get();
  }

  private static PyAbcData dataOf(Object self) {
    Object data = self instanceof PyType type ? type.lookup("_abc_impl") : null;
    if (data == null) {
      data = Attributes.getAttr(self, "_abc_impl");
    }
    if (!(data instanceof PyAbcData d)) {
      throw Errors.typeError("_abc_impl is set to a wrong type");
    }
    return d;
  }

  private static boolean isAbstract(Object value) {
    Object flag = Attributes.lookupAttr(value, "__isabstractmethod__");
    return flag != null && Truth.isTrue(flag);
  }

  @Def("_abc_init(self, /)")
  static void abcInit(Object self) {
    PySet names = new PySet();
    if (self instanceof PyType type) {
      PyDict dict = type.dict();
      for (Object key : dict.keyArray()) {
        Object value = dict.get(key);
        if (value != null && isAbstract(value)) {
          names.add(key);
        }
      }
    }
    for (Object base : Iteration.toArray(Attributes.getAttr(self, "__bases__"))) {
      Object inherited = Attributes.lookupAttr(base, "__abstractmethods__");
      if (inherited != null) {
        for (Object key : Iteration.toArray(inherited)) {
          Object value = Attributes.lookupAttr(self, Texts.attributeName(key));
          if (value != null && isAbstract(value)) {
            names.add(key);
          }
        }
      }
    }
    Attributes.setAttr(self, "__abstractmethods__", PyFrozenSet.of(names.toArray()));
    Attributes.setAttr(self, "_abc_impl", new PyAbcData());
    if (self instanceof PyType type) {
      takeFlags(type);
    }
  }

  private static void takeFlags(PyType type) {
    Object flags = type.dict().get("__abc_tpflags__");
    if (flags == null) {
      return;
    }
    long bits = Numbers.asIndexLong(flags);
    if ((bits & SEQUENCE_FLAG) != 0 && (bits & MAPPING_FLAG) != 0) {
      throw Errors.typeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
    }
    if ((bits & SEQUENCE_FLAG) != 0) {
      type.matchesSequence = true;
      type.matchesMapping = false;
    } else if ((bits & MAPPING_FLAG) != 0) {
      type.matchesMapping = true;
      type.matchesSequence = false;
    }
    type.remove("__abc_tpflags__");
  }

  private static void spreadFlags(PyType type, PyType from) {
    if (type.immutable || type.matchesSequence == from.matchesSequence && type.matchesMapping == from.matchesMapping) {
      return;
    }
    type.matchesSequence = from.matchesSequence;
    type.matchesMapping = from.matchesMapping;
    for (PyType sub : type.subclasses()) {
      spreadFlags(sub, from);
    }
  }

  @Def("_abc_register(self, subclass, /)")
  static Object abcRegister(Object self, Object subclass) {
    if (!(subclass instanceof PyType sub)) {
      throw Errors.typeError("Can only register classes");
    }
    if (Instances.isSubclass(subclass, self)) {
      return subclass;
    }
    if (Instances.isSubclass(self, subclass)) {
      throw Errors.runtimeError("Refusing to create an inheritance cycle");
    }
    dataOf(self).registry.add(subclass);
    INVALIDATIONS.incrementAndGet();
    if (self instanceof PyType type && (type.matchesSequence || type.matchesMapping)) {
      spreadFlags(sub, type);
    }
    return subclass;
  }

  @Def("_abc_instancecheck(self, instance, /)")
  static Object abcInstanceCheck(Object self, Object instance) {
    PyAbcData data = dataOf(self);
    Object subclass = Attributes.getAttr(instance, "__class__");
    if (data.cache.contains(subclass)) {
      return true;
    }
    PyType real = PyType.of(instance);
    if (real == subclass) {
      if (data.negativeVersion == INVALIDATIONS.get() && data.negativeCache.contains(subclass)) {
        return false;
      }
      return Calls.callMethod(self, "__subclasscheck__", subclass);
    }
    Object result = Calls.callMethod(self, "__subclasscheck__", subclass);
    return Truth.isTrue(result) ? result : Calls.callMethod(self, "__subclasscheck__", real);
  }

  @Def("_abc_subclasscheck(self, subclass, /)")
  static boolean abcSubclassCheck(Object self, Object subclass) {
    if (!(subclass instanceof PyType sub)) {
      throw Errors.typeError("issubclass() arg 1 must be a class");
    }
    PyAbcData data = dataOf(self);
    if (data.cache.contains(sub)) {
      return true;
    }
    long version = INVALIDATIONS.get();
    if (data.negativeVersion < version) {
      data.negativeCache.clear();
      data.negativeVersion = version;
    } else if (data.negativeCache.contains(sub)) {
      return false;
    }
    Object hook = Calls.callMethod(self, "__subclasshook__", sub);
    if (hook == Boolean.TRUE || hook == Boolean.FALSE) {
      return remember(data, sub, (Boolean) hook);
    }
    if (hook != PyNotImplemented.NOT_IMPLEMENTED) {
      throw Errors.error(
          ExceptionTypes.ASSERTION_ERROR, "__subclasshook__ must return either False, True, or NotImplemented");
    }
    return remember(data, sub, isInMro(self, sub) || isRegistered(data, sub) || isBelowSubclass(self, sub));
  }

  private static boolean remember(PyAbcData data, PyType sub, boolean answer) {
    (answer ? data.cache : data.negativeCache).add(sub);
    return answer;
  }

  private static boolean isInMro(Object self, PyType sub) {
    for (PyType type : sub.mro()) {
      if (type == self) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRegistered(PyAbcData data, PyType sub) {
    for (Object registered : data.registry.toArray()) {
      if (registered == sub || Instances.isSubclass(sub, registered)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelowSubclass(Object self, PyType sub) {
    Object subclasses = Calls.callMethod(self, "__subclasses__");
    if (PyType.of(subclasses) != Types.LIST) {
      throw Errors.typeError("__subclasses__() must return a list");
    }
    for (Object below : Iteration.toArray(subclasses)) {
      if (Instances.isSubclass(sub, below)) {
        return true;
      }
    }
    return false;
  }

  private static Object references(Set<Object> classes) {
    Object make = Attributes.getAttr(ImportMachinery.load(Interpreter.current(), "_weakref"), "ref");
    PySet result = new PySet();
    for (Object c : classes.toArray()) {
      if (c != null) {
        result.add(Calls.call(make, c));
      }
    }
    return result;
  }

  @Def("_get_dump(self, /)")
  static Object getDump(Object self) {
    PyAbcData data = dataOf(self);
    return PyTuple.of(
        references(data.registry), references(data.cache), references(data.negativeCache), data.negativeVersion);
  }

  @Def("_reset_registry(self, /)")
  static void resetRegistry(Object self) {
    dataOf(self).registry.clear();
  }

  @Def("_reset_caches(self, /)")
  static void resetCaches(Object self) {
    PyAbcData data = dataOf(self);
    data.cache.clear();
    data.negativeCache.clear();
  }
}
