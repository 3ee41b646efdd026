package naja.modules;

import java.security.SecureRandom;
import java.time.Instant;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyTuple;

/** {@code _uuid}: UUIDs of version 1 (RFC 9562), no two of a process the same. The node is a random one. */
@ModuleSpec("_uuid")
public final class UuidModule {
  /** 100 ns intervals from the start of the Gregorian calendar to 1970. */
  private static final long GREGORIAN = 0x01B21DD213814000L;

  private static final int RANDOM_BYTES = 8;
  private static final int UUID_BYTES = 16;

  private static long last;

  /** The clock sequence and the node. */
  private static byte[] tail;

  private UuidModule() {}

  static void init(PyDict namespace) {
    // libuuid's clock file keeps its UUIDs apart from those of other processes; a random node does it here.
    namespace.put("has_uuid_generate_time_safe", 1L);
    namespace.put("has_stable_extractable_node", 0L);
  }

  @Def("generate_time_safe()")
  static Object generateTimeSafe() {
    byte[] uuid = new byte[UUID_BYTES];
    long time = next();
    for (int i = 0; i < 4; i++) {
      uuid[i] = (byte) (time >> 24 - Byte.SIZE * i);
    }
    uuid[4] = (byte) (time >> 40);
    uuid[5] = (byte) (time >> 32);
    uuid[6] = (byte) (time >> 56 & 0x0F | 0x10);
    uuid[7] = (byte) (time >> 48);
    System.arraycopy(tail, 0, uuid, RANDOM_BYTES, RANDOM_BYTES);
    return PyTuple.of(PyBytes.of(uuid), 0L);
  }

  private static synchronized long next() {
    if (tail == null) {
      byte[] random = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(random);
      random[0] = (byte) (random[0] & 0x3F | 0x80);
      random[2] |= 1; // The multicast bit says that the node is no network card's.
      tail = random;
    }
    Instant now = Instant.now();
    long time = GREGORIAN + now.getEpochSecond() * 10_000_000 + now.getNano() / 100;
    last = Math.max(last + 1, time);
    return last;
  }
}
