package naja.runtime.builtin;

import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;

/** {@code sys._jit}: about CPython's own compiler, which is not here; ours is the JVM's. */
@ModuleSpec(value = "sys._jit", doc = "Utilities for observing just-in-time compilation.")
public final class SysJitModule {
  private SysJitModule() {}

  @Def(value = "is_available()", doc = "Whether CPython's just-in-time compiler is there.")
  static boolean isAvailable() {
    return false;
  }

  @Def(value = "is_enabled()", doc = "Whether CPython's just-in-time compiler is enabled.")
  static boolean isEnabled() {
    return false;
  }

  @Def(value = "is_active()", doc = "Whether CPython's just-in-time compiler has compiled the running frame.")
  static boolean isActive() {
    return false;
  }
}
