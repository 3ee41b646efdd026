package naja.runtime.os;

/**
 * A name could not be resolved: Python's {@code socket.gaierror} or {@code socket.herror}. It has no Java stack trace.
 */
public final class AddressException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final boolean host;

  /**
   * A failure.
   *
   * @param code {@code EAI_*}, or {@code h_errno}
   * @param host whether it is of the older kind, {@code herror}
   * @param text what the C library says about the code
   */
  public AddressException(int code, boolean host, String text) {
    super(text, null, false, false);
    this.code = code;
    this.host = host;
  }

  /** {@code EAI_*}, or {@code h_errno}. */
  public int code() {
    return code;
  }

  /** Whether it is a {@code herror}. */
  public boolean isHostError() {
    return host;
  }
}
