package naja.runtime.abstracts;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBaseExceptionGroup;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTraceback;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.ThreadState;

/** {@code except*}. */
public final class ExceptionGroups {
  private static final String NOT_AN_EXCEPTION =
      "catching classes that do not inherit from BaseException is not allowed";

  private ExceptionGroups() {}

  /** {@code CHECK_EG_MATCH}: {@code r[at]} is the exception, {@code r[at + 1]} the types; puts in the rest and the match. */
  static void match(ThreadState thread, Object[] r, int at) {
    Object exception = r[at];
    Object types = r[at + 1];
    checkTypes(types);
    Object matched = PyNone.NONE;
    Object rest = exception;
    if (exception instanceof PyBaseException e) {
      if (Exceptions.matches(e, types)) {
        matched = e instanceof PyBaseExceptionGroup ? e : wrap(thread.frame, e);
        rest = PyNone.NONE;
      } else if (e instanceof PyBaseExceptionGroup) {
        Object pair = Calls.callMethod(e, "split", types);
        if (!(pair instanceof PyTuple tuple)) {
          throw Errors.typeError(
              PyType.of(e).name() + ".split must return a tuple, not " + PyType.of(pair).name());
        }
        if (tuple.size() < 2) {
          throw Errors.typeError(
              PyType.of(e).name() + ".split must return a 2-tuple, got tuple of size " + tuple.size());
        }
        matched = tuple.get(0);
        rest = tuple.get(1);
      }
    }
    if (matched instanceof PyBaseException m) {
      thread.handled.value = m;
    }
    r[at] = rest;
    r[at + 1] = matched;
  }

  /** A group with a single exception, as if {@code except*} had raised it. */
  private static PyBaseException wrap(PyFrame frame, PyBaseException e) {
    PyBaseException group =
        (PyBaseException) Calls.call(e.type().isSubtype(ExceptionTypes.EXCEPTION) ? ExceptionTypes.EXCEPTION_GROUP
            : ExceptionTypes.BASE_EXCEPTION_GROUP, "", PyTuple.of(e));
    group.traceback = new PyTraceback(null, frame, frame.lastInstruction(), frame.lineNumber());
    return group;
  }

  private static void checkTypes(Object types) {
    Object[] all = types instanceof PyTuple tuple ? tuple.items() : new Object[] {types};
    for (Object item : all) {
      if (!(item instanceof PyType type) || !type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
        throw Errors.typeError(NOT_AN_EXCEPTION);
      }
      if (type.isSubtype(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
        throw Errors.typeError(
            "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
  }

  /** {@code INTRINSIC_PREP_RERAISE_STAR}: what is left to raise after all handlers, or {@code None}. */
  public static Object prepareReraise(Object original, Object collected) {
    PyBaseExceptionGroup group = original instanceof PyBaseExceptionGroup g ? g : null;
    List<PyBaseException> raised = new ArrayList<>();
    List<PyBaseException> reraised = new ArrayList<>();
    if (!(collected instanceof PyList list)) {
      throw Errors.systemError("list of exceptions expected, got " + PyType.of(collected).name());
    }
    for (Object item : list.toArray()) {
      if (item == PyNone.NONE) {
        continue;
      }
      PyBaseException e = Exceptions.expect(item);
      if (group != null && isSameMetadata(e, group)) {
        reraised.add(e);
      } else {
        raised.add(e);
      }
    }
    if (group == null) {
      return raised.isEmpty() ? PyNone.NONE : raised.get(0);
    }
    Object projected = reraised.isEmpty() ? PyNone.NONE : project(group, reraised);
    if (raised.isEmpty()) {
      return projected;
    }
    PyList all = new PyList();
    boolean onlyExceptions = true;
    for (PyBaseException e : raised) {
      all.append(e);
      onlyExceptions &= e.type().isSubtype(ExceptionTypes.EXCEPTION);
    }
    if (projected instanceof PyBaseException p) {
      all.append(p);
      onlyExceptions &= p.type().isSubtype(ExceptionTypes.EXCEPTION);
    }
    if (all.size() == 1) {
      return all.get(0);
    }
    return Calls.call(
        onlyExceptions ? ExceptionTypes.EXCEPTION_GROUP : ExceptionTypes.BASE_EXCEPTION_GROUP, "", all);
  }

  private static boolean isSameMetadata(PyBaseException a, PyBaseException b) {
    return Attributes.lookupAttr(a, "__notes__") == Attributes.lookupAttr(b, "__notes__")
        && a.traceback == b.traceback
        && a.cause == b.cause
        && a.context == b.context;
  }

  /** The part of a group whose leaves are in one of some other groups, nested as in the group. */
  private static Object project(PyBaseExceptionGroup original, List<PyBaseException> keep) {
    List<Object> leaves = new ArrayList<>();
    for (PyBaseException e : keep) {
      collect(e, leaves);
    }
    Object found = PyBaseExceptionGroup.subgroupOf(original, leaves);
    return found == null ? PyNone.NONE : found;
  }

  private static void collect(PyBaseException e, List<Object> leaves) {
    if (e instanceof PyBaseExceptionGroup group) {
      for (Object item : group.exceptions().items()) {
        collect((PyBaseException) item, leaves);
      }
    } else {
      leaves.add(e);
    }
  }
}
