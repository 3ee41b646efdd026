package naja.runtime.builtin;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.text.codecs.CodecError;
import naja.runtime.threads.Interpreter;

/** What the default hooks of {@code sys} do. */
final class DisplayHooks {
  private DisplayHooks() {}

  /** Writes a value's repr, with escapes for what the stream cannot encode. */
  static void write(Object out, Object value) {
    Object text = Texts.repr(value);
    if (!tryWrite(out, text)) {
      Object encoding = Attributes.getAttr(out, "encoding");
      Object bytes = Calls.callMethod(text, "encode", encoding, "backslashreplace");
      Object buffer = Attributes.lookupAttr(out, "buffer");
      if (buffer != null) {
        Calls.callMethod(buffer, "write", bytes);
      } else {
        Calls.callMethod(out, "write", Calls.callMethod(bytes, "decode", encoding, "strict"));
      }
    }
  }

  /** Writes a text; false if the stream cannot encode it. */
  private static boolean tryWrite(Object out, Object text) {
    try {
      Calls.callMethod(out, "write", text);
      return true;
    } catch (CodecError e) {
      // What a stream of Java's own throws; Python code would have been told by the exception below.
      return false;
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.UNICODE_ENCODE_ERROR)) {
        throw e;
      }
      return false;
    }
  }

  /** Calls what {@code PYTHONBREAKPOINT} names. */
  static Object breakpoint(String name, Object[] args, PyDict kwargs) {
    int dot = name.lastIndexOf('.');
    String module = dot < 0 ? "builtins" : name.substring(0, dot);
    Object function;
    try {
      function =
          Attributes.getAttr(
              ImportMachinery.load(Interpreter.current(), PyType.nameKey(module)), name.substring(dot + 1));
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.IMPORT_ERROR) && !e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      Warnings.warn(
          ExceptionTypes.RUNTIME_WARNING, "Ignoring unimportable $PYTHONBREAKPOINT: \"" + name + "\"", 0);
      return PyNone.NONE;
    }
    return Calls.callWithDict(function, args, kwargs);
  }
}
