package naja.modules.digest;

import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _md5}. */
@ModuleSpec("_md5")
public final class Md5Module {
  private static final PyType TYPE = PyHash.makeType("_md5.md5");
  private static final int BLOCK = 64;

  private Md5Module() {}

  static void init(PyDict namespace) {
    namespace.put("MD5Type", TYPE);
    namespace.put("_GIL_MINSIZE", 2048L);
  }

  @Def("md5(data=b'', *, usedforsecurity=True, string=None)")
  static Object md5(Object data, boolean usedForSecurity, Object string) {
    return PyHash.of(TYPE, "md5", JdkHasher.of("MD5", BLOCK), data, string);
  }
}
