package naja.compiler;

/**
 * How to compile. Immutable.
 *
 * @param flags the {@code PyCF_} bits of {@code compile}'s {@code flags}; only
 *     {@link CompilerFlags#PYCF_ALLOW_TOP_LEVEL_AWAIT} matters at this stage
 * @param optimize 0, 1 ({@code -O}) or 2 ({@code -OO})
 * @param futures the {@code CO_FUTURE_} bits that hold whatever the source says
 */
public record CompileOptions(int flags, int optimize, int futures) {
  /** What a plain {@code compile(source, filename, mode)} means. */
  public static final CompileOptions DEFAULT = new CompileOptions(0, 0, 0);
}
