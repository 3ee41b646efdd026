package naja.runtime.objects;

import naja.runtime.expose.Def;

/** The methods of the six types of iterators over dicts. */
final class DictIteratorMethods {
  private DictIteratorMethods() {}

  @Def("__iter__(self, /)")
  static Object iter(PyDictIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyDictIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PyDictIterator self) {
    return self.lengthHint();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyDictIterator self) {
    return self.reduce();
  }
}
