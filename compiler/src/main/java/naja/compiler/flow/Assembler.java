package naja.compiler.flow;

import static naja.compiler.Opcode.*;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.Code;
import naja.compiler.InstructionSequence;
import naja.compiler.Opcode;
import naja.compiler.UnitInfo;
import naja.syntax.ast.Span;

/**
 * Turns the code generator's instructions into a code object: the only door of this package. The stages are those of
 * CPython's {@code flowgraph.c} and {@code assemble.c}, in their order, for the order shows in the code.
 *
 * <p>Stateless and thread-safe, if each unit is used by one thread.
 */
public final class Assembler {
  private Assembler() {}

  /** How far {@code END_ASYNC_FOR} stands from the {@code SEND} loop that its argument leads back to. */
  private static final int END_SEND_OFFSET = 5;

  /**
   * Optimises and assembles one unit. The unit's list of constants is changed: folded constants come in, unused ones
   * go.
   *
   * @throws IllegalStateException if the instructions make no sense, such as two ways to one place with different
   *     stack depths; no Python source leads there
   */
  public static Code assemble(InstructionSequence sequence, UnitInfo unit) {
    FlowGraph graph = FlowGraph.of(sequence);
    optimize(graph, unit.consts(), unit.varNames().size(), unit.paramCount());
    return finish(graph, unit);
  }

  /** Optimises only, see {@link naja.compiler.CompilerStages#optimize}. */
  public static InstructionSequence optimizeOnly(InstructionSequence sequence, List<Object> consts, int localCount) {
    FlowGraph graph = FlowGraph.of(sequence);
    optimize(graph, consts, localCount, 0);
    StackDepth.compute(graph);
    BorrowedLoads.mark(graph);
    return graph.toSequence();
  }

  /** Assembles without optimising, see {@link naja.compiler.CompilerStages#assemble}. */
  public static Code assembleOnly(InstructionSequence sequence, UnitInfo unit) {
    FlowGraph graph = FlowGraph.of(sequence);
    ExceptionTargets.label(graph);
    return finish(graph, unit);
  }

  /** The passes that may change what the code does step by step. Compare CPython {@code _PyCfg_OptimizeCodeUnit}. */
  static void optimize(FlowGraph graph, List<Object> consts, int localCount, int parameterCount) {
    ConstantTable constants = new ConstantTable(consts);
    ExceptionTargets.markHandlers(graph);
    ExceptionTargets.label(graph);
    Cleanup.inlineSmallBlocks(graph);
    Cleanup.removeUnreachable(graph);
    LineNumbers.resolve(graph);
    Peephole peephole = new Peephole(constants);
    peephole.optimizeLoads(graph);
    peephole.optimizeBlocks(graph);
    Cleanup.removeNopsAndPoppedLoads(graph);
    Cleanup.removeUnreachable(graph);
    Cleanup.removeNopsAndJumps(graph);
    constants.removeUnused(graph);
    UnboundLocals.check(graph, localCount, parameterCount);
    Superinstructions.join(graph);
    ColdBlocks.moveToEnd(graph);
    LineNumbers.resolve(graph);
  }

  /** The passes that give the code its final form. */
  static Code finish(FlowGraph graph, UnitInfo unit) {
    Jumps.expandKeepingJumps(graph);
    int stackSize = StackDepth.compute(graph);
    LocalsPlus locals = new LocalsPlus(unit);
    locals.apply(graph);
    Jumps.replacePseudoOps(graph);
    Jumps.normalize(graph);
    BorrowedLoads.mark(graph);
    Layout layout = new Layout(graph);
    return new Code(
        unit.argCount(),
        unit.posOnlyArgCount(),
        unit.kwOnlyArgCount(),
        stackSize,
        unit.flags(),
        layout.bytecode(),
        List.copyOf(unit.consts()),
        List.copyOf(unit.names()),
        List.copyOf(locals.names()),
        locals.slotKinds(),
        unit.fileName(),
        unit.name(),
        unit.qualifiedName(),
        unit.firstLineNumber(),
        LocationTableWriter.write(layout, unit.firstLineNumber()),
        ExceptionTableWriter.write(layout));
  }

