package naja.modules.codecs;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.text.codecs.Charmap;

/** {@code EncodingMap}: what {@code charmap_build} makes of a whole table. */
@TypeSpec("EncodingMap")
final class PyEncodingMap extends PyObject {
  private static final PyType TYPE =
      PyType.builtin("EncodingMap", PyEncodingMap.class, new PyEncodingMapSpec());

  static {
    TYPE.disallowInstantiation = true;
  }

  final Charmap.EncodingTable table;

  PyEncodingMap(Charmap.EncodingTable table) {
    this.table = table;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("size(self, /)")
  static int size(PyEncodingMap self) {
    return 256;
  }
}
