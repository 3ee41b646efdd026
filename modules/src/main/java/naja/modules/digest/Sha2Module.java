package naja.modules.digest;

import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _sha2}. */
@ModuleSpec("_sha2")
public final class Sha2Module {
  private static final PyType SHA224 = PyHash.makeType("_sha2.SHA224Type");
  private static final PyType SHA256 = PyHash.makeType("_sha2.SHA256Type");
  private static final PyType SHA384 = PyHash.makeType("_sha2.SHA384Type");
  private static final PyType SHA512 = PyHash.makeType("_sha2.SHA512Type");
  private static final int BLOCK = 64;
  private static final int LONG_BLOCK = 128;

  private Sha2Module() {}

  static void init(PyDict namespace) {
    namespace.put("SHA224Type", SHA224);
    namespace.put("SHA256Type", SHA256);
    namespace.put("SHA384Type", SHA384);
    namespace.put("SHA512Type", SHA512);
    namespace.put("_GIL_MINSIZE", 2048L);
  }

  @Def("sha224(data=b'', *, usedforsecurity=True, string=None)")
  static Object sha224(Object data, boolean usedForSecurity, Object string) {
    return PyHash.of(SHA224, "sha224", JdkHasher.of("SHA-224", BLOCK), data, string);
  }

  @Def("sha256(data=b'', *, usedforsecurity=True, string=None)")
  static Object sha256(Object data, boolean usedForSecurity, Object string) {
    return PyHash.of(SHA256, "sha256", JdkHasher.of("SHA-256", BLOCK), data, string);
  }

  @Def("sha384(data=b'', *, usedforsecurity=True, string=None)")
  static Object sha384(Object data, boolean usedForSecurity, Object string) {
    return PyHash.of(SHA384, "sha384", JdkHasher.of("SHA-384", LONG_BLOCK), data, string);
  }

  @Def("sha512(data=b'', *, usedforsecurity=True, string=None)")
  static Object sha512(Object data, boolean usedForSecurity, Object string) {
    return PyHash.of(SHA512, "sha512", JdkHasher.of("SHA-512", LONG_BLOCK), data, string);
  }
}
