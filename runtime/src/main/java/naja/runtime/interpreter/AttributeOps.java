package naja.runtime.interpreter;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Supers;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyMethodDescr;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;
import naja.runtime.objects.TypeNames;
import naja.runtime.objects.Shape;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;

/** Attributes, with an inline cache of one entry for what the last instance was. */
final class AttributeOps {
  private AttributeOps() {}

  /**
   * What a look-up found for a shape: the slot that holds the attribute, or ({@code index} -1) a function of the class
   * that no instance attribute of that shape hides. Valid while the type's version is the same.
   */
  private record Entry(Shape shape, int version, int index, Object method) {
    boolean holds(Shape other) {
      return shape == other && shape.type.version() == version;
    }
  }

  private static Entry find(PyInstance instance, String name) {
    Shape shape = instance.shape;
    PyType type = shape.type;
    int version = type.version();
    if (shape.dictMode || type.getKind() != PyType.GET_GENERIC && type.getKind() != PyType.GET_HOOKED) {
      return null;
    }
    int index = shape.indexOf(name);
    Object attribute = type.lookup(name);
    if (index >= 0) {
      if (attribute == null || !hasDataDescriptor(attribute)) {
        return new Entry(shape, version, index, null);
      }
      return null;
    }
    if (attribute instanceof PyFunction || attribute instanceof PyMethodDescr) {
      return new Entry(shape, version, -1, attribute);
    }
    return null;
  }

  private static boolean hasDataDescriptor(Object attribute) {
    PyType type = PyType.of(attribute);
    return type.slot(Slot.SET) != null || type.slot(Slot.DELETE) != null;
  }

  /** {@code LOAD_ATTR} of a plain attribute. */
  static final class LoadAttr extends Instruction.Result {
    private final int object;
    private final String name;
    private Entry cache;
    private Object moduleTable = this;
    private int moduleEntry;

    LoadAttr(int object, String name) {
      this.object = object;
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object o = r[object];
      Object value = null;
      if (o instanceof PyInstance instance) {
        Entry c = cache;
        Shape shape = instance.shape;
        if (c != null && c.index >= 0 && c.holds(shape)) {
          Object[] slots = instance.slots;
          if (c.index < slots.length) {
            value = slots[c.index];
          }
        } else {
          cache = find(instance, name);
        }
      } else if (o instanceof PyModule module) {
        value = fromModule(module);
      }
      r[dst] = value != null ? value : Attributes.getAttr(o, name);
      return next;
    }

    private Object fromModule(PyModule module) {
      PyDict.Table table = module.dict().table;
      int entry = moduleEntry;
      Object[] entries = table.entries;
      if (table.identity == moduleTable && 2 * entry < entries.length && entries[2 * entry] == name) {
        return entries[2 * entry + 1];
      }
      if (module.type() == Types.MODULE) {
        entry = PyDict.entryOf(table, name);
        if (entry >= 0 && table.entries[2 * entry] == name && Types.MODULE.lookup(name) == null) {
          moduleEntry = entry;
          moduleTable = table.identify();
        }
      }
      return null;
    }
  }

  /** {@code LOAD_ATTR} of a method to be called: the function and its instance, or the attribute and nothing. */
  static final class LoadMethod extends Instruction {
    private final int object;
    private final int dst;
    private final String name;
    private Entry cache;
    private PyType builtinType;
    private Object builtinMethod;

    LoadMethod(int object, int dst, String name) {
      this.object = object;
      this.dst = dst;
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object o = r[object];
      if (o instanceof PyInstance instance) {
        Entry c = cache;
        if (c == null || !c.holds(instance.shape)) {
          c = cache = find(instance, name);
        }
        if (c != null && c.index < 0) {
          r[dst] = c.method;
          r[dst + 1] = o;
          return next;
        }
        loadPlain(o, r);
        return next;
      }
      PyType type = PyType.of(o);
      if (type == builtinType) {
        r[dst] = builtinMethod;
        r[dst + 1] = o;
        return next;
      }
      if (!type.heap && type.immutable && type.getKind() == PyType.GET_GENERIC && !type.hasDict) {
        Object method = type.lookup(name);
        if (method instanceof PyMethodDescr) {
          builtinMethod = method;
          builtinType = type;
          r[dst] = method;
          r[dst + 1] = o;
          return next;
        }
      }
      loadPlain(o, r);
      return next;
    }

    private void loadPlain(Object o, Object[] r) {
      Object method = Calls.methodOrNull(o, name);
      if (method != null) {
        r[dst] = method;
        r[dst + 1] = o;
      } else {
        r[dst] = Attributes.getAttr(o, name);
        r[dst + 1] = null;
      }
    }
  }

  /** What a store found: the slot of an attribute that is there, or the shape that has it. */
  private record StoreEntry(Shape shape, int version, int index, Shape grown) {}

  /** {@code STORE_ATTR}. */
  static final class StoreAttr extends Instruction {
    private final int object;
    private final int value;
    private final String name;
    private StoreEntry cache;

