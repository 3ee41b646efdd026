package naja.modules.digest;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _sha3}: SHA-3 and SHAKE. */
@ModuleSpec("_sha3")
public final class Sha3Module {
  private static final PyType SHA3_224 = PySha3.makeType(224);
  private static final PyType SHA3_256 = PySha3.makeType(256);
  private static final PyType SHA3_384 = PySha3.makeType(384);
  private static final PyType SHA3_512 = PySha3.makeType(512);
  private static final PyType SHAKE_128 = PyShake.makeType(128);
  private static final PyType SHAKE_256 = PyShake.makeType(256);

  private Sha3Module() {}

  static void init(PyDict namespace) {
    namespace.put("sha3_224", SHA3_224);
    namespace.put("sha3_256", SHA3_256);
    namespace.put("sha3_384", SHA3_384);
    namespace.put("sha3_512", SHA3_512);
    namespace.put("shake_128", SHAKE_128);
    namespace.put("shake_256", SHAKE_256);
    namespace.put("_GIL_MINSIZE", 2048L);
    namespace.put("implementation", "JDK");
  }
}
