package naja.runtime.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.text.StrTest;
import naja.runtime.threads.ThreadState;
import naja.syntax.constant.WideString;

/** {@code type.__new__}: makes a class from its name, bases and namespace. */
public final class TypeCreation {
  private TypeCreation() {}

  /** {@code type.__new__(metatype, name, bases, namespace, **keywords)}. */
  static Object create(PyType metatype, String name, PyTuple bases, PyDict namespace, Object[] rest, PyDict keywords) {
    checkEntries(bases);
    PyType winner = metaclass(metatype, bases);
    if (winner != metatype) {
      Object creator = winner.slot(Slot.NEW);
      if (!(creator instanceof PyNewFunction)) {
        Object function = creator instanceof PyStaticMethod s ? s.function : Attributes.bindToType(creator, winner);
        return Calls.callWithDict(
            function, new Object[] {winner, PyType.nameKey(name), bases, namespace}, keywords);
      }
    }
    return new Builder(winner, name, bases, namespace.copy()).build(keywords);
  }

  /** What stands in for classes, {@code List[int]}, is resolved by the {@code class} statement only. */
  private static void checkEntries(PyTuple bases) {
    for (Object base : bases.items()) {
      if (!(base instanceof PyType) && Attributes.lookupAttr(base, "__mro_entries__") != null) {
        throw Errors.typeError("type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
  }

  /** The most derived metaclass of {@code metatype} and those of the bases. */
  public static PyType metaclass(PyType metatype, PyTuple bases) {
    PyType winner = metatype;
    for (Object base : bases.items()) {
      PyType candidate = PyType.of(base);
      if (winner.isSubtype(candidate)) {
        continue;
      }
      if (!candidate.isSubtype(winner)) {
        throw Errors.typeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of"
                + " all its bases");
      }
      winner = candidate;
    }
    return winner;
  }

  /** The built-in type or class with {@code __slots__} that decides the layout of a class's instances. */
  private static PyType solid(PyType type) {
    PyType t = type;
    while (t.heap && t.slotCount() == t.base().slotCount()) {
      t = t.base();
    }
    return t.heap ? t : t.layout();
  }

  /** The base among several that decides the layout; {@code TypeError} where two disagree. */
  static PyType bestBase(PyType[] bases) {
    PyType best = null;
    PyType winner = null;
    for (PyType base : bases) {
      if (!base.isBase) {
        throw Errors.typeError("type '" + base.name() + "' is not an acceptable base type");
      }
      PyType candidate = solid(base);
      if (winner == null || candidate != winner && candidate.isSubtype(winner)) {
        winner = candidate;
        best = base;
      } else if (!winner.isSubtype(candidate)) {
        throw Errors.typeError("multiple bases have instance lay-out conflict");
      }
    }
    return best;
  }

  /** The bases as types; an object with {@code __mro_entries__} is not resolved here. */
  static PyType[] types(PyTuple bases) {
    if (bases.size() == 0) {
      return new PyType[] {Types.OBJECT};
    }
    PyType[] types = new PyType[bases.size()];
    for (int i = 0; i < types.length; i++) {
      Object base = bases.get(i);
      if (!(base instanceof PyType t)) {
        throw Errors.typeError("bases must be types");
      }
      types[i] = t;
    }
    return types;
  }

  /** The MRO of a type through {@code mro()}, which a metaclass may have replaced. */
  static PyType[] linearize(PyType type) {
    PyType metatype = type.type();
    Object method = metatype == Types.TYPE ? null : metatype.lookup("mro");
    if (method == null || method == Types.TYPE.lookup("mro")) {
      return MethodResolutionOrder.c3(type, type.bases());
    }
    Object[] items = Iteration.toArray(Calls.callSlot(method, type));
    if (items.length == 0) {
      throw Errors.typeError("type MRO must not be empty");
    }
    PyType[] order = new PyType[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof PyType t)) {
        throw Errors.typeError("mro() returned a non-class ('" + PyType.of(items[i]).name() + "')");
      }
      if (!solid(type).isSubtype(solid(t))) {
        throw Errors.typeError("mro() returned base with unsuitable layout ('" + t.name() + "')");
      }
      order[i] = t;
    }
    type.follow(order);
    return order;
  }

