package naja.modules.digest;

import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyType;

/** The types of {@code _sha3} whose digests have one length. */
@TypeSpec(value = "_sha3.sha3_224", methods = {HashMethods.class, UpdateMethods.class, FixedDigestMethods.class,
  SpongeMembers.class})
public final class PySha3 extends HashObject {
  private static final int STATE_BYTES = 200;

  private PySha3(PyType type, String name, Hasher hasher) {
    super(type, name, hasher);
  }

  /** The type for digests of that many bits. */
  static PyType makeType(int bits) {
    PyType type = PyType.builtin("_sha3.sha3_" + bits, PySha3.class, new PySha3Spec());
    type.isBase = false;
    return type;
  }

  @New(value = "sha3_224(data=b'', *, usedforsecurity=True, string=None)", noSignature = true)
  static Object create(PyType type, Object data, boolean usedForSecurity, Object string) {
    String name = type.name().substring(type.name().lastIndexOf('.') + 1);
    int bits = Integer.parseInt(name.substring(name.length() - 3));
    PySha3 hash = new PySha3(type, name, JdkHasher.of("SHA3-" + bits, STATE_BYTES - 2 * (bits / 8)));
    hash.start(data, string);
    return hash;
  }

  @Override
  HashObject with(Hasher other) {
    return new PySha3(type(), name, other);
  }
}
