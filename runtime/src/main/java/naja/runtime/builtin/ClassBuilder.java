package naja.runtime.builtin;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.abstracts.Texts;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.PyCell;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.TypeCreation;
import naja.runtime.objects.Types;
import naja.runtime.threads.ThreadState;

/** {@code __build_class__}: what a class statement does. */
final class ClassBuilder {
  private ClassBuilder() {}

  static Object build(ThreadState thread, Object function, Object name, PyTuple originalBases, PyDict keywords) {
    if (!(function instanceof PyFunction body)) {
      throw Errors.typeError("__build_class__: func must be a function");
    }
    if (!Texts.isStr(name)) {
      throw Errors.typeError("__build_class__: name is not a string");
    }
    PyTuple bases = resolve(originalBases);
    Object metaclass = keywords.remove("metaclass");
    boolean isType = true;
    if (metaclass == null) {
      metaclass = bases.size() == 0 ? Types.TYPE : PyType.of(bases.get(0));
    } else {
      isType = metaclass instanceof PyType;
    }
    if (isType) {
      metaclass = TypeCreation.metaclass((PyType) metaclass, bases);
    }
    Object namespace = prepare(metaclass, isType, name, bases, keywords);
    PyFrame frame = new PyFrame(body.code(), body, thread);
    frame.locals = namespace;
    Object cell = Loop.run(frame);
    if (bases != originalBases) {
      Namespaces.store(namespace, "__orig_bases__", originalBases);
    }
    Object made = Calls.callWithDict(metaclass, new Object[] {name, bases, namespace}, keywords);
    if (made instanceof PyType type && cell instanceof PyCell c) {
      checkCell(type, c, name);
    }
    return made;
  }

  private static void checkCell(PyType type, PyCell cell, Object name) {
    if (cell.value == null) {
      throw Errors.runtimeError(
          "__class__ not set defining " + Texts.reprText(name) + " as " + Texts.reprText(type)
              + ". Was __classcell__ propagated to type.__new__?");
    }
    if (cell.value != type) {
      throw Errors.typeError(
          "__class__ set to " + Texts.reprText(cell.value) + " defining " + Texts.reprText(name) + " as "
              + Texts.reprText(type));
    }
  }

  private static Object prepare(Object metaclass, boolean isType, Object name, PyTuple bases, PyDict keywords) {
    if (metaclass == Types.TYPE) {
      return new PyDict();
    }
    Object prepare = Attributes.lookupAttr(metaclass, "__prepare__");
    if (prepare == null) {
      return new PyDict();
    }
    Object namespace = Calls.callWithDict(prepare, new Object[] {name, bases}, keywords);
    if (!(namespace instanceof PyDict) && PyType.of(namespace).slot(Slot.GETITEM) == null) {
      String shown = isType ? ((PyType) metaclass).name() : "<metaclass>";
      throw Errors.typeError(
          shown + ".__prepare__() must return a mapping, not " + PyType.of(namespace).name());
    }
    return namespace;
  }

  /** The bases with {@code __mro_entries__} resolved; the same tuple where there is nothing to resolve. */
  static PyTuple resolve(PyTuple bases) {
    List<Object> resolved = null;
    for (int i = 0; i < bases.size(); i++) {
      Object base = bases.get(i);
      Object method = base instanceof PyType ? null : Attributes.lookupAttr(base, "__mro_entries__");
      if (method != null) {
        Object entries = Calls.call(method, bases);
        if (!(entries instanceof PyTuple tuple)) {
          throw Errors.typeError("__mro_entries__ must return a tuple");
        }
        if (resolved == null) {
          resolved = new ArrayList<>();
          for (int k = 0; k < i; k++) {
            resolved.add(bases.get(k));
          }
        }
        for (Object entry : tuple.items()) {
          resolved.add(entry);
        }
      } else if (resolved != null) {
        resolved.add(base);
      }
    }
    return resolved == null ? bases : PyTuple.of(resolved.toArray());
  }
}
