package naja.modules.digest;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.expose.TypeMethods;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _blake2}. */
@ModuleSpec("_blake2")
public final class Blake2Module {
  private Blake2Module() {}

  static void init(PyDict namespace) {
    namespace.put("blake2b", PyBlake2b.TYPE);
    namespace.put("blake2s", PyBlake2s.TYPE);
    sizes(namespace, "BLAKE2B_", true);
    sizes(namespace, "BLAKE2S_", false);
    namespace.put("_GIL_MINSIZE", 2048L);
  }

  private static void sizes(PyDict namespace, String prefix, boolean wide) {
    long most = wide ? 64 : 32;
    namespace.put(prefix + "SALT_SIZE", most / 4);
    namespace.put(prefix + "PERSON_SIZE", most / 4);
    namespace.put(prefix + "MAX_KEY_SIZE", most);
    namespace.put(prefix + "MAX_DIGEST_SIZE", most);
  }

  static PyType type(String name, Class<?> javaClass, TypeMethods methods, boolean wide) {
    PyType type = PyType.builtin(name, javaClass, methods);
    type.isBase = false;
    sizes(type.dict(), "", wide);
    type.modified();
    return type;
  }

  /** A digest with parameters as Python gives them; null for a key, salt or person that is not given. */
  static Blake2 hasher(
      boolean wide, int digestSize, Object key, Object salt, Object person, int fanout, int depth, Object leafSize,
      Object nodeOffset, int nodeDepth, int innerSize, boolean lastNode) {
    Blake2Parameters parameters = new Blake2Parameters(wide);
    parameters.digestSize(digestSize);
    parameters.saltAndPerson(salt, person);
    parameters.fanout(fanout);
    parameters.depth(depth);
    parameters.leafSize(leafSize);
    parameters.nodeOffset(nodeOffset);
    parameters.nodeDepth(nodeDepth);
    parameters.innerSize(innerSize);
    byte[] keyBytes = parameters.key(key);
    return new Blake2(wide, parameters.bytes(), keyBytes, lastNode);
  }
}