  /** The steps of making one class. */
  private static final class Builder {
    private final PyType metatype;
    private final String name;
    private final PyType[] bases;
    private final PyType base;
    private final PyDict dict;
    private PyType type;
    private List<String> slots;

    Builder(PyType metatype, String name, PyTuple bases, PyDict dict) {
      this.metatype = metatype;
      this.name = name;
      this.bases = types(bases);
      this.base = bestBase(this.bases);
      this.dict = dict;
    }

    Object build(PyDict keywords) {
      type = new PyType(metatype, name, bases, base);
      inheritFromAll();
      makeSlots();
      fillNamespace();
      type.dict().putAll(dict);
      addSlotMembers();
      linkCells();
      type.setMro(linearize(type));
      type.initHierarchy();
      setNames();
      initSubclass(keywords);
      warnOfKeys();
      return type;
    }

    /** Of two bases that patterns take for a sequence and for a mapping the first counts. */
    private void inheritFromAll() {
      type.matchesSequence = false;
      type.matchesMapping = false;
      for (PyType b : bases) {
        if (!type.matchesSequence && !type.matchesMapping) {
          type.matchesSequence = b.matchesSequence;
          type.matchesMapping = b.matchesMapping;
        }
        type.matchesSelf |= b.matchesSelf;
      }
    }

    private boolean mayAddDict() {
      return !base.hasDict;
    }

    private boolean mayAddWeakref() {
      return !base.hasWeakref && !isVariableSize(type.layout());
    }

    private void makeSlots() {
      Object declared = dict.get("__slots__");
      boolean addDict = declared == null;
      boolean addWeakref = declared == null;
      if (declared != null) {
        slots = new ArrayList<>();
        Object[] names = Texts.isStr(declared) ? new Object[] {declared} : Iteration.toArray(declared);
        if (names.length > 0 && isVariableSize(type.layout())) {
          throw Errors.typeError("nonempty __slots__ not supported for subtype of '" + base.name() + "'");
        }
        for (Object slot : names) {
          if (!Texts.isStr(slot)) {
            throw Errors.typeError("__slots__ items must be strings, not '" + PyType.of(slot).name() + "'");
          }
          if (!StrTest.isIdentifier(PyStr.valueOrNull(slot))) {
            throw Errors.typeError("__slots__ must be identifiers");
          }
          String text = Texts.name(slot);
          if (text.equals("__dict__")) {
            if (!mayAddDict() || addDict) {
              throw Errors.typeError("__dict__ slot disallowed: we already got one");
            }
            addDict = true;
          } else if (text.equals("__weakref__")) {
            if (!mayAddWeakref() || addWeakref) {
              throw Errors.typeError("__weakref__ slot disallowed: we already got one");
            }
            addWeakref = true;
          } else {
            String mangled = mangle(text);
            if (dict.get(PyType.nameKey(mangled)) != null && !isAnnotationName(mangled)) {
              throw Errors.valueError("'" + mangled + "' in __slots__ conflicts with class variable");
            }
            slots.add(mangled);
          }
        }
        slots.sort(null);
      }
      for (PyType b : bases) {
        addDict |= b.hasDict;
        addWeakref |= b.hasWeakref;
      }
      addsDict = addDict && mayAddDict();
      type.hasDict |= addsDict;
      addsWeakref = addWeakref && mayAddWeakref();
      type.hasWeakref |= addsWeakref;
    }

    private boolean addsDict;
    private boolean addsWeakref;

    private static boolean isAnnotationName(String slot) {
      return slot.equals("__qualname__") || slot.equals("__classcell__") || slot.equals("__classdictcell__");
    }

    private static boolean isVariableSize(PyType layout) {
      return layout == Types.INT || layout == Types.TUPLE || layout == Types.BYTES;
    }

    private String mangle(String slot) {
      if (!slot.startsWith("__") || slot.endsWith("__") || slot.indexOf('.') >= 0) {
        return slot;
      }
      int start = 0;
      while (start < name.length() && name.charAt(start) == '_') {
        start++;
      }
      return start == name.length() ? slot : "_" + name.substring(start) + slot;
    }

