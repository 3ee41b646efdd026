package naja.modules.digest;

import naja.runtime.expose.Def;
import naja.runtime.objects.PyBytes;

/** The results of hash objects whose digests have one length. */
final class FixedDigestMethods {
  private FixedDigestMethods() {}

  @Def("digest(self, /)")
  static Object digest(HashObject self) {
    return PyBytes.of(self.digest());
  }

  @Def("hexdigest(self, /)")
  static String hexDigest(HashObject self) {
    return HashObject.hex(self.digest());
  }
}
