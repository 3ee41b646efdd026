package naja.modules.sre;

import java.util.ArrayList;
import java.util.List;
import naja.modules.sre.Characters.Fold;
import naja.modules.sre.Node.Greed;
import naja.modules.sre.Node.Sequence;

/**
 * Reads the code words of a pattern into a tree and checks them on the way: whatever the words are, the result is a
 * well-formed tree or an {@link InvalidCodeException}.
 */
final class CodeReader {
  private static final int INFO_PREFIX = 1;
  private static final int INFO_LITERAL = 2;
  private static final int INFO_CHARSET = 4;
  /** Well above what {@code re._parser} reaches within the default recursion limit, well below the Java stack. */
  private static final int MAX_DEPTH = 1_200;

  private final int[] code;
  private final int groups;
  private int depth;
  /** The word after the last one read. */
  private int at;

  private CodeReader(int[] code, int groups) {
    this.code = code;
    this.groups = groups;
  }

  /** The tree of a whole pattern, without the final {@code SUCCESS}. */
  static Sequence read(int[] code, int groups) throws InvalidCodeException {
    if (groups < 0 || code.length == 0 || code[code.length - 1] != SreOp.SUCCESS) {
      throw new InvalidCodeException();
    }
    CodeReader reader = new CodeReader(code, groups);
    if (code[0] == SreOp.INFO) {
      reader.readInfo(code.length);
    }
    Sequence whole = reader.readSequence(code.length - 1);
    check(reader.at == code.length - 1);
    return whole;
  }

  private static void check(boolean condition) throws InvalidCodeException {
    if (!condition) {
      throw new InvalidCodeException();
    }
  }

  private int word(int end) throws InvalidCodeException {
    check(at < end);
    return code[at++];
  }

  /** Reads a skip: where the word after it is {@code at}, the place that many words after the skip itself. */
  private int target(int end) throws InvalidCodeException {
    int from = at;
    int skip = word(end);
    check(skip >= 1 && skip <= end - from);
    return from + skip;
  }

  private int count(int end) throws InvalidCodeException {
    int word = word(end);
    return word < 0 ? Node.UNBOUNDED : word;
  }

  /**
   * The information block repeats what the pattern says, and the program builder finds out more than that, so the
   * block is checked and passed over.
   */
  private void readInfo(int end) throws InvalidCodeException {
    at++;
    int next = target(end);
    int flags = word(next);
    check((flags & ~(INFO_PREFIX | INFO_LITERAL | INFO_CHARSET)) == 0);
    check((flags & INFO_PREFIX) == 0 || (flags & INFO_CHARSET) == 0);
    check((flags & INFO_LITERAL) == 0 || (flags & INFO_PREFIX) != 0);
    word(next);
    word(next);
    if ((flags & INFO_PREFIX) != 0) {
      int length = word(next);
      word(next);
      check(length >= 0 && next - at == 2L * length);
      for (int i = at + length; i < next; i++) {
        check(code[i] >= 0 && code[i] < length);
      }
    } else if ((flags & INFO_CHARSET) != 0) {
      checkSet(at, next);
    } else {
      check(at == next);
    }
    at = next;
  }

  /** Reads until {@code end} or until a {@code JUMP}, which belongs to what encloses the sequence. */
  private Sequence readSequence(int end) throws InvalidCodeException {
    if (++depth > MAX_DEPTH) {
      throw InvalidCodeException.tooDeep();
    }
    List<Node> parts = new ArrayList<>();
    while (at < end && code[at] != SreOp.JUMP) {
      parts.add(readNode(end));
    }
    depth--;
    return Sequence.of(parts.toArray(new Node[0]));
  }

  /** Reads a sequence that fills the words up to {@code end} but for a final {@code last}. */
  private Sequence readSequenceBefore(int last, int end) throws InvalidCodeException {
    check(end - 1 >= at && code[end - 1] == last);
    Sequence sequence = readSequence(end - 1);
    check(at == end - 1);
    at = end;
    return sequence;
  }

