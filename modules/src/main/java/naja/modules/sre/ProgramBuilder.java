package naja.modules.sre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naja.modules.sre.Node.Greed;
import naja.modules.sre.Node.Sequence;

/**
 * Lowers a tree to a {@link Program}. Every node is emitted knowing what may stand where it ends ({@code follow}),
 * which turns choices that cannot matter into none: a run of characters that the rest cannot begin with is never given
 * back, an alternative or another round of a loop is only tried where its first character allows.
 */
final class ProgramBuilder {
  private static final int UNKNOWN = -2;

  private int[] code = new int[64];
  private int size;
  private final List<CharSet> sets = new ArrayList<>();
  private final List<byte[]> tables = new ArrayList<>();
  private final Map<Long, Integer> tableOfSymbols = new HashMap<>();
  private final List<Program.BranchTable> branches = new ArrayList<>();
  private int registers;
  /** Whether something depends on what groups matched. */
  private boolean usesGroups;

  private ProgramBuilder() {}

  static Program build(Sequence whole, int groups) {
    ProgramBuilder builder = new ProgramBuilder();
    for (int op = Program.FAIL; op < Program.ENTRY; op++) {
      builder.add(op);
    }
    builder.emitSequence(whole, Symbols.ALL);
    builder.add(Program.SUCCESS);
    int[] code = Arrays.copyOf(builder.code, builder.size);
    Program.Search search = search(whole, code, builder.leadingRun(code));
    return new Program(code, builder.sets.toArray(new CharSet[0]), builder.tables.toArray(new byte[0][]),
        builder.branches.toArray(new Program.BranchTable[0]), builder.registers, groups, search);
  }

  /**
   * The set of the run that the pattern begins with, if after a failure at the start of a run the pattern must fail
   * within that run too: it goes on at the end of the run in any case, and nothing there depends on where it began.
   */
  private CharSet leadingRun(int[] code) {
    int pc = Program.ENTRY;
    while (code[pc] == Program.MARK_START) {
      pc += 2;
    }
    boolean isRun = code[pc] == Program.SPAN && code[pc + 2] > 0 && code[pc + 3] == Node.UNBOUNDED;
    return isRun && !usesGroups ? sets.get(code[pc + 1]) : null;
  }

  private static Program.Search search(Sequence whole, int[] code, CharSet leadingRun) {
    int[] prefix = new int[whole.parts.length];
    int length = 0;
    int at = 0;
    boolean hasMark = false;
    Program.Anchor anchor = Program.Anchor.NONE;
    for (; at < whole.parts.length; at++) {
      Node part = whole.parts[at];
      if (part instanceof Node.Mark) {
        hasMark = true;
      } else if (part instanceof Node.Single single && single.set.onlyCharacter() >= 0) {
        prefix[length++] = single.set.onlyCharacter();
      } else {
        if (length == 0 && part instanceof Node.At condition) {
          anchor = anchorOf(condition.kindOfPosition);
        }
        break;
      }
    }
    prefix = Arrays.copyOf(prefix, length);
    int afterPrefix = -1;
    if (length > 0 && code[Program.ENTRY] == Program.CHAR && length == 1) {
      afterPrefix = Program.ENTRY + 2;
    } else if (length > 0 && code[Program.ENTRY] == Program.RUN && code[Program.ENTRY + 1] == length) {
      afterPrefix = Program.ENTRY + 2 + length;
    }
    Symbols first = whole.first(Symbols.ALL);
    return new Program.Search(whole.minWidth, anchor, prefix, textOf(prefix), afterPrefix,
        length > 0 && !hasMark && at == whole.parts.length, first.isAll() ? null : table(first, Symbols.NONE),
        behind(whole), leadingRun);
  }

