package naja.modules.operator;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrBuilder;

/** {@code operator.attrgetter}. */
@TypeSpec(value = "operator.attrgetter", repeats = "__getattribute__")
public final class PyAttrGetter extends PyCallable {
  static final PyType TYPE = PyType.builtin("operator.attrgetter", PyAttrGetter.class, new PyAttrGetterSpec());

  static {
    TYPE.isBase = false;
  }

  private final Object[] names;
  private final String[][] paths;

  private PyAttrGetter(Object[] names, String[][] paths) {
    this.names = names;
    this.paths = paths;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("attrgetter(attr, /, *attrs)")
  static Object create(PyType type, Object attr, Object[] more) {
    Object[] names = new Object[more.length + 1];
    names[0] = attr;
    System.arraycopy(more, 0, names, 1, more.length);
    String[][] paths = new String[names.length][];
    for (int i = 0; i < names.length; i++) {
      if (!PyStr.isStr(names[i])) {
        throw Errors.typeError("attribute name must be a string");
      }
      paths[i] = split(Texts.name(names[i]));
    }
    return new PyAttrGetter(names, paths);
  }

  private static String[] split(String name) {
    int parts = 1;
    for (int at = name.indexOf('.'); at >= 0; at = name.indexOf('.', at + 1)) {
      parts++;
    }
    String[] path = new String[parts];
    int start = 0;
    for (int i = 0; i < parts; i++) {
      int end = i == parts - 1 ? name.length() : name.indexOf('.', start);
      path[i] = name.substring(start, end);
      start = end + 1;
    }
    return path;
  }

  private static Object follow(Object object, String[] path) {
    Object value = object;
    for (String name : path) {
      value = Attributes.getAttr(value, name);
    }
    return value;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    return call(OperatorModule.onlyArgument(this, args, keywords));
  }

  @Override
  public Object call(Object object) {
    if (paths.length == 1) {
      return follow(object, paths[0]);
    }
    Object[] result = new Object[paths.length];
    for (int i = 0; i < paths.length; i++) {
      result[i] = follow(object, paths[i]);
    }
    return PyTuple.of(result);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object callIt(PyAttrGetter self, Object[] args, PyDict kwargs) {
    return self.call(OperatorModule.onlyArgument(self, args, kwargs.size() == 0 ? null : new String[] {""}));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyAttrGetter self) {
    StrBuilder out = new StrBuilder().append("operator.attrgetter(");
    for (int i = 0; i < self.names.length; i++) {
      out.append(i == 0 ? "" : ", ").append(Texts.repr(self.names[i]));
    }
    return out.append(")").build();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyAttrGetter self) {
    return PyTuple.of(TYPE, PyTuple.of(self.names.clone()));
  }

  @Get("__text_signature__")
  static String getTextSignature(PyAttrGetter self) {
    return "(obj, /)";
  }
}
