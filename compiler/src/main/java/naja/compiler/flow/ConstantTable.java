package naja.compiler.flow;

import static naja.compiler.Opcode.LOAD_CONST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naja.compiler.ConstantKey;

/** The constants of a unit while the flow graph folds; wraps the unit's live list. */
final class ConstantTable {
  private final List<Object> constants;

  /** Made at the first addition; most units fold nothing. */
  private Map<ConstantKey, Integer> indexByKey;

  ConstantTable(List<Object> constants) {
    this.constants = constants;
  }

  Object get(int index) {
    return constants.get(index);
  }

  /** The value that a constant-loading instruction loads. */
  Object valueOf(Instr instr) {
    return valueOf(instr.opcode, instr.arg);
  }

  Object valueOf(int opcode, int arg) {
    return opcode == LOAD_CONST ? constants.get(arg) : (Object) Long.valueOf(arg);
  }

  /** The index of the constant, which is appended if it is new. */
  int indexOf(Object constant) {
    if (indexByKey == null) {
      indexByKey = new HashMap<>();
      for (int i = 0; i < constants.size(); i++) {
        indexByKey.putIfAbsent(new ConstantKey(constants.get(i)), i);
      }
    }
    Integer index = indexByKey.putIfAbsent(new ConstantKey(constant), constants.size());
    if (index != null) {
      return index;
    }
    constants.add(constant);
    return constants.size() - 1;
  }

  /** Drops the constants that no instruction loads, save the first, which may be a docstring. */
  void removeUnused(FlowGraph graph) {
    int count = constants.size();
    if (count == 0) {
      return;
    }
    boolean[] used = new boolean[count];
    used[0] = true;
    for (Block block = graph.entry; block != null; block = block.next) {
      for (int i = 0; i < block.size; i++) {
        if (block.items[i].opcode == LOAD_CONST) {
          used[block.items[i].arg] = true;
        }
      }
    }
    int[] newIndex = new int[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (used[i]) {
        newIndex[i] = kept;
        constants.set(kept++, constants.get(i));
      }
    }
    if (kept == count) {
      return;
    }
    constants.subList(kept, count).clear();
    indexByKey = null;
    for (Block block = graph.entry; block != null; block = block.next) {
      for (int i = 0; i < block.size; i++) {
        Instr instr = block.items[i];
        if (instr.opcode == LOAD_CONST) {
          instr.arg = newIndex[instr.arg];
        }
      }
    }
  }
}
