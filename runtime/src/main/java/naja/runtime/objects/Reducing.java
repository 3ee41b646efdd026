package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.threads.Interpreter;

/** {@code object.__reduce_ex__(2)} and {@code __getstate__}: how instances are copied and pickled. */
final class Reducing {
  private Reducing() {}

  /** The tuple of protocol 2 and later. */
  static Object reduce(Object self) {
    PyType type = PyType.of(self);
    if (type.slot(Slot.NEW) == null || type.disallowInstantiation) {
      throw Errors.typeError("cannot pickle '" + type.name() + "' object");
    }
    Object[] args = PyCallable.NO_ARGS;
    PyDict keywords = null;
    boolean hasArgs = false;
    Object getNewArgsEx = special(self, type, "__getnewargs_ex__");
    if (getNewArgsEx != null) {
      Object result = Calls.call(getNewArgsEx);
      if (!(result instanceof PyTuple pair)) {
        throw Errors.typeError("__getnewargs_ex__ should return a tuple, not '" + PyType.of(result).name() + "'");
      }
      if (pair.size() != 2) {
        throw Errors.valueError("__getnewargs_ex__ should return a tuple of length 2, not " + pair.size());
      }
      if (!(pair.get(0) instanceof PyTuple positional)) {
        throw Errors.typeError(
            "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '"
                + PyType.of(pair.get(0)).name() + "'");
      }
      if (!(pair.get(1) instanceof PyDict named)) {
        throw Errors.typeError(
            "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '"
                + PyType.of(pair.get(1)).name() + "'");
      }
      args = positional.items();
      keywords = named;
      hasArgs = true;
    } else {
      Object getNewArgs = special(self, type, "__getnewargs__");
      if (getNewArgs != null) {
        Object result = Calls.call(getNewArgs);
        if (!(result instanceof PyTuple positional)) {
          throw Errors.typeError("__getnewargs__ should return a tuple, not '" + PyType.of(result).name() + "'");
        }
        args = positional.items();
        hasArgs = true;
      }
    }
    Object state = stateOf(self, !hasArgs && !(self instanceof PyList) && !(self instanceof PyDict));
    Object listItems = self instanceof PyList ? Iteration.iter(self) : PyNone.NONE;
    Object dictItems =
        self instanceof PyDict ? Iteration.iter(Calls.callMethod(self, "items")) : PyNone.NONE;
    return assemble(type, args, keywords, state, listItems, dictItems);
  }

  private static Object special(Object self, PyType type, String name) {
    Object method = type.lookup(name);
    return method == null ? null : Attributes.bind(method, self, type);
  }

  private static Object assemble(
      PyType type, Object[] args, PyDict keywords, Object state, Object listItems, Object dictItems) {
    Object copyreg = ImportMachinery.load(Interpreter.current(), "copyreg");
    if (keywords != null && keywords.size() > 0) {
      return PyTuple.of(
          Attributes.getAttr(copyreg, "__newobj_ex__"),
          PyTuple.of(type, PyTuple.of(args), keywords), state, listItems, dictItems);
    }
    Object[] all = new Object[args.length + 1];
    all[0] = type;
    System.arraycopy(args, 0, all, 1, args.length);
    return PyTuple.of(Attributes.getAttr(copyreg, "__newobj__"), PyTuple.of(all), state, listItems, dictItems);
  }

  private static Object stateOf(Object self, boolean required) {
    Object method = Attributes.getAttr(self, "__getstate__");
    if (PyType.of(self).lookup("__getstate__") == Types.OBJECT.lookup("__getstate__")
        && method instanceof PyBuiltinFunction) {
      return state(self, required);
    }
    return Calls.call(method);
  }

  /** {@code object.__getstate__}: the instance's dict, with the values of {@code __slots__} where it has any. */
  static Object state(Object self, boolean required) {
    PyType type = PyType.of(self);
    if (required && !isPlain(type)) {
      throw Errors.typeError(TypeMembers.getItemSize(type) != 0
          ? "cannot pickle " + type.name() + " objects" : "cannot pickle '" + type.name() + "' object");
    }
    PyInstance carrier = PyInstance.carrier(self);
    Object dict = PyNone.NONE;
    if (self instanceof HasDict h) {
      PyDict own = h.dictOrNull();
      dict = own == null || own.size() == 0 && !(self instanceof PyModule) ? PyNone.NONE : own;
    } else if (carrier != null && type.hasDict) {
      dict = carrier.hasAttributes() ? carrier.snapshot() : PyNone.NONE;
    }
    if (type.slotCount() == 0 && type.dict().get("__slotnames__") == null) {
      return dict;
    }
    PyDict slots = new PyDict();
    Object copyreg = ImportMachinery.load(Interpreter.current(), "copyreg");
    for (Object name : Iteration.toArray(Calls.call(Attributes.getAttr(copyreg, "_slotnames"), type))) {
      Object value = Attributes.lookupAttr(self, Texts.name(name));
      if (value != null) {
        slots.put(name, value);
      }
    }
    return Truth.isTrue(slots) ? PyTuple.of(dict, slots) : dict;
  }

  private static boolean isPlain(PyType type) {
    return type.layout() == Types.OBJECT
        || type.heap && (type.layout() == Types.LIST || type.layout() == Types.DICT)
        || type.layout().isSubtype(ExceptionTypes.BASE_EXCEPTION);
  }
}
