package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.threads.Audit;

/** {@code generator}. */
@TypeSpec("generator")
public final class PyGenerator extends PyGeneratorBase {
  public PyGenerator(PyFrame frame) {
    super(frame);
  }

  @Override
  public PyType type() {
    return Types.GENERATOR;
  }

  @Override
  public String kind() {
    return "generator";
  }

  @Def("__iter__(self, /)")
  static Object iter(PyGenerator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextItem(PyGenerator self) {
    return self.nextOrStop();
  }

  @Def("send(self, object, /)")
  static Object send(PyGenerator self, Object value) {
    return Generation.answer(self, self.resume(value));
  }

  @Def(value = "throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", noSignature = true)
  static Object throwIn(PyGenerator self, Object type, Object value, Object traceback) {
    return Generation.answer(self, self.throwInto(Generation.exception(type, value, traceback)));
  }

  @Def("close(self, /)")
  static Object closeIt(PyGenerator self) {
    return self.close();
  }

  @Def("__repr__(self, /)")
  static Object repr(PyGenerator self) {
    return PyType.nameKey(
        "<generator object " + Texts.strText(self.qualifiedName) + " at 0x" + Long.toHexString(Identity.id(self))
            + ">");
  }

  @Get("__name__")
  static Object getName(PyGenerator self) {
    return self.name;
  }

  @Set(value = "__name__", deletes = true)
  static void setName(PyGenerator self, Object value) {
    if (value == null || !Texts.isStr(value)) {
      throw Errors.typeError("__name__ must be set to a string object");
    }
    self.name = value;
  }

  @Get("__qualname__")
  static Object getQualname(PyGenerator self) {
    return self.qualifiedName;
  }

  @Set(value = "__qualname__", deletes = true)
  static void setQualname(PyGenerator self, Object value) {
    if (value == null || !Texts.isStr(value)) {
      throw Errors.typeError("__qualname__ must be set to a string object");
    }
    self.qualifiedName = value;
  }

  @Get("gi_code")
  static Object getCode(PyGenerator self) {
    Audit.event("object.__getattr__", self, "gi_code");
    return self.frame.code;
  }

  @Get("gi_frame")
  static Object getFrame(PyGenerator self) {
    Audit.event("object.__getattr__", self, "gi_frame");
    return self.isFinished() ? PyNone.NONE : self.frame;
  }

  @Get("gi_running")
  static boolean getRunning(PyGenerator self) {
    return self.isRunning();
  }

  @Get("gi_suspended")
  static boolean getSuspended(PyGenerator self) {
    return self.isStarted() && !self.isRunning() && !self.isFinished();
  }

  @Get("gi_yieldfrom")
  static Object getDelegate(PyGenerator self) {
    return PyNone.orNone(self.delegate());
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
