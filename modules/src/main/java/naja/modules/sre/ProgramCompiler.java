package naja.modules.sre;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Turns a program into JVM code: one method whose locals are the position, the stack height and the registers, with a
 * label an instruction. Backtracking pops a number and switches on it to where the match goes on. The semantics are
 * those of {@code Matcher.interpret}, instruction by instruction; the golden tests run both.
 */
final class ProgramCompiler {
  /** HotSpot does not compile methods with more bytes. */
  private static final int MAX_BYTES = 7_900;
  private static final int MAX_WORDS = 2_500;
  private static final int MAX_REGISTERS = 60;

  private static final ClassDesc MATCHER = desc("Matcher");
  private static final ClassDesc SUPPORT = desc("CompiledProgram");
  private static final ClassDesc CHAR_SET = desc("CharSet");
  private static final ClassDesc INTS = ConstantDescs.CD_int.arrayType();
  private static final ClassDesc BYTES = ConstantDescs.CD_byte.arrayType();
  private static final ClassDesc BOOLEANS = ConstantDescs.CD_boolean.arrayType();
  private static final ClassDesc INT = ConstantDescs.CD_int;
  private static final ClassDesc BOOLEAN = ConstantDescs.CD_boolean;

  // Locals of the generated method; the registers follow.
  private static final int THE_MATCHER = 1;
  private static final int POS = 2;
  private static final int AFTER_PREFIX = 3;
  private static final int SUBJECT = 4;
  private static final int END = 5;
  private static final int STACK = 6;
  private static final int SP = 7;
  private static final int STEPS = 8;
  private static final int MARKS = 9;
  private static final int TEMP = 10;
  private static final int TEMP2 = 11;
  private static final int CHARACTER = 12;
  private static final int REGISTERS = 13;

  private final Program program;
  private final int[] code;
  private final boolean forBytes;
  private final ClassDesc subjectType;
  private final ClassDesc self = desc("Compiled");
  private final List<Object> constants = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> indexes = new IdentityHashMap<>();
  private final List<ClassDesc> constantTypes = new ArrayList<>();

  private CodeBuilder out;
  private Label fail;
  private Label[] labels;
  private final List<Label> resumes = new ArrayList<>();

  private ProgramCompiler(Program program, boolean forBytes) {
    this.program = program;
    this.code = program.code;
    this.forBytes = forBytes;
    this.subjectType = forBytes ? BYTES : ConstantDescs.CD_String;
  }

  private static ClassDesc desc(String name) {
    return ClassDesc.of("naja.modules.sre", name);
  }

