package naja.runtime.builtin;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.threads.Interpreter;
import naja.syntax.Mode;
import naja.syntax.ast.Mod;

/** Syntax trees as Python objects: the {@code _ast} module says how. */
public final class SyntaxTrees {
  private SyntaxTrees() {}

  /** What the {@code _ast} module can do for {@code compile}. */
  public interface Converter {
    /** Whether an object is a node of {@code _ast}. */
    boolean isTree(Object object);

    /** The tree of a node, which must fit the mode. */
    Mod toMod(Object node, Mode mode);

    /** The node of a tree. */
    Object toObject(Mod tree);
  }

  private static volatile Converter converter;

  /** Lets {@code _ast} tell how; the last one called stays. */
  public static void install(Converter newConverter) {
    converter = newConverter;
  }

  static boolean isTree(Object object) {
    Converter c = converter;
    return c != null && c.isTree(object);
  }

  static Mod toMod(Object node, Mode mode) {
    return converter.toMod(node, mode);
  }

  static Object toObject(Mod tree) {
    if (converter == null) {
      ImportMachinery.load(Interpreter.current(), "_ast");
      if (converter == null) {
        throw Errors.systemError("no _ast module");
      }
    }
    return converter.toObject(tree);
  }
}
