package naja.syntax;

/** Finds the character that a {@code \N{...}} escape names. The runtime's is {@code unicodedata}. */
public interface CharacterNames {
  /** What {@link Character#codePointOf} knows, names in any case, no sequences. */
  CharacterNames JAVA = new CharacterNames() {
    @Override
    public int codePointOf(String name) {
      try {
        return Character.codePointOf(name);
      } catch (IllegalArgumentException unknown) {
        return -1;
      }
    }
  };

  /** The code point named {@code name}, or -1. */
  int codePointOf(String name);
}
