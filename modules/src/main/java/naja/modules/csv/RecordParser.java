package naja.modules.csv;

import java.util.ArrayList;
import naja.runtime.abstracts.Calls;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;

import naja.runtime.objects.Types;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;
import naja.syntax.constant.WideString;

/** Takes one record apart, a character at a time. */
final class RecordParser {
  /** What comes behind the last character of a line. */
  private static final int END_OF_LINE = -2;

  /** Where in a record the parser is. */
  private enum State {
    START_RECORD, START_FIELD, ESCAPED_CHAR, IN_FIELD, IN_QUOTED_FIELD, ESCAPE_IN_QUOTED_FIELD,
    QUOTE_IN_QUOTED_FIELD, EAT_NEWLINE, AFTER_ESCAPED_NEWLINE
  }

  private final PyDialect dialect;
  private final boolean quotes;
  private final long limit = CsvModule.fieldLimit;
  private final ArrayList<Object> fields = new ArrayList<>();
  private StrBuilder field = new StrBuilder();
  private boolean unquoted;
  private State state = State.START_RECORD;

  RecordParser(PyDialect dialect) {
    this.dialect = dialect;
    quotes = dialect.quoting != CsvModule.QUOTE_NONE;
  }

  boolean isComplete() {
    return state == State.START_RECORD;
  }

  Object[] fields() {
    return fields.toArray();
  }

  /** What the record is if no line follows: null for the end, a list for a record that was not closed. */
  Object atEnd() {
    if (field.length() == 0 && state != State.IN_QUOTED_FIELD) {
      return null;
    }
    if (dialect.strict) {
      throw CsvModule.error("unexpected end of data");
    }
    save();
    return PyList.of(fields());
  }

  void line(Object text) {
    int length = Str.length(text);
    if (text instanceof String narrow) {
      for (int i = 0; i < length; i++) {
        take(narrow.charAt(i));
      }
    } else {
      int[] points = ((WideString) text).sharedCodePoints();
      for (int i = 0; i < length; i++) {
        take(points[i]);
      }
    }
    take(END_OF_LINE);
  }

  private void take(int c) {
    switch (state) {
      case START_RECORD -> startRecord(c);
      case START_FIELD -> startField(c);
      case IN_FIELD -> inField(c);
      case IN_QUOTED_FIELD -> inQuotedField(c);
      case QUOTE_IN_QUOTED_FIELD -> quoteInQuotedField(c);
      case ESCAPED_CHAR -> escaped(c);
      case AFTER_ESCAPED_NEWLINE -> {
        if (c != END_OF_LINE) {
          inField(c);
        }
      }
      case ESCAPE_IN_QUOTED_FIELD -> {
        add(c == END_OF_LINE ? '\n' : c);
        state = State.IN_QUOTED_FIELD;
      }
      case EAT_NEWLINE -> eatNewline(c);
    }
  }

  private static boolean isNewline(int c) {
    return c == '\n' || c == '\r' || c == END_OF_LINE;
  }

  private void startRecord(int c) {
    if (c == END_OF_LINE) {
      return;
    }
    if (c == '\n' || c == '\r') {
      state = State.EAT_NEWLINE;
      return;
    }
    startField(c);
  }

  private void startField(int c) {
    unquoted = true;
    if (isNewline(c)) {
      endRecord(c);
    } else if (c == dialect.quoteChar && quotes) {
      unquoted = false;
      state = State.IN_QUOTED_FIELD;
    } else if (c == dialect.escapeChar) {
      state = State.ESCAPED_CHAR;
    } else if (c == ' ' && dialect.skipInitialSpace) {
      state = State.START_FIELD;
    } else if (c == dialect.delimiter) {
      endField();
    } else {
      add(c);
      state = State.IN_FIELD;
    }
  }

  private void inField(int c) {
    if (isNewline(c)) {
      endRecord(c);
    } else if (c == dialect.escapeChar) {
      state = State.ESCAPED_CHAR;
    } else if (c == dialect.delimiter) {
      endField();
    } else {
      add(c);
    }
  }

  private void escaped(int c) {
    if (c == '\n' || c == '\r') {
      add(c);
      state = State.AFTER_ESCAPED_NEWLINE;
    } else {
      add(c == END_OF_LINE ? '\n' : c);
      state = State.IN_FIELD;
    }
  }

  private void inQuotedField(int c) {
    if (c == END_OF_LINE) {
      return;
    }
    if (c == dialect.escapeChar) {
      state = State.ESCAPE_IN_QUOTED_FIELD;
    } else if (c == dialect.quoteChar && quotes) {
      state = dialect.doubleQuote ? State.QUOTE_IN_QUOTED_FIELD : State.IN_FIELD;
    } else {
      add(c);
    }
  }

  private void quoteInQuotedField(int c) {
    if (c == dialect.quoteChar && quotes) {
      add(c);
      state = State.IN_QUOTED_FIELD;
    } else if (c == dialect.delimiter) {
      endField();
    } else if (isNewline(c)) {
      endRecord(c);
    } else if (!dialect.strict) {
      add(c);
      state = State.IN_FIELD;
    } else {
      throw CsvModule.error(
          "'" + new String(Character.toChars(dialect.delimiter)) + "' expected after '"
              + new String(Character.toChars(dialect.quoteChar)) + "'");
    }
  }

  private void eatNewline(int c) {
    if (c == END_OF_LINE) {
      state = State.START_RECORD;
    } else if (!isNewline(c)) {
      throw newlineInside();
    }
  }

  private static PyException newlineInside() {
    return CsvModule.error(
        "new-line character seen in unquoted field - do you need to open the file with newline=''?");
  }

  private void endField() {
    save();
    state = State.START_FIELD;
  }

  private void endRecord(int c) {
    save();
    state = c == END_OF_LINE ? State.START_RECORD : State.EAT_NEWLINE;
  }

  private void add(int c) {
    if (field.length() >= limit) {
      throw CsvModule.error("field larger than field limit (" + limit + ")");
    }
    field.append(c);
  }

  private void save() {
    boolean isEmpty = field.length() == 0;
    Object text = isEmpty ? "" : field.build();
    if (!isEmpty) {
      field = new StrBuilder();
    }
    fields.add(unquoted ? meaning(text, isEmpty) : text);
  }

  private Object meaning(Object text, boolean isEmpty) {
    int quoting = dialect.quoting;
    if (isEmpty) {
      boolean isNull = quoting == CsvModule.QUOTE_NOTNULL || quoting == CsvModule.QUOTE_STRINGS;
      return isNull ? PyNone.NONE : text;
    }
    boolean isNumber = quoting == CsvModule.QUOTE_NONNUMERIC || quoting == CsvModule.QUOTE_STRINGS;
    return isNumber ? Calls.call(Types.FLOAT, text) : text;
  }
}
