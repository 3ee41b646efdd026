package naja.modules.asyncio;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Instances;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.threads.Interpreter;

/** What futures and tasks take from the Python modules of {@code asyncio}. */
final class Library {
  private Library() {}

  static Object get(String module, String name) {
    return Attributes.getAttr(ImportMachinery.load(Interpreter.current(), module), name);
  }

  /** {@code asyncio.exceptions.InvalidStateError}. */
  static PyException invalidState(String message) {
    return new PyException((PyBaseException) Calls.call(get("asyncio.exceptions", "InvalidStateError"), message));
  }

  /** {@code asyncio.exceptions.CancelledError}, without a message where that is null. */
  static PyBaseException cancelledError(Object message) {
    Object type = get("asyncio.exceptions", "CancelledError");
    return (PyBaseException) (message == null ? Calls.call(type) : Calls.call(type, message));
  }

  static boolean isCancelledError(PyBaseException exception) {
    return Instances.isInstance(exception, get("asyncio.exceptions", "CancelledError"));
  }

  /** The stack of the caller, for messages about what was made there. */
  static Object callerStack() {
    return Calls.call(get("traceback", "extract_stack"));
  }
}