  /** The instructions in a row, with jumps measured and offsets known. */
  static final class Layout {
    final Instr[] instructions;

    /** The offset of each instruction's first code unit, its {@code EXTENDED_ARG}s included. */
    final int[] offsets;

    Layout(FlowGraph graph) {
      List<Instr> row = new ArrayList<>();
      for (Block block = graph.entry; block != null; block = block.next) {
        block.index = row.size();
        for (int i = 0; i < block.size; i++) {
          row.add(block.items[i]);
        }
      }
      instructions = row.toArray(new Instr[0]);
      offsets = new int[instructions.length + 1];
      directJumps();
      while (measure()) {
        // a jump that grew moves what is behind it
      }
    }

    private void directJumps() {
      for (int i = 0; i < instructions.length; i++) {
        Instr instr = instructions[i];
        if (!instr.isJump()) {
          if (instr.opcode >= FIRST_PSEUDO) {
            throw new IllegalStateException("Invalid CFG, left over: " + Opcode.name(instr.opcode));
          }
          continue;
        }
        boolean forward = instr.target.index > i;
        if (instr.opcode == JUMP) {
          instr.opcode = forward ? JUMP_FORWARD : JUMP_BACKWARD;
        } else if (instr.opcode == JUMP_NO_INTERRUPT) {
          instr.opcode = forward ? JUMP_FORWARD : JUMP_BACKWARD_NO_INTERRUPT;
        }
        instr.arg = instr.target.index; // a first guess at the size
      }
    }

    /** Computes offsets and jump arguments; true if an argument changed its size. */
    private boolean measure() {
      int offset = 0;
      for (int i = 0; i < instructions.length; i++) {
        offsets[i] = offset;
        offset += size(instructions[i]);
      }
      offsets[instructions.length] = offset;
      boolean changed = false;
      for (int i = 0; i < instructions.length; i++) {
        Instr instr = instructions[i];
        if (instr.isJump()) {
          int size = size(instr);
          int from = offsets[i + 1];
          int to = offsets[instr.target.index];
          instr.arg = instr.opcode == END_ASYNC_FOR ? from - to - END_SEND_OFFSET : Math.abs(from - to);
          changed |= size(instr) != size;
        }
      }
      return changed;
    }

    static int size(Instr instr) {
      return extendedArgs(instr.arg) + 1 + Opcode.cacheEntries(instr.opcode);
    }

    private static int extendedArgs(int arg) {
      return arg <= 0xFF ? 0 : arg <= 0xFFFF ? 1 : arg <= 0xFFFFFF ? 2 : 3;
    }

    /** {@code co_code}, the inline caches zero. */
    byte[] bytecode() {
      byte[] bytes = new byte[offsets[instructions.length] * 2];
      for (int i = 0; i < instructions.length; i++) {
        Instr instr = instructions[i];
        int at = offsets[i] * 2;
        for (int extended = extendedArgs(instr.arg); extended > 0; extended--) {
          bytes[at++] = (byte) EXTENDED_ARG;
          bytes[at++] = (byte) (instr.arg >> 8 * extended);
        }
        bytes[at++] = (byte) instr.opcode;
        bytes[at] = (byte) instr.arg;
      }
      return bytes;
    }
  }

  /** The location of an instruction, which may be that of the one behind it. */
  static Span[] locations(Layout layout) {
    Instr[] instructions = layout.instructions;
    Span[] spans = new Span[instructions.length];
    Span following = InstructionSequence.NO_LOCATION;
    for (int i = instructions.length - 1; i >= 0; i--) {
      Instr instr = instructions[i];
      boolean wantsNext = instr.line() == InstructionSequence.NEXT_LOCATION.lineno();
      if (!wantsNext) {
        following = instr.span;
      } else if (instr.endsBlock()) {
        following = InstructionSequence.NO_LOCATION;
      }
      spans[i] = following;
    }
    return spans;
  }
}
