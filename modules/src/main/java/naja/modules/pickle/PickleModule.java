package naja.modules.pickle;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _pickle}: the fast half of {@code pickle}. */
@ModuleSpec("_pickle")
public final class PickleModule {
  /** The exceptions, made when one is first needed. */
  private static final class Exceptions {
    static final PyType ERROR = exception("PickleError", ExceptionTypes.EXCEPTION);
    static final PyType PICKLING = exception("PicklingError", ERROR);
    static final PyType UNPICKLING = exception("UnpicklingError", ERROR);

    private Exceptions() {}

    private static PyType exception(String name, PyType base) {
      PyDict body = new PyDict();
      body.put("__module__", "_pickle");
      return (PyType) Calls.call(Types.TYPE, name, PyTuple.of(base), body);
    }
  }

  private PickleModule() {}

  static void init(PyDict namespace) {
    namespace.put("PickleError", Exceptions.ERROR);
    namespace.put("PicklingError", Exceptions.PICKLING);
    namespace.put("UnpicklingError", Exceptions.UNPICKLING);
    namespace.put("Pickler", PyPickler.TYPE);
    namespace.put("Unpickler", PyUnpickler.TYPE);
    namespace.put("PickleBuffer", PyPickleBuffer.TYPE);
  }

  static PyException picklingError(Object message) {
    return Errors.error(Exceptions.PICKLING, message);
  }

  static PyException unpicklingError(String message) {
    return Errors.error(Exceptions.UNPICKLING, PyType.nameKey(message));
  }

  @Def("dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)")
  static void dump(Object obj, Object file, Object protocol, boolean fixImports, Object bufferCallback) {
    PicklerSettings settings = PicklerSettings.of(protocol, fixImports, bufferCallback);
    new Saver(settings, PicklerSettings.writeOf(file)).dump(obj);
  }

  @Def("dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)")
  static Object dumps(Object obj, Object protocol, boolean fixImports, Object bufferCallback) {
    Saver saver = new Saver(PicklerSettings.of(protocol, fixImports, bufferCallback), null);
    saver.dump(obj);
    return saver.content();
  }

  @Def("load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())")
  static Object load(Object file, boolean fixImports, String encoding, String errors, Object buffers) {
    return new Loader(PickleInput.of(file), new LoaderMemo(), fixImports, encoding, errors, buffers).load();
  }

  @Def("loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())")
  static Object loads(Object data, boolean fixImports, String encoding, String errors, Object buffers) {
    return new Loader(PickleInput.ofBytes(data), new LoaderMemo(), fixImports, encoding, errors, buffers).load();
  }
}
