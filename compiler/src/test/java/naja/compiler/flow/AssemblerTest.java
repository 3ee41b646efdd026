package naja.compiler.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naja.compiler.Code;
import naja.compiler.CodePositions;
import naja.compiler.CompilerStages;
import naja.compiler.ExceptionTable;
import naja.compiler.InstructionSequence;
import naja.compiler.Opcode;
import naja.compiler.UnitInfo;
import naja.syntax.ast.Span;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.TupleConstant;
import org.junit.jupiter.api.Test;

/**
 * Small programs in, code out. A program is lines of {@code LINE OPCODE ARGUMENT}; {@code - } is no line, {@code name:}
 * a label, and a jump's argument the name of one.
 */
class AssemblerTest {
  private static final Map<String, Integer> OPCODES = new HashMap<>();

  static {
    for (int opcode = 0; opcode < 267; opcode++) {
      OPCODES.put(Opcode.name(opcode), opcode);
    }
  }

  private final List<Object> consts = new ArrayList<>(List.of(Singleton.NONE));
  private List<String> locals = List.of("a", "b", "c");
  private List<String> cells = List.of();
  private List<String> frees = List.of();
  private int parameters = 2;
  private int flags = 0x3;

  private Code assemble(String program) {
    InstructionSequence sequence = new InstructionSequence();
    Map<String, InstructionSequence.Label> labels = new HashMap<>();
    for (String line : program.split("\n", -1)) {
      String[] parts = line.trim().split(" +", -1);
      if (parts[0].endsWith(":")) {
        sequence.use(labels.computeIfAbsent(parts[0].replace(":", ""), _ -> new InstructionSequence.Label()));
        continue;
      }
      Span span = parts[0].equals("-")
          ? InstructionSequence.NO_LOCATION
          : new Span(Integer.parseInt(parts[0]), 0, Integer.parseInt(parts[0]), 1);
      int opcode = OPCODES.get(parts[1]);
      String argument = parts.length > 2 ? parts[2] : "0";
      if (Character.isDigit(argument.charAt(0))) {
        sequence.add(opcode, Integer.parseInt(argument), span);
      } else {
        sequence.addJump(opcode, labels.computeIfAbsent(argument, _ -> new InstructionSequence.Label()), span);
      }
    }
    return Assembler.assemble(sequence, new UnitInfo(UnitInfo.Kind.FUNCTION, "f", "f", "file", 1, flags, parameters, 0,
        0, parameters, List.of("x"), locals, cells, frees, Set.of(), consts));
  }

  /** The instructions, caches left out. */
  private static String listing(Code code) {
    StringBuilder text = new StringBuilder();
    byte[] bytes = code.bytecode();
    for (int i = 0; i < bytes.length; i += 2) {
      int opcode = bytes[i] & 0xFF;
      text.append(Opcode.name(opcode)).append(' ').append(bytes[i + 1] & 0xFF).append('\n');
      i += 2 * Opcode.cacheEntries(opcode);
    }
    return text.toString();
  }

  @Test
  void constantsAreFoldedAndUnusedOnesDropped() {
    consts.addAll(List.of(300L, 2L));
    Code code = assemble("1 RESUME\n1 LOAD_CONST 1\n1 LOAD_CONST 2\n1 BINARY_OP 5\n1 RETURN_VALUE");
    assertEquals("RESUME 0\nLOAD_CONST 1\nRETURN_VALUE 0\n", listing(code));
    assertEquals(List.of(Singleton.NONE, 600L), code.consts());
  }

  @Test
  void smallIntegersNeedNoConstant() {
    consts.add(255L);
    Code code = assemble("1 RESUME\n1 LOAD_CONST 1\n1 RETURN_VALUE");
    assertEquals("RESUME 0\nLOAD_SMALL_INT 255\nRETURN_VALUE 0\n", listing(code));
    assertEquals(List.of(Singleton.NONE), code.consts());
  }

  @Test
  void displaysBecomeConstants() {
    consts.addAll(List.of("p", "q", "r"));
    String loads = "1 LOAD_CONST 1\n1 LOAD_CONST 2\n1 LOAD_CONST 3\n";
    Code tuple = assemble("1 RESUME\n" + loads + "1 BUILD_TUPLE 3\n1 RETURN_VALUE");
    assertEquals("RESUME 0\nLOAD_CONST 1\nRETURN_VALUE 0\n", listing(tuple));
    assertEquals(new TupleConstant(List.of("p", "q", "r")), tuple.consts().get(1));
    consts.clear();
    consts.addAll(List.of(Singleton.NONE, "p", "q", "r"));
    Code list = assemble("1 RESUME\n" + loads + "1 BUILD_LIST 3\n1 RETURN_VALUE");
    assertEquals("RESUME 0\nBUILD_LIST 0\nLOAD_CONST 1\nLIST_EXTEND 1\nRETURN_VALUE 0\n", listing(list));
    consts.clear();
    consts.addAll(List.of(Singleton.NONE, "p", "q", "r"));
    Code set = assemble("1 RESUME\n1 LOAD_FAST 0\n" + loads + "1 BUILD_SET 3\n1 CONTAINS_OP 0\n1 RETURN_VALUE");
    assertEquals("RESUME 0\nLOAD_FAST_BORROW 0\nLOAD_CONST 1\nCONTAINS_OP 0\nRETURN_VALUE 0\n", listing(set));
    assertEquals(new FrozenSetConstant(List.of("p", "q", "r")), set.consts().get(1));
  }

