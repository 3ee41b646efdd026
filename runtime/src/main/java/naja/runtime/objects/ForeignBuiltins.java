package naja.runtime.objects;

/**
 * {@code __builtins__} of a namespace that are not a plain dict: a subclass with a look-up of its own, another mapping, or something
 * that no name can be found in. Empty as a dict, so that no look-up finds anything here and inline caches keep away;
 * {@link naja.runtime.abstracts.Namespaces} asks the object itself. Python code never sees it.
 */
public final class ForeignBuiltins extends PyDict {
  /** What the program has as {@code __builtins__}. */
  public final Object object;

  public ForeignBuiltins(Object object) {
    this.object = object;
  }
}