  /** The text that a pattern looks behind for before anything else, or null. */
  private static String behind(Sequence whole) {
    if (whole.parts.length == 0 || !(whole.parts[0] instanceof Node.Assert assertion) || assertion.negative) {
      return null;
    }
    Node[] parts = assertion.body.parts;
    boolean isText = assertion.back == parts.length && parts.length > 0 && runLength(parts, 0) == parts.length;
    if (!isText) {
      return null;
    }
    int[] characters = new int[parts.length];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = ((Node.Single) parts[i]).set.onlyCharacter();
    }
    return textOf(characters);
  }

  private static Program.Anchor anchorOf(int kind) {
    return switch (kind) {
      case SreOp.AT_BEGINNING, SreOp.AT_BEGINNING_STRING -> Program.Anchor.STRING;
      case SreOp.AT_BEGINNING_LINE -> Program.Anchor.LINE;
      default -> Program.Anchor.NONE;
    };
  }

  private static String textOf(int[] characters) {
    for (int ch : characters) {
      if (ch > 0xFFFF || Character.isSurrogate((char) ch)) {
        return null;
      }
    }
    return characters.length == 0 ? null : new String(characters, 0, characters.length);
  }

  private void add(int word) {
    if (size == code.length) {
      code = Arrays.copyOf(code, size * 2);
    }
    code[size++] = word;
  }

  private void add(int op, int a) {
    add(op);
    add(a);
  }

  private void add(int op, int a, int b) {
    add(op, a);
    add(b);
  }

  /** Adds a word to be set by {@link #patch} and answers where it is. */
  private int hole() {
    add(-1);
    return size - 1;
  }

  /** Lets a hole name the next instruction. */
  private void patch(int hole) {
    code[hole] = size;
  }

  private int setIndex(CharSet set) {
    int index = sets.indexOf(set);
    if (index < 0) {
      index = sets.size();
      sets.add(set);
    }
    return index;
  }

  private static byte[] table(Symbols bit0, Symbols bit1) {
    byte[] table = new byte[Symbols.COUNT];
    bit0.mark(table, 1);
    bit1.mark(table, 2);
    return table;
  }

  private int tableIndex(Symbols bit0, Symbols bit1) {
    byte[] table = table(bit0, bit1);
    long hash = Arrays.hashCode(table);
    Integer known = tableOfSymbols.get(hash);
    if (known != null && Arrays.equals(tables.get(known), table)) {
      return known;
    }
    tables.add(table);
    tableOfSymbols.put(hash, tables.size() - 1);
    return tables.size() - 1;
  }

  /** The table of what follows a run, or -1 if it would always say yes. */
  private int tailIndex(Symbols follow) {
    return follow.isAll() ? -1 : tableIndex(follow, Symbols.NONE);
  }

  private int newRegister() {
    return registers++;
  }

  private void emitSequence(Sequence sequence, Symbols follow) {
    Node[] parts = sequence.parts;
    Symbols[] follows = new Symbols[parts.length];
    Symbols next = follow;
    for (int i = parts.length - 1; i >= 0; i--) {
      follows[i] = next;
      next = parts[i].first(next);
    }
    for (int i = 0; i < parts.length; i++) {
      int run = runLength(parts, i);
      if (run > 1) {
        add(Program.RUN, run);
        for (int j = 0; j < run; j++) {
          add(((Node.Single) parts[i + j]).set.onlyCharacter());
        }
        i += run - 1;
      } else {
        emit(parts[i], follows[i]);
      }
    }
  }

  private static int runLength(Node[] parts, int from) {
    int i = from;
    while (i < parts.length && parts[i] instanceof Node.Single single && single.set.onlyCharacter() >= 0) {
      i++;
    }
    return i - from;
  }

  private void emit(Node node, Symbols follow) {
    // Not a switch over patterns, whose bootstrap is slow in a process that has just begun.
    switch (node.kind) {
      case SEQUENCE -> emitSequence((Sequence) node, follow);
      case SINGLE -> emitSingle(((Node.Single) node).set);
      case FAIL -> add(Program.FAIL);
      case AT -> add(Program.AT, ((Node.At) node).kindOfPosition);
      case MARK -> {
        int number = ((Node.Mark) node).number;
        add((number & 1) == 0 ? Program.MARK_START : Program.MARK_END, number);
      }
      case GROUP_REF -> {
        Node.GroupRef reference = (Node.GroupRef) node;
        usesGroups = true;
        add(Program.GROUPREF, reference.group, reference.fold.number);
      }
      case CONDITIONAL -> emitConditional((Node.Conditional) node, follow);
      case BRANCH -> emitBranch((Node.Branch) node, follow);
      case REPEAT_ONE -> emitRepeatOne((Node.RepeatOne) node, follow);
      case REPEAT -> emitRepeat((Node.Repeat) node, follow);
      case ASSERT -> emitAssert((Node.Assert) node);
      case ATOMIC -> emitAtomic((Node.Atomic) node);
    }
  }

  private void emitSingle(CharSet set) {
    int only = set.onlyCharacter();
    if (only >= 0) {
      add(Program.CHAR, only);
    } else if (set == CharSet.ALL) {
      add(Program.ANY_ALL);
    } else {
      add(Program.SET, setIndex(set));
    }
  }

  private void emitConditional(Node.Conditional conditional, Symbols follow) {
    usesGroups = true;
    add(Program.IF_GROUP, conditional.group);
    int otherwise = hole();
    emitSequence(conditional.yes, follow);
    if (conditional.no.parts.length == 0) {
      patch(otherwise);
      return;
    }
    add(Program.JUMP);
    int end = hole();
    patch(otherwise);
    emitSequence(conditional.no, follow);
    patch(end);
  }

  private void emitBranch(Node.Branch branch, Symbols follow) {
    int index = branches.size();
    branches.add(null);
    add(Program.BRANCH, index);
    add(Program.BRANCH_BACK, index);
    int count = branch.alternatives.length;
    int[] addresses = new int[count];
    Symbols[] firsts = new Symbols[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      addresses[i] = size;
      firsts[i] = branch.alternatives[i].first(follow);
      emitSequence(branch.alternatives[i], follow);
      if (i < count - 1) {
        add(Program.JUMP);
        ends[i] = hole();
      }
    }
    for (int i = 0; i < count - 1; i++) {
      patch(ends[i]);
    }
    branches.set(index, branchTable(addresses, firsts));
  }

  private static Program.BranchTable branchTable(int[] addresses, Symbols[] firsts) {
    int[] classes = new int[Symbols.COUNT];
    int count = 1;
    for (Symbols first : firsts) {
      count = split(classes, count, first);
    }
    int[] starts = new int[count];
    Arrays.fill(starts, UNKNOWN);
    int[] lists = new int[addresses.length];
    int size = 0;
    for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
      int symbolClass = classes[symbol];
      if (starts[symbolClass] == UNKNOWN) {
        int start = size;
        for (int i = 0; i < firsts.length; i++) {
          if (firsts[i].has(symbol)) {
            lists = size == lists.length ? Arrays.copyOf(lists, size * 2) : lists;
            lists[size++] = addresses[i];
          }
        }
        starts[symbolClass] = start == size ? -1 : start;
        if (start < size) {
          lists[size - 1] = ~lists[size - 1];
        }
      }
      classes[symbol] = starts[symbolClass];
    }
    return new Program.BranchTable(classes, Arrays.copyOf(lists, size));
  }

  /** Splits classes of symbols into those in the set and those not; answers how many classes there are then. */
  private static int split(int[] classes, int count, Symbols set) {
    int[] numbers = new int[count * 2];
    int next = 0;
    byte[] in = table(set, Symbols.NONE);
    for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
      int key = classes[symbol] * 2 + in[symbol];
      if (numbers[key] == 0) {
        numbers[key] = ++next;
      }
      classes[symbol] = numbers[key] - 1;
    }
    return next;
  }

  private void emitRepeatOne(Node.RepeatOne repeat, Symbols follow) {
    if (repeat.min == 1 && repeat.max == 1) {
      emitSingle(repeat.set);
      return;
    }
    int set = setIndex(repeat.set);
    // Where the rest cannot begin with a character of the run, greedy and lazy both end behind the longest run.
    boolean keepsAll = repeat.greed == Greed.POSSESSIVE || repeat.min == repeat.max
        || Symbols.of(repeat.set).and(follow).isEmpty();
    if (keepsAll) {
      add(Program.SPAN, set);
      add(repeat.min);
      add(repeat.max);
      return;
    }
    int tail = tailIndex(follow);
    boolean greedy = repeat.greed == Greed.GREEDY;
    add(greedy ? Program.REPEAT_ONE : Program.MIN_REPEAT_ONE, set);
    add(repeat.min);
    add(repeat.max);
    add(tail);
    if (greedy) {
      add(Program.REPEAT_ONE_BACK, tail);
    } else {
      add(Program.MIN_REPEAT_ONE_BACK, set, tail);
    }
  }

  private void emitRepeat(Node.Repeat repeat, Symbols follow) {
    if (repeat.max == 0 || repeat.body.parts.length == 0) {
      return;
    }
    if (repeat.greed == Greed.POSSESSIVE) {
      emitPossessive(repeat);
    } else if (repeat.min == 1 && repeat.max == 1) {
      emitSequence(repeat.body, follow);
    } else if (repeat.min == 0 && repeat.max == 1) {
      emitOption(repeat, follow);
    } else if (repeat.min <= 1 && repeat.max == Node.UNBOUNDED && repeat.body.minWidth > 0) {
      emitLoop(repeat, follow);
    } else {
      emitCounted(repeat, follow);
    }
  }

  /** Adds a choice; answers the two holes for the addresses of body and tail. */
  private int[] emitChoose(Node.Repeat repeat, Symbols bodyFirst, Symbols follow) {
    boolean greedy = repeat.greed == Greed.GREEDY;
    add(Program.CHOOSE, greedy ? tableIndex(bodyFirst, follow) : tableIndex(follow, bodyFirst));
    int first = hole();
    int second = hole();
    add(Program.RESUME);
    int resume = hole();
    return greedy ? new int[] {first, second, resume} : new int[] {second, resume, first};
  }

  private void emitOption(Node.Repeat repeat, Symbols follow) {
    int[] holes = emitChoose(repeat, repeat.body.first(follow), follow);
    boolean greedy = repeat.greed == Greed.GREEDY;
    patch(holes[0]);
    if (!greedy) {
      patch(holes[1]);
    }
    emitSequence(repeat.body, follow);
    if (greedy) {
      patch(holes[1]);
    }
    patch(holes[2]);
  }

  /** A loop whose body consumes and that needs no count. */
  private void emitLoop(Node.Repeat repeat, Symbols follow) {
    Symbols again = repeat.body.own.or(follow);
    boolean greedy = repeat.greed == Greed.GREEDY;
    int toChoice = -1;
    if (repeat.min == 0) {
      add(Program.JUMP);
      toChoice = hole();
    }
    int body = size;
    emitSequence(repeat.body, again);
    if (toChoice >= 0) {
      patch(toChoice);
    }
    int[] holes = emitChoose(repeat, repeat.body.first(again), follow);
    code[holes[0]] = body;
    if (greedy) {
      patch(holes[1]);
    } else {
      code[holes[1]] = body;
    }
    patch(holes[2]);
  }

  private void emitCounted(Node.Repeat repeat, Symbols follow) {
    Symbols again = repeat.body.own.or(follow);
    int register = newRegister();
    add(Program.REPEAT, register);
    add(Program.JUMP);
    int toUntil = hole();
    int body = size;
    emitSequence(repeat.body, again);
    patch(toUntil);
    boolean greedy = repeat.greed == Greed.GREEDY;
    add(greedy ? Program.MAX_UNTIL : Program.MIN_UNTIL, register);
    add(repeat.min);
    add(repeat.max);
    add(tableIndex(repeat.body.first(again), follow));
    add(body);
    if (greedy) {
      add(Program.MAX_UNTIL_BACK, register);
    } else {
      add(Program.MIN_UNTIL_BACK, register);
      add(repeat.max);
      add(body);
    }
  }

  private void emitSaveMarks(Node node) {
    if (node.hasMarks()) {
      add(Program.SAVE_MARKS, node.firstMark, node.lastMark - node.firstMark + 1);
    }
  }

  private void emitPossessive(Node.Repeat repeat) {
    emitSaveMarks(repeat);
    int barrier = newRegister();
    int counter = newRegister();
    add(Program.POSSESSIVE, barrier, counter);
    int next = size;
    add(Program.POSSESSIVE_NEXT, barrier, counter);
    add(repeat.min);
    add(repeat.max);
    int tail = hole();
    add(Program.RESUME);
    int resume = hole();
    emitSequence(repeat.body, Symbols.ALL);
    add(Program.POSSESSIVE_END, barrier, counter);
    add(next);
    patch(tail);
    patch(resume);
  }

  private void emitAtomic(Node.Atomic atomic) {
    emitSaveMarks(atomic);
    int register = newRegister();
    add(Program.ATOMIC, register);
    emitSequence(atomic.body, Symbols.ALL);
    add(Program.ATOMIC_END, register);
  }

  private void emitAssert(Node.Assert assertion) {
    emitSaveMarks(assertion);
    int register = newRegister();
    if (!assertion.negative) {
      add(Program.ASSERT, register, assertion.back);
      emitSequence(assertion.body, Symbols.ALL);
      add(Program.ASSERT_END, register);
      return;
    }
    add(Program.ASSERT_NOT, register, assertion.back);
    int end = hole();
    add(Program.RESUME);
    int resume = hole();
    emitSequence(assertion.body, Symbols.ALL);
    add(Program.ASSERT_NOT_END, register);
    patch(end);
    patch(resume);
  }
}
