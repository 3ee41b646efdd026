package naja.modules.digest;

/** A digest in progress. Not for use by two threads at once. */
interface Hasher {
  /** Takes in more data. */
  void update(byte[] data);

  /** The digest of the data so far; more may follow. */
  byte[] digest();

  /** An independent digest with the same data. */
  Hasher copy();

  /** Bytes of a block. */
  int blockSize();

  /** Bytes of the digest; 0 when the caller chooses. */
  int digestSize();
}
