package naja.runtime.os;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The method handles through which every C function is called.
 *
 * <p>A handle costs milliseconds to make, so there are three for all functions, not one for each: on x86_64 and aarch64
 * Linux every integer and pointer argument travels in the next 64-bit register, and a function does not see registers
 * beyond those that it declares. A function is passed as the leading address. Results narrower than 64 bits leave the
 * upper half undefined; the caller narrows.
 *
 * <p>Variadic functions without floating-point arguments use the same registers on both machines.
 */
final class Downcalls {

  /** Up to three arguments. */
  static final MethodHandle THREE = handle(3);

  private Downcalls() {
  }

  @SuppressWarnings("restricted")
  private static MethodHandle handle(int arguments) {
    ValueLayout[] layouts = new ValueLayout[arguments];
    for (int i = 0; i < arguments; i++) {
      layouts[i] = ValueLayout.JAVA_LONG;
    }
    return Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts),
        Linker.Option.captureCallState("errno"));
  }

  /** Made when the first function with more than three arguments is called. */
  static final class UpToSix {
    static final MethodHandle SIX = handle(6);

    private UpToSix() {
    }
  }

  /** Made when the first function with more than six arguments is called. */
  static final class UpToEight {
    static final MethodHandle EIGHT = handle(8);

    private UpToEight() {
    }
  }
}
