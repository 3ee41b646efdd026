package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.memory.Death;
import naja.runtime.threads.ThreadState;

/** Warns when a coroutine dies that nobody has begun to await. Keeps what the warning tells, not the coroutine. */
final class UnawaitedCoroutine extends Death {
  private final PyFunction function;
  private final Object origin;

  UnawaitedCoroutine(PyCoroutine coroutine) {
    super(coroutine);
    function = coroutine.frame.function;
    origin = coroutine.origin;
  }

  @Override
  protected boolean isDueAtEnd() {
    return true;
  }

  @Override
  protected void died() {
    PyCoroutine coroutine = new PyCoroutine(new PyFrame(function.code(), function, ThreadState.current()));
    coroutine.origin = origin;
    try {
      Object warnings = ImportMachinery.load(interpreter, "warnings");
      Calls.call(Attributes.getAttr(warnings, "_warn_unawaited_coroutine"), coroutine);
    } catch (PyException e) {
      ExceptionPrinting.unraisable(
          interpreter, e, "Exception ignored while finalizing coroutine " + Texts.reprText(coroutine), null);
    } finally {
      coroutine.close();
    }
  }
}
