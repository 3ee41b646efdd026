package naja.runtime.objects;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Exceptions;
import naja.runtime.abstracts.Recursion;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.ThreadState;

/** {@code BaseExceptionGroup} and {@code ExceptionGroup}. */
@TypeSpec("BaseExceptionGroup")
public class PyBaseExceptionGroup extends PyBaseException {
  private Object message = PyNone.NONE;
  private PyTuple exceptions = PyTuple.EMPTY;

  public PyBaseExceptionGroup(PyType type, Object... args) {
    super(type, args);
  }

  /** {@code exceptions}. */
  public PyTuple exceptions() {
    return exceptions;
  }

  @New(value = "BaseExceptionGroup(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (args.length != 2) {
      throw Errors.typeError(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + args.length + " given)");
    }
    if (!Texts.isStr(args[0])) {
      throw Errors.typeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + PyType.of(args[0]).name());
    }
    PyType sequence = PyType.of(args[1]);
    if (sequence.slot(Slot.GETITEM) == null || args[1] instanceof PyDict || args[1] instanceof PyBaseSet) {
      throw Errors.typeError("second argument (exceptions) must be a sequence");
    }
    Object[] items = Iteration.toArray(args[1]);
    if (items.length == 0) {
      throw Errors.valueError("second argument (exceptions) must be a non-empty sequence");
    }
    boolean onlyExceptions = true;
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof PyBaseException e)) {
        throw Errors.valueError("Item " + i + " of second argument (exceptions) is not an exception");
      }
      onlyExceptions &= e.type().isSubtype(ExceptionTypes.EXCEPTION);
    }
    PyType actual = type;
    if (type == ExceptionTypes.BASE_EXCEPTION_GROUP) {
      actual = onlyExceptions ? ExceptionTypes.EXCEPTION_GROUP : type;
    } else if (!onlyExceptions) {
      if (type == ExceptionTypes.EXCEPTION_GROUP) {
        throw Errors.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
      }
      if (type.isSubtype(ExceptionTypes.EXCEPTION)) {
        throw Errors.typeError("Cannot nest BaseExceptions in '" + type.name() + "'");
      }
    }
    PyBaseExceptionGroup group = new PyBaseExceptionGroup(actual, args);
    group.message = args[0];
    group.exceptions = PyTuple.of(items);
    return group;
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PyBaseExceptionGroup self, Object[] args, PyDict kwargs) {
    ExceptionMethods.init(self, args, kwargs);
  }

  @Def("__str__(self, /)")
  static Object str(PyBaseExceptionGroup self) {
    int n = self.exceptions.size();
    return PyType.nameKey(
        Texts.strText(self.message) + " (" + n + " sub-exception" + (n > 1 ? "s" : "") + ")");
  }

  @Def("__repr__(self, /)")
  static Object repr(PyBaseExceptionGroup self) {
    Object shown = self.args.size() > 1 && self.args.get(1) instanceof PyTuple
        ? self.exceptions
        : PyList.of(self.exceptions.items().clone());
    return PyType.nameKey(
        self.type().name() + "(" + Texts.reprText(self.message) + ", " + Texts.reprText(shown) + ")");
  }

  @Get(value = "message", member = true)
  static Object getMessageAttribute(PyBaseExceptionGroup self) {
    return self.message;
  }

  @Get(value = "exceptions", member = true)
  static Object getExceptions(PyBaseExceptionGroup self) {
    return self.exceptions;
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  @Def("derive(self, excs, /)")
  static Object derive(PyBaseExceptionGroup self, Object exceptions) {
    return Calls.call(ExceptionTypes.BASE_EXCEPTION_GROUP, self.message, exceptions);
  }

  /** A group of some of this one's exceptions, with this one's traceback, cause, context and notes. */
  private PyBaseException part(List<Object> some) {
    if (some.isEmpty()) {
      return null;
    }
    Object made = Calls.callMethod(this, "derive", PyList.of(some.toArray()));
    if (!(made instanceof PyBaseExceptionGroup group)) {
      throw Errors.typeError("derive must return an instance of BaseExceptionGroup");
    }
    group.traceback = traceback;
    group.context = context;
    group.cause = cause;
    group.suppressContext = suppressContext;
    Object notes = Attributes.lookupAttr(this, "__notes__");
    if (notes != null && PyType.of(notes).slot(Slot.ITER) != null) {
      Attributes.setAttr(group, "__notes__", Iteration.toList(notes));
    }
    return group;
  }

  /** Which exceptions a {@code split} is about. */
  private interface Condition {
    boolean holds(PyBaseException e);
  }

  private static Condition condition(Object condition) {
    if (condition instanceof PyTuple || condition instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      if (condition instanceof PyTuple tuple) {
        for (Object item : tuple.items()) {
          if (!(item instanceof PyType t) || !t.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
            throw badCondition();
          }
        }
      }
      return e -> Exceptions.matches(e, condition);
    }
    if (condition instanceof PyType || !Calls.isCallable(condition)) {
      throw badCondition();
    }
    return e -> Truth.isTrue(Calls.call(condition, e));
  }

  private static PyException badCondition() {
    return Errors
        .typeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
  }

  /** The matching part and the rest, each null for nothing. */
  private static PyBaseException[] split(PyBaseException e, Condition condition, boolean wantRest) {
    if (condition.holds(e)) {
      return new PyBaseException[] {e, null};
    }
    if (!(e instanceof PyBaseExceptionGroup group)) {
      return new PyBaseException[] {null, e};
    }
    List<Object> matching = new ArrayList<>();
    List<Object> rest = new ArrayList<>();
    ThreadState thread = Recursion.enter(" in exceptiongroup_split_recursive");
    try {
      for (Object item : group.exceptions.items()) {
        PyBaseException[] parts = split((PyBaseException) item, condition, wantRest);
        if (parts[0] != null) {
          matching.add(parts[0]);
        }
        if (parts[1] != null) {
          rest.add(parts[1]);
        }
      }
    } finally {
      Recursion.leave(thread);
    }
    return new PyBaseException[] {group.part(matching), wantRest ? group.part(rest) : null};
  }

  @Def("split(self, matcher_value, /)")
  static Object split(PyBaseExceptionGroup self, Object matcher) {
    PyBaseException[] parts = split(self, condition(matcher), true);
    return PyTuple.of(PyNone.orNone(parts[0]), PyNone.orNone(parts[1]));
  }

  @Def("subgroup(self, matcher_value, /)")
  static Object subgroup(PyBaseExceptionGroup self, Object matcher) {
    return PyNone.orNone(split(self, condition(matcher), false)[0]);
  }

  /** The part of a group whose leaves are among some exceptions, or null. */
  public static PyBaseException subgroupOf(PyBaseExceptionGroup group, List<Object> leaves) {
    return split(group, e -> !(e instanceof PyBaseExceptionGroup) && containsIdentical(leaves, e), false)[0];
  }

  private static boolean containsIdentical(List<Object> list, Object object) {
    for (Object item : list) {
      if (item == object) {
        return true;
      }
    }
    return false;
  }
}
