package naja.modules.pickle;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;

/** Writes what {@code __reduce_ex__} answers: a callable with its arguments, state and items. */
final class ReduceSaver {
  private final Saver saver;

  ReduceSaver(Saver saver) {
    this.saver = saver;
  }

  private static PyException error(String message) {
    return PickleModule.picklingError(PyType.nameKey(message));
  }

  private static Object part(PyTuple reduced, int index) {
    Object part = index < reduced.size() ? reduced.get(index) : PyNone.NONE;
    return part == PyNone.NONE ? null : part;
  }

  private static void checkIterator(Object part, String which) {
    if (part != null && PyType.of(part).slot(Slot.NEXT) == null) {
      throw error(which + " item of the tuple returned by __reduce__ must be an iterator, not "
          + PickleNotes.typeName(part));
    }
  }

  /** Writes an object as what its class reduced it to. */
  void save(PyTuple reduced, Object object) {
    if (reduced.size() < 2 || reduced.size() > 6) {
      throw error("tuple returned by __reduce__ must contain 2 through 6 elements");
    }
    Object callable = reduced.get(0);
    if (!Calls.isCallable(callable)) {
      throw error("first item of the tuple returned by __reduce__ must be callable, not "
          + PickleNotes.typeName(callable));
    }
    if (!(reduced.get(1) instanceof PyTuple args)) {
      throw error("second item of the tuple returned by __reduce__ must be a tuple, not "
          + PickleNotes.typeName(reduced.get(1)));
    }
    Object state = part(reduced, 2);
    Object listItems = part(reduced, 3);
    checkIterator(listItems, "fourth");
    Object dictItems = part(reduced, 4);
    checkIterator(dictItems, "fifth");
    Object setter = part(reduced, 5);
    if (setter != null && !Calls.isCallable(setter)) {
      throw error("sixth item of the tuple returned by __reduce__ must be callable, not "
          + PickleNotes.typeName(setter));
    }
    saveCall(callable, args, object);
    if (saver.isMemoized(object)) {
      // The arguments have the object in them, and it has been written with them.
      saver.output.op(Opcodes.POP);
      saver.getMemoized(object);
      return;
    }
    saver.memoize(object);
    if (listItems != null) {
      saver.items().appendAll(listItems, object);
    }
    if (dictItems != null) {
      saver.items().setAll(dictItems, object);
    }
    if (state != null) {
      saveState(state, setter, object);
    }
  }

  private void saveCall(Object callable, PyTuple args, Object object) {
    if (saver.protocol >= 2) {
      Object name = Attributes.lookupAttr(callable, "__name__");
      if (name != null && PyStr.isStr(name)) {
        String text = Texts.strText(name);
        if (text.equals("__newobj__")) {
          saveNew(args, object);
          return;
        }
        if (text.equals("__newobj_ex__")) {
          saveNewWithKeywords(args, object);
          return;
        }
      }
    }
    savePart(callable, object, "reconstructor");
    savePart(args, object, "reconstructor arguments");
    saver.output.op(Opcodes.REDUCE);
  }

  private void savePart(Object part, Object object, String what) {
    try {
      saver.save(part);
    } catch (PyException e) {
      throw PickleNotes.about(e, object, what);
    }
  }

  private static void checkClass(Object type, Object object, String function) {
    if (!(type instanceof PyType)) {
      throw error("first argument to " + function + "() must be a class, not " + PickleNotes.typeName(type));
    }
    Object itsClass = Attributes.getAttr(object, "__class__");
    if (itsClass != type) {
      throw error("first argument to " + function + "() must be " + Texts.reprText(itsClass) + ", not "
          + Texts.reprText(type));
    }
  }

  private void saveNew(PyTuple args, Object object) {
    if (args.size() < 1) {
      throw error("__newobj__ expected at least 1 argument, got 0");
    }
    checkClass(args.get(0), object, "__newobj__");
    savePart(args.get(0), object, "class");
    PyTuple rest = args.size() == 1 ? PyTuple.EMPTY : PyTuple.of(Arrays.copyOfRange(args.items(), 1, args.size()));
    savePart(rest, object, "__new__ arguments");
    saver.output.op(Opcodes.NEWOBJ);
  }

  private void saveNewWithKeywords(PyTuple all, Object object) {
    if (all.size() != 3) {
      throw error("__newobj_ex__ expected 3 arguments, got " + all.size());
    }
    Object type = all.get(0);
    if (!(type instanceof PyType)) {
      throw error("first argument to __newobj_ex__() must be a class, not " + PickleNotes.typeName(type));
    }
    if (!(all.get(1) instanceof PyTuple args)) {
      throw error("second argument to __newobj_ex__() must be a tuple, not " + PickleNotes.typeName(all.get(1)));
    }
    if (!(all.get(2) instanceof PyDict keywords)) {
      throw error("third argument to __newobj_ex__() must be a dict, not " + PickleNotes.typeName(all.get(2)));
    }
    checkClass(type, object, "__newobj_ex__");
    if (saver.protocol >= 4) {
      savePart(type, object, "class");
      savePart(args, object, "__new__ arguments");
      savePart(keywords, object, "__new__ arguments");
      saver.output.op(Opcodes.NEWOBJ_EX);
      return;
    }
    Object partial = Attributes.getAttr(GlobalSaver.module("functools"), "partial");
    Object[] given = new Object[args.size() + 2];
    given[0] = Attributes.getAttr(type, "__new__");
    given[1] = type;
    System.arraycopy(args.items(), 0, given, 2, args.size());
    savePart(Calls.callWithDict(partial, given, keywords), object, "reconstructor");
    saver.save(PyTuple.EMPTY);
    saver.output.op(Opcodes.REDUCE);
  }

  private void saveState(Object state, Object setter, Object object) {
    if (setter == null) {
      savePart(state, object, "state");
      saver.output.op(Opcodes.BUILD);
      return;
    }
    savePart(setter, object, "state setter");
    saver.save(object);
    savePart(state, object, "state");
    saver.output.op(Opcodes.TUPLE2);
    saver.output.op(Opcodes.REDUCE);
    saver.output.op(Opcodes.POP);
  }
}
