package naja.conformance;

import java.util.Locale;

/** Why something that CPython does may differ on Naja. The list is closed: "to be looked into" is not a reason. */
enum Reason {
  /** Shows the moment when a reference count falls to zero. */
  REFCOUNT,
  /** Needs CPython's C API, or modules that only its tests have. */
  C_API,
  /** Shows what CPython's documentation calls a detail of its implementation. */
  CPYTHON_DETAIL,
  /** Naja does it wrongly. */
  BUG,
  /** Naja does not have it yet. */
  MISSING,
  /** Passes and fails by chance; on CPython too, or on a loaded machine. */
  FLAKY,
  /** Depends on the system it runs on. */
  PLATFORM;

  /** As the expectation files write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason of that word. Throws {@code IllegalStateException} for any other. */
  static Reason of(String word) {
    for (Reason reason : values()) {
      if (reason.word().equals(word)) {
        return reason;
      }
    }
    throw new IllegalStateException("no reason of the closed list: " + word);
  }
}
