package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.TypeSpec;

/** {@code module}. */
@TypeSpec(value = "module", sub = true)
public class PyModule extends PyObject implements HasDict {
  private PyDict dict;

  public PyModule() {
    dict = new PyDict();
  }

  /** A module with a namespace that exists already. */
  public PyModule(PyDict dict) {
    this.dict = dict;
  }

  @Override
  public PyType type() {
    return Types.MODULE;
  }

  @Override
  public final PyDict dict() {
    return dict;
  }

  @Override
  public final PyDict dictOrNull() {
    return dict;
  }

  /** {@code module.__getattribute__} with the module's own {@code __getattr__}, or null where there is nothing. */
  public final Object getAttrOrNull(String name) {
    Object value = Attributes.genericGet(this, type(), name);
    if (value != null) {
      return value;
    }
    Object hook = dict.get("__getattr__");
    return hook == null ? null : Calls.call(hook, PyType.nameKey(name));
  }

  /** The error for a missing attribute. */
  public final PyException noAttribute(String name) {
    return Errors.noAttribute(this, name);
  }
}
