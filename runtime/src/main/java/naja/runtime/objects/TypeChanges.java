package naja.runtime.objects;

import naja.runtime.abstracts.Errors;

/** Changing the bases of a class that exists. */
final class TypeChanges {
  private TypeChanges() {}

  /** {@code type.__bases__ = bases}: all or nothing, the MROs of subclasses included. */
  static void setBases(PyType type, PyType[] bases) {
    PyType newBase = TypeCreation.bestBase(bases);
    PyType oldBase = type.base();
    if (newBase.heap != oldBase.heap || !newBase.heap && newBase.layout() != oldBase.layout()) {
      throw Errors.typeError(
          "__bases__ assignment: '" + newBase.name() + "' deallocator differs from '" + oldBase.name() + "'");
    }
    if (newBase.layout() != oldBase.layout()
        || newBase.slotCount() != oldBase.slotCount()
        || newBase.hasDict && !type.hasDict) {
      throw Errors.typeError(
          "__bases__ assignment: '" + newBase.name() + "' object layout differs from '" + oldBase.name() + "'");
    }
    PyType[] oldBases = type.bases();
    PyType[] oldMro = type.mro();
    type.setBases(bases, newBase);
    try {
      relinearize(type);
    } catch (PyException e) {
      if (type.bases() != bases) {
        throw e; // mro() has set others
      }
      type.setBases(oldBases, oldBase);
      type.setMro(oldMro);
      for (PyType subclass : type.subclasses()) {
        relinearize(subclass);
      }
      throw e;
    } finally {
      type.modified();
    }
  }

  /** Whether a type has another among its {@code __base__}s: its MRO may be about to be made anew. */
  static boolean derivesFrom(PyType type, PyType other) {
    PyType t = type;
    while (t != null && t != other) {
      t = t.base();
    }
    return t != null;
  }

  private static void relinearize(PyType type) {
    type.setMro(TypeCreation.linearize(type));
    for (PyType subclass : type.subclasses()) {
      relinearize(subclass);
    }
  }
}
