package naja.modules.sre;

import java.util.Arrays;
import naja.modules.sre.Characters.Fold;
import naja.syntax.constant.WideString;

/**
 * One subject under one pattern: finds the matches from left to right and holds the spans of the last one. The match
 * functions answer whether there is a match; after {@code true} the spans are valid, after {@code false} they are not.
 *
 * <p>Not thread-safe; a matcher belongs to one call or iterator. All positions are indices of characters, or of bytes.
 */
public final class Matcher {
  /** What the host wants to do during long matches: raise what interrupts them. */
  public interface Hook {
    /** Called every few thousand steps in the thread that matches; may throw to end the match. */
    void poll();
  }

  /** A match needs more memory than a Java array holds; Python's {@code MemoryError}. */
  public static final class StackExhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    StackExhausted() {
      super("backtrack stack of a regular expression exhausted", null, false, false);
    }
  }

  private static final int STEPS_PER_POLL = 1 << 14;
  private static final int NO_MATCH = -1;
  private static final int[] NO_STACK = new int[0];
  private static final Fold[] FOLDS = Fold.values();
  private static volatile Hook hook;

  private final Program program;
  final String text;
  final byte[] bytes;
  private final WideString wide;
  final int end;
  final int[] marks;
  private final int[] registers;
  int[] stack = NO_STACK;
  int budget = STEPS_PER_POLL;

  private int start;
  int lastIndex = -1;
  private boolean mustAdvance;
  private boolean matchAll;
  private int matchStart;
  private int matchEnd;
  private CompiledProgram compiled;

  /** Sets what all matchers poll; null for nothing, as at first. */
  public static void setHook(Hook newHook) {
    hook = newHook;
  }

  Matcher(Program program, String text, byte[] bytes, WideString wide, int pos, int end) {
    this.program = program;
    this.text = text;
    this.bytes = bytes;
    this.wide = wide;
    this.start = pos;
    this.end = end;
    this.marks = new int[program.groups * 2];
    this.registers = program.registers == 0 ? NO_STACK : new int[program.registers * 2];
    Arrays.fill(marks, -1);
  }

  /** {@code Pattern.match}: a match that begins at the start position. */
  public boolean match() {
    return matchAt(false);
  }

  /** {@code Pattern.fullmatch}: a match that begins at the start position and ends at the end. */
  public boolean fullMatch() {
    return matchAt(true);
  }

  private boolean matchAt(boolean all) {
    begin();
    int minWidth = program.search.minWidth();
    // A start position behind the end is not checked for patterns that can match nothing: neither does CPython.
    if (minWidth > 0 && end - start < minWidth) {
      return false;
    }
    matchAll = all;
    int to = run(start, Program.ENTRY);
    matchAll = false;
    return finish(start, to);
  }

  /** {@code Pattern.search}: the first match from the start position on. */
  public boolean search() {
    begin();
    Program.Search search = program.search;
    int last = end - search.minWidth();
    if (start > last) {
      return false;
    }
    if (search.anchor() == Program.Anchor.STRING) {
      return finish(start, start == 0 ? run(0, Program.ENTRY) : NO_MATCH);
    }
    if (search.prefix().length > 0) {
      return searchPrefix(search);
    }
    if (search.behind() != null && text != null) {
      return searchBehind(search.behind(), last);
    }
    return search.anchor() == Program.Anchor.LINE ? searchLines(last) : searchFirst(search, last);
  }

  /**
   * Makes the end of the last match the start position of the next {@link #search} or {@link #match}; after an empty
   * match the next one, if it is there too, must not be empty.
   */
  public void advance() {
    mustAdvance = matchEnd == matchStart;
    start = matchEnd;
  }

  /** Moves the start position, as an iterator does that found nothing. */
  public void setStart(int newStart) {
    mustAdvance = false;
    start = newStart;
  }

  /** The position from which the next match is sought. */
  public int searchStart() {
    return start;
  }

  /** Where the match begins. */
  public int start() {
    return matchStart;
  }

  /** Where the match ends. */
  public int end() {
    return matchEnd;
  }

  /** Where a group of the match begins; 0 is the whole match; -1 if it took no part. */
  public int start(int group) {
    return group == 0 ? matchStart : hasGroup(group) ? marks[group * 2 - 2] : -1;
  }

  /** Where a group of the match ends; 0 is the whole match; -1 if it took no part. */
  public int end(int group) {
    return group == 0 ? matchEnd : hasGroup(group) ? marks[group * 2 - 1] : -1;
  }

  private boolean hasGroup(int group) {
    return marks[group * 2 - 2] >= 0 && marks[group * 2 - 1] >= 0;
  }

  /** How many groups the pattern has, without group 0. */
  public int groups() {
    return program.groups;
  }

  /** The number of the group that was closed last, or -1. */
  public int lastIndex() {
    return lastIndex;
  }

  /** A copy of the spans: start and end of the match, then of each group, -1 for groups that took no part. */
  public int[] spans() {
    int[] spans = new int[marks.length + 2];
    for (int group = 0; group < spans.length / 2; group++) {
      spans[group * 2] = start(group);
      spans[group * 2 + 1] = end(group);
    }
    return spans;
  }

  private boolean finish(int from, int to) {
    matchStart = from;
    matchEnd = to;
    return to != NO_MATCH;
  }

  /** Before a match is sought. */
  private void begin() {
    if (compiled == null && wide == null) {
      Tiers.warm(program, bytes != null, 1);
    }
    reset();
  }

  private void reset() {
    if (lastIndex >= 0 || marks.length > 0) {
      Arrays.fill(marks, -1);
      lastIndex = -1;
    }
  }

  private boolean searchPrefix(Program.Search search) {
    int entry = search.afterPrefix() >= 0 ? search.afterPrefix() : Program.ENTRY;
    int skip = search.afterPrefix() >= 0 ? search.prefix().length : 0;
    int from = start;
    while (true) {
      from = indexOf(search, from);
      if (from < 0) {
        return false;
      }
      if (search.isLiteral()) {
        return finish(from, from + search.prefix().length);
      }
      int to = run(from + skip, entry);
      if (to != NO_MATCH) {
        return finish(from, to);
      }
      from++;
      startOver();
    }
  }

  /** Where the prefix of the pattern is next, or -1. */
  private int indexOf(Program.Search search, int from) {
    int[] prefix = search.prefix();
    if (text != null) {
      String prefixText = search.prefixText();
      if (prefixText == null) {
        return -1;
      }
      return prefix.length == 1 ? text.indexOf(prefix[0], from, end) : text.indexOf(prefixText, from, end);
    }
    int last = end - prefix.length;
    for (int i = from; i <= last; i++) {
      int j = 0;
      while (j < prefix.length && at(i + j) == prefix[j]) {
        j++;
      }
      if (j == prefix.length) {
        return i;
      }
    }
    return -1;
  }

  private boolean searchLines(int last) {
    int from = start;
    if (from > 0 && at(from - 1) != '\n') {
      from = afterNewline(from);
    }
    while (from >= 0 && from <= last) {
      int to = run(from, Program.ENTRY);
      if (to != NO_MATCH) {
        return finish(from, to);
      }
      startOver();
      from = afterNewline(from);
    }
    return false;
  }

  /** Looks for what must stand before the match. */
  private boolean searchBehind(String behind, int last) {
    int length = behind.length();
    int from = Math.max(start, length);
    while (from <= last) {
      int found = text.indexOf(behind, from - length, last);
      if (found < 0) {
        return false;
      }
      from = found + length;
      int to = run(from, Program.ENTRY);
      if (to != NO_MATCH) {
        return finish(from, to);
      }
      from++;
      startOver();
    }
    return false;
  }

  private int afterNewline(int from) {
    if (text != null) {
      int newline = text.indexOf('\n', from, end);
      return newline < 0 ? -1 : newline + 1;
    }
    for (int i = from; i < end; i++) {
      if (at(i) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean searchFirst(Program.Search search, int last) {
    byte[] first = search.first();
    CharSet run = search.leadingRun();
    int from = start;
    while (true) {
      if (first != null) {
        from = skipTo(first, from, last);
        if (from < 0) {
          return false;
        }
      }
      int to = run(from, Program.ENTRY);
      if (to != NO_MATCH) {
        return finish(from, to);
      }
      from = run == null ? from + 1 : Math.max(from + 1, span(run, from, Node.UNBOUNDED));
      if (from > last) {
        return false;
      }
      startOver();
    }
  }

  /** Before the next start position: {@code run} has undone all marks but those set without a choice to go back to. */
  private void startOver() {
    mustAdvance = false;
    reset();
  }

  private int skipTo(byte[] first, int from, int last) {
    if (text != null) {
      String subject = text;
      for (int i = from; i <= last; i++) {
        int ch = i < end ? subject.charAt(i) : Symbols.END;
        if (first[i < end && ch > 255 ? Symbols.HIGH : ch] != 0) {
          return i;
        }
      }
      return -1;
    }
    for (int i = from; i <= last; i++) {
      if (first[symbol(i)] != 0) {
        return i;
      }
    }
    return -1;
  }

  private int at(int i) {
    if (text != null) {
      return text.charAt(i);
    }
    return bytes != null ? bytes[i] & 0xFF : wide.codePointAt(i);
  }

  private int length() {
    return text != null ? text.length() : bytes != null ? bytes.length : wide.length();
  }

  private int symbol(int i) {
    if (i >= end) {
      return Symbols.END;
    }
    int ch = at(i);
    return ch < 256 ? ch : Symbols.HIGH;
  }

  void poll() {
    budget = STEPS_PER_POLL;
    if (compiled == null && wide == null) {
      Tiers.warm(program, bytes != null, Tiers.HEAT_OF_POLL);
    }
    Hook current = hook;
    if (current != null) {
      current.poll();
    }
  }

  int[] grow(int[] old) {
    if (old.length == 0) {
      stack = new int[64];
      return stack;
    }
    if (old.length > Integer.MAX_VALUE / 2 - 16) {
      throw new StackExhausted();
    }
    try {
      stack = Arrays.copyOf(old, old.length * 2);
    } catch (OutOfMemoryError e) {
      throw new StackExhausted();
    }
    return stack;
  }

  private int run(int pos, int pc) {
    CompiledProgram form = compiled;
    if (form == null) {
      form = text != null ? program.textForm : bytes != null ? program.bytesForm : null;
      if (form == null) {
        return interpret(pos, pc);
      }
      compiled = form;
    }
    return form.run(this, pos, pc != Program.ENTRY);
  }

  /**
   * Interprets the program from {@code pc} at {@code pos}; answers where the match ends or {@link #NO_MATCH}. No frame
   * on the stack is larger than 8 words but that of {@code SAVE_MARKS}, so one check before the switch is enough.
   */
  private int interpret(int pos, int pc) {
    final int[] code = program.code;
    final int end = this.end;
    int[] stack = this.stack;
    int sp = 0;
    int steps = budget;
    while (true) {
      if (sp + 8 > stack.length) {
        stack = grow(stack);
      }
      switch (code[pc]) {
        case Program.CHAR -> {
          if (pos < end && at(pos) == code[pc + 1]) {
            pos++;
            pc += 2;
            continue;
          }
        }
        case Program.SET -> {
          if (pos < end && program.sets[code[pc + 1]].contains(at(pos))) {
            pos++;
            pc += 2;
            continue;
          }
        }
        case Program.RUN -> {
          int length = code[pc + 1];
          if (matchesRun(pos, pc + 2, length)) {
            pos += length;
            pc += 2 + length;
            continue;
          }
        }
        case Program.ANY_ALL -> {
          if (pos < end) {
            pos++;
            pc++;
            continue;
          }
        }
        case Program.AT -> {
          if (isAt(code[pc + 1], pos)) {
            pc += 2;
            continue;
          }
        }
        case Program.MARK_START -> {
          int mark = code[pc + 1];
          if (sp > 0) {
            stack[sp] = marks[mark];
            stack[sp + 1] = mark;
            stack[sp + 2] = Program.UNDO_MARK;
            sp += 3;
          }
          marks[mark] = pos;
          pc += 2;
          continue;
        }
        case Program.MARK_END -> {
          int mark = code[pc + 1];
          if (sp > 0) {
            stack[sp] = lastIndex;
            stack[sp + 1] = marks[mark];
            stack[sp + 2] = mark;
            stack[sp + 3] = Program.UNDO_MARK_END;
            sp += 4;
          }
          marks[mark] = pos;
          lastIndex = (mark >> 1) + 1;
          pc += 2;
          continue;
        }
        case Program.UNDO_MARK -> {
          sp -= 2;
          marks[stack[sp + 1]] = stack[sp];
        }
        case Program.UNDO_MARK_END -> {
          sp -= 3;
          marks[stack[sp + 2]] = stack[sp + 1];
          lastIndex = stack[sp];
        }
        case Program.UNDO_REPEAT -> {
          sp -= 3;
          int register = stack[sp + 2];
          registers[register] = stack[sp];
          registers[register + 1] = stack[sp + 1];
        }
        case Program.UNDO_MARKS -> sp = undoMarks(stack, sp);
        case Program.GROUPREF -> {
          int to = matchGroup(pos, code[pc + 1], code[pc + 2]);
          if (to >= 0) {
            pos = to;
            pc += 3;
            continue;
          }
        }
        case Program.IF_GROUP -> {
          pc = hasMatched(code[pc + 1]) ? pc + 3 : code[pc + 2];
          continue;
        }
        case Program.JUMP -> {
          pc = code[pc + 1];
          continue;
        }
        case Program.BRANCH -> {
          Program.BranchTable branch = program.branches[code[pc + 1]];
          int at = branch.starts[symbol(pos)];
          if (at >= 0) {
            int target = branch.lists[at];
            if (target >= 0) {
              stack[sp] = pos;
              stack[sp + 1] = at + 1;
              stack[sp + 2] = pc + 2;
              sp += 3;
              pc = target;
            } else {
              pc = ~target;
            }
            continue;
          }
        }
        case Program.BRANCH_BACK -> {
          int at = stack[sp - 1];
          pos = stack[sp - 2];
          int target = program.branches[code[pc + 1]].lists[at];
          if (target >= 0) {
            stack[sp - 1] = at + 1;
            stack[sp] = pc;
            sp++;
            pc = target;
          } else {
            sp -= 2;
            pc = ~target;
          }
          continue;
        }
        case Program.CHOOSE -> {
          int viable = program.tables[code[pc + 1]][symbol(pos)];
          if (viable == 3) {
            stack[sp] = pos;
            stack[sp + 1] = pc + 4;
            sp += 2;
          }
          if (--steps < 0) {
            poll();
            steps = budget;
          }
          if (viable != 0) {
            pc = code[pc + 3 - (viable & 1)];
            continue;
          }
        }
        case Program.RESUME -> {
          pos = stack[--sp];
          pc = code[pc + 1];
          continue;
        }
        case Program.REPEAT -> {
          int register = code[pc + 1] * 2;
          if (sp > 0) {
            sp = saveRepeat(stack, sp, register);
          }
          registers[register] = -1;
          registers[register + 1] = -1;
          pc += 2;
          continue;
        }
        case Program.MAX_UNTIL -> {
          int register = code[pc + 1] * 2;
          int count = registers[register] + 1;
          if (--steps < 0) {
            poll();
            steps = budget;
          }
          if (count < code[pc + 2]) {
            if (sp > 0) {
              sp = saveRepeat(stack, sp, register);
            }
            registers[register] = count;
            pc = code[pc + 5];
            continue;
          }
          boolean more = (count < code[pc + 3] || code[pc + 3] == Node.UNBOUNDED) && pos != registers[register + 1];
          if (more && (program.tables[code[pc + 4]][symbol(pos)] & 1) != 0) {
            stack[sp] = registers[register + 1];
            stack[sp + 1] = count - 1;
            stack[sp + 2] = pos;
            stack[sp + 3] = pc + 6;
            sp += 4;
            registers[register] = count;
            registers[register + 1] = pos;
            pc = code[pc + 5];
            continue;
          }
          pc += 8;
          continue;
        }
        case Program.MAX_UNTIL_BACK -> {
          int register = code[pc + 1] * 2;
          sp -= 3;
          pos = stack[sp + 2];
          registers[register] = stack[sp + 1];
          registers[register + 1] = stack[sp];
          pc += 2;
          continue;
        }
        case Program.MIN_UNTIL -> {
          int register = code[pc + 1] * 2;
          int count = registers[register] + 1;
          if (--steps < 0) {
            poll();
            steps = budget;
          }
          if (count < code[pc + 2]) {
            if (sp > 0) {
              sp = saveRepeat(stack, sp, register);
            }
            registers[register] = count;
            pc = code[pc + 5];
            continue;
          }
          stack[sp] = pos;
          stack[sp + 1] = pc + 6;
          sp += 2;
          pc += 10;
          continue;
        }
        case Program.MIN_UNTIL_BACK -> {
          int register = code[pc + 1] * 2;
          pos = stack[--sp];
          int count = registers[register] + 1;
          if ((count < code[pc + 2] || code[pc + 2] == Node.UNBOUNDED) && pos != registers[register + 1]) {
            sp = saveRepeat(stack, sp, register);
            registers[register] = count;
            registers[register + 1] = pos;
            pc = code[pc + 3];
            continue;
          }
        }
        case Program.SPAN -> {
          int to = span(program.sets[code[pc + 1]], pos, code[pc + 3]);
          if (pos <= end && to - pos >= code[pc + 2]) {
            pos = to;
            pc += 4;
            continue;
          }
        }
        case Program.REPEAT_ONE -> {
          int to = span(program.sets[code[pc + 1]], pos, code[pc + 3]);
          int lowest = pos + code[pc + 2];
          if (pos <= end && code[pc + 2] <= to - pos) {
            to = lastViable(code[pc + 4], lowest, to);
            if (to >= 0) {
              if (to > lowest) {
                stack[sp] = lowest;
                stack[sp + 1] = to - 1;
                stack[sp + 2] = pc + 5;
                sp += 3;
              }
              pos = to;
              pc += 7;
              continue;
            }
          }
        }
        case Program.REPEAT_ONE_BACK -> {
          int lowest = stack[sp - 2];
          int to = lastViable(code[pc + 1], lowest, stack[sp - 1]);
          if (to > lowest) {
            stack[sp - 1] = to - 1;
            stack[sp] = pc;
            sp++;
          } else {
            sp -= 2;
          }
          if (to >= 0) {
            pos = to;
            pc += 2;
            continue;
          }
        }
        case Program.MIN_REPEAT_ONE -> {
          int min = code[pc + 2];
          boolean enough = pos <= end - min && (min == 0 || span(program.sets[code[pc + 1]], pos, min) == pos + min);
          if (enough) {
            int max = code[pc + 3];
            int highest = max < end - pos ? pos + max : end;
            int to = firstViable(program.sets[code[pc + 1]], code[pc + 4], pos + min, highest);
            if (to >= 0) {
              if (to < highest) {
                stack[sp] = highest;
                stack[sp + 1] = to;
                stack[sp + 2] = pc + 5;
                sp += 3;
              }
              pos = to;
              pc += 8;
              continue;
            }
          }
        }
        case Program.MIN_REPEAT_ONE_BACK -> {
          int highest = stack[sp - 2];
          int to = stack[sp - 1];
          CharSet set = program.sets[code[pc + 1]];
          to = set.contains(at(to)) ? firstViable(set, code[pc + 2], to + 1, highest) : -1;
          if (to >= 0 && to < highest) {
            stack[sp - 1] = to;
            stack[sp] = pc;
            sp++;
          } else {
            sp -= 2;
          }
          if (to >= 0) {
            pos = to;
            pc += 3;
            continue;
          }
        }
        case Program.SAVE_MARKS -> {
          if (sp > 0) {
            sp = saveMarks(sp, code[pc + 1], code[pc + 2]);
            stack = this.stack;
            stack[sp++] = Program.UNDO_MARKS;
          }
          pc += 3;
          continue;
        }
        case Program.ATOMIC -> {
          registers[code[pc + 1] * 2] = sp;
          pc += 2;
          continue;
        }
        case Program.ATOMIC_END -> {
          sp = registers[code[pc + 1] * 2];
          pc += 2;
          continue;
        }
        case Program.ASSERT -> {
          int register = code[pc + 1] * 2;
          if (pos >= code[pc + 2]) {
            registers[register] = sp;
            registers[register + 1] = pos;
            pos -= code[pc + 2];
            pc += 3;
            continue;
          }
        }
        case Program.ASSERT_END -> {
          int register = code[pc + 1] * 2;
          sp = registers[register];
          pos = registers[register + 1];
          pc += 2;
          continue;
        }
        case Program.ASSERT_NOT -> {
          if (pos < code[pc + 2]) {
            pc = code[pc + 3];
            continue;
          }
          registers[code[pc + 1] * 2] = sp;
          stack[sp] = pos;
          stack[sp + 1] = pc + 4;
          sp += 2;
          pos -= code[pc + 2];
          pc += 6;
          continue;
        }
        case Program.ASSERT_NOT_END -> sp = registers[code[pc + 1] * 2];
        case Program.POSSESSIVE -> {
          registers[code[pc + 1] * 2] = sp;
          registers[code[pc + 2] * 2] = 0;
          registers[code[pc + 2] * 2 + 1] = -1;
          pc += 3;
          continue;
        }
        case Program.POSSESSIVE_NEXT -> {
          int register = code[pc + 2] * 2;
          int count = registers[register];
          if (--steps < 0) {
            poll();
            steps = budget;
          }
          if (count >= code[pc + 3]) {
            boolean more = (count < code[pc + 4] || code[pc + 4] == Node.UNBOUNDED) && pos != registers[register + 1];
            if (!more) {
              pc = code[pc + 5];
              continue;
            }
            registers[register + 1] = pos;
            stack[sp] = pos;
            stack[sp + 1] = pc + 6;
            sp += 2;
          }
          pc += 8;
          continue;
        }
        case Program.POSSESSIVE_END -> {
          sp = registers[code[pc + 1] * 2];
          registers[code[pc + 2] * 2]++;
          pc = code[pc + 3];
          continue;
        }
        case Program.SUCCESS -> {
          if (accepts(pos)) {
            budget = steps;
            return pos;
          }
        }
        default -> {}
      }
      if (--steps < 0) {
        poll();
        steps = budget;
      }
      if (sp == 0) {
        budget = steps;
        return NO_MATCH;
      }
      pc = stack[--sp];
    }
  }

  /** Whether the match may end at {@code pos}. */
  boolean accepts(int pos) {
    return (!matchAll || pos == end) && (!mustAdvance || pos != start);
  }

  /** Whether a group, counted from 0, took part so far. */
  boolean hasMatched(int group) {
    int from = marks[group * 2];
    return from >= 0 && marks[group * 2 + 1] >= from;
  }

  boolean matchesRun(int pos, int from, int length) {
    if (length > end - pos) {
      return false;
    }
    int[] code = program.code;
    for (int i = 0; i < length; i++) {
      if (at(pos + i) != code[from + i]) {
        return false;
      }
    }
    return true;
  }

  boolean isAt(int kind, int pos) {
    return switch (kind) {
      case SreOp.AT_BEGINNING, SreOp.AT_BEGINNING_STRING -> pos == 0;
      case SreOp.AT_BEGINNING_LINE -> pos == 0 || at(pos - 1) == '\n';
      case SreOp.AT_END -> pos == end || (pos == end - 1 && at(pos) == '\n');
      case SreOp.AT_END_LINE -> pos == end || (pos < length() && at(pos) == '\n');
      case SreOp.AT_END_STRING -> pos == end;
      case SreOp.AT_BOUNDARY, SreOp.AT_LOC_BOUNDARY -> isBoundary(SreOp.CATEGORY_WORD, pos);
      case SreOp.AT_NON_BOUNDARY, SreOp.AT_LOC_NON_BOUNDARY -> !isBoundary(SreOp.CATEGORY_WORD, pos);
      case SreOp.AT_UNI_BOUNDARY -> isBoundary(SreOp.CATEGORY_UNI_WORD, pos);
      default -> !isBoundary(SreOp.CATEGORY_UNI_WORD, pos);
    };
  }

  private boolean isBoundary(int category, int pos) {
    CharSet word = CharSet.category(category);
    boolean before = pos > 0 && word.contains(at(pos - 1));
    boolean after = pos < end && word.contains(at(pos));
    return before != after;
  }

  int matchGroup(int pos, int group, int fold) {
    int from = marks[group * 2];
    int to = marks[group * 2 + 1];
    if (from < 0 || to < from || (to > from && to - from > end - pos)) {
      return NO_MATCH;
    }
    Fold folding = FOLDS[fold];
    int at = pos;
    for (int i = from; i < to; i++, at++) {
      int expected = at(i);
      int found = at(at);
      if (expected != found && folding.lower(expected) != folding.lower(found)) {
        return NO_MATCH;
      }
    }
    return at;
  }

  /** The end of the run of at most {@code max} characters of the set. */
  private int span(CharSet set, int from, int max) {
    int limit = max < end - from ? from + max : end;
    if (set == CharSet.ALL) {
      return limit;
    }
    boolean[] latin1 = set.latin1();
    int i = from;
    if (text != null) {
      String subject = text;
      for (; i < limit; i++) {
        char ch = subject.charAt(i);
        if (ch < 256 ? !latin1[ch] : !set.containsHigh(ch)) {
          break;
        }
      }
      return i;
    }
    if (bytes != null) {
      byte[] subject = bytes;
      while (i < limit && latin1[subject[i] & 0xFF]) {
        i++;
      }
      return i;
    }
    while (i < limit && set.contains(wide.codePointAt(i))) {
      i++;
    }
    return i;
  }

  /** The highest position down to {@code lowest} where the tail may match, or -1. */
  private int lastViable(int table, int lowest, int from) {
    if (table < 0) {
      return from >= lowest ? from : -1;
    }
    byte[] viable = program.tables[table];
    for (int i = from; i >= lowest; i--) {
      if (viable[symbol(i)] != 0) {
        return i;
      }
    }
    return -1;
  }

  /** The lowest position up to {@code highest}, with only characters of the set before it, for the tail, or -1. */
  private int firstViable(CharSet set, int table, int from, int highest) {
    if (table < 0) {
      return from;
    }
    byte[] viable = program.tables[table];
    int i = from;
    while (viable[symbol(i)] == 0) {
      if (i >= highest || !set.contains(at(i))) {
        return -1;
      }
      i++;
    }
    return i;
  }

  private int saveRepeat(int[] stack, int sp, int register) {
    stack[sp] = registers[register];
    stack[sp + 1] = registers[register + 1];
    stack[sp + 2] = register;
    stack[sp + 3] = Program.UNDO_REPEAT;
    return sp + 4;
  }

  /** Pushes marks and what {@link #undoMarks} needs; answers the new height of {@link #stack}. */
  int saveMarks(int sp, int first, int count) {
    int[] to = stack;
    while (sp + count + 12 > to.length) {
      to = grow(to);
    }
    System.arraycopy(marks, first, to, sp, count);
    int top = sp + count;
    to[top] = lastIndex;
    to[top + 1] = first;
    to[top + 2] = count;
    return top + 3;
  }

  int undoMarks(int[] stack, int sp) {
    int count = stack[sp - 1];
    int first = stack[sp - 2];
    lastIndex = stack[sp - 3];
    int base = sp - 3 - count;
    System.arraycopy(stack, base, marks, first, count);
    return base;
  }
}
