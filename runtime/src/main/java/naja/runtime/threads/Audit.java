package naja.runtime.threads;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyTuple;

/**
 * The audit hooks of one interpreter. Compare CPython's {@code PySys_Audit}. What may be audited calls {@link #event};
 * where that happens often, or its arguments cost something, it looks at {@link #active} first.
 */
public final class Audit {
  /** Whether any interpreter has hooks. */
  public static volatile boolean active;

  private final List<Object> hooks = new CopyOnWriteArrayList<>();

  /** Tells the hooks of the running interpreter of an event; what they raise goes on to the caller. */
  public static void event(String event, Object... arguments) {
    if (active) {
      Interpreter.current().audit.tell(event, arguments);
    }
  }

  /** {@code sys.addaudithook}: the hooks that are there may refuse a new one, by an {@code Exception} silently. */
  public void add(Object hook) {
    try {
      tell("sys.addaudithook");
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.EXCEPTION)) {
        return;
      }
      throw e;
    }
    hooks.add(hook);
    active = true;
  }

  /** Tells the hooks, whose code no tool sees unless they say that it may be traced. */
  public void tell(Object event, Object... arguments) {
    if (hooks.isEmpty()) {
      return;
    }
    ThreadState thread = ThreadState.current();
    PyTuple packed = PyTuple.of(arguments);
    thread.tracing++;
    try {
      for (Object hook : hooks) {
        Object traced = Attributes.lookupAttr(hook, "__cantrace__");
        if (traced != null && Truth.isTrue(traced)) {
          callTraced(thread, hook, event, packed);
        } else {
          Calls.call(hook, event, packed);
        }
      }
    } finally {
      thread.tracing--;
    }
  }

  private static void callTraced(ThreadState thread, Object hook, Object event, PyTuple arguments) {
    thread.tracing--;
    try {
      Calls.call(hook, event, arguments);
    } finally {
      thread.tracing++;
    }
  }
}
