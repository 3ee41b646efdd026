package naja.modules.struct;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** What {@code struct.iter_unpack} gives. */
@TypeSpec("_struct.unpack_iterator")
public final class PyUnpackIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("_struct.unpack_iterator", PyUnpackIterator.class, new PyUnpackIteratorSpec());

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private final Layout layout;
  private final byte[] bytes;
  private int at;

  PyUnpackIterator(Layout layout, byte[] bytes) {
    this.layout = layout;
    this.bytes = bytes;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object next() {
    if (at >= bytes.length) {
      return null;
    }
    PyTuple item = layout.unpack(bytes, at);
    at += layout.size;
    return item;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyUnpackIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyUnpackIterator self) {
    return self.next();
  }

  @Def(value = "__length_hint__(self, /)", noSignature = true)
  static long lengthHint(PyUnpackIterator self) {
    return ((long) self.bytes.length - self.at) / self.layout.size;
  }
}
