package naja.runtime.objects;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.text.Str;

/** {@code string.templatelib.Template}: what a t-string makes. Immutable. */
@TypeSpec("string.templatelib.Template")
public final class PyTemplate extends PyObject {
  /** The texts around the interpolations: one more than those. */
  public final PyTuple strings;

  public final PyTuple interpolations;

  public PyTemplate(PyTuple strings, PyTuple interpolations) {
    this.strings = strings;
    this.interpolations = interpolations;
  }

  @Override
  public PyType type() {
    return Types.TEMPLATE;
  }

  @New("Template(*args)")
  static Object create(PyType type, Object[] args) {
    List<Object> strings = new ArrayList<>();
    List<Object> interpolations = new ArrayList<>();
    Object pending = "";
    for (Object arg : args) {
      Object text = PyStr.valueOrNull(arg);
      if (text != null) {
        pending = Str.concat(pending, text);
      } else if (arg instanceof PyInterpolation) {
        strings.add(pending);
        pending = "";
        interpolations.add(arg);
      } else {
        throw Errors.typeError(
            "Template.__new__ *args need to be of type 'str' or 'Interpolation', got " + PyType.of(arg).name());
      }
    }
    strings.add(pending);
    return new PyTemplate(PyTuple.of(strings.toArray()), PyTuple.of(interpolations.toArray()));
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return Items.generic(cls, object);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTemplate self) {
    PyList parts = new PyList();
    for (int i = 0; i < self.strings.size(); i++) {
      if (Str.length(self.strings.get(i)) > 0) {
        parts.append(self.strings.get(i));
      }
      if (i < self.interpolations.size()) {
        parts.append(self.interpolations.get(i));
      }
    }
    return Iteration.iter(parts);
  }

  @Def("__add__(self, value, /)")
  static Object add(PyTemplate self, Object value) {
    if (!(value instanceof PyTemplate other)) {
      throw Errors.typeError(
          "can only concatenate string.templatelib.Template (not \"" + TypeNames.inMessage(PyType.of(value))
              + "\") to string.templatelib.Template");
    }
    List<Object> strings = new ArrayList<>(List.of(self.strings.items()));
    int last = strings.size() - 1;
    strings.set(last, Str.concat(strings.get(last), other.strings.get(0)));
    for (int i = 1; i < other.strings.size(); i++) {
      strings.add(other.strings.get(i));
    }
    List<Object> interpolations = new ArrayList<>(List.of(self.interpolations.items()));
    interpolations.addAll(List.of(other.interpolations.items()));
    return new PyTemplate(PyTuple.of(strings.toArray()), PyTuple.of(interpolations.toArray()));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTemplate self) {
    return PyType.nameKey(
        "Template(strings=" + Texts.reprText(self.strings) + ", interpolations=" + Texts.reprText(self.interpolations)
            + ")");
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyTemplate self) {
    PyList parts = Iteration.toList(iter(self));
    return PyTuple.of(Types.TEMPLATE, PyTuple.of(parts.toArray()));
  }

  @Get(value = "strings", member = true)
  static Object getStrings(PyTemplate self) {
    return self.strings;
  }

  @Get(value = "interpolations", member = true)
  static Object getInterpolations(PyTemplate self) {
    return self.interpolations;
  }

  @Get("values")
  static Object getValues(PyTemplate self) {
    Object[] values = new Object[self.interpolations.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((PyInterpolation) self.interpolations.get(i)).value;
    }
    return PyTuple.of(values);
  }
}
