package naja.modules.typing;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _typing._ConstEvaluator}: the evaluate function of a value that is there already. */
@TypeSpec("_typing._ConstEvaluator")
public final class PyConstEvaluator extends PyCallable {
  private static final PyType TYPE =
      PyType.builtin("_typing._ConstEvaluator", PyConstEvaluator.class, new PyConstEvaluatorSpec());

  static {
    TYPE.disallowInstantiation = true;
  }

  private final Object value;

  PyConstEvaluator(Object value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    if (args.length != 1) {
      throw Errors.typeError("_typing._ConstEvaluator.__call__() takes exactly 1 argument (" + args.length + " given)");
    }
    if (!Long.valueOf(4).equals(Numbers.index(args[0]))) {
      return value;
    }
    if (value instanceof PyTuple tuple) {
      StringBuilder text = new StringBuilder("(");
      for (int i = 0; i < tuple.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(shown(tuple.get(i)));
      }
      return PyType.nameKey(text.append(tuple.size() == 1 ? ",)" : ")").toString());
    }
    return PyType.nameKey(shown(value));
  }

  private static String shown(Object value) {
    if (value == Types.NONE_TYPE) {
      return "None";
    }
    return value instanceof PyType type ? type.fullName() : Texts.reprText(value);
  }

  @Def("__call__(self, /, *args)")
  static Object callIt(PyConstEvaluator self, Object[] args) {
    return self.call(args, null);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyConstEvaluator self) {
    return PyType.nameKey("<constevaluator " + Texts.reprText(self.value) + ">");
  }
}
