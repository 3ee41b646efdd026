package naja.modules.operator;

import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrBuilder;

/** {@code operator.itemgetter}. */
@TypeSpec(value = "operator.itemgetter", repeats = "__getattribute__")
public final class PyItemGetter extends PyCallable {
  static final PyType TYPE = PyType.builtin("operator.itemgetter", PyItemGetter.class, new PyItemGetterSpec());

  static {
    TYPE.isBase = false;
  }

  private final Object[] items;

  private PyItemGetter(Object[] items) {
    this.items = items;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("itemgetter(item, /, *items)")
  static Object create(PyType type, Object item, Object[] more) {
    Object[] items = new Object[more.length + 1];
    items[0] = item;
    System.arraycopy(more, 0, items, 1, more.length);
    return new PyItemGetter(items);
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    return call(OperatorModule.onlyArgument(this, args, keywords));
  }

  @Override
  public Object call(Object object) {
    if (items.length == 1) {
      return Subscripts.get(object, items[0]);
    }
    Object[] result = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      result[i] = Subscripts.get(object, items[i]);
    }
    return PyTuple.of(result);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object callIt(PyItemGetter self, Object[] args, PyDict kwargs) {
    return self.call(OperatorModule.onlyArgument(self, args, kwargs.size() == 0 ? null : new String[] {""}));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyItemGetter self) {
    StrBuilder out = new StrBuilder().append("operator.itemgetter(");
    for (int i = 0; i < self.items.length; i++) {
      out.append(i == 0 ? "" : ", ").append(Texts.repr(self.items[i]));
    }
    return out.append(")").build();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyItemGetter self) {
    return PyTuple.of(TYPE, PyTuple.of(self.items.clone()));
  }

  @Get("__text_signature__")
  static String getTextSignature(PyItemGetter self) {
    return "(obj, /)";
  }
}
