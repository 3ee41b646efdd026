package naja.modules.struct;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** {@code struct.Struct}: a compiled format. */
@TypeSpec(value = "_struct.Struct", sub = true, repeats = {"__getattribute__", "__setattr__", "__delattr__"})
public class PyStruct extends PyObject {
  static final PyType TYPE = PyType.builtin("_struct.Struct", PyStruct.class, new PyStructSpec());

  static {
    TYPE.hasWeakref = true;
  }

  private Layout layout;
  private Object format;

  protected PyStruct() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "Struct(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyStruct() : new PyStructSub(type);
  }

  @Def(value = "__init__(self, /, format)", noSignature = true)
  static void init(PyStruct self, Object format) {
    self.layout = Layout.of(StructModule.formatText(format));
    self.format = Str.fromJava(StructModule.formatText(format));
  }

  private Layout layout() {
    if (layout == null) {
      throw Errors.runtimeError("Struct object is not initialized");
    }
    return layout;
  }

  @Def(value = "pack(self, /, *values)", noSignature = true)
  static Object pack(PyStruct self, Object[] values) {
    return PyBytes.of(self.layout().pack(values, 0));
  }

  @Def(value = "pack_into(self, buffer, offset, /, *values)", noSignature = true)
  static void packInto(PyStruct self, Object buffer, Object offset, Object[] values) {
    StructModule.packInto(self.layout(), buffer, offset, values);
  }

  @Def("unpack(self, buffer, /)")
  static Object unpack(PyStruct self, Object buffer) {
    return StructModule.unpack(self.layout(), buffer);
  }

  @Def("unpack_from(self, /, buffer, offset=0)")
  static Object unpackFrom(PyStruct self, Object buffer, long offset) {
    return StructModule.unpackFrom(self.layout(), buffer, offset);
  }

  @Def("iter_unpack(self, buffer, /)")
  static Object iterUnpack(PyStruct self, Object buffer) {
    return StructModule.iterUnpack(self.layout(), buffer);
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyStruct self) {
    return 56 + 32L * self.layout().values;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyStruct self) {
    self.layout();
    String name = self.type().name();
    return new StrBuilder().append(Str.fromJava(name.substring(name.lastIndexOf('.') + 1))).append("(")
        .append(Texts.repr(self.format)).append(")").build();
  }

  @Get("format")
  static Object getFormat(PyStruct self) {
    self.layout();
    return self.format;
  }

  @Get("size")
  static long getSize(PyStruct self) {
    return self.layout == null ? -1 : self.layout.size;
  }
}
