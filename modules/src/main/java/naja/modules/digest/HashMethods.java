package naja.modules.digest;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;

/** What all hash objects have. */
final class HashMethods {
  private HashMethods() {}

  @Def("copy(self, /)")
  static Object copy(HashObject self) {
    return self.with(self.copyHasher());
  }

  @Get("block_size")
  static int blockSize(HashObject self) {
    return self.hasher.blockSize();
  }

  @Get("name")
  static Object name(HashObject self) {
    return self.name;
  }

  @Get("digest_size")
  static int digestSize(HashObject self) {
    return self.hasher.digestSize();
  }
}
