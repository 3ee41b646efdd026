package naja.runtime.expose;

import naja.runtime.objects.PyDict;

/** The generated spec of a module. */
public abstract class ModuleFunctions extends Spec {
  /** The module's name in {@code sys.modules}. */
  public abstract String name();

  /** The module's docstring, or null. */
  public abstract String doc();

  /** Declares all functions, in the order of the source. */
  public abstract void define(ModuleDefiner module);

  /**
   * Puts in what is not a function (constants, types): calls the class's {@code static void init(PyDict)} where it
   * has one.
   */
  public abstract void init(PyDict namespace);
}