  @Test
  void testsForNoneBecomeOneJump() {
    Code code = assemble("""
        1 RESUME
        1 LOAD_FAST 0
        1 LOAD_CONST 0
        1 IS_OP 0
        1 TO_BOOL
        1 POP_JUMP_IF_FALSE else
        2 LOAD_FAST 1
        2 RETURN_VALUE
        else:
        3 LOAD_CONST 0
        3 RETURN_VALUE""");
    assertEquals("""
        RESUME 0
        LOAD_FAST_BORROW 0
        POP_JUMP_IF_NOT_NONE 3
        NOT_TAKEN 0
        LOAD_FAST_BORROW 1
        RETURN_VALUE 0
        LOAD_CONST 0
        RETURN_VALUE 0
        """, listing(code));
  }

  @Test
  void loopsJumpBackByAnUnconditionalJump() {
    Code code = assemble("""
        1 RESUME
        start:
        2 LOAD_FAST 0
        2 TO_BOOL
        2 POP_JUMP_IF_FALSE end
        3 LOAD_FAST 1
        3 TO_BOOL
        3 POP_JUMP_IF_TRUE start
        4 LOAD_FAST 0
        4 POP_TOP
        4 JUMP start
        end:
        - LOAD_CONST 0
        - RETURN_VALUE""");
    assertEquals("""
        RESUME 0
        LOAD_FAST_BORROW 0
        TO_BOOL 0
        POP_JUMP_IF_FALSE 15
        NOT_TAKEN 0
        LOAD_FAST_BORROW 1
        TO_BOOL 0
        POP_JUMP_IF_FALSE 3
        NOT_TAKEN 0
        JUMP_BACKWARD 18
        LOAD_FAST_BORROW 0
        POP_TOP 0
        JUMP_BACKWARD 22
        LOAD_CONST 0
        RETURN_VALUE 0
        """, listing(code));
  }

  @Test
  void exitsWithoutLineAreCopiedToWhereTheyAreJumpedTo() {
    Code code = assemble("""
        1 RESUME
        1 LOAD_FAST 0
        1 TO_BOOL
        1 POP_JUMP_IF_FALSE end
        2 LOAD_FAST 1
        2 POP_TOP
        end:
        - LOAD_CONST 0
        - RETURN_VALUE""");
    StringBuilder lines = new StringBuilder();
    CodePositions positions = new CodePositions(code);
    while (positions.nextLine()) {
      lines.append(positions.line()).append(' ');
    }
    assertEquals("1 2 1 ", lines.toString());
  }

  @Test
  void localsThatMayBeUnboundAreChecked() {
    Code code = assemble("""
        1 RESUME
        1 LOAD_FAST 0
        1 TO_BOOL
        1 POP_JUMP_IF_FALSE skip
        2 LOAD_FAST 1
        2 STORE_FAST 2
        skip:
        3 LOAD_FAST 2
        4 LOAD_FAST 2
        4 BUILD_TUPLE 2
        4 RETURN_VALUE""");
    assertEquals("""
        RESUME 0
        LOAD_FAST_BORROW 0
        TO_BOOL 0
        POP_JUMP_IF_FALSE 3
        NOT_TAKEN 0
        LOAD_FAST 1
        STORE_FAST 2
        LOAD_FAST_CHECK 2
        LOAD_FAST_BORROW 2
        BUILD_TUPLE 2
        RETURN_VALUE 0
        """, listing(code));
  }

  @Test
  void neighboursAreJoinedAndSwapsResolved() {
    Code code = assemble("""
        1 RESUME
        1 LOAD_FAST 0
        1 LOAD_FAST 1
        1 BUILD_TUPLE 2
        1 UNPACK_SEQUENCE 2
        1 STORE_FAST 1
        1 STORE_FAST 0
        1 LOAD_CONST 0
        1 RETURN_VALUE""");
    assertEquals("RESUME 0\nLOAD_FAST_LOAD_FAST 1\nSTORE_FAST_STORE_FAST 1\nLOAD_CONST 0\nRETURN_VALUE 0\n",
        listing(code));
  }

