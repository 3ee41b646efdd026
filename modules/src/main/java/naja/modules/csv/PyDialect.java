package naja.modules.csv;

import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/** {@code _csv.Dialect}: how fields are separated and quoted. Never changes. */
@TypeSpec(value = "_csv.Dialect", sub = true)
public class PyDialect extends PyObject {
  static final PyType TYPE = PyType.builtin("_csv.Dialect", PyDialect.class, new PyDialectSpec());

  /** No character. */
  static final int NONE = -1;

  private static final String[] PARAMETERS = {
    "dialect", "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting",
    "skipinitialspace", "strict"
  };

  int delimiter;
  int quoteChar;
  int escapeChar;
  Object lineTerminator;
  int quoting;
  boolean doubleQuote;
  boolean skipInitialSpace;
  boolean strict;

  protected PyDialect() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  /** Binds its arguments itself, since the texts of errors name no function. */
  @New(value = "Dialect(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (args.length + kwargs.size() > PARAMETERS.length) {
      throw Errors.typeError(
          "function takes at most " + PARAMETERS.length + " arguments (" + (args.length + kwargs.size()) + " given)");
    }
    Object[] given = Arrays.copyOf(args, PARAMETERS.length);
    int used = 0;
    for (int i = 0; i < PARAMETERS.length; i++) {
      Object value = kwargs.get(PARAMETERS[i]);
      if (value != null && given[i] != null) {
        throw Errors
            .typeError("argument for function given by name ('" + PARAMETERS[i] + "') and position (" + (i + 1) + ")");
      }
      if (value != null) {
        given[i] = value;
        used++;
      }
    }
    if (used < kwargs.size()) {
      throw unexpected(kwargs);
    }
    return make(type, given);
  }

  private static PyException unexpected(PyDict kwargs) {
    List<String> known = Arrays.asList(PARAMETERS);
    for (Object name : kwargs.keyArray()) {
      if (!known.contains(Str.toJava(name))) {
        return Errors.typeError("this function got an unexpected keyword argument '" + Str.toJava(name) + "'");
      }
    }
    return Errors.typeError("this function got an unexpected keyword argument");
  }

  /** A dialect from the values of the parameters, null for those not given. */
  private static Object make(PyType type, Object[] given) {
    Object dialect = given[0];
    Object base = dialect != null && PyStr.isStr(dialect) ? CsvModule.registered(dialect) : dialect;
    boolean changes = false;
    for (int i = 1; i < given.length; i++) {
      changes |= given[i] != null;
    }
    if (base instanceof PyDialect && !changes) {
      return base;
    }
    PyDialect made = type == TYPE ? new PyDialect() : new PyDialectSub(type);
    made.delimiter = character("delimiter", given(given[1], base, "delimiter"), ',', false);
    Object twice = given(given[2], base, "doublequote");
    made.doubleQuote = twice == null || Truth.isTrue(twice);
    made.escapeChar = character("escapechar", given(given[3], base, "escapechar"), NONE, true);
    made.lineTerminator = text(given(given[4], base, "lineterminator"));
    Object quote = given(given[5], base, "quotechar");
    made.quoteChar = character("quotechar", quote, '"', true);
    Object mode = given(given[6], base, "quoting");
    made.quoting = mode == null && quote == PyNone.NONE ? CsvModule.QUOTE_NONE : mode(mode);
    Object skip = given(given[7], base, "skipinitialspace");
    made.skipInitialSpace = skip != null && Truth.isTrue(skip);
    Object strictly = given(given[8], base, "strict");
    made.strict = strictly != null && Truth.isTrue(strictly);
    made.check();
    return made;
  }

  private static Object given(Object value, Object base, String name) {
    return value != null || base == null ? value : Attributes.lookupAttr(base, name);
  }

  private static int character(String name, Object value, int otherwise, boolean mayBeNone) {
    if (value == null) {
      return otherwise;
    }
    if (value == PyNone.NONE && mayBeNone) {
      return NONE;
    }
    String expected = "\"" + name + "\" must be a unicode character" + (mayBeNone ? " or None" : "") + ", not ";
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError(expected + PyType.of(value).name());
    }
    if (Str.length(text) != 1) {
      throw Errors.typeError(expected + "a string of length " + Str.length(text));
    }
    return Str.codePointAt(text, 0);
  }

  private static Object text(Object value) {
    if (value == null) {
      return "\r\n";
    }
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError("\"lineterminator\" must be a string, not " + PyType.of(value).name());
    }
    return text;
  }

  private static int mode(Object value) {
    if (value == null) {
      return CsvModule.QUOTE_MINIMAL;
    }
    if (!(value instanceof Long n)) {
      throw Errors.typeError("\"quoting\" must be an integer, not " + PyType.of(value).name());
    }
    if (n < 0 || n > CsvModule.QUOTE_NOTNULL) {
      throw Errors.typeError("bad \"quoting\" value");
    }
    return (int) (long) n;
  }

  private void check() {
    if (quoteChar == NONE && quoting != CsvModule.QUOTE_NONE) {
      throw Errors.typeError("quotechar must be set if quoting enabled");
    }
    checkCharacter("delimiter", delimiter, true);
    checkCharacter("escapechar", escapeChar, !skipInitialSpace);
    checkCharacter("quotechar", quoteChar, !skipInitialSpace);
    checkPair("delimiter", delimiter, "escapechar", escapeChar);
    checkPair("delimiter", delimiter, "quotechar", quoteChar);
    checkPair("escapechar", escapeChar, "quotechar", quoteChar);
  }

  private void checkCharacter(String name, int c, boolean allowSpace) {
    if (c == '\n' || c == '\r' || c == ' ' && !allowSpace) {
      throw bad(name);
    }
    if (c != NONE && endsLine(c)) {
      throw bad(name + " or lineterminator");
    }
  }

  private static void checkPair(String one, int c, String other, int d) {
    if (c != NONE && c == d) {
      throw bad(one + " or " + other);
    }
  }

  private static PyException bad(String name) {
    return Errors.valueError("bad " + name + " value");
  }

  /** Whether a character is in the line terminator. */
  final boolean endsLine(int c) {
    int length = Str.length(lineTerminator);
    for (int i = 0; i < length; i++) {
      if (Str.codePointAt(lineTerminator, i) == c) {
        return true;
      }
    }
    return false;
  }

  private static Object shown(int c) {
    return c == NONE ? PyNone.NONE : Str.ofCodePoint(c);
  }

  private static PyException noPickle(PyDialect self) {
    String name = self.type().name();
    return Errors.typeError("cannot pickle '" + name.substring(name.lastIndexOf('.') + 1) + "' instances");
  }

  @Def(value = "__reduce__(self, /, *args)", noSignature = true)
  static Object reduce(PyDialect self, Object[] args) {
    throw noPickle(self);
  }

  @Def(value = "__reduce_ex__(self, /, *args)", noSignature = true)
  static Object reduceEx(PyDialect self, Object[] args) {
    throw noPickle(self);
  }

  @Get("delimiter")
  static Object getDelimiter(PyDialect self) {
    return shown(self.delimiter);
  }

  @Get("escapechar")
  static Object getEscapeChar(PyDialect self) {
    return shown(self.escapeChar);
  }

  @Get("quotechar")
  static Object getQuoteChar(PyDialect self) {
    return shown(self.quoteChar);
  }

  @Get("lineterminator")
  static Object getLineTerminator(PyDialect self) {
    return self.lineTerminator;
  }

  @Get("quoting")
  static long getQuoting(PyDialect self) {
    return self.quoting;
  }

  @Get(value = "doublequote", member = true)
  static boolean getDoubleQuote(PyDialect self) {
    return self.doubleQuote;
  }

  @Get(value = "skipinitialspace", member = true)
  static boolean getSkipInitialSpace(PyDialect self) {
    return self.skipInitialSpace;
  }

  @Get(value = "strict", member = true)
  static boolean getStrict(PyDialect self) {
    return self.strict;
  }
}
