package naja.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.threads.Interpreter;

/** {@code atexit}: functions to be called at the end, the last registered one first. */
@ModuleSpec(value = "atexit", doc = "Functions to call when the interpreter ends.")
public final class AtexitModule {
  private static final Map<Interpreter, List<Callback>> CALLBACKS = new WeakHashMap<>();

  private record Callback(Object function, Object[] args, PyDict keywords) {}

  private AtexitModule() {}

  private static List<Callback> callbacks() {
    synchronized (CALLBACKS) {
      Interpreter interpreter = Interpreter.current();
      List<Callback> list = CALLBACKS.get(interpreter);
      if (list == null) {
        list = new ArrayList<>();
        CALLBACKS.put(interpreter, list);
      }
      return list;
    }
  }

  @Def(value = "register(func, /, *args, **kwargs)", doc = "Register a function to be called at the end.")
  static Object register(Object func, Object[] args, PyDict kwargs) {
    if (!Calls.isCallable(func)) {
      throw Errors.typeError("the first argument must be callable");
    }
    List<Callback> list = callbacks();
    synchronized (list) {
      list.add(new Callback(func, args, kwargs));
    }
    return func;
  }

  @Def(value = "unregister(func, /)", doc = "Forget a function, however often it was registered.")
  static void unregister(Object func) {
    List<Callback> list = callbacks();
    for (int i = list.size() - 1; i >= 0; i--) {
      Callback callback = at(list, i);
      if (callback != null && Comparisons.isEqual(func, callback.function)) {
        synchronized (list) {
          list.remove(callback);
        }
      }
    }
  }

  private static Callback at(List<Callback> list, int index) {
    synchronized (list) {
      return index < list.size() ? list.get(index) : null;
    }
  }

  @Def(value = "_run_exitfuncs()", doc = "Call and forget the registered functions.")
  static void runExitFunctions() {
    List<Callback> list = callbacks();
    while (true) {
      Callback callback;
      synchronized (list) {
        if (list.isEmpty()) {
          return;
        }
        callback = list.removeLast();
      }
      try {
        Calls.callWithDict(callback.function, callback.args, callback.keywords);
      } catch (PyException e) {
        ExceptionPrinting.unraisable(
            Interpreter.current(), e, "Exception ignored in atexit callback " + Texts.reprText(callback.function),
            null);
      }
    }
  }

  @Def(value = "_clear()", doc = "Forget the registered functions.")
  static void clear() {
    List<Callback> list = callbacks();
    synchronized (list) {
      list.clear();
    }
  }

  @Def(value = "_ncallbacks()", doc = "How many functions are registered.")
  static long count() {
    List<Callback> list = callbacks();
    synchronized (list) {
      return list.size();
    }
  }
}
