package naja.modules.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest of the JDK's. */
final class JdkHasher implements Hasher {
  private final MessageDigest digest;
  private final int blockSize;

  private JdkHasher(MessageDigest digest, int blockSize) {
    this.digest = digest;
    this.blockSize = blockSize;
  }

  /** A digest by the JDK's name, which every JDK has. */
  static JdkHasher of(String algorithm, int blockSize) {
    try {
      return new JdkHasher(MessageDigest.getInstance(algorithm), blockSize);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void update(byte[] data) {
    digest.update(data);
  }

  @Override
  public byte[] digest() {
    return copy().digest.digest();
  }

  @Override
  public JdkHasher copy() {
    try {
      return new JdkHasher((MessageDigest) digest.clone(), blockSize);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int blockSize() {
    return blockSize;
  }

  @Override
  public int digestSize() {
    return digest.getDigestLength();
  }
}
