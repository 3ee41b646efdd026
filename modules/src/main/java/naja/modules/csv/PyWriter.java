package naja.modules.csv;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** {@code _csv.writer}: lines out of rows. */
@TypeSpec("_csv.writer")
public final class PyWriter extends PyObject {
  static final PyType TYPE = PyType.builtin("_csv.writer", PyWriter.class, new PyWriterSpec());

  static {
    TYPE.disallowInstantiation = true;
  }

  private final Object write;
  private final PyDialect dialect;

  PyWriter(Object write, PyDialect dialect) {
    this.write = write;
    this.dialect = dialect;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("writerow(self, row, /)")
  static Object writeRow(PyWriter self, Object row) {
    Object fields;
    try {
      fields = Iteration.iter(row);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw CsvModule.error("iterable expected, not " + PyType.of(row).name());
      }
      throw e;
    }
    return Calls.call(self.write, self.line(fields));
  }

  @Def("writerows(self, rows, /)")
  static void writeRows(PyWriter self, Object rows) {
    Object iterator = Iteration.iter(rows);
    for (Object row = Iteration.next(iterator); row != null; row = Iteration.next(iterator)) {
      writeRow(self, row);
    }
  }

  private Object line(Object fields) {
    StrBuilder line = new StrBuilder(64);
    int count = 0;
    Object last = null;
    for (Object field = Iteration.next(fields); field != null; field = Iteration.next(fields)) {
      if (count > 0) {
        line.append(dialect.delimiter);
      }
      count++;
      last = field;
      append(line, field);
    }
    if (count > 0 && line.length() == 0) {
      if (dialect.quoting == CsvModule.QUOTE_NONE || isUnquotedNull(last)) {
        throw CsvModule.error("single empty field record must be quoted");
      }
      line.append(dialect.quoteChar).append(dialect.quoteChar);
    }
    return line.append(dialect.lineTerminator).build();
  }

  private boolean isUnquotedNull(Object field) {
    return field == PyNone.NONE
        && (dialect.quoting == CsvModule.QUOTE_STRINGS || dialect.quoting == CsvModule.QUOTE_NOTNULL);
  }

  private void append(StrBuilder line, Object field) {
    boolean quoted = switch (dialect.quoting) {
      case CsvModule.QUOTE_ALL -> true;
      case CsvModule.QUOTE_NONNUMERIC -> !isNumber(field);
      case CsvModule.QUOTE_STRINGS -> PyStr.isStr(field);
      case CsvModule.QUOTE_NOTNULL -> field != PyNone.NONE;
      default -> false;
    };
    Object own = PyStr.valueOrNull(field);
    Object text = own != null ? own : field == PyNone.NONE ? "" : PyStr.valueOrNull(Texts.str(field));
    if (Str.length(text) == 0 && dialect.delimiter == ' ' && dialect.skipInitialSpace) {
      if (dialect.quoting == CsvModule.QUOTE_NONE || isUnquotedNull(field)) {
        throw CsvModule.error(
            "empty field must be quoted if delimiter is a space and skipinitialspace is true");
      }
      quoted = true;
    }
    if (quoted || mustQuote(text)) {
      line.append(dialect.quoteChar);
      appendText(line, text);
      line.append(dialect.quoteChar);
    } else {
      appendText(line, text);
    }
  }

  private static boolean isNumber(Object field) {
    PyType type = PyType.of(field);
    return type.lookup("__index__") != null || type.lookup("__int__") != null || type.lookup("__float__") != null
        || field instanceof PyComplex;
  }

  private boolean isSpecial(int c) {
    return c == dialect.delimiter || c == dialect.escapeChar || c == dialect.quoteChar || c == '\n' || c == '\r'
        || dialect.endsLine(c);
  }

  private boolean mustEscape(int c) {
    return dialect.quoting == CsvModule.QUOTE_NONE || c == dialect.escapeChar
        || c == dialect.quoteChar && !dialect.doubleQuote;
  }

  /** Whether a character needs quotes around its field. */
  private boolean mustQuote(Object text) {
    int length = Str.length(text);
    for (int i = 0; i < length; i++) {
      int c = Str.codePointAt(text, i);
      if (isSpecial(c) && !mustEscape(c) || c == ' ' && startsWithSkippedSpace(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWithSkippedSpace(int index) {
    return index == 0 && dialect.skipInitialSpace && dialect.quoting != CsvModule.QUOTE_NONE;
  }

  private void appendText(StrBuilder line, Object text) {
    int length = Str.length(text);
    int from = 0;
    for (int i = 0; i < length; i++) {
      int c = Str.codePointAt(text, i);
      if (isSpecial(c)) {
        if (mustEscape(c)) {
          if (dialect.escapeChar == PyDialect.NONE) {
            throw CsvModule.error("need to escape, but no escapechar set");
          }
          line.append(text, from, i).append(dialect.escapeChar);
          from = i;
        } else if (c == dialect.quoteChar) {
          line.append(text, from, i).append(c);
          from = i;
        }
      }
    }
    line.append(text, from, length);
  }

  @Get(value = "dialect", member = true)
  static Object getDialect(PyWriter self) {
    return self.dialect;
  }
}
