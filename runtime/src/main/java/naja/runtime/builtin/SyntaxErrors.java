package naja.runtime.builtin;

import naja.compiler.CompilerFlags;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PySyntaxError;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.syntax.constant.WideString;
import naja.runtime.text.Str;
import naja.runtime.threads.Interpreter;
import naja.syntax.ErrorKind;
import naja.syntax.ParseOptions;
import naja.syntax.PythonSyntaxError;
import naja.syntax.SourceDecoders;
import naja.syntax.WarningSink;

/** What the parser and compiler report, as Python's exceptions and warnings. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  /**
   * The Python exception for what is wrong with a file, whose name the exception has even where its arguments do not.
   */
  static PyException toPython(PythonSyntaxError e, String fileName) {
    PyException error = toPython(e);
    if (e.detail() == PythonSyntaxError.Detail.FULL && e.filename() == null) {
      ((PySyntaxError) error.value()).filename = text(fileName);
    }
    return error;
  }

  static PyException toPython(PythonSyntaxError e) {
    PyType type = type(e.kind());
    Object message = PyType.nameKey(e.getMessage());
    if (!type.isSubtype(ExceptionTypes.SYNTAX_ERROR)) {
      return Errors.error(type, message);
    }
    PySyntaxError error;
    if (e.detail() == PythonSyntaxError.Detail.NONE) {
      error = new PySyntaxError(type, message);
    } else {
      boolean full = e.detail() != PythonSyntaxError.Detail.START;
      Object file = text(e.filename());
      Object line = text(full && e.text() == null ? lineOfFile(e) : e.text());
      Object position =
          full
              ? PyTuple.of(
                  file, (long) e.lineno(), (long) e.offset(), line, (long) e.endLineno(), (long) e.endOffset())
              : PyTuple.of(file, (long) e.lineno(), (long) e.offset(), line);
      error =
          e.detail() == PythonSyntaxError.Detail.ATTRIBUTES
              ? new PySyntaxError(type, message)
              : new PySyntaxError(type, message, position);
      error.filename = file;
      error.lineno = (long) e.lineno();
      error.offset = (long) e.offset();
      error.text = line;
      if (full) {
        error.endLineno = (long) e.endLineno();
        error.endOffset = (long) e.endOffset();
      }
    }
    error.message = message;
    PythonSyntaxError.Context context = e.context();
    if (context != null) {
      error.metadata =
          PyTuple.of((long) context.lineno(), (long) context.colOffset(), PyType.nameKey(context.source()));
    }
    return new PyException(error);
  }

  /** The compiler has no text: the line, with its end, as the file of that name has it, which may be another's. */
  private static String lineOfFile(PythonSyntaxError e) {
    return e.filename() == null ? null : SourceLines.withEnd(e.filename(), e.lineno());
  }

  private static Object text(String text) {
    return text == null ? PyNone.NONE : PyType.nameKey(text);
  }

  private static PyType type(ErrorKind kind) {
    for (PyType type : ExceptionTypes.all()) {
      if (type.name().equals(kind.pythonName())) {
        return type;
      }
    }
    return ExceptionTypes.SYNTAX_ERROR;
  }

  /** The source text for the parser; lone surrogates cannot be encoded. */
  static String sourceText(Object source) {
    Object text = PyStr.valueOrNull(source);
    if (text instanceof WideString) {
      // Only for the error: the parser takes text as it is.
      Codecs.encode(text, "utf-8", "strict");
    }
    return Str.toJava(text);
  }

  /** Warnings go to the {@code warnings} module; one that a filter makes an error is raised as a syntax error. */
  static WarningSink warnings() {
    return new Sink();
  }

  private static final class Sink implements WarningSink {
    @Override
    public boolean warn(String category, String message, String fileName, int line) {
      PyType type =
          category.equals("DeprecationWarning") ? ExceptionTypes.DEPRECATION_WARNING : ExceptionTypes.SYNTAX_WARNING;
      try {
        Warnings.warnExplicit(type, message, fileName, line);
        return false;
      } catch (PyException e) {
        if (e.matches(type)) {
          return true;
        }
        throw e;
      }
    }
  }

  /** Decodes through Python's registry of codecs; a failure that says something of the source is a syntax error. */
  private static final class Registered implements SourceDecoders {
    @Override
    public String decode(String encoding, byte[] source) throws DecodingException {
      try {
        return sourceText(Codecs.decode(source, encoding, "strict"));
      } catch (PyException e) {
        if (e.matches(ExceptionTypes.LOOKUP_ERROR)
            || e.matches(ExceptionTypes.VALUE_ERROR)
            || e.matches(ExceptionTypes.SYNTAX_ERROR)) {
          String message = Texts.strText(e.value());
          if (message.equals("unknown encoding: " + encoding)) {
            return null;
          }
          throw new DecodingException(message);
        }
        throw e;
      }
    }
  }

  static ParseOptions parseOptions(int flags, int featureVersion) {
    ParseOptions options =
        ParseOptions.DEFAULT
            .withWarnings(warnings())
            .withDecoders(new Registered())
            .withMaxIntDigits(Interpreter.current().settings.intMaxStrDigits);
    if (featureVersion > 0 && (flags & CompilerFlags.PYCF_ONLY_AST) != 0) {
      options = options.withFeatureVersion(featureVersion);
    }
    if ((flags & CompilerFlags.PYCF_TYPE_COMMENTS) != 0) {
      options = options.withTypeComments(true);
    }
    if ((flags & CompilerFlags.PYCF_IGNORE_COOKIE) != 0) {
      options = options.withIgnoreCookie(true);
    }
    if ((flags & CompilerFlags.PYCF_DONT_IMPLY_DEDENT) != 0) {
      options = options.withDontImplyDedent(true);
    }
    if ((flags & CompilerFlags.PYCF_ALLOW_INCOMPLETE_INPUT) != 0) {
      options = options.withAllowIncompleteInput(true);
    }
    if ((flags & CompilerFlags.CO_FUTURE_BARRY_AS_BDFL) != 0) {
      options = options.withBarryAsFlufl(true);
    }
    return options;
  }
}