    private void addSlotMembers() {
      if (slots != null && !slots.isEmpty()) {
        int index = base.slotCount();
        for (String slot : slots) {
          type.dict().put(PyType.nameKey(slot), new SlotMember(type, slot, index++));
        }
        type.setSlotCount(index);
      }
      if (addsDict && type.dict().get("__dict__") == null) {
        type.dict().put("__dict__", InstanceAttributes.dictDescriptor(type));
      }
      if (addsWeakref && type.dict().get("__weakref__") == null) {
        type.dict().put("__weakref__", InstanceAttributes.weakrefDescriptor(type));
      }
    }

    private void fillNamespace() {
      if (dict.get("__module__") == null) {
        PyFrame frame = ThreadState.current().frame;
        Object module = frame == null ? null : frame.globals.get("__name__");
        if (module != null) {
          dict.put("__module__", module);
        }
      }
      Object qualifiedName = dict.remove("__qualname__");
      if (qualifiedName != null && !Texts.isStr(qualifiedName)) {
        throw Errors.typeError("type __qualname__ must be a str, not " + PyType.of(qualifiedName).name());
      }
      type.qualifiedName = qualifiedName == null ? PyType.nameKey(name) : qualifiedName;
      Object doc = dict.get("__doc__");
      if (doc == null) {
        dict.put("__doc__", PyNone.NONE);
      } else if (doc instanceof WideString) {
        // As CPython, which keeps the text in UTF-8, too: one that cannot be encoded is an error.
        Codecs.encode(doc, "utf-8", "strict");
      }
      wrap("__new__", false);
      wrap("__init_subclass__", true);
      wrap("__class_getitem__", true);
      if (dict.get("__eq__") != null && dict.get("__hash__") == null) {
        dict.put("__hash__", PyNone.NONE);
      }
      classCell = dict.remove("__classcell__");
      classDictCell = dict.remove("__classdictcell__");
      if (classCell != null && !(classCell instanceof PyCell)) {
        throw Errors.typeError("__classcell__ must be a nonlocal cell, not " + Texts.reprText(PyType.of(classCell)));
      }
    }

    private Object classCell;
    private Object classDictCell;

    private void wrap(String method, boolean classMethod) {
      Object value = dict.get(method);
      if (value instanceof PyFunction) {
        dict.put(method, classMethod ? new PyClassMethod(value) : new PyStaticMethod(value));
      }
    }

    private void linkCells() {
      if (classCell instanceof PyCell cell) {
        cell.value = type;
      }
      if (classDictCell instanceof PyCell cell) {
        cell.value = type.dict();
      }
    }

    private void setNames() {
      PyDict namespace = type.dict();
      Object[] keys = namespace.keyArray();
      for (Object key : keys) {
        Object value = namespace.get(key);
        if (value == null || value instanceof PyFunction) {
          continue;
        }
        Object method = PyType.of(value).slot(Slot.SET_NAME);
        if (method != null) {
          try {
            Calls.callSlot(method, value, type, key);
          } catch (PyException e) {
            ExceptionNotes.add(
                e.value(),
                "Error calling __set_name__ on '" + PyType.of(value).name() + "' instance " + Texts.reprText(key)
                    + " in '" + name + "'");
            throw e;
          }
        }
      }
    }

    private void warnOfKeys() {
      PyDict.Table table = type.dict().table;
      for (int e = PyDict.nextEntry(table, 0); e >= 0; e = PyDict.nextEntry(table, e + 1)) {
        Object key = table.entries[2 * e];
        if (key != null && !Texts.isStr(key)) {
          Warnings.warn(
              ExceptionTypes.RUNTIME_WARNING,
              "non-string key in the __dict__ of class " + Texts.utf16(type.qualifiedName), 1);
          return;
        }
      }
    }

    private void initSubclass(PyDict keywords) {
      if (!Arrays.asList(type.mro()).contains(type)) {
        throw PySuper.unrelated(type, type);
      }
      Object hook = PySuper.lookupAfter(type, type, "__init_subclass__");
      if (hook != null) {
        Calls.callWithDict(Attributes.bindToType(hook, type), PyCallable.NO_ARGS, keywords);
      }
    }
  }
}
