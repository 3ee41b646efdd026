package naja.runtime.objects;

import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.text.Str;
import naja.runtime.text.StrRepr;
import naja.syntax.constant.WideString;

/**
 * {@code str}: a {@link String} when it has no surrogate code unit, else a {@link WideString}. Objects of this class are
 * instances of Python subclasses and only wrap such a value.
 */
@TypeSpec(value = "str", sub = true, self = "self", methods = {StrMethods.class, StrFormatting.class})
public class PyStr extends PyObject {
  /** The wrapped value. */
  public final Object value;

  protected PyStr(Object value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return Types.STR;
  }

  /** The value of an instance, for methods. */
  static Object self(Object object) {
    Object value = valueOrNull(object);
    if (value == null) {
      throw new ClassCastException("str");
    }
    return value;
  }

  /** The value of any {@code str}, of subclasses included, or null for other objects. */
  public static Object valueOrNull(Object object) {
    return object instanceof String || object instanceof WideString
        ? object
        : object instanceof PyStr s ? s.value : null;
  }

  /** Whether the object is a {@code str}, of a subclass included. */
  public static boolean isStr(Object object) {
    return object instanceof String || object instanceof WideString || object instanceof PyStr;
  }

  /** All of some strings behind each other. */
  public static Object concatAll(Object[] parts) {
    Object all = "";
    for (Object part : parts) {
      all = Str.concat(all, valueOrNull(part));
    }
    return all;
  }

  /** {@code ascii(object)}. */
  public static Object ascii(Object object) {
    Object text = Texts.reprObject(object);
    Object value = valueOrNull(text);
    Object ascii = StrRepr.asciiOnly(value);
    return ascii == value ? text : ascii;
  }

  @New(value = "str(object=<absent>, encoding=<absent>, errors=<absent>, *more)", noSignature = true)
  static Object create(PyType type, Object object, Object encoding, Object errors, Object[] more) {
    if (more.length > 0) {
      throw Errors.typeError("str expected at most 3 arguments, got " + (3 + more.length));
    }
    Object value = construct(object, encoding, errors);
    if (type == Types.STR) {
      return value;
    }
    return new PyStrSub(type, valueOrNull(value));
  }

  private static void checkText(Object argument, String name) {
    if (argument != null && !isStr(argument)) {
      throw Errors.typeError("str() argument '" + name + "' must be str, not " + PyType.of(argument).name());
    }
  }

  private static Object construct(Object object, Object encoding, Object errors) {
    if (encoding == null && errors == null) {
      return object == null ? "" : Texts.str(object);
    }
    checkText(encoding, "encoding");
    checkText(errors, "errors");
    return Codecs.decodeObject(object == null ? PyBytes.EMPTY : object, encoding, errors);
  }
}
