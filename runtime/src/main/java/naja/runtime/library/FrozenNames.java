package naja.runtime.library;

/**
 * The modules that are frozen: those that CPython freezes, and those that it reads as files at each start. To find a
 * file, importlib lists folders.
 */
final class FrozenNames {
  /**
   * A frozen module.
   *
   * @param original the module whose source it is; with {@code <} in front for the {@code __init__} of a package
   * @param path of its source in the library
   * @param essential whether it is frozen whatever {@code -X frozen_modules} says
   */
  record Frozen(String original, String path, boolean isPackage, boolean essential) {}

  private FrozenNames() {}

  static String[] all() {
    return new String[] {
      "_frozen_importlib", "_frozen_importlib_external", "zipimport", "abc", "codecs", "io", "_collections_abc",
      "_sitebuiltins", "genericpath", "ntpath", "posixpath", "os", "site", "stat", "importlib.util",
      "importlib.machinery",
      "runpy", "encodings", "encodings.aliases", "encodings.utf_8", "linecache", "__hello__", "__hello_alias__",
      "__phello_alias__", "__phello_alias__.spam", "__phello__",
      "__phello__.__init__", "__phello__.ham", "__phello__.ham.__init__", "__phello__.ham.eggs", "__phello__.spam"
    };
  }

  /** Whether it is the source of one of them. */
  static boolean isPath(String path) {
    for (String name : all()) {
      Frozen frozen = find(name);
      if (frozen != null && frozen.path().equals(path)) {
        return true;
      }
    }
    return false;
  }

  static Frozen find(String name) {
    return switch (name) {
      case "_frozen_importlib" -> new Frozen("importlib._bootstrap", "importlib/_bootstrap.py", false, true);
      case "_frozen_importlib_external" ->
          new Frozen("importlib._bootstrap_external", "importlib/_bootstrap_external.py", false, true);
      case "zipimport" -> new Frozen(name, "zipimport.py", false, true);
      case "abc", "codecs", "io", "_collections_abc", "_sitebuiltins", "genericpath", "ntpath", "posixpath", "os",
          "site",
          "stat", "runpy", "linecache", "__hello__" ->
          new Frozen(name, name + ".py", false, false);
      case "importlib.util" -> new Frozen(name, "importlib/util.py", false, false);
      case "importlib.machinery" -> new Frozen(name, "importlib/machinery.py", false, false);
      case "encodings" -> new Frozen(name, "encodings/__init__.py", true, false);
      case "encodings.aliases" -> new Frozen(name, "encodings/aliases.py", false, false);
      case "encodings.utf_8" -> new Frozen(name, "encodings/utf_8.py", false, false);
      case "__hello_alias__", "__phello_alias__.spam" -> new Frozen("__hello__", "__hello__.py", false, false);
      case "__phello_alias__" -> new Frozen("__hello__", "__hello__.py", true, false);
      case "__phello__" -> new Frozen(name, "__phello__/__init__.py", true, false);
      case "__phello__.__init__" -> new Frozen("<__phello__", "__phello__/__init__.py", false, false);
      case "__phello__.ham" -> new Frozen(name, "__phello__/ham/__init__.py", true, false);
      case "__phello__.ham.__init__" -> new Frozen("<__phello__.ham", "__phello__/ham/__init__.py", false, false);
      case "__phello__.ham.eggs" -> new Frozen(name, "__phello__/ham/eggs.py", false, false);
      case "__phello__.spam" -> new Frozen(name, "__phello__/spam.py", false, false);
      default -> null;
    };
  }
}
