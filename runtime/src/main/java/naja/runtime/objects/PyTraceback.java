package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.threads.Audit;

/** {@code traceback}: one frame that an exception passed; {@code next} is the frame nearer to where it was raised. */
@TypeSpec("traceback")
public final class PyTraceback extends PyObject {
  public PyTraceback next;
  public final PyFrame frame;

  /** The byte offset of the instruction, and its line. */
  public final int lastInstruction;

  public final int line;

  public PyTraceback(PyTraceback next, PyFrame frame, int lastInstruction, int line) {
    this.next = next;
    this.frame = frame;
    this.lastInstruction = lastInstruction;
    this.line = line;
  }

  @Override
  public PyType type() {
    return Types.TRACEBACK;
  }

  @New("traceback(tb_next, tb_frame, tb_lasti, tb_lineno)")
  static Object create(PyType type, Object next, PyFrame frame, int lasti, int lineno) {
    if (next != PyNone.NONE && !(next instanceof PyTraceback)) {
      throw Errors.typeError("expected traceback object or None, got '" + PyType.of(next).name() + "'");
    }
    return new PyTraceback(next instanceof PyTraceback t ? t : null, frame, lasti, lineno);
  }

  @Get("tb_next")
  static Object getNext(PyTraceback self) {
    return PyNone.orNone(self.next);
  }

  @Set(value = "tb_next", deletes = true)
  static void setNext(PyTraceback self, Object value) {
    if (value == null) {
      throw Errors.typeError("can't delete tb_next attribute");
    }
    if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
      throw Errors.typeError("expected traceback object, got '" + PyType.of(value).name() + "'");
    }
    PyTraceback next = value instanceof PyTraceback t ? t : null;
    for (PyTraceback t = next; t != null; t = t.next) {
      if (t == self) {
        throw Errors.valueError("traceback loop detected");
      }
    }
    self.next = next;
  }

  @Get(value = "tb_frame", member = true)
  static Object getFrame(PyTraceback self) {
    Audit.event("object.__getattr__", self, "tb_frame");
    return self.frame;
  }

  @Get(value = "tb_lasti", member = true)
  static int getLasti(PyTraceback self) {
    return self.lastInstruction;
  }

  @Get("tb_lineno")
  static Object getLineno(PyTraceback self) {
    return self.line < 0 ? PyNone.NONE : (Object) (long) self.line;
  }

  @Def("__dir__(self, /)")
  static Object dir(PyTraceback self) {
    return PyList.of("tb_frame", "tb_next", "tb_lasti", "tb_lineno");
  }
}
