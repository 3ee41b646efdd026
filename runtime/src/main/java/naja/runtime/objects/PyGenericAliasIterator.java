package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code generic_alias_iterator}: gives {@code *alias}, once. */
@TypeSpec("generic_alias_iterator")
public final class PyGenericAliasIterator extends PyIterator {
  /** A {@link PyGenericAlias}; null once it has been given. */
  private Object alias;

  PyGenericAliasIterator(Object alias) {
    this.alias = alias;
  }

  @Override
  public synchronized Object next() {
    PyGenericAlias whole = (PyGenericAlias) alias;
    alias = null;
    return whole == null ? null : whole.unpackedAlias();
  }

  @Override
  public PyType type() {
    return Types.GENERIC_ALIAS_ITERATOR;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyGenericAliasIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyGenericAliasIterator self) {
    return self.next();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyGenericAliasIterator self) {
    Object iter = Items.builtin("iter");
    Object whole = self.alias;
    return PyTuple.of(iter, PyTuple.of(whole == null ? PyTuple.EMPTY : whole));
  }
}
