package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code string.templatelib.Interpolation}. */
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
}
