package naja.runtime.text.codecs;

import java.util.Arrays;
import naja.runtime.text.StrBuilder;
import naja.runtime.text.TextError;

/** A decoder under way: its input, where it is, what it has made, and how it gets over errors. */
final class Decoding {
  final String encoding;
  final ErrorHandler errors;
  final StrBuilder out;
  byte[] input;
  int at;
  int end;
  private boolean own;

  Decoding(String encoding, byte[] input, int start, int end, ErrorHandler errors) {
    this.encoding = encoding;
    this.errors = errors;
    this.input = input;
    this.at = start;
    this.end = end;
    this.out = new StrBuilder(Math.min(end - start, 1 << 20));
    if (start != 0) {
      this.input = Arrays.copyOfRange(input, start, end);
      this.at = 0;
      this.end = end - start;
      this.own = true;
    }
  }

  /** Appends what the handler says in place of the input between the two indices, and goes on where it says. */
  void error(int from, int to, String reason) {
    error(encoding, from, to, reason);
  }

  void error(String name, int from, int to, String reason) {
    if (!own) {
      // The error keeps the bytes, and the caller may write to its array later.
      input = Arrays.copyOf(input, end);
      own = true;
    }
    CodecError error = CodecError.decoding(name, input, from, to, reason);
    if (errors == null) {
      throw error;
    }
    ErrorHandler.Replacement replacement = errors.handle(error);
    if (replacement.input() != null) {
      input = replacement.input();
      end = input.length;
    }
    at = position(replacement.position(), end);
    out.append(replacement.replacement());
  }

  /** Where a handler's position really is. Raises {@code IndexError} if that is not within the input. */
  static int position(long given, int length) {
    long position = given < 0 ? given + length : given;
    if (position < 0 || position > length) {
      throw new TextError(TextError.Kind.INDEX_ERROR, "position " + position + " from error handler out of bounds");
    }
    return (int) position;
  }

  Decoded done() {
    return new Decoded(out.build(), at);
  }
}