  private Node readNode(int end) throws InvalidCodeException {
    int op = code[at];
    CharSet set = readSingle(end);
    if (set != null) {
      return new Node.Single(set);
    }
    at++;
    return switch (op) {
      case SreOp.FAILURE -> new Node.Fail();
      case SreOp.AT -> {
        int kind = word(end);
        check(kind >= 0 && kind <= SreOp.AT_UNI_NON_BOUNDARY);
        yield new Node.At(kind);
      }
      case SreOp.MARK -> {
        int number = word(end);
        check(number >= 0 && number < 2L * groups);
        yield new Node.Mark(number);
      }
      case SreOp.GROUPREF -> new Node.GroupRef(group(end), Fold.NONE);
      case SreOp.GROUPREF_IGNORE -> new Node.GroupRef(group(end), Fold.ASCII);
      case SreOp.GROUPREF_LOC_IGNORE -> new Node.GroupRef(group(end), Fold.LOCALE);
      case SreOp.GROUPREF_UNI_IGNORE -> new Node.GroupRef(group(end), Fold.UNICODE);
      case SreOp.GROUPREF_EXISTS -> readConditional(end);
      case SreOp.BRANCH -> readBranch(end);
      case SreOp.REPEAT -> readRepeat(end);
      case SreOp.POSSESSIVE_REPEAT -> readPossessiveRepeat(end);
      case SreOp.REPEAT_ONE -> readRepeatOne(Greed.GREEDY, end);
      case SreOp.MIN_REPEAT_ONE -> readRepeatOne(Greed.LAZY, end);
      case SreOp.POSSESSIVE_REPEAT_ONE -> readRepeatOne(Greed.POSSESSIVE, end);
      case SreOp.ASSERT, SreOp.ASSERT_NOT -> {
        int next = target(end);
        int back = word(next);
        check(back >= 0);
        yield new Node.Assert(op == SreOp.ASSERT_NOT, back, readSequenceBefore(SreOp.SUCCESS, next));
      }
      case SreOp.ATOMIC_GROUP -> {
        int next = target(end);
        yield new Node.Atomic(readSequenceBefore(SreOp.SUCCESS, next));
      }
      default -> throw new InvalidCodeException();
    };
  }

  private int group(int end) throws InvalidCodeException {
    int group = word(end);
    check(group >= 0 && group < groups);
    return group;
  }

  /** The set of a code word that consumes one character, or null, with nothing read, for another word. */
  private CharSet readSingle(int end) throws InvalidCodeException {
    int op = code[at];
    return switch (op) {
      case SreOp.ANY -> {
        at++;
        yield CharSet.NOT_NEWLINE;
      }
      case SreOp.ANY_ALL -> {
        at++;
        yield CharSet.ALL;
      }
      case SreOp.CATEGORY -> {
        at++;
        int category = word(end);
        check(category >= 0 && category <= SreOp.CATEGORY_UNI_NOT_LINEBREAK);
        yield CharSet.category(category);
      }
      case SreOp.LITERAL -> CharSet.literal(operand(end));
      case SreOp.NOT_LITERAL -> CharSet.not(operand(end));
      case SreOp.LITERAL_IGNORE -> CharSet.literalIgnoringCase(operand(end), Fold.ASCII, false);
      case SreOp.NOT_LITERAL_IGNORE -> CharSet.literalIgnoringCase(operand(end), Fold.ASCII, true);
      case SreOp.LITERAL_LOC_IGNORE -> CharSet.literalIgnoringCase(operand(end), Fold.LOCALE, false);
      case SreOp.NOT_LITERAL_LOC_IGNORE -> CharSet.literalIgnoringCase(operand(end), Fold.LOCALE, true);
      case SreOp.LITERAL_UNI_IGNORE -> CharSet.literalIgnoringCase(operand(end), Fold.UNICODE, false);
      case SreOp.NOT_LITERAL_UNI_IGNORE -> CharSet.literalIgnoringCase(operand(end), Fold.UNICODE, true);
      case SreOp.IN -> readSet(end, Fold.NONE);
      case SreOp.IN_IGNORE -> readSet(end, Fold.ASCII);
      case SreOp.IN_LOC_IGNORE -> readSet(end, Fold.LOCALE);
      case SreOp.IN_UNI_IGNORE -> readSet(end, Fold.UNICODE);
      default -> null;
    };
  }

