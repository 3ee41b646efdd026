package naja.modules.collections;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrBuilder;

/** {@code collections._tuplegetter}: the attribute of a named tuple for one of its items. */
@TypeSpec("collections._tuplegetter")
public final class PyTupleGetter extends PyObject {
  static final PyType TYPE = PyType.builtin("collections._tuplegetter", PyTupleGetter.class, new PyTupleGetterSpec());

  static {
    TYPE.isBase = false;
  }

  private final long index;
  private Object doc;

  private PyTupleGetter(long index, Object doc) {
    this.index = index;
    this.doc = doc;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_tuplegetter(index, doc, /)", noSignature = true)
  static Object create(PyType type, long index, Object doc) {
    return new PyTupleGetter(index, doc);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyTupleGetter self, Object instance, Object owner) {
    if (instance instanceof PyTuple tuple) {
      if (self.index < 0 || self.index >= tuple.size()) {
        throw Errors.indexError("tuple index out of range");
      }
      return tuple.get((int) self.index);
    }
    if (instance == null || instance == PyNone.NONE) {
      return self;
    }
    throw Errors.typeError("descriptor for index '" + self.index + "' for tuple subclasses doesn't apply to '"
        + PyType.of(instance).name() + "' object");
  }

  @Def("__set__(self, instance, value, /)")
  static void set(PyTupleGetter self, Object instance, Object value) {
    throw Errors.error(ExceptionTypes.ATTRIBUTE_ERROR, "can't set attribute");
  }

  @Def("__delete__(self, instance, /)")
  static void delete(PyTupleGetter self, Object instance) {
    throw Errors.error(ExceptionTypes.ATTRIBUTE_ERROR, "can't delete attribute");
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyTupleGetter self) {
    return PyTuple.of(TYPE, PyTuple.of(self.index, self.doc));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTupleGetter self) {
    return new StrBuilder().append("_tuplegetter(").append(Long.toString(self.index)).append(", ")
        .append(Texts.repr(self.doc)).append(")").build();
  }

  @Get(value = "__doc__", member = true)
  static Object getDoc(PyTupleGetter self) {
    return self.doc;
  }

  @Set(value = "__doc__", deletes = true)
  static void setDoc(PyTupleGetter self, Object value) {
    self.doc = PyNone.orNone(value);
  }
}
