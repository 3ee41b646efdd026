package naja.modules.pickle;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** Makes instances out of what a pickle says, and gives them their state and items. */
final class ObjectBuilder {
  private ObjectBuilder() {}

  private static PyException error(String message) {
    return PickleModule.unpicklingError(message);
  }

  private static Object[] withFirst(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** {@code INST} and {@code OBJ}: calls a class, or makes an instance without initialising it if there are no arguments. */
  static Object instantiate(Object type, Object[] args) {
    if (args.length == 0 && type instanceof PyType && Attributes.lookupAttr(type, "__getinitargs__") == null) {
      return Calls.call(Attributes.getAttr(type, "__new__"), type);
    }
    return Calls.call(type, args, null);
  }

  static Object newObject(Object type, Object args) {
    if (!(type instanceof PyType)) {
      throw error("NEWOBJ class argument must be a type, not " + PyType.of(type).name());
    }
    if (!(args instanceof PyTuple tuple)) {
      throw error("NEWOBJ expected an arg tuple, got " + PyType.of(args).name());
    }
    return Calls.call(Attributes.getAttr(type, "__new__"), withFirst(type, tuple.items()), null);
  }

  static Object newObject(Object type, Object args, Object keywords) {
    if (!(type instanceof PyType)) {
      throw error("NEWOBJ_EX class argument must be a type, not " + PyType.of(type).name());
    }
    if (!(args instanceof PyTuple tuple)) {
      throw error("NEWOBJ_EX args argument must be a tuple, not " + PyType.of(args).name());
    }
    if (!(keywords instanceof PyDict named)) {
      throw error("NEWOBJ_EX kwargs argument must be a dict, not " + PyType.of(keywords).name());
    }
    return Calls.callWithDict(Attributes.getAttr(type, "__new__"), withFirst(type, tuple.items()), named);
  }

  static Object reduce(Object callable, Object args) {
    if (!(args instanceof PyTuple tuple)) {
      throw Errors.typeError("argument list must be a tuple");
    }
    return Calls.call(callable, tuple.items(), null);
  }

  static void append(Object list, Object item) {
    if (list.getClass() == PyList.class) {
      ((PyList) list).append(item);
    } else {
      extend(list, new Object[] {item});
    }
  }

  static void extend(Object list, Object[] items) {
    if (list.getClass() == PyList.class) {
      ((PyList) list).appendAll(items, items.length);
      return;
    }
    Object extend = Attributes.lookupAttr(list, "extend");
    if (extend != null) {
      Calls.call(extend, PyList.of(items));
      return;
    }
    Object append = Attributes.getAttr(list, "append");
    for (Object item : items) {
      Calls.call(append, item);
    }
  }

  static void setItems(Object dict, Object[] items, String operation) {
    if (items.length % 2 != 0) {
      throw error("odd number of items for " + operation);
    }
    boolean isDict = dict.getClass() == PyDict.class;
    for (int i = 0; i < items.length; i += 2) {
      if (isDict) {
        ((PyDict) dict).put(items[i], items[i + 1]);
      } else {
        Subscripts.set(dict, items[i], items[i + 1]);
      }
    }
  }

  static void addItems(Object set, Object[] items) {
    if (set instanceof PySet elements) {
      for (Object item : items) {
        elements.add(item);
      }
      return;
    }
    Object add = Attributes.getAttr(set, "add");
    for (Object item : items) {
      Calls.call(add, item);
    }
  }

  /** {@code BUILD}: gives an instance its state. */
  static void build(Object instance, Object state) {
    Object setState = Attributes.lookupAttr(instance, "__setstate__");
    if (setState != null) {
      Calls.call(setState, state);
      return;
    }
    Object attributes = state;
    Object slots = null;
    if (state instanceof PyTuple pair && pair.size() == 2) {
      attributes = pair.get(0);
      slots = pair.get(1);
    }
    if (attributes != PyNone.NONE) {
      setAttributes(instance, attributes);
    }
    if (slots != null && slots != PyNone.NONE) {
      if (!(slots instanceof PyDict named)) {
        throw error("slot state is not a dictionary");
      }
      for (Object item : named.itemArray()) {
        Calls.call(setAttribute(), instance, ((PyTuple) item).get(0), ((PyTuple) item).get(1));
      }
    }
  }

  private static Object setAttribute() {
    return Attributes.getAttr(GlobalSaver.module("builtins"), "setattr");
  }

  private static void setAttributes(Object instance, Object attributes) {
    if (!(attributes instanceof PyDict named)) {
      throw error("state is not a dictionary");
    }
    Object dict = Attributes.getAttr(instance, "__dict__");
    for (Object item : named.itemArray()) {
      Object key = ((PyTuple) item).get(0);
      Object value = ((PyTuple) item).get(1);
      Subscripts.set(dict, key instanceof String s ? s.intern() : key, value);
    }
  }
}