    StoreAttr(int object, int value, String name) {
      this.object = object;
      this.value = value;
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object o = r[object];
      if (o instanceof PyInstance instance) {
        StoreEntry c = cache;
        Shape shape = instance.shape;
        if (c != null && c.shape == shape && shape.type.version() == c.version) {
          if (c.grown != null) {
            if (instance.addTransition(shape, c.grown, r[value])) {
              return next;
            }
          } else if (instance.replace(shape, c.index, r[value])) {
            return next;
          }
        } else {
          boolean simple = isSimple(shape.type);
          int version = shape.type.version();
          Attributes.setAttr(o, name, r[value]);
          cache = simple && !shape.dictMode ? entryFor(shape, instance.shape, version) : null;
          return next;
        }
      }
      Attributes.setAttr(o, name, r[value]);
      return next;
    }

    private boolean isSimple(PyType type) {
      if (!type.hasDict || type.slot(Slot.SETATTR) != PyType.objectSetAttr()) {
        return false;
      }
      Object attribute = type.lookup(name);
      return attribute == null || attribute instanceof PyFunction || !hasDataDescriptor(attribute);
    }

    private StoreEntry entryFor(Shape before, Shape after, int version) {
      if (before == after) {
        int index = after.indexOf(name);
        return index < 0 ? null : new StoreEntry(before, version, index, null);
      }
      if (after.dictMode || after.type != before.type || after.slotCount() != before.slotCount() + 1) {
        return null;
      }
      return new StoreEntry(before, version, -1, after);
    }
  }

  /** {@code DELETE_ATTR}. */
  static final class DeleteAttr extends Instruction {
    private final int object;
    private final String name;

    DeleteAttr(int object, String name) {
      this.object = object;
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Attributes.delAttr(r[object], name);
      return next;
    }
  }

  /** {@code LOAD_SPECIAL}: a special method for {@code with}, looked up in the type. */
  static final class LoadSpecial extends Instruction {
    private static final Slot[] METHODS = {Slot.ENTER, Slot.EXIT, Slot.AENTER, Slot.AEXIT};

    private final int object;
    private final int dst;
    private final int which;

    LoadSpecial(int object, int dst, int which) {
      this.object = object;
      this.dst = dst;
      this.which = which;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object o = r[object];
      Object method = PyType.of(o).slot(METHODS[which]);
      if (method == null) {
        throw Errors.typeError(missing(o));
      }
      if (Calls.isMethodLike(method)) {
        r[dst] = method;
        r[dst + 1] = o;
      } else {
        r[dst] = Attributes.bind(method, o, PyType.of(o));
        r[dst + 1] = null;
      }
      return next;
    }

    private String missing(Object o) {
      PyType type = PyType.of(o);
      boolean async = which >= 2;
      String protocol = async ? "asynchronous context manager" : "context manager";
      String message =
          "'" + TypeNames.inMessage(type) + "' object does not support the " + protocol + " protocol (missed "
              + METHODS[which].method() + " method)";
      boolean other =
          async
              ? type.slot(Slot.ENTER) != null && type.slot(Slot.EXIT) != null
              : type.slot(Slot.AENTER) != null && type.slot(Slot.AEXIT) != null;
      if (other) {
        String statement = async ? "'with'" : "'async with'";
        String wrong = async ? "context manager" : "asynchronous context manager";
        message =
            "'" + TypeNames.inMessage(type) + "' object does not support the " + protocol + " protocol (missed "
                + METHODS[which].method() + " method) but it supports the " + wrong + " protocol. Did you mean to use "
                + statement + "?";
      }
      return message;
    }
  }

  /** {@code LOAD_SUPER_ATTR} of a plain attribute. */
  static final class LoadSuperAttr extends Instruction.Result {
    private final int global;
    private final int type;
    private final int self;
    private final String name;
    private final boolean explicit;

    LoadSuperAttr(int global, int type, int self, String name, boolean explicit) {
      this.global = global;
      this.type = type;
      this.self = self;
      this.name = name;
      this.explicit = explicit;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Supers.attribute(r[global], r[type], r[self], name, explicit);
      return next;
    }
  }

  /** {@code LOAD_SUPER_ATTR} of a method to be called. */
  static final class LoadSuperMethod extends Instruction {
    private final int global;
    private final int type;
    private final int self;
    private final int dst;
    private final String name;
    private final boolean explicit;

    LoadSuperMethod(int global, int type, int self, int dst, String name, boolean explicit) {
      this.global = global;
      this.type = type;
      this.self = self;
      this.dst = dst;
      this.name = name;
      this.explicit = explicit;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object receiver = r[self];
      Object method = Supers.method(r[global], r[type], receiver, name);
      if (method != null) {
        r[dst] = method;
        r[dst + 1] = receiver;
      } else {
        r[dst] = Supers.attribute(r[global], r[type], receiver, name, explicit);
        r[dst + 1] = null;
      }
      return next;
    }
  }
}
