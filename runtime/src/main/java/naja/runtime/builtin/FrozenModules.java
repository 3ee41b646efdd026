package naja.runtime.builtin;

import naja.runtime.objects.PyCode;

/** Modules whose code comes with the interpreter: the compiled standard library. */
public interface FrozenModules {
  /** No modules. */
  FrozenModules NONE =
      new FrozenModules() {
        @Override
        public Entry find(String name) {
          return null;
        }

        @Override
        public String[] names() {
          return new String[0];
        }
      };

  /** One module. */
  interface Entry {
    /** Its code, loaded anew at each call. */
    PyCode code();

    /** Its code in {@code marshal}'s form. */
    byte[] data();

    boolean isPackage();

    /** The name of the module whose source it comes from. */
    String originalName();
  }

  /** The module of that name, or null. */
  Entry find(String name);

  /** All names. */
  String[] names();
}
