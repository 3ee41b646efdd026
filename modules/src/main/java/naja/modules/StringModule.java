package naja.modules;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.TextErrors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrFormat;
import naja.runtime.text.TextError;

/** {@code _string}: how {@code string.Formatter} takes templates apart. */
@ModuleSpec(value = "_string", doc = "Helpers of the string module.")
public final class StringModule {
  private StringModule() {}

  private static Object text(Object object) {
    Object text = PyStr.valueOrNull(object);
    if (text == null) {
      throw Errors.typeError("expected str, got " + PyType.of(object).name());
    }
    return text;
  }

  @Def(value = "formatter_parser(object, /)", doc = "The parts of a template.")
  static Object formatterParser(Object object) {
    return new PyFormatterIterator(new StrFormat.Parser(text(object)));
  }

  /** A part as {@code (literal, field_name, format_spec, conversion)}, or null at the end. */
  static PyTuple part(StrFormat.Parser parser) {
    try {
      StrFormat.Part part = parser.next();
      if (part == null) {
        return null;
      }
      if (part.fieldName() == null) {
        return PyTuple.of(part.literal(), PyNone.NONE, PyNone.NONE, PyNone.NONE);
      }
      Object conversion = part.conversion() < 0 ? PyNone.NONE : Str.ofCodePoint(part.conversion());
      return PyTuple.of(part.literal(), part.fieldName(), part.spec(), conversion);
    } catch (TextError e) {
      throw TextErrors.toPython(e);
    }
  }

  @Def(value = "formatter_field_name_split(object, /)", doc = "The argument and the steps of a field's name.")
  static Object formatterFieldNameSplit(Object object) {
    try {
      StrFormat.FieldName name = new StrFormat.FieldName(text(object));
      return PyTuple.of(name.first(), new PyFieldNameIterator(name));
    } catch (TextError e) {
      throw TextErrors.toPython(e);
    }
  }
}
