package naja.modules.operator;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
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
import naja.runtime.threads.Interpreter;

/** {@code operator.methodcaller}. */
@TypeSpec(value = "operator.methodcaller", repeats = "__getattribute__")
public final class PyMethodCaller extends PyCallable {
  static final PyType TYPE = PyType.builtin("operator.methodcaller", PyMethodCaller.class, new PyMethodCallerSpec());

  static {
    TYPE.isBase = false;
  }

  private final Object name;
  private final Object[] args;
  private final PyDict keywords;

  private PyMethodCaller(Object name, Object[] args, PyDict keywords) {
    this.name = name;
    this.args = args;
    this.keywords = keywords;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "methodcaller(*args, **kwargs)", signature = "(name, /, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (args.length == 0) {
      throw Errors.typeError("methodcaller needs at least one argument, the method name");
    }
    if (!PyStr.isStr(args[0])) {
      throw Errors.typeError("method name must be a string");
    }
    Object[] rest = new Object[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    return new PyMethodCaller(args[0], rest, kwargs);
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    return call(OperatorModule.onlyArgument(this, args, keywords));
  }

  @Override
  public Object call(Object object) {
    String method = Texts.name(name);
    if (keywords.size() == 0) {
      return Calls.callMethod(object, method, args.clone());
    }
    return Calls.callWithDict(Attributes.getAttr(object, method), args.clone(), keywords);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object callIt(PyMethodCaller self, Object[] args, PyDict kwargs) {
    return self.call(OperatorModule.onlyArgument(self, args, kwargs.size() == 0 ? null : new String[] {""}));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyMethodCaller self) {
    StrBuilder out = new StrBuilder().append("operator.methodcaller(").append(Texts.repr(self.name));
    for (Object arg : self.args) {
      out.append(", ").append(Texts.repr(arg));
    }
    for (Object key : self.keywords.keyArray()) {
      out.append(", ").append(key).append("=").append(Texts.repr(self.keywords.get(key)));
    }
    return out.append(")").build();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyMethodCaller self) {
    Object[] all = new Object[self.args.length + 1];
    all[0] = self.name;
    System.arraycopy(self.args, 0, all, 1, self.args.length);
    if (self.keywords.size() == 0) {
      return PyTuple.of(TYPE, PyTuple.of(all));
    }
    Object partial = Attributes.getAttr(ImportMachinery.load(Interpreter.current(), "functools"), "partial");
    Object made = Calls.callWithDict(partial, new Object[] {TYPE, self.name}, self.keywords);
    return PyTuple.of(made, PyTuple.of(self.args.clone()));
  }

  @Get("__text_signature__")
  static String getTextSignature(PyMethodCaller self) {
    return "(obj, /)";
  }
}
