package naja.runtime.builtin;

import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.threads.Interpreter;

/** {@code stderrprinter}: {@code sys.stderr} until {@code _io} is there, so that {@code -v} can tell of the first imports. */
@TypeSpec("stderrprinter")
public final class PyStderrprinter extends PyObject {
  private static final PyType TYPE =
      PyType.builtin("stderrprinter", PyStderrprinter.class, new PyStderrprinterSpec());

  private static final int DESCRIPTOR = 2;

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyStderrprinter self) {
    return "<stderrprinter(fd=2) object at 0x".concat(Long.toHexString(Identity.id(self))).concat(">");
  }

  @Def("write(self, text, /)")
  static int write(PyStderrprinter self, Object text) {
    StderrText.write(Interpreter.current(), Texts.utf16(text));
    return Str.length(text);
  }

  @Def("close(self, /)")
  static void close(PyStderrprinter self) {}

  @Def("flush(self, /)")
  static void flush(PyStderrprinter self) {}

  @Def("fileno(self, /)")
  static int fileno(PyStderrprinter self) {
    return DESCRIPTOR;
  }

  @Def("isatty(self, /)")
  static boolean isatty(PyStderrprinter self) {
    return Interpreter.current().os.files().isatty(DESCRIPTOR);
  }

  @Get("closed")
  static boolean closed(PyStderrprinter self) {
    return false;
  }

  @Get("encoding")
  static Object encoding(PyStderrprinter self) {
    return PyNone.NONE;
  }

  @Get("mode")
  static Object mode(PyStderrprinter self) {
    return "w";
  }
}
