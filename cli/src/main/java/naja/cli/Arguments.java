package naja.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The arguments of the process as Python decodes them: UTF-8, each byte that is none as a lone surrogate. */
final class Arguments {
  private static final int LAST_ASCII = 0x7F;
  private static final int SURROGATE = 0xDC00;
  private static final int BYTE = 0xFF;

  private Arguments() {}

  /** The arguments that the JVM gave; from the system where the JVM's decoding may have lost something. */
  static String[] of(String[] given) {
    for (String argument : given) {
      for (int i = 0; i < argument.length(); i++) {
        if (argument.charAt(i) > LAST_ASCII) {
          return decoded(given);
        }
      }
    }
    return given;
  }

  private static String[] decoded(String[] given) {
    byte[] all;
    try (FileInputStream file = new FileInputStream("/proc/self/cmdline")) {
      all = file.readAllBytes();
    } catch (IOException e) {
      return given;
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == 0) {
        words.add(decode(ByteBuffer.wrap(all, start, i - start)));
        start = i + 1;
      }
    }
    int before = words.size() - given.length;
    return before < 0 ? given : words.subList(before, words.size()).toArray(new String[0]);
  }

  private static String decode(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    for (;;) {
      CoderResult result = decoder.decode(bytes, text, true);
      if (result.isUnderflow()) {
        return text.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        text.put((char) (SURROGATE | bytes.get() & BYTE));
      }
    }
  }
}
