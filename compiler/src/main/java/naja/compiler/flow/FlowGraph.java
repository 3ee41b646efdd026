package naja.compiler.flow;

import static naja.compiler.Opcode.ANNOTATIONS_PLACEHOLDER;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import naja.compiler.InstructionSequence;
import naja.compiler.InstructionSequence.Instruction;

/** The control flow graph of one unit: blocks in the order of the code, each knowing the next. */
final class FlowGraph {
  final Block entry;
  private int blockCount = 1;

  private FlowGraph(Block entry) {
    this.entry = entry;
  }

  /** Cuts a sequence into blocks. Compare CPython {@code _PyCfg_FromInstructionSequence}. */
  static FlowGraph of(InstructionSequence sequence) {
    List<Instruction> instructions = sequence.instructions();
    int count = instructions.size();
    boolean[] isTarget = new boolean[count];
    for (int i = 0; i < count; i++) {
      if (instructions.get(i).target() != null) {
        isTarget[instructions.get(i).target().index()] = true;
      }
    }
    Block[] blockAt = new Block[count];
    FlowGraph graph = new FlowGraph(new Block());
    Block current = graph.entry;
    for (int i = 0; i < count; i++) {
      Instruction instruction = instructions.get(i);
      if (isTarget[i]) {
        current = graph.blockForLabel(current);
        blockAt[i] = current;
      }
      if (instruction.opcode() == ANNOTATIONS_PLACEHOLDER) {
        if (sequence.annotations != null) {
          for (Instruction annotation : sequence.annotations.instructions()) {
            current = graph.append(current, annotation);
          }
        }
      } else {
        current = graph.append(current, instruction);
      }
    }
    graph.resolveTargets(instructions, blockAt);
    return graph;
  }

  private Block blockForLabel(Block current) {
    Block block = current.size > 0 || current.labelled ? startBlock(current) : current;
    block.labelled = true;
    return block;
  }

  private Block append(Block current, Instruction instruction) {
    Block block = current.size > 0 && current.last().endsBlock() ? startBlock(current) : current;
    block.add(instruction.opcode(), instruction.arg(), instruction.span());
    return block;
  }

  private Block startBlock(Block current) {
    Block block = newBlock();
    current.next = block;
    return block;
  }

  /** Annotation code has no jumps, so the jumps come in the same order in the graph and in the sequence. */
  private void resolveTargets(List<Instruction> instructions, Block[] blockAt) {
    int position = 0;
    for (Block block = entry; block != null; block = block.next) {
      for (int i = 0; i < block.size; i++) {
        Instr instr = block.items[i];
        if (instr.hasTarget()) {
          while (instructions.get(position).target() == null) {
            position++;
          }
          instr.target = blockAt[instructions.get(position++).target().index()];
        }
      }
    }
  }

  /** The blocks in a row again. Annotations stay where they were put in. */
  InstructionSequence toSequence() {
    Map<Block, InstructionSequence.Label> labels = new IdentityHashMap<>();
    for (Block block = entry; block != null; block = block.next) {
      labels.put(block, new InstructionSequence.Label());
    }
    InstructionSequence sequence = new InstructionSequence();
    for (Block block = entry; block != null; block = block.next) {
      sequence.use(labels.get(block));
      for (int i = 0; i < block.size; i++) {
        Instr instr = block.items[i];
        if (instr.hasTarget()) {
          sequence.addJump(instr.opcode, labels.get(instr.target), instr.span);
        } else {
          sequence.add(instr.opcode, instr.arg, instr.span);
        }
      }
    }
    return sequence;
  }

  /** A block that is not linked into the graph yet. */
  Block newBlock() {
    blockCount++;
    return new Block();
  }

  /** Forgets all visits and gives a stack that has room for every block once. */
  Block[] startTraversal() {
    for (Block block = entry; block != null; block = block.next) {
      block.visited = false;
    }
    return new Block[blockCount];
  }
}