  private int operand(int end) throws InvalidCodeException {
    at++;
    return word(end);
  }

  private CharSet readSet(int end, Fold fold) throws InvalidCodeException {
    at++;
    int next = target(end);
    checkSet(at, next);
    CharSet set = CharSet.of(code, at, next, fold);
    at = next;
    return set;
  }

  private void checkSet(int start, int end) throws InvalidCodeException {
    int item = start;
    while (true) {
      check(item < end);
      if (code[item] == SreOp.FAILURE) {
        check(item == end - 1);
        return;
      }
      check(code[item] != SreOp.BIGCHARSET || (item + 1 < end && code[item + 1] >= 0 && code[item + 1] <= 256));
      int length = CharSet.itemLength(code, item);
      check(length > 0 && length <= end - item);
      if (code[item] == SreOp.CATEGORY) {
        check(code[item + 1] >= 0 && code[item + 1] <= SreOp.CATEGORY_UNI_NOT_LINEBREAK);
      } else if (code[item] == SreOp.BIGCHARSET) {
        checkChunks(item);
      }
      item += length;
    }
  }

  private void checkChunks(int item) throws InvalidCodeException {
    for (int i = 0; i < 256; i++) {
      int chunk = code[item + 2 + (i >> 2)] >>> ((i & 3) * 8) & 0xFF;
      check(chunk < code[item + 1]);
    }
  }

  private Node readConditional(int end) throws InvalidCodeException {
    int groupAt = at;
    int group = group(end);
    int skip = word(end);
    check(skip >= 2 && skip <= end - groupAt);
    int next = groupAt + skip;
    Sequence yes = readSequence(next);
    if (at == next) {
      return new Node.Conditional(group, yes, Sequence.of(new Node[0]));
    }
    check(at == next - 2);
    at++;
    int after = target(end);
    Sequence no = readSequence(after);
    check(at == after);
    return new Node.Conditional(group, yes, no);
  }

  private Node readBranch(int end) throws InvalidCodeException {
    List<Sequence> alternatives = new ArrayList<>();
    int after = -1;
    while (true) {
      check(at < end);
      if (code[at] == 0) {
        break;
      }
      int next = target(end);
      check(next - 2 >= at);
      alternatives.add(readSequence(next - 2));
      check(at == next - 2 && code[at] == SreOp.JUMP);
      at++;
      int jump = target(end);
      check(after < 0 || after == jump);
      after = jump;
      at = next;
    }
    at++;
    check(after < 0 || after == at);
    return Node.Branch.of(alternatives.toArray(new Sequence[0]));
  }

  private Node readRepeat(int end) throws InvalidCodeException {
    int until = target(end);
    check(until < end);
    int min = count(until);
    int max = count(until);
    check(min <= max);
    Sequence body = readSequence(until);
    check(at == until);
    int op = word(end);
    check(op == SreOp.MAX_UNTIL || op == SreOp.MIN_UNTIL);
    return new Node.Repeat(op == SreOp.MAX_UNTIL ? Greed.GREEDY : Greed.LAZY, min, max, body);
  }

  private Node readPossessiveRepeat(int end) throws InvalidCodeException {
    int until = target(end);
    check(until < end);
    int min = count(until);
    int max = count(until);
    check(min <= max);
    Sequence body = readSequenceBefore(SreOp.SUCCESS, until + 1);
    return new Node.Repeat(Greed.POSSESSIVE, min, max, body);
  }

  private Node readRepeatOne(Greed greed, int end) throws InvalidCodeException {
    int next = target(end);
    int min = count(next);
    int max = count(next);
    check(min <= max && at < next);
    CharSet set;
    if (code[at] == SreOp.FAILURE) {
      at++;
      set = CharSet.EMPTY;
    } else {
      set = readSingle(next);
      check(set != null);
    }
    check(at == next - 1 && code[at] == SreOp.SUCCESS);
    at = next;
    return new Node.RepeatOne(greed, min, max, set);
  }
}
