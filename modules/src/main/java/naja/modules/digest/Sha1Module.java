package naja.modules.digest;

import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _sha1}. */
@ModuleSpec("_sha1")
public final class Sha1Module {
  private static final PyType TYPE = PyHash.makeType("_sha1.sha1");
  private static final int BLOCK = 64;

  private Sha1Module() {}

  static void init(PyDict namespace) {
    namespace.put("SHA1Type", TYPE);
    namespace.put("_GIL_MINSIZE", 2048L);
  }

  @Def("sha1(data=b'', *, usedforsecurity=True, string=None)")
  static Object sha1(Object data, boolean usedForSecurity, Object string) {
    return PyHash.of(TYPE, "sha1", JdkHasher.of("SHA-1", BLOCK), data, string);
  }
}
