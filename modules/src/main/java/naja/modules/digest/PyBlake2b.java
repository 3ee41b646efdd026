package naja.modules.digest;

import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyType;

/** {@code _blake2.blake2b}. */
@TypeSpec(value = "_blake2.blake2b", methods = {HashMethods.class, UpdateMethods.class, FixedDigestMethods.class})
public final class PyBlake2b extends HashObject {
  static final PyType TYPE = Blake2Module.type("_blake2.blake2b", PyBlake2b.class, new PyBlake2bSpec(), true);

  private PyBlake2b(Hasher hasher) {
    super(TYPE, "blake2b", hasher);
  }

  @New("blake2b(data=b'', *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, "
      + "node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None)")
  static Object create(
      PyType type, Object data, int digestSize, Object key, Object salt, Object person, int fanout, int depth,
      Object leafSize, Object nodeOffset, int nodeDepth, int innerSize, boolean lastNode, boolean usedForSecurity,
      Object string) {
    Blake2 hasher = Blake2Module.hasher(
        true, digestSize, key, salt, person, fanout, depth, leafSize, nodeOffset, nodeDepth, innerSize, lastNode);
    PyBlake2b hash = new PyBlake2b(hasher);
    hash.start(data, string);
    return hash;
  }

  @Override
  HashObject with(Hasher other) {
    return new PyBlake2b(other);
  }
}
