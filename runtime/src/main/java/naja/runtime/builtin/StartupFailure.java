package naja.runtime.builtin;

import naja.runtime.objects.PyBaseException;

/** Start-up cannot go on: there is not even a stream to tell of it. */
@SuppressWarnings("serial") // never written anywhere
public final class StartupFailure extends RuntimeException {
  /** The exception that is the reason, or null. */
  public final PyBaseException error;

  StartupFailure(String message, PyBaseException error) {
    super(message, null, false, false);
    this.error = error;
  }
}