  @Test
  void handlersAreColdAndInTheTable() {
    Code code = assemble("""
        1 RESUME
        2 SETUP_FINALLY handler
        2 LOAD_FAST 0
        2 POP_TOP
        - POP_BLOCK
        - JUMP_NO_INTERRUPT end
        handler:
        - SETUP_CLEANUP cleanup
        - PUSH_EXC_INFO
        3 POP_TOP
        - POP_BLOCK
        - POP_EXCEPT
        - JUMP_NO_INTERRUPT end
        cleanup:
        - COPY 3
        - POP_EXCEPT
        - RERAISE 1
        end:
        4 LOAD_CONST 0
        4 RETURN_VALUE""");
    assertEquals("""
        RESUME 0
        LOAD_FAST_BORROW 0
        POP_TOP 0
        LOAD_CONST 0
        RETURN_VALUE 0
        PUSH_EXC_INFO 0
        POP_TOP 0
        POP_EXCEPT 0
        LOAD_CONST 0
        RETURN_VALUE 0
        COPY 3
        POP_EXCEPT 0
        RERAISE 1
        """, listing(code));
    assertEquals(
        List.of(
            new ExceptionTable.Entry(2, 6, 10, 0, false),
            new ExceptionTable.Entry(10, 14, 20, 1, true)),
        ExceptionTable.parse(code.exceptionTable()));
    assertEquals(4, code.stackSize());
  }

  @Test
  void cellsGetTheirSlots() {
    cells = List.of("d", "b");
    frees = List.of("e");
    flags = 0x3 | 0x20;
    Code code = assemble("""
        1 RESUME
        1 LOAD_DEREF 0
        1 LOAD_DEREF 1
        1 LOAD_DEREF 2
        1 BUILD_TUPLE 3
        1 RETURN_VALUE""");
    assertEquals(List.of("a", "b", "c", "d", "e"), code.localsPlusNames());
    assertEquals("[38, 102, 32, 64, -128]", Arrays.toString(code.localsPlusKinds()));
    assertEquals("""
        COPY_FREE_VARS 1
        MAKE_CELL 1
        MAKE_CELL 3
        RETURN_GENERATOR 0
        POP_TOP 0
        RESUME 0
        LOAD_DEREF 3
        LOAD_DEREF 1
        LOAD_DEREF 4
        BUILD_TUPLE 3
        RETURN_VALUE 0
        """, listing(code));
  }

  @Test
  void longJumpsAreExtended() {
    String body = "2 LOAD_FAST 1\n2 POP_TOP\n".repeat(200);
    Code code = assemble("1 RESUME\n1 LOAD_FAST 0\n1 TO_BOOL\n1 POP_JUMP_IF_FALSE end\n" + body
        + "end:\n3 LOAD_CONST 0\n3 RETURN_VALUE");
    String text = listing(code);
    assertEquals("EXTENDED_ARG 1\nPOP_JUMP_IF_FALSE 145\n", text.substring(text.indexOf("EXT"), text.indexOf("NOT")));
  }

  @Test
  void stagesRunAlone() {
    InstructionSequence sequence = new InstructionSequence();
    InstructionSequence.Label end = new InstructionSequence.Label();
    Span span = new Span(1, 0, 1, 1);
    sequence.add(Opcode.RESUME, 0, span);
    sequence.add(Opcode.LOAD_FAST, 0, span);
    sequence.addJump(Opcode.POP_JUMP_IF_TRUE, end, span);
    sequence.add(Opcode.NOP, 0, span);
    sequence.use(end);
    sequence.add(Opcode.LOAD_CONST, 1, span);
    sequence.add(Opcode.RETURN_VALUE, 0, span);
    List<Object> constants = new ArrayList<>(List.of(Singleton.NONE, 5L));
    StringBuilder optimized = new StringBuilder();
    for (InstructionSequence.Instruction instruction : CompilerStages.optimize(sequence, constants, 1)
        .instructions()) {
      int target = instruction.target() == null ? instruction.arg() : instruction.target().index();
      optimized.append(Opcode.name(instruction.opcode())).append(' ').append(target).append('\n');
    }
    assertEquals("RESUME 0\nLOAD_FAST_CHECK 0\nPOP_JUMP_IF_TRUE 3\nLOAD_SMALL_INT 5\nRETURN_VALUE 0\n",
        optimized.toString());
    assertEquals(List.of(Singleton.NONE), constants);
  }

  @Test
  void impossibleStacksAreRefused() {
    assertThrows(IllegalStateException.class, () -> assemble("1 RESUME\n1 POP_TOP\n1 LOAD_CONST 0\n1 RETURN_VALUE"));
  }
}
