package naja.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Prints the tokens of the sources that {@code compare_tokens.py} sends, one source a line, one answer a line. */
public final class TokensTool {
  private TokensTool() {}

  public static void main(String[] args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String source = new String(Base64.getDecoder().decode(line.substring(1)), StandardCharsets.UTF_8);
      String tokens = tokens(source, line.charAt(0) == 'x');
      out.println(Base64.getEncoder().encodeToString(tokens.getBytes(StandardCharsets.UTF_8)));
    }
    out.flush();
  }

  private static String tokens(String source, boolean extraTokens) {
    StringBuilder out = new StringBuilder();
    try {
      TokenIterator tokens = new TokenIterator(source, "<string>", extraTokens, WarningSink.IGNORE);
      for (TokenIterator.Token t = tokens.next(); t != null; t = tokens.next()) {
        out.append('(').append(t.type()).append(", ").append(PythonRepr.string(constant(t.string()))).append(", ")
            .append(t.line()).append(", ").append(t.column()).append(", ").append(t.endLine()).append(", ")
            .append(t.endColumn()).append(", ").append(PythonRepr.string(constant(t.lineText()))).append(")\n");
      }
    } catch (PythonSyntaxError error) {
      out.append(error.kind().pythonName()).append(' ').append(error.getMessage()).append(' ').append(error.lineno())
          .append(' ').append(error.offset());
    }
    return out.toString();
  }

  private static Object constant(String text) {
    return naja.syntax.constant.WideString.of(text);
  }
}
