package naja.modules.digest;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyType;

/** The types of {@code _md5}, {@code _sha1} and {@code _sha2}, which functions of these modules make. */
@TypeSpec(value = "_md5.md5", methods = {HashMethods.class, FixedDigestMethods.class})
public final class PyHash extends HashObject {
  private PyHash(PyType type, String name, Hasher hasher) {
    super(type, name, hasher);
  }

  /** A type of such objects, by its Python name. */
  static PyType makeType(String name) {
    PyType type = PyType.builtin(name, PyHash.class, new PyHashSpec());
    type.disallowInstantiation = true;
    type.isBase = false;
    return type;
  }

  /** An object with its first data; null for not given. */
  static PyHash of(PyType type, String name, Hasher hasher, Object data, Object string) {
    PyHash hash = new PyHash(type, name, hasher);
    hash.start(data, string);
    return hash;
  }

  @Def("update(self, obj, /)")
  static void update(PyHash self, Object data) {
    self.update(data);
  }

  @Override
  HashObject with(Hasher other) {
    return new PyHash(type(), name, other);
  }
}
