package naja.modules.csv;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _csv}: reading and writing of comma-separated values. */
@ModuleSpec("_csv")
public final class CsvModule {
  static final int QUOTE_MINIMAL = 0;
  static final int QUOTE_ALL = 1;
  static final int QUOTE_NONNUMERIC = 2;
  static final int QUOTE_NONE = 3;
  static final int QUOTE_STRINGS = 4;
  static final int QUOTE_NOTNULL = 5;

  private static final PyDict DIALECTS = new PyDict();
  private static PyType error;

  /** The most characters a field may have when it is read. */
  static volatile long fieldLimit = 128 * 1024;

  private CsvModule() {}

  static void init(PyDict namespace) {
    namespace.put("Dialect", PyDialect.TYPE);
    namespace.put("Error", errorType());
    namespace.put("QUOTE_ALL", (long) QUOTE_ALL);
    namespace.put("QUOTE_MINIMAL", (long) QUOTE_MINIMAL);
    namespace.put("QUOTE_NONE", (long) QUOTE_NONE);
    namespace.put("QUOTE_NONNUMERIC", (long) QUOTE_NONNUMERIC);
    namespace.put("QUOTE_NOTNULL", (long) QUOTE_NOTNULL);
    namespace.put("QUOTE_STRINGS", (long) QUOTE_STRINGS);
    namespace.put("Reader", PyReader.TYPE);
    namespace.put("Writer", PyWriter.TYPE);
    namespace.put("_dialects", DIALECTS);
  }

  private static synchronized PyType errorType() {
    if (error == null) {
      PyDict body = new PyDict();
      body.put("__module__", "_csv");
      body.put("__slots__", PyTuple.EMPTY);
      error = (PyType) Calls.call(Types.TYPE, "Error", PyTuple.of(ExceptionTypes.EXCEPTION), body);
      error.dict().remove("__slots__");
    }
    return error;
  }

  static PyException error(String message) {
    return Errors.error(errorType(), message);
  }

  /** The dialect that a program registered under a name. */
  static Object registered(Object name) {
    Object dialect = DIALECTS.get(name);
    if (dialect == null) {
      throw error("unknown dialect");
    }
    return dialect;
  }

  /** The arguments behind the first one: a dialect at most. */
  private static Object dialect(String function, Object[] args, int least, PyDict keywords) {
    if (args.length < least) {
      throw Errors.typeError(
          function + " expected at least " + least + " argument" + (least == 1 ? "" : "s") + ", got " + args.length);
    }
    if (args.length > least + 1) {
      throw Errors.typeError(
          function + " expected at most " + (least + 1) + " arguments, got " + args.length);
    }
    Object[] arguments = args.length > least ? new Object[] {args[least]} : new Object[0];
    return Calls.callWithDict(PyDialect.TYPE, arguments, keywords);
  }

  @Def(value = "reader(*args, **fmtparams)", signature = "(iterable, /, dialect='excel', **fmtparams)")
  static Object reader(Object[] args, PyDict fmtparams) {
    if (args.length == 0) {
      throw Errors.typeError("reader expected at least 1 argument, got 0");
    }
    Object iterator = Iteration.iter(args[0]);
    return new PyReader(iterator, (PyDialect) dialect("reader", args, 1, fmtparams));
  }

  @Def(value = "writer(*args, **fmtparams)", signature = "(fileobj, /, dialect='excel', **fmtparams)")
  static Object writer(Object[] args, PyDict fmtparams) {
    PyDialect dialect = (PyDialect) dialect("writer", args, 1, fmtparams);
    Object write = Attributes.lookupAttr(args[0], "write");
    if (write == null || !Calls.isCallable(write)) {
      throw Errors.typeError("argument 1 must have a \"write\" method");
    }
    return new PyWriter(write, dialect);
  }

  @Def(value = "register_dialect(*args, **fmtparams)", signature = "(name, /, dialect='excel', **fmtparams)")
  static void registerDialect(Object[] args, PyDict fmtparams) {
    if (args.length > 0 && args.length < 3 && !PyStr.isStr(args[0])) {
      throw Errors.typeError("dialect name must be a string");
    }
    Object dialect = dialect("register_dialect", args, 1, fmtparams);
    DIALECTS.put(args[0], dialect);
  }

  @Def("unregister_dialect(name)")
  static void unregisterDialect(Object name) {
    if (DIALECTS.remove(name) == null) {
      throw error("unknown dialect");
    }
  }

  @Def("get_dialect(name)")
  static Object getDialect(Object name) {
    return registered(name);
  }

  @Def("list_dialects()")
  static Object listDialects() {
    return PyList.of(DIALECTS.keyArray());
  }

  @Def(value = "field_size_limit(limit=<unrepresentable>, /)", noSignature = true)
  static long fieldSizeLimit(Object limit) {
    long old = fieldLimit;
    if (limit != null) {
      Object value = PyInt.valueOrNull(limit);
      if (value == null) {
        throw Errors.typeError("limit must be an integer");
      }
      if (!(value instanceof Long)) {
        throw Errors.overflowError("Python int too large to convert to C ssize_t");
      }
      fieldLimit = Numbers.asSizeOverflow(value);
    }
    return old;
  }
}
