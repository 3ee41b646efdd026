package naja.modules.sre;

import naja.syntax.constant.WideString;

/**
 * A compiled pattern. Immutable and thread-safe.
 *
 * <p>A subject is a Java {@code String} without surrogates, whose {@code char}s are then the characters; a
 * {@link WideString} for others; or a {@code byte[]}. It must not change while it is matched.
 */
public final class Regex {
  private final Program program;

  private Regex(Program program) {
    this.program = program;
  }

  /**
   * Makes a pattern of code words, which are read as unsigned numbers of 32 bits.
   *
   * @param code what {@code re._compiler} hands to {@code _sre.compile}; copied
   * @param groups the number of groups without group 0
   * @throws InvalidCodeException if the words are not such code
   */
  public static Regex compile(int[] code, int groups) throws InvalidCodeException {
    try {
      return new Regex(ProgramBuilder.build(CodeReader.read(code.clone(), groups), groups));
    } catch (StackOverflowError e) {
      throw InvalidCodeException.tooDeep();
    }
  }

  /** Makes the JVM code now, for tests. */
  void makeHot() {
    program.textForm = ProgramCompiler.compile(program, false);
    program.bytesForm = ProgramCompiler.compile(program, true);
  }

  /** The number of groups without group 0. */
  public int groups() {
    return program.groups;
  }

  /** A matcher over {@code text}; {@code pos} and {@code endpos} are cut to what there is. */
  public Matcher matcher(String text, int pos, int endpos) {
    int end = clip(endpos, text.length());
    return new Matcher(program, text, null, null, clip(pos, text.length()), end);
  }

  /** A matcher over a text that a {@code String} cannot hold. */
  public Matcher matcher(WideString text, int pos, int endpos) {
    return new Matcher(program, null, null, text, clip(pos, text.length()), clip(endpos, text.length()));
  }

  /** A matcher over the first {@code length} bytes. */
  public Matcher matcher(byte[] bytes, int length, int pos, int endpos) {
    int end = clip(endpos, length);
    return new Matcher(program, null, bytes, null, clip(pos, length), end);
  }

  private static int clip(int position, int length) {
    return Math.max(0, Math.min(position, length));
  }
}
