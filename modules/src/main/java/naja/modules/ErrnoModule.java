package naja.modules;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.Errno;

/** {@code errno}: the numbers of the system's errors. */
@ModuleSpec(value = "errno", doc = "Error numbers of the operating system, by name.")
public final class ErrnoModule {
  private ErrnoModule() {}

  static void init(PyDict namespace) {
    PyDict names = new PyDict();
    namespace.put("errorcode", names);
    ConstantTable table = Errno.TABLE;
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
      names.put(table.value(i), table.name(i));
    }
  }
}
