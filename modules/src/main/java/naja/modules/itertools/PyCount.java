package naja.modules.itertools;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.text.StrBuilder;
import naja.runtime.threads.Concurrency;

/** {@code itertools.count}: numbers without end. Counting ints is atomic. */
@TypeSpec(value = "itertools.count", sub = true, repeats = "__getattribute__")
public class PyCount extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.count", PyCount.class, new PyCountSpec());

  private Object current;
  private final Object step;

  protected PyCount(Object current, Object step) {
    this.current = current;
    this.step = step;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("count(start=0, step=1)")
  static Object create(PyType type, Object start, Object step) {
    checkNumber(start);
    checkNumber(step);
    if (PyInt.valueOrNull(start) instanceof Long n && Long.valueOf(1).equals(PyInt.valueOrNull(step))) {
      return type == TYPE ? new PyCount(n, 1L) : new PyCountSub(type, n, 1L);
    }
    return type == TYPE ? new PyCount(start, step) : new PyCountSub(type, start, step);
  }

  private static void checkNumber(Object object) {
    PyType type = PyType.of(object);
    if (type.slot(Slot.INDEX) == null && type.slot(Slot.INT) == null && type.slot(Slot.FLOAT) == null
        && !(object instanceof PyComplex)) {
      throw Errors.typeError("a number is required");
    }
  }

  @Override
  public Object next() {
    if (Concurrency.shared && current instanceof Long && step instanceof Long) {
      synchronized (this) {
        return advance();
      }
    }
    return advance();
  }

  @Def("__iter__(self, /)")
  static Object iter(PyCount self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyCount self) {
    return self.next();
  }

  private Object advance() {
    Object value = current;
    current = Numbers.add(value, step);
    return value;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyCount self) {
    StrBuilder out = new StrBuilder().append(self.type().name(), self.type().name().lastIndexOf('.') + 1,
        self.type().name().length());
    out.append("(").append(Texts.repr(self.current));
    Object step = PyInt.valueOrNull(self.step);
    if (step == null || !step.equals(1L)) {
      out.append(", ").append(Texts.repr(self.step));
    }
    return out.append(")").build();
  }
}
