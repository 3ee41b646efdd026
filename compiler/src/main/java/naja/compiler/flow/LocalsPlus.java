package naja.compiler.flow;

import static naja.compiler.Opcode.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naja.compiler.Code;
import naja.compiler.InstructionSequence;
import naja.compiler.UnitInfo;
import naja.syntax.ast.Span;

/**
 * Lays out the slots of a frame: locals, then cells, then free variables. A local that is a cell too has one slot,
 * among the locals. The code generator numbers cells and free variables from zero, whatever slots they get.
 */
final class LocalsPlus {
  private static final int CO_VARARGS = 0x4, CO_VARKEYWORDS = 0x8, CO_GENERATORS = 0x20 | 0x80 | 0x200;

  private final UnitInfo unit;

  /** The slot of each cell and, behind them, each free variable. */
  private final int[] slots;

  private final List<String> names;
  private final byte[] kinds;

  LocalsPlus(UnitInfo unit) {
    this.unit = unit;
    Map<String, Integer> localByName = new HashMap<>();
    for (int i = 0; i < unit.varNames().size(); i++) {
      localByName.put(unit.varNames().get(i), i);
    }
    names = new ArrayList<>(unit.varNames());
    int cellCount = unit.cellVars().size();
    slots = new int[cellCount + unit.freeVars().size()];
    for (int i = 0; i < slots.length; i++) {
      String name = i < cellCount ? unit.cellVars().get(i) : unit.freeVars().get(i - cellCount);
      Integer local = i < cellCount ? localByName.get(name) : null;
      if (local != null) {
        slots[i] = local;
      } else {
        slots[i] = names.size();
        names.add(name);
      }
    }
    kinds = kinds();
  }

  private byte[] kinds() {
    byte[] result = new byte[names.size()];
    for (int i = 0; i < unit.varNames().size(); i++) {
      int hidden = unit.fastHidden().contains(unit.varNames().get(i)) ? Code.KIND_HIDDEN : 0;
      result[i] = (byte) (Code.KIND_LOCAL | hidden | parameterKind(i));
    }
    for (int i = 0; i < slots.length; i++) {
      result[slots[i]] |= (byte) (i < unit.cellVars().size() ? Code.KIND_CELL : Code.KIND_FREE);
    }
    return result;
  }

  private int parameterKind(int i) {
    if (i < unit.posOnlyArgCount()) {
      return Code.KIND_ARG_POS;
    }
    if (i < unit.argCount()) {
      return Code.KIND_ARG_POS | Code.KIND_ARG_KW;
    }
    int variadic = unit.argCount() + unit.kwOnlyArgCount();
    if (i < variadic) {
      return Code.KIND_ARG_KW;
    }
    boolean hasVarArgs = (unit.flags() & CO_VARARGS) != 0;
    if (hasVarArgs && i == variadic) {
      return Code.KIND_ARG_VAR | Code.KIND_ARG_POS;
    }
    boolean isVarKeywords = (unit.flags() & CO_VARKEYWORDS) != 0 && i == variadic + (hasVarArgs ? 1 : 0);
    return isVarKeywords ? Code.KIND_ARG_VAR | Code.KIND_ARG_KW : 0;
  }

  /** {@code co_localsplusnames}. */
  List<String> names() {
    return names;
  }

  /** {@code co_localspluskinds}. */
  byte[] slotKinds() {
    return kinds;
  }

  /** Puts the instructions before the unit's first that make its cells and its generator, and numbers cells by slot. */
  void apply(FlowGraph graph) {
    fixArguments(graph);
    insertPrefix(graph.entry);
  }

  private void insertPrefix(Block entry) {
    int at = 0;
    if (!unit.freeVars().isEmpty()) {
      entry.insert(at++, COPY_FREE_VARS, unit.freeVars().size(), InstructionSequence.NO_LOCATION);
    }
    for (int slot = 0; slot < kinds.length; slot++) {
      if ((kinds[slot] & Code.KIND_CELL) != 0) {
        entry.insert(at++, MAKE_CELL, slot, InstructionSequence.NO_LOCATION);
      }
    }
    if ((unit.flags() & CO_GENERATORS) != 0) {
      Span span = new Span(unit.firstLineNumber(), -1, unit.firstLineNumber(), -1);
      entry.insert(at++, RETURN_GENERATOR, 0, span);
      entry.insert(at, POP_TOP, 0, span);
    }
  }

  private void fixArguments(FlowGraph graph) {
    for (Block block = graph.entry; block != null; block = block.next) {
      for (int i = 0; i < block.size; i++) {
        Instr instr = block.items[i];
        switch (instr.opcode) {
          case MAKE_CELL, LOAD_CLOSURE, LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_FROM_DICT_OR_DEREF ->
              instr.arg = slots[instr.arg];
          default -> {}
        }
      }
    }
  }
}
