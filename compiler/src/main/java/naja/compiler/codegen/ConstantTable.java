package naja.compiler.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import naja.compiler.ConstantKey;

/** The constants of a block, numbered in order of first use; {@link ConstantKey} tells which share a number. */
final class ConstantTable {
  private final HashMap<ConstantKey, Integer> indices = new HashMap<>();
  private final List<Object> constants = new ArrayList<>();

  int add(Object constant) {
    Integer index = indices.putIfAbsent(new ConstantKey(constant), constants.size());
    if (index != null) {
      return index;
    }
    constants.add(constant);
    return constants.size() - 1;
  }

  List<Object> list() {
    return constants;
  }
}
