package naja.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import naja.syntax.ast.Mod;

/**
 * Parses the sources that {@code compare_syntax_errors.py} sends, one a line, and answers each with {@code ok}, or the
 * fields of the error.
 */
public final class SyntaxErrorTool {
  private static final int TYPE_COMMENTS = 0x1000;
  private static final int DONT_IMPLY_DEDENT = 0x200;
  private static final int ALLOW_INCOMPLETE = 0x4000;
  private static final int BARRY = 0x400000;

  private SyntaxErrorTool() {}

  public static void main(String[] args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(answer(line.split(" ", -1)));
    }
    out.flush();
  }

  private static String answer(String[] request) {
    Mode mode = Mode.valueOf(request[0]);
    int flags = Integer.parseInt(request[1]);
    int version = Integer.parseInt(request[2]);
    byte[] source = Base64.getDecoder().decode(request[4]);
    StringBuilder warnings = new StringBuilder();
    ParseOptions options = ParseOptions.DEFAULT
        .withTypeComments((flags & TYPE_COMMENTS) != 0)
        .withDontImplyDedent((flags & DONT_IMPLY_DEDENT) != 0)
        .withAllowIncompleteInput((flags & ALLOW_INCOMPLETE) != 0)
        .withBarryAsFlufl((flags & BARRY) != 0)
        .withFeatureVersion(version < 0 ? ParseOptions.LATEST_FEATURE_VERSION : version)
        .withWarnings((category, message, filename, lineno) -> {
          warnings.append(' ').append(category).append(':').append(lineno).append(':').append(encode(message));
          return false;
        });
    String result;
    try {
      Mod tree = request[3].equals("text")
          ? Parser.parse(new String(source, StandardCharsets.UTF_8), "<case>", mode, options)
          : Parser.parse(source, "<case>", mode, options);
      result = "ok:" + digest(AstDump.dump(tree, true));
    } catch (PythonSyntaxError error) {
      result = describe(error);
    } catch (RuntimeException | StackOverflowError bug) {
      StackTraceElement[] trace = bug.getStackTrace();
      result = "bug " + encode(bug + " at " + (trace.length > 0 ? trace[0] : "?"));
    }
    return result + warnings;
  }

  private static String digest(String dump) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(dump.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String describe(PythonSyntaxError error) {
    return error.kind().pythonName() + "," + error.detail() + "," + encode(String.valueOf(error.getMessage())) + ","
        + encode(error.filename()) + "," + error.lineno() + "," + error.offset() + "," + encode(error.text()) + ","
        + error.endLineno() + "," + error.endOffset();
  }

  private static String encode(String text) {
    return text == null ? "-" : "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