  /** The compiled form for {@code String} or {@code byte[]} subjects, or null if it would be too large. */
  static CompiledProgram compile(Program program, boolean forBytes) {
    if (program.code.length > MAX_WORDS || program.registers > MAX_REGISTERS) {
      return null;
    }
    ProgramCompiler compiler = new ProgramCompiler(program, forBytes);
    byte[] bytes = compiler.classBytes();
    if (codeLength(bytes) > MAX_BYTES) {
      return null;
    }
    try {
      return (CompiledProgram) MethodHandles.lookup()
          .defineHiddenClassWithClassData(bytes, compiler.constants.toArray(), true)
          .lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int codeLength(byte[] bytes) {
    return ClassFile.of().parse(bytes).methods().stream()
        .filter(method -> method.methodName().equalsString("run"))
        .mapToInt(method -> ((CodeAttribute) method.code().orElseThrow()).codeLength()).sum();
  }

  private byte[] classBytes() {
    return ClassFile.of().build(self, builder -> {
      builder.withSuperclass(SUPPORT).withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
      builder.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, body -> body.aload(0)
          .invokespecial(SUPPORT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
      builder.withMethodBody("run", MethodTypeDesc.of(INT, MATCHER, INT, BOOLEAN), 0, body -> {
        out = body;
        emitMethod();
      });
      for (int i = 0; i < constants.size(); i++) {
        builder.withField("c" + i, constantTypes.get(i), ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
      }
      builder.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC,
          this::emitClassInit);
    });
  }

  /** Takes the tables out of the class data, so that they are constants to HotSpot. */
  private void emitClassInit(CodeBuilder body) {
    body.loadConstant(DynamicConstantDesc.ofNamed(
        ConstantDescs.ofConstantBootstrap(ClassDesc.of("java.lang.invoke.MethodHandles"), "classData",
            ConstantDescs.CD_Object),
        ConstantDescs.DEFAULT_NAME, ConstantDescs.CD_Object.arrayType()));
    body.astore(0);
    for (int i = 0; i < constants.size(); i++) {
      body.aload(0).loadConstant(i).aaload().checkcast(constantTypes.get(i))
          .putstatic(self, "c" + i, constantTypes.get(i));
    }
    body.return_();
  }

  private void loadStatic(Object value, ClassDesc type) {
    Integer index = indexes.get(value);
    if (index == null) {
      index = constants.size();
      indexes.put(value, index);
      constants.add(value);
      constantTypes.add(type);
    }
    out.getstatic(self, "c" + index, type);
  }

  private void emitMethod() {
    fail = out.newLabel();
    labels = new Label[code.length];
    emitPrologue();
    Label entry = out.newLabel();
    Label dispatch = out.newLabel();
    out.goto_(entry);
    // HotSpot finds hot loops by their backward branches and does not count those of a switch: hence this way round.
    out.labelBinding(fail);
    out.goto_(dispatch);
    out.labelBinding(entry);
    if (program.search.afterPrefix() >= 0) {
      out.iload(AFTER_PREFIX).ifne(label(program.search.afterPrefix()));
    }
    int pc = Program.ENTRY;
    while (pc < code.length) {
      out.labelBinding(label(pc));
      pc = emitInstruction(pc);
    }
    out.labelBinding(dispatch);
    emitFail();
  }

  private Label label(int pc) {
    if (labels[pc] == null) {
      labels[pc] = out.newLabel();
    }
    return labels[pc];
  }

  private void emitPrologue() {
    out.aload(THE_MATCHER).getfield(MATCHER, forBytes ? "bytes" : "text", subjectType).astore(SUBJECT);
    out.aload(THE_MATCHER).getfield(MATCHER, "end", INT).istore(END);
    out.aload(THE_MATCHER).getfield(MATCHER, "stack", INTS).astore(STACK);
    out.aload(THE_MATCHER).getfield(MATCHER, "marks", INTS).astore(MARKS);
    out.aload(THE_MATCHER).getfield(MATCHER, "budget", INT).istore(STEPS);
    for (int local : new int[] {SP, TEMP, TEMP2, CHARACTER}) {
      out.iconst_0().istore(local);
    }
    for (int i = 0; i < program.registers * 2; i++) {
      out.iconst_0().istore(REGISTERS + i);
    }
  }

  private void emitFail() {
    emitStep();
    Label pop = out.newLabel();
    out.iload(SP).ifne(pop);
    storeBudget();
    out.iconst_m1().ireturn();
    out.labelBinding(pop);
    if (resumes.isEmpty()) {
      storeBudget();
      out.iconst_m1().ireturn();
      return;
    }
    out.iinc(SP, -1).aload(STACK).iload(SP).iaload();
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 1; i < resumes.size(); i++) {
      cases.add(SwitchCase.of(i, resumes.get(i)));
    }
    if (cases.isEmpty()) {
      out.pop().goto_(resumes.get(0));
    } else {
      out.tableswitch(resumes.get(0), cases);
    }
  }

  private void storeBudget() {
    out.aload(THE_MATCHER).iload(STEPS).putfield(MATCHER, "budget", INT);
  }

  private void emitStep() {
    Label go = out.newLabel();
    out.iinc(STEPS, -1).iload(STEPS).ifge(go);
    out.aload(THE_MATCHER).invokevirtual(MATCHER, "poll", ConstantDescs.MTD_void);
    out.aload(THE_MATCHER).getfield(MATCHER, "budget", INT).istore(STEPS);
    out.labelBinding(go);
  }

  // The stack. A frame is written from its first word to the number of where to resume.

  private void reserve(int words) {
    Label enough = out.newLabel();
    out.iload(SP).loadConstant(words).iadd().aload(STACK).arraylength().if_icmple(enough);
    out.aload(THE_MATCHER).aload(STACK).invokevirtual(MATCHER, "grow", MethodTypeDesc.of(INTS, INTS)).astore(STACK);
    out.labelBinding(enough);
  }

  /** Pushes locals and the number of a new place to resume, which the caller binds. */
  private Label push(int... locals) {
    Label resume = out.newLabel();
    pushTo(resume, locals);
    return resume;
  }

  private void pushTo(Label resume, int... locals) {
    reserve(locals.length + 1);
    for (int local : locals) {
      out.aload(STACK).iload(SP).iload(local).iastore().iinc(SP, 1);
    }
    int number = resumes.indexOf(resume);
    if (number < 0) {
      number = resumes.size();
      resumes.add(resume);
    }
    out.aload(STACK).iload(SP).loadConstant(number).iastore().iinc(SP, 1);
  }

  private void pop(int local) {
    out.iinc(SP, -1).aload(STACK).iload(SP).iaload().istore(local);
  }

  /** Puts code that runs on backtracking aside of the straight way. */
  private void undoing(Label resume, Runnable body) {
    Label over = out.newLabel();
    out.goto_(over);
    out.labelBinding(resume);
    body.run();
    out.goto_(fail);
    out.labelBinding(over);
  }

  // Characters

  private void loadCharacter(int offset) {
    out.aload(SUBJECT).iload(POS);
    if (offset > 0) {
      out.loadConstant(offset).iadd();
    }
    if (forBytes) {
      out.baload().loadConstant(255).iand();
    } else {
      out.invokevirtual(ConstantDescs.CD_String, "charAt", MethodTypeDesc.of(ConstantDescs.CD_char, INT));
    }
  }

  private void loadSymbol() {
    out.aload(SUBJECT).iload(POS).iload(END)
        .invokestatic(SUPPORT, "symbol", MethodTypeDesc.of(INT, subjectType, INT, INT));
  }

  private void emitSet(CharSet set) {
    out.iload(POS).iload(END).if_icmpge(fail);
    loadCharacter(0);
    out.istore(CHARACTER);
    Label in = out.newLabel();
    if (!forBytes) {
      Label low = out.newLabel();
      out.iload(CHARACTER).loadConstant(256).if_icmplt(low);
      switch (set.high) {
        case NONE -> out.goto_(fail);
        case ALL -> out.goto_(in);
        default -> {
          loadStatic(set, CHAR_SET);
          out.iload(CHARACTER).invokevirtual(CHAR_SET, "containsHigh", MethodTypeDesc.of(BOOLEAN, INT));
          out.ifne(in).goto_(fail);
        }
      }
      out.labelBinding(low);
    }
    loadStatic(set.latin1(), BOOLEANS);
    out.iload(CHARACTER).baload().ifeq(fail);
    out.labelBinding(in);
    out.iinc(POS, 1);
  }

  private void emitRun(int from, int length) {
    out.iload(END).iload(POS).isub().loadConstant(length).if_icmplt(fail);
    if (length <= 12) {
      for (int i = 0; i < length; i++) {
        loadCharacter(i);
        out.loadConstant(code[from + i]).if_icmpne(fail);
      }
    } else {
      out.aload(THE_MATCHER).iload(POS).loadConstant(from).loadConstant(length)
          .invokevirtual(MATCHER, "matchesRun", MethodTypeDesc.of(BOOLEAN, INT, INT, INT)).ifeq(fail);
    }
    out.loadConstant(length).iload(POS).iadd().istore(POS);
  }

  // Instructions

  /** Emits the instruction at {@code pc}; answers where the next one is. */
  private int emitInstruction(int pc) {
    return switch (code[pc]) {
      case Program.FAIL -> {
        out.goto_(fail);
        yield pc + 1;
      }
      case Program.CHAR -> {
        emitRun(pc + 1, 1);
        yield pc + 2;
      }
      case Program.RUN -> {
        emitRun(pc + 2, code[pc + 1]);
        yield pc + 2 + code[pc + 1];
      }
      case Program.SET -> {
        emitSet(program.sets[code[pc + 1]]);
        yield pc + 2;
      }
      case Program.ANY_ALL -> {
        out.iload(POS).iload(END).if_icmpge(fail).iinc(POS, 1);
        yield pc + 1;
      }
      case Program.AT -> {
        emitAt(code[pc + 1]);
        yield pc + 2;
      }
      case Program.MARK_START, Program.MARK_END -> {
        emitMark(code[pc + 1]);
        yield pc + 2;
      }
      case Program.GROUPREF -> {
        out.aload(THE_MATCHER).iload(POS).loadConstant(code[pc + 1]).loadConstant(code[pc + 2])
            .invokevirtual(MATCHER, "matchGroup", MethodTypeDesc.of(INT, INT, INT, INT));
        out.dup().istore(TEMP).iflt(fail).iload(TEMP).istore(POS);
        yield pc + 3;
      }
      case Program.IF_GROUP -> {
        out.aload(THE_MATCHER).loadConstant(code[pc + 1])
            .invokevirtual(MATCHER, "hasMatched", MethodTypeDesc.of(BOOLEAN, INT)).ifeq(label(code[pc + 2]));
        yield pc + 3;
      }
      case Program.JUMP -> {
        out.goto_(label(code[pc + 1]));
        yield pc + 2;
      }
      case Program.BRANCH -> {
        emitBranch(program.branches[code[pc + 1]]);
        yield pc + 4;
      }
      case Program.CHOOSE -> {
        emitChoose(program.tables[code[pc + 1]], label(code[pc + 2]), label(code[pc + 3]));
        yield pc + 6;
      }
      case Program.SUCCESS -> {
        out.aload(THE_MATCHER).iload(POS).invokevirtual(MATCHER, "accepts", MethodTypeDesc.of(BOOLEAN, INT));
        out.ifeq(fail);
        storeBudget();
        out.iload(POS).ireturn();
        yield pc + 1;
      }
      default -> emitRepetition(pc);
    };
  }

  private int emitRepetition(int pc) {
    return switch (code[pc]) {
      case Program.SPAN -> {
        emitSpan(pc);
        out.iload(TEMP).istore(POS);
        yield pc + 4;
      }
      case Program.REPEAT_ONE -> {
        emitRepeatOne(pc);
        yield pc + 7;
      }
      case Program.MIN_REPEAT_ONE -> {
        emitMinRepeatOne(pc);
        yield pc + 8;
      }
      case Program.REPEAT -> {
        int register = register(code[pc + 1]);
        emitSaveRepeat(register);
        out.iconst_m1().istore(register).iconst_m1().istore(register + 1);
        yield pc + 2;
      }
      case Program.MAX_UNTIL -> {
        emitMaxUntil(pc);
        yield pc + 8;
      }
      case Program.MIN_UNTIL -> {
        emitMinUntil(pc);
        yield pc + 10;
      }
      default -> emitCut(pc);
    };
  }

  private int emitCut(int pc) {
    return switch (code[pc]) {
      case Program.SAVE_MARKS -> {
        emitSaveMarks(code[pc + 1], code[pc + 2]);
        yield pc + 3;
      }
      case Program.ATOMIC -> {
        out.iload(SP).istore(register(code[pc + 1]));
        yield pc + 2;
      }
      case Program.ATOMIC_END -> {
        out.iload(register(code[pc + 1])).istore(SP);
        yield pc + 2;
      }
      case Program.ASSERT -> {
        int register = register(code[pc + 1]);
        out.iload(POS).loadConstant(code[pc + 2]).if_icmplt(fail);
        out.iload(SP).istore(register).iload(POS).istore(register + 1);
        stepBack(code[pc + 2]);
        yield pc + 3;
      }
      case Program.ASSERT_END -> {
        int register = register(code[pc + 1]);
        out.iload(register).istore(SP).iload(register + 1).istore(POS);
        yield pc + 2;
      }
      case Program.ASSERT_NOT -> {
        out.iload(POS).loadConstant(code[pc + 2]).if_icmplt(label(code[pc + 3]));
        out.iload(SP).istore(register(code[pc + 1]));
        Label resume = push(POS);
        stepBack(code[pc + 2]);
        undoing(resume, () -> {
          pop(POS);
          out.goto_(label(code[pc + 3]));
        });
        yield pc + 6;
      }
      case Program.ASSERT_NOT_END -> {
        out.iload(register(code[pc + 1])).istore(SP).goto_(fail);
        yield pc + 2;
      }
      case Program.POSSESSIVE -> {
        int counter = register(code[pc + 2]);
        out.iload(SP).istore(register(code[pc + 1])).iconst_0().istore(counter).iconst_m1().istore(counter + 1);
        yield pc + 3;
      }
      case Program.POSSESSIVE_NEXT -> {
        emitPossessiveNext(pc);
        yield pc + 8;
      }
      case Program.POSSESSIVE_END -> {
        out.iload(register(code[pc + 1])).istore(SP).iinc(register(code[pc + 2]), 1).goto_(label(code[pc + 3]));
        yield pc + 4;
      }
      default -> throw new IllegalStateException("instruction " + code[pc]);
    };
  }

  private static int register(int number) {
    return REGISTERS + number * 2;
  }

  private void stepBack(int back) {
    if (back > 0) {
      out.iload(POS).loadConstant(back).isub().istore(POS);
    }
  }

  private void emitAt(int kind) {
    switch (kind) {
      case SreOp.AT_BEGINNING, SreOp.AT_BEGINNING_STRING -> out.iload(POS).ifne(fail);
      case SreOp.AT_END_STRING -> out.iload(POS).iload(END).if_icmpne(fail);
      default -> out.aload(THE_MATCHER).loadConstant(kind).iload(POS)
          .invokevirtual(MATCHER, "isAt", MethodTypeDesc.of(BOOLEAN, INT, INT)).ifeq(fail);
    }
  }

  private void emitMark(int mark) {
    boolean ends = (mark & 1) != 0;
    Label set = out.newLabel();
    out.iload(SP).ifeq(set);
    out.aload(MARKS).loadConstant(mark).iaload().istore(TEMP);
    if (ends) {
      out.aload(THE_MATCHER).getfield(MATCHER, "lastIndex", INT).istore(TEMP2);
    }
    Label resume = ends ? push(TEMP, TEMP2) : push(TEMP);
    undoing(resume, () -> {
      if (ends) {
        out.aload(THE_MATCHER);
        pop(TEMP2);
        out.iload(TEMP2).putfield(MATCHER, "lastIndex", INT);
      }
      pop(TEMP);
      out.aload(MARKS).loadConstant(mark).iload(TEMP).iastore();
    });
    out.labelBinding(set);
    out.aload(MARKS).loadConstant(mark).iload(POS).iastore();
    if (ends) {
      out.aload(THE_MATCHER).loadConstant((mark >> 1) + 1).putfield(MATCHER, "lastIndex", INT);
    }
  }

  private void emitBranch(Program.BranchTable branch) {
    int[] lists = branch.lists;
    Label[] places = new Label[lists.length];
    for (int i = 0; i < lists.length; i++) {
      places[i] = out.newLabel();
    }
    if (lists.length == 0) {
      out.goto_(fail);
      return;
    }
    loadStatic(branch.starts, INTS);
    loadSymbol();
    out.iaload();
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < lists.length; i++) {
      if (i == 0 || lists[i - 1] < 0) {
        cases.add(SwitchCase.of(i, places[i]));
      }
    }
    out.tableswitch(fail, cases);
    for (int i = 0; i < lists.length; i++) {
      boolean begins = i == 0 || lists[i - 1] < 0;
      if (!begins) {
        resumes.add(places[i]);
        out.labelBinding(places[i]);
        pop(POS);
      } else {
        out.labelBinding(places[i]);
      }
      if (lists[i] >= 0) {
        pushPlace();
        out.goto_(label(lists[i]));
      } else {
        out.goto_(label(~lists[i]));
      }
    }
  }

  /** Pushes the position for the next alternative, whose place is numbered when it is bound, right after this. */
  private void pushPlace() {
    reserve(2);
    out.aload(STACK).iload(SP).iload(POS).iastore().iinc(SP, 1);
    out.aload(STACK).iload(SP).loadConstant(resumes.size()).iastore().iinc(SP, 1);
  }

  private void emitChoose(byte[] table, Label first, Label second) {
    emitStep();
    Label both = out.newLabel();
    if (!isAlways(table, 3)) {
      loadStatic(table, BYTES);
      loadSymbol();
      out.baload().tableswitch(fail, List.of(SwitchCase.of(1, first), SwitchCase.of(2, second),
          SwitchCase.of(3, both)));
    }
    out.labelBinding(both);
    Label resume = push(POS);
    out.goto_(first);
    out.labelBinding(resume);
    pop(POS);
    out.goto_(second);
  }

  private static boolean isAlways(byte[] table, int value) {
    for (byte entry : table) {
      if (entry != value) {
        return false;
      }
    }
    return true;
  }

  /** Leaves the end of the run in TEMP, or fails. */
  private void emitSpan(int pc) {
    CharSet set = program.sets[code[pc + 1]];
    out.iload(POS).iload(END).if_icmpgt(fail);
    out.aload(SUBJECT).iload(POS).iload(END).loadConstant(code[pc + 2]).loadConstant(code[pc + 3]);
    loadStatic(set, CHAR_SET);
    loadStatic(set.latin1(), BOOLEANS);
    out.invokestatic(SUPPORT, "span",
        MethodTypeDesc.of(INT, subjectType, INT, INT, INT, INT, CHAR_SET, BOOLEANS));
    out.dup().istore(TEMP).iflt(fail);
  }

  private void emitRepeatOne(int pc) {
    int table = code[pc + 4];
    emitSpan(pc);
    out.iload(POS).loadConstant(code[pc + 2]).iadd().istore(TEMP2);
    Label resume = out.newLabel();
    Label found = out.newLabel();
    if (table >= 0) {
      emitLastViable(table);
    }
    out.goto_(found);
    out.labelBinding(resume);
    pop(TEMP);
    pop(TEMP2);
    if (table >= 0) {
      emitLastViable(table);
    }
    out.labelBinding(found);
    Label last = out.newLabel();
    out.iload(TEMP).istore(POS);
    out.iload(TEMP).iload(TEMP2).if_icmple(last);
    out.iinc(TEMP, -1);
    pushTo(resume, TEMP2, TEMP);
    out.labelBinding(last);
  }

  private void emitLastViable(int table) {
    out.aload(SUBJECT).iload(END).iload(TEMP2).iload(TEMP);
    loadStatic(program.tables[table], BYTES);
    out.invokestatic(SUPPORT, "lastViable", MethodTypeDesc.of(INT, subjectType, INT, INT, INT, BYTES));
    out.dup().istore(TEMP).iflt(fail);
  }

  private void emitMinRepeatOne(int pc) {
    CharSet set = program.sets[code[pc + 1]];
    int min = code[pc + 2];
    int max = code[pc + 3];
    int table = code[pc + 4];
    // TEMP2 is the highest position, TEMP the lowest to try.
    out.iload(POS).iload(END).if_icmpgt(fail);
    out.aload(SUBJECT).iload(POS).iload(END).loadConstant(min).loadConstant(min);
    loadStatic(set, CHAR_SET);
    loadStatic(set.latin1(), BOOLEANS);
    out.invokestatic(SUPPORT, "span", MethodTypeDesc.of(INT, subjectType, INT, INT, INT, INT, CHAR_SET, BOOLEANS));
    out.dup().istore(TEMP).iflt(fail);
    out.iload(END).istore(TEMP2);
    if (max != Node.UNBOUNDED) {
      Label short_ = out.newLabel();
      out.iload(END).iload(POS).isub().loadConstant(max).if_icmple(short_);
      out.iload(POS).loadConstant(max).iadd().istore(TEMP2);
      out.labelBinding(short_);
    }
    Label resume = out.newLabel();
    Label seek = out.newLabel();
    Label last = out.newLabel();
    out.goto_(seek);
    out.labelBinding(resume);
    pop(POS);
    pop(TEMP2);
    emitSet(set);
    out.iload(POS).istore(TEMP);
    out.labelBinding(seek);
    if (table >= 0) {
      out.aload(SUBJECT).iload(END).iload(TEMP).iload(TEMP2);
      loadStatic(set, CHAR_SET);
      loadStatic(program.tables[table], BYTES);
      out.invokestatic(SUPPORT, "firstViable",
          MethodTypeDesc.of(INT, subjectType, INT, INT, INT, CHAR_SET, BYTES));
      out.dup().istore(TEMP).iflt(fail);
    }
    out.iload(TEMP).istore(POS);
    out.iload(TEMP).iload(TEMP2).if_icmpge(last);
    pushTo(resume, TEMP2, TEMP);
    out.labelBinding(last);
  }

  /** Pushes a count and a last position, if there is anything to backtrack to. */
  private void emitSaveRepeat(int register) {
    Label over = out.newLabel();
    out.iload(SP).ifeq(over);
    Label resume = push(register, register + 1);
    undoing(resume, () -> {
      pop(register + 1);
      pop(register);
    });
    out.labelBinding(over);
  }

  private void emitCount(int register, int min, Label body) {
    emitStep();
    out.iload(register).iconst_1().iadd().istore(TEMP2);
    if (min > 0) {
      Label enough = out.newLabel();
      out.iload(TEMP2).loadConstant(min).if_icmpge(enough);
      emitSaveRepeat(register);
      out.iload(TEMP2).istore(register).goto_(body);
      out.labelBinding(enough);
    }
  }

  private void emitMaxUntil(int pc) {
    int register = register(code[pc + 1]);
    Label body = label(code[pc + 5]);
    Label tail = label(pc + 8);
    emitCount(register, code[pc + 2], body);
    if (code[pc + 3] != Node.UNBOUNDED) {
      out.iload(TEMP2).loadConstant(code[pc + 3]).if_icmpge(tail);
    }
    out.iload(POS).iload(register + 1).if_icmpeq(tail);
    loadStatic(program.tables[code[pc + 4]], BYTES);
    loadSymbol();
    out.baload().iconst_1().iand().ifeq(tail);
    Label resume = push(register + 1, register, POS);
    out.iload(TEMP2).istore(register).iload(POS).istore(register + 1).goto_(body);
    out.labelBinding(resume);
    pop(POS);
    pop(register);
    pop(register + 1);
    out.goto_(tail);
  }

  private void emitMinUntil(int pc) {
    int register = register(code[pc + 1]);
    int max = code[pc + 3];
    Label body = label(code[pc + 5]);
    emitCount(register, code[pc + 2], body);
    Label resume = push(POS);
    out.goto_(label(pc + 10));
    out.labelBinding(resume);
    pop(POS);
    out.iload(register).iconst_1().iadd().istore(TEMP2);
    if (max != Node.UNBOUNDED) {
      out.iload(TEMP2).loadConstant(max).if_icmpge(fail);
    }
    out.iload(POS).iload(register + 1).if_icmpeq(fail);
    emitSaveRepeatAlways(register);
    out.iload(TEMP2).istore(register).iload(POS).istore(register + 1).goto_(body);
  }

  private void emitSaveRepeatAlways(int register) {
    Label resume = push(register, register + 1);
    undoing(resume, () -> {
      pop(register + 1);
      pop(register);
    });
  }

  private void emitPossessiveNext(int pc) {
    int counter = register(code[pc + 2]);
    Label tail = label(code[pc + 5]);
    Label body = label(pc + 8);
    emitStep();
    if (code[pc + 3] > 0) {
      out.iload(counter).loadConstant(code[pc + 3]).if_icmplt(body);
    }
    if (code[pc + 4] != Node.UNBOUNDED) {
      out.iload(counter).loadConstant(code[pc + 4]).if_icmpge(tail);
    }
    out.iload(POS).iload(counter + 1).if_icmpeq(tail);
    out.iload(POS).istore(counter + 1);
    Label resume = push(POS);
    undoing(resume, () -> {
      pop(POS);
      out.goto_(tail);
    });
  }

  private void emitSaveMarks(int first, int count) {
    Label over = out.newLabel();
    out.iload(SP).ifeq(over);
    out.aload(THE_MATCHER).iload(SP).loadConstant(first).loadConstant(count)
        .invokevirtual(MATCHER, "saveMarks", MethodTypeDesc.of(INT, INT, INT, INT)).istore(SP);
    out.aload(THE_MATCHER).getfield(MATCHER, "stack", INTS).astore(STACK);
    Label resume = push();
    undoing(resume, () -> out.aload(THE_MATCHER).aload(STACK).iload(SP)
        .invokevirtual(MATCHER, "undoMarks", MethodTypeDesc.of(INT, INTS, INT)).istore(SP));
    out.labelBinding(over);
  }
}
