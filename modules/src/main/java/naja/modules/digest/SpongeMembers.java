package naja.modules.digest;

import naja.runtime.expose.Get;
import naja.runtime.objects.PyBytes;

/** What hash objects of {@code _sha3} tell of their sponge. */
final class SpongeMembers {
  private static final byte SHA3_SUFFIX = 0x06;
  private static final byte SHAKE_SUFFIX = 0x1F;

  private SpongeMembers() {}

  @Get("_capacity_bits")
  static int capacity(HashObject self) {
    return Keccak.capacityBits(self.hasher.blockSize());
  }

  @Get("_rate_bits")
  static int rate(HashObject self) {
    return 8 * self.hasher.blockSize();
  }

  @Get("_suffix")
  static Object suffix(HashObject self) {
    return PyBytes.of(new byte[] {self instanceof PyShake ? SHAKE_SUFFIX : SHA3_SUFFIX});
  }
}
