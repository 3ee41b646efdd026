package naja.modules.sre;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.objects.PyNone;
import naja.runtime.threads.Interpreter;

/** {@code Pattern.sub} and {@code subn}. */
final class Substitution {
  /** The result. */
  Object text;
  /** How many matches were replaced. */
  int count;

  private final PyPattern pattern;
  private final Subject subject;
  private final Matcher matcher;
  private final Joiner joiner;

  /**
   * Does it.
   *
   * @param replacement a callable, or a text in which backslashes refer to groups
   * @param limit how many matches to replace, 0 for all
   */
  Substitution(PyPattern pattern, Object replacement, Object string, long limit) {
    this.pattern = pattern;
    Object filter = replacement;
    boolean callable = Calls.isCallable(replacement);
    if (!callable) {
      Subject literal = Subject.ofOrNull(replacement);
      if (literal == null || literal.contains('\\')) {
        filter = compileTemplate(pattern, replacement);
        Object plain = filter instanceof PySreTemplate template ? template.literalOrNull() : null;
        filter = plain == null ? filter : plain;
        callable = plain == null && !(filter instanceof PySreTemplate) && Calls.isCallable(filter);
      }
    }
    this.subject = pattern.subject(string);
    this.matcher = subject.matcher(pattern.regex, 0, Integer.MAX_VALUE);
    this.joiner = new Joiner(subject);
    run(filter, callable, limit);
  }

  private void run(Object filter, boolean callable, long limit) {
    int last = 0;
    while ((limit == 0 || count < limit) && PyPattern.search(matcher)) {
      int end = matcher.end();
      if (last < matcher.start()) {
        joiner.addSlice(subject, last, matcher.start());
      }
      if (callable) {
        Object piece = Calls.call(filter, new PyMatch(pattern, subject, matcher, 0, subject.length()));
        if (!(piece instanceof PyNone)) {
          joiner.add(piece);
        }
      } else if (filter instanceof PySreTemplate template) {
        template.expand(joiner, subject, matcher);
      } else if (!(filter instanceof PyNone)) {
        joiner.add(filter);
      }
      last = end;
      count++;
      matcher.advance();
    }
    if (count == 0) {
      text = subject.slice(0, subject.length());
      return;
    }
    if (last < subject.length()) {
      joiner.addSlice(subject, last, subject.length());
    }
    text = joiner.join();
  }

  /** What {@code re._compile_template} makes of a replacement. */
  static Object compileTemplate(PyPattern pattern, Object template) {
    Interpreter interpreter = Interpreter.current();
    Object module = interpreter.modules.get("re");
    if (module == null) {
      module = ImportMachinery.load(interpreter, "re");
    }
    return Calls.call(Attributes.getAttr(module, "_compile_template"), pattern, template);
  }
}
