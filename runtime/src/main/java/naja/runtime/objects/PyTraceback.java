package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;

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
}
