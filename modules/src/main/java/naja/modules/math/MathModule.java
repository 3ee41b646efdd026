package naja.modules.math;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/** {@code math}. */
@ModuleSpec(value = "math", doc = "Mathematical functions over floats and ints.", functions = {RealMath.class,
  IntegerMath.class, SummationMath.class})
public final class MathModule {
  private MathModule() {}

  static void init(PyDict namespace) {
    namespace.put("pi", Math.PI);
    namespace.put("e", Math.E);
    namespace.put("tau", 2 * Math.PI);
    namespace.put("inf", Double.POSITIVE_INFINITY);
    namespace.put("nan", Double.NaN);
  }
}
