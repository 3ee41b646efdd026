package naja.modules.itertools;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrBuilder;

/** {@code itertools.repeat}: one object again and again. */
@TypeSpec(value = "itertools.repeat", sub = true, repeats = "__getattribute__")
public class PyRepeat extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.repeat", PyRepeat.class, new PyRepeatSpec());

  private final Object object;

  /** How often it is still given, or -1 for ever. */
  private long left;

  protected PyRepeat(Object object, long left) {
    this.object = object;
    this.left = left;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "repeat(object, times=<unrepresentable>)", noSignature = true)
  static Object create(PyType type, Object object, Object times) {
    long left = times == null ? -1 : Math.max(0, Numbers.asIndexLong(times));
    return type == TYPE ? new PyRepeat(object, left) : new PyRepeatSub(type, object, left);
  }

  @Override
  public Object next() {
    if (left == 0) {
      return null;
    }
    if (left > 0) {
      left--;
    }
    return object;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyRepeat self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyRepeat self) {
    return self.next();
  }

  @Override
  public int lengthHint() {
    return left < 0 ? -1 : (int) Math.min(left, Integer.MAX_VALUE);
  }

  @Def("__length_hint__(self, /)")
  static long lengthHint(PyRepeat self) {
    if (self.left < 0) {
      throw Errors.typeError("len() of unsized object");
    }
    return self.left;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyRepeat self) {
    String name = self.type().name();
    StrBuilder out = new StrBuilder().append(name, name.lastIndexOf('.') + 1, name.length());
    out.append("(").append(Texts.repr(self.object));
    if (self.left >= 0) {
      out.append(", ").append(Long.toString(self.left));
    }
    return out.append(")").build();
  }
}
