package naja.modules.digest;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyType;

/** The types of {@code _sha3} whose digests are as long as wanted. */
@TypeSpec(value = "_sha3.shake_128", methods = {HashMethods.class, UpdateMethods.class, SpongeMembers.class})
public final class PyShake extends HashObject {
  private static final int RATE_128 = 168;
  private static final int RATE_256 = 136;
  private static final long MOST = 1L << 29;

  private PyShake(PyType type, String name, Hasher hasher) {
    super(type, name, hasher);
  }

  /** The type of that strength in bits. */
  static PyType makeType(int bits) {
    PyType type = PyType.builtin("_sha3.shake_" + bits, PyShake.class, new PyShakeSpec());
    type.isBase = false;
    return type;
  }

  @New(value = "shake_128(data=b'', *, usedforsecurity=True, string=None)", noSignature = true)
  static Object create(PyType type, Object data, boolean usedForSecurity, Object string) {
    String name = type.name().substring(type.name().lastIndexOf('.') + 1);
    PyShake hash = new PyShake(type, name, new Keccak(name.endsWith("128") ? RATE_128 : RATE_256));
    hash.start(data, string);
    return hash;
  }

  @Override
  HashObject with(Hasher other) {
    return new PyShake(type(), name, other);
  }

  private synchronized byte[] digest(Object length) {
    Object index = Numbers.index(length);
    boolean negative = index instanceof BigInteger big ? big.signum() < 0 : (Long) index < 0;
    if (negative) {
      throw Errors.valueError("Cannot convert negative int");
    }
    if (index instanceof BigInteger big && big.bitLength() > Long.SIZE) {
      throw Errors.overflowError("Python int too large for C unsigned long");
    }
    if (index instanceof BigInteger || (Long) index >= MOST) {
      throw Errors.valueError("length is too large");
    }
    return ((Keccak) hasher).digest((int) (long) (Long) index);
  }

  @Def("digest(self, /, length)")
  static Object digest(PyShake self, Object length) {
    return PyBytes.of(self.digest(length));
  }

  @Def("hexdigest(self, /, length)")
  static String hexDigest(PyShake self, Object length) {
    return hex(self.digest(length));
  }
}
