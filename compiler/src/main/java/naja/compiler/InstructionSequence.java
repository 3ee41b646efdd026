package naja.compiler;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Span;

/**
 * The code generator's output for one block and the flow graph's input: instructions in order, with labels as
 * jump targets. Confined to one thread.
 */
public final class InstructionSequence {
  /** The place of an instruction without a source line ({@code NO_LOCATION} in CPython). */
  public static final Span NO_LOCATION = new Span(-1, -1, -1, -1);

  /** Asks the flow graph to take the line of the instruction that follows. */
  public static final Span NEXT_LOCATION = new Span(-2, -2, -2, -2);

  /** A jump target; {@link #use} fixes where it stands. */
  public static final class Label {
    int index = -1;

    /** A label that stands nowhere yet. */
    public Label() {}

    /** The index of the instruction that the label precedes, or -1 before {@link #use}. */
    public int index() {
      return index;
    }
  }

  /** One instruction; for a jump or block set-up {@code target} is the label and {@code arg} is 0. */
  public record Instruction(int opcode, int arg, Label target, Span span) {}

  private final List<Instruction> instructions = new ArrayList<>();

  /** Nested annotation code that stands at the {@code ANNOTATIONS_PLACEHOLDER}, or null. */
  public InstructionSequence annotations;

  /** An empty sequence. */
  public InstructionSequence() {}

  /** Appends an instruction. */
  public void add(int opcode, int arg, Span span) {
    instructions.add(new Instruction(opcode, arg, null, span));
  }

  /** Appends a jump or a block set-up. */
  public void addJump(int opcode, Label target, Span span) {
    instructions.add(new Instruction(opcode, 0, target, span));
  }

  /** Inserts an instruction before the one at {@code position}; labels behind it move along. */
  public void insert(int position, int opcode, int arg, Span span, Iterable<Label> labels) {
    for (Label label : labels) {
      if (label.index >= position) {
        label.index++;
      }
    }
    instructions.add(position, new Instruction(opcode, arg, null, span));
  }

  /** Lets {@code label} stand before the next instruction. */
  public void use(Label label) {
    label.index = instructions.size();
  }

  /** The instructions, live. */
  public List<Instruction> instructions() {
    return instructions;
  }
}
