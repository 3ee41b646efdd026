package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code string.templatelib.Interpolation}: one replacement field of a t-string. Immutable. */
@TypeSpec("string.templatelib.Interpolation")
public final class PyInterpolation extends PyObject {
  public final Object value;
  public final Object expression;
  public final Object conversion;
  public final Object formatSpec;

  public PyInterpolation(Object value, Object expression, Object conversion, Object formatSpec) {
    this.value = value;
    this.expression = expression;
    this.conversion = conversion;
    this.formatSpec = formatSpec;
  }

  @Override
  public PyType type() {
    return Types.INTERPOLATION;
  }

  @New("Interpolation(value, expression='', conversion=None, format_spec='')")
  static Object create(PyType type, Object value, Object expression, Object conversion, Object spec) {
    if (!Texts.isStr(expression)) {
      throw Errors.typeError(
          "Interpolation() argument 'expression' must be str, not " + PyType.of(expression).name());
    }
    if (conversion != PyNone.NONE) {
      if (!Texts.isStr(conversion)) {
        throw Errors.typeError(
            "Interpolation() argument 'conversion' must be str, not " + PyType.of(conversion).name());
      }
      String c = Texts.utf16(conversion);
      if (!c.equals("s") && !c.equals("r") && !c.equals("a")) {
        throw Errors.valueError(
            "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
      }
    }
    if (!Texts.isStr(spec)) {
      throw Errors.typeError("Interpolation() argument 'format_spec' must be str, not " + PyType.of(spec).name());
    }
    return new PyInterpolation(value, expression, conversion, spec);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyInterpolation self) {
    return PyType.nameKey(
        "Interpolation(" + Texts.reprText(self.value) + ", " + Texts.reprText(self.expression) + ", "
            + Texts.reprText(self.conversion) + ", " + Texts.reprText(self.formatSpec) + ")");
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyInterpolation self) {
    return PyTuple.of(
        Types.INTERPOLATION, PyTuple.of(self.value, self.expression, self.conversion, self.formatSpec));
  }

  @Get(value = "value", member = true)
  static Object getValue(PyInterpolation self) {
    return self.value;
  }

  @Get(value = "expression", member = true)
  static Object getExpression(PyInterpolation self) {
    return self.expression;
  }

  @Get(value = "conversion", member = true)
  static Object getConversion(PyInterpolation self) {
    return self.conversion;
  }

  @Get(value = "format_spec", member = true)
  static Object getFormatSpec(PyInterpolation self) {
    return self.formatSpec;
  }
}
