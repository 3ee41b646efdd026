package naja.modules.digest;

import naja.runtime.expose.Def;

/** {@code update} as SHA-3 and BLAKE2 have it; {@link PyHash} calls the parameter otherwise. */
final class UpdateMethods {
  private UpdateMethods() {}

  @Def("update(self, data, /)")
  static void update(HashObject self, Object data) {
    self.update(data);
  }
}
