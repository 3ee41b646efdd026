package naja.runtime.builtin;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Audit;

/** {@code marshal}. */
@ModuleSpec(value = "marshal", doc = "Reads and writes Python values in CPython's internal format.")
public final class MarshalModule {
  private MarshalModule() {}

  static void init(PyDict namespace) {
    namespace.put("version", 5L);
  }

  @Def("dumps(value, version=5, /, *, allow_code=True)")
  static Object dumps(Object value, int version, boolean allowCode) {
    Audit.event("marshal.dumps", value, (long) version);
    return PyBytes.of(MarshalWriter.write(value, version, allowCode));
  }

  @Def("dump(value, file, version=5, /, *, allow_code=True)")
  static Object dump(Object value, Object file, int version, boolean allowCode) {
    return Calls.callMethod(file, "write", dumps(value, version, allowCode));
  }

  @Def("loads(bytes, /, *, allow_code=True)")
  static Object loads(Object bytes, boolean allowCode) {
    byte[] data = Buffers.bytesOrNull(bytes);
    if (data == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(bytes).name() + "'");
    }
    if (Audit.active) {
      Audit.event("marshal.loads", bytes);
    }
    return MarshalReader.read(data, allowCode);
  }

  @Def("load(file, /, *, allow_code=True)")
  static Object load(Object file, boolean allowCode) {
    Audit.event("marshal.load");
    Object position = Calls.callMethod(file, "tell");
    Object content = Calls.callMethod(file, "read");
    if (!(content instanceof PyBytes bytes)) {
      throw Errors.typeError("file.read() returned not bytes but " + PyType.of(content).name());
    }
    int[] end = new int[1];
    Object value = MarshalReader.read(bytes.array(), 0, allowCode, end);
    Calls.callMethod(file, "seek", (Long) position + end[0]);
    return value;
  }
}
