package naja.modules.tokenize;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.Compilation;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.syntax.PythonSyntaxError;
import naja.syntax.TokenIterator;

/**
 * {@code _tokenize.TokenizerIter}: tokens as tuples. The lines are all read when the first token is asked for. For one
 * thread at a time.
 */
@TypeSpec(value = "_tokenize.TokenizerIter", sub = true, repeats = "__getattribute__")
public class PyTokenizerIter extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("_tokenize.TokenizerIter", PyTokenizerIter.class, new PyTokenizerIterSpec());

  private final Object readline;
  private final String encoding;
  private final boolean extraTokens;
  private TokenIterator tokens;

  PyTokenizerIter(Object readline, String encoding, boolean extraTokens) {
    this.readline = readline;
    this.encoding = encoding;
    this.extraTokens = extraTokens;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "tokenizeriter(readline, /, *, extra_tokens, encoding=<unrepresentable>)", noSignature = true)
  static Object create(PyType type, Object readline, boolean extraTokens, String encoding) {
    return type == TYPE
        ? new PyTokenizerIter(readline, encoding, extraTokens)
        : new PyTokenizerIterSub(type, readline, encoding, extraTokens);
  }

  private String readAll() {
    StringBuilder source = new StringBuilder();
    while (true) {
      Object line;
      try {
        line = Calls.call(readline);
      } catch (PyException e) {
        if (e.matches(ExceptionTypes.STOP_ITERATION)) {
          return source.toString();
        }
        throw e;
      }
      String text = text(line);
      if (text.isEmpty()) {
        return source.toString();
      }
      source.append(text);
    }
  }

  private String text(Object line) {
    if (encoding == null) {
      if (!Texts.isStr(line)) {
        throw Errors.typeError("readline() returned a non-string object");
      }
      return Texts.utf16(line);
    }
    if (!(line instanceof PyBytes bytes)) {
      throw Errors.typeError("readline() returned a non-bytes object");
    }
    return Texts.utf16(Codecs.decode(bytes.array(), encoding, "replace"));
  }

  @Override
  public Object next() {
    return advance();
  }

  private Object advance() {
    TokenIterator source = tokens;
    if (source == null) {
      source = new TokenIterator(readAll(), "<string>", extraTokens, Compilation.warnings());
      tokens = source;
    }
    try {
      TokenIterator.Token token = source.next();
      return token == null ? null : tuple(token);
    } catch (PythonSyntaxError e) {
      throw error(e);
    }
  }

  /** The exception, with the arguments that this iterator gives it where no token was being read. */
  private static PyException error(PythonSyntaxError e) {
    PyException made = Compilation.error(e);
    if (e.detail() == PythonSyntaxError.Detail.START) {
      Object message = PyType.nameKey(e.getMessage());
      made.value().args = e.text() == null
          ? PyTuple.of(message)
          : PyTuple.of(
              message,
              PyTuple.of(
                  e.filename(), (long) e.lineno(), (long) e.offset(), PyType.nameKey(e.text()), PyNone.NONE,
                  PyNone.NONE));
    }
    return made;
  }

  private static PyTuple tuple(TokenIterator.Token token) {
    return PyTuple.of(
        (long) token.type(),
        PyType.nameKey(token.string()),
        PyTuple.of((long) token.line(), (long) token.column()),
        PyTuple.of((long) token.endLine(), (long) token.endColumn()),
        PyType.nameKey(token.lineText()));
  }

  @Override
  public Object endValue() {
    return "EOF";
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTokenizerIter self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextToken(PyTokenizerIter self) {
    return self.advance();
  }
}
