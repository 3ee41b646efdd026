package naja.runtime.builtin;

import naja.runtime.objects.PyCode;

/** Modules whose code comes with the interpreter: the compiled standard library. */
public interface FrozenModules {
  /** No modules. */
  FrozenModules NONE =
      new FrozenModules() {
        @Override
        public Entry find(String name, boolean all) {
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

    boolean isPackage();

    /** The name of the module whose source it comes from. */
    String originalName();
  }

  /**
   * The module of that name, or null.
   *
   * @param all false for those only that imports cannot do without: {@code -X frozen_modules=off}
   */
  Entry find(String name, boolean all);

  /** What stands for a file of cached code, in the form of such a file; null when the path is none of the library's. */
  default byte[] cachedFile(String path) {
    return null;
  }

  /** The code that a mark in {@link #cachedFile} stands for; null when the mark was not made there. */
  default PyCode cachedCode(long secret, int number) {
    return null;
  }

  /** All names. */
  String[] names();
}
