package naja.syntax;

/**
 * How to parse. Immutable; derive others from {@link #DEFAULT} with the {@code with...} methods.
 *
 * @param typeComments whether type comments and {@code # type: ignore} reach the tree ({@code PyCF_TYPE_COMMENTS})
 * @param featureVersion the minor version of the grammar, 14 for all of it
 * @param ignoreCookie whether bytes are UTF-8 whatever a coding cookie says ({@code PyCF_IGNORE_COOKIE}); a source
 *     given as a Java text always is
 * @param barryAsFlufl whether {@code from __future__ import barry_as_FLUFL} holds already
 * @param allowIncompleteInput whether an end of input too early is told apart
 *     ({@code PyCF_ALLOW_INCOMPLETE_INPUT})
 * @param dontImplyDedent whether in mode {@code single} the end of input does not close blocks
 *     ({@code PyCF_DONT_IMPLY_DEDENT})
 * @param maxIntDigits {@code sys.get_int_max_str_digits()}; 0 is no limit
 * @param warnings takes the warnings
 * @param decoders finds decoders that Java does not know, or {@code null}
 * @param characterNames finds the characters of {@code \N{...}} escapes, or {@code null} for Java's names
 * @param ofFile whether the source is the file that a command runs, of which CPython says otherwise what is wrong with its
 *     bytes
 */
public record ParseOptions(
    boolean typeComments,
    int featureVersion,
    boolean ignoreCookie,
    boolean barryAsFlufl,
    boolean allowIncompleteInput,
    boolean dontImplyDedent,
    int maxIntDigits,
    WarningSink warnings,
    SourceDecoders decoders,
    CharacterNames characterNames,
    boolean ofFile) {

  /** The minor version of Python whose whole grammar this is. */
  public static final int LATEST_FEATURE_VERSION = 14;

  /** What {@code compile(source, filename, mode)} means; warnings are dropped. */
  public static final ParseOptions DEFAULT =
      new ParseOptions(false, LATEST_FEATURE_VERSION, false, false, false, false, 4300, WarningSink.IGNORE, null, null,
          false);

  /** With type comments, or without. */
  public ParseOptions withTypeComments(boolean value) {
    return new ParseOptions(value, featureVersion, ignoreCookie, barryAsFlufl, allowIncompleteInput, dontImplyDedent,
        maxIntDigits, warnings, decoders, characterNames, ofFile);
  }

  /** For an older grammar. */
  public ParseOptions withFeatureVersion(int value) {
    return new ParseOptions(typeComments, value, ignoreCookie, barryAsFlufl, allowIncompleteInput, dontImplyDedent,
        maxIntDigits, warnings, decoders, characterNames, ofFile);
  }

  /** Ignoring coding cookies, or not. */
  public ParseOptions withIgnoreCookie(boolean value) {
    return new ParseOptions(typeComments, featureVersion, value, barryAsFlufl, allowIncompleteInput, dontImplyDedent,
        maxIntDigits, warnings, decoders, characterNames, ofFile);
  }

  /** With {@code <>} for {@code !=}, or not. */
  public ParseOptions withBarryAsFlufl(boolean value) {
    return new ParseOptions(typeComments, featureVersion, ignoreCookie, value, allowIncompleteInput, dontImplyDedent,
        maxIntDigits, warnings, decoders, characterNames, ofFile);
  }

  /** Telling incomplete input apart, or not. */
  public ParseOptions withAllowIncompleteInput(boolean value) {
    return new ParseOptions(typeComments, featureVersion, ignoreCookie, barryAsFlufl, value, dontImplyDedent,
        maxIntDigits, warnings, decoders, characterNames, ofFile);
  }

  /** Leaving blocks open at the end of interactive input, or not. */
  public ParseOptions withDontImplyDedent(boolean value) {
    return new ParseOptions(typeComments, featureVersion, ignoreCookie, barryAsFlufl, allowIncompleteInput, value,
        maxIntDigits, warnings, decoders, characterNames, ofFile);
  }

  /** With another limit of the digits of a decimal int. */
  public ParseOptions withMaxIntDigits(int value) {
    return new ParseOptions(typeComments, featureVersion, ignoreCookie, barryAsFlufl, allowIncompleteInput,
        dontImplyDedent, value, warnings, decoders, characterNames, ofFile);
  }

  /** Sending warnings elsewhere. */
  public ParseOptions withWarnings(WarningSink value) {
    return new ParseOptions(typeComments, featureVersion, ignoreCookie, barryAsFlufl, allowIncompleteInput,
        dontImplyDedent, maxIntDigits, value, decoders, characterNames, ofFile);
  }

  /** With other decoders. */
  public ParseOptions withDecoders(SourceDecoders value) {
    return new ParseOptions(typeComments, featureVersion, ignoreCookie, barryAsFlufl, allowIncompleteInput,
        dontImplyDedent, maxIntDigits, warnings, value, characterNames, ofFile);
  }

  /** With another table of character names. */
  public ParseOptions withCharacterNames(CharacterNames value) {
    return new ParseOptions(typeComments, featureVersion, ignoreCookie, barryAsFlufl, allowIncompleteInput,
        dontImplyDedent, maxIntDigits, warnings, decoders, value, ofFile);
  }

  /** The source of a command's file, or any other. */
  public ParseOptions withFile(boolean value) {
    return new ParseOptions(typeComments, featureVersion, ignoreCookie, barryAsFlufl, allowIncompleteInput,
        dontImplyDedent, maxIntDigits, warnings, decoders, characterNames, value);
  }
}
