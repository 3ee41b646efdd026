package naja.runtime.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.compiler.Code;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.threads.Audit;

/**
 * Code objects that programs make: {@code types.CodeType(...)} and {@code code.replace(...)}. What is wrong on its face is
 * refused here with CPython's errors; the rest is found when the code is translated or runs.
 */
final class CodeCreation {
  private static final String TYPES = "iiiiiibtttsssibbtt";

  private static final String INTERNAL = "Objects/codeobject.c:465: bad argument to internal function";

  private CodeCreation() {}

  static PyCode create(Object[] args, PyDict kwargs) {
    if (kwargs.size() > 0) {
      throw Errors.typeError("code() takes no keyword arguments");
    }
    if (args.length < 16 || args.length > 18) {
      throw Errors.typeError(
          "code expected at " + (args.length < 16 ? "least 16" : "most 18") + " arguments, got " + args.length);
    }
    Object[] all = Arrays.copyOf(args, 18);
    for (int i = args.length; i < 18; i++) {
      all[i] = PyTuple.EMPTY;
    }
    for (int i = 0; i < 18; i++) {
      checkType(TYPES.charAt(i), all[i], "code() argument " + (i + 1));
    }
    for (int i = 0; i < 4; i++) {
      if (Numbers.asIndexInt(all[i]) < 0) {
        throw Errors.valueError("code: " + CodeMembers.FIELDS[i].substring(3) + " must not be negative");
      }
    }
    for (int i : new int[] {8, 9, 16, 17}) {
      Object wrong = notText((PyTuple) all[i]);
      if (wrong != null) {
        throw Errors.typeError("name tuples must contain only strings, not '" + PyType.of(wrong).name() + "'");
      }
    }
    return build(all);
  }

  /** With the values of all fields, old and new. */
  static PyCode replaced(Object[] fields) {
    for (int i = 0; i < 18; i++) {
      checkType(TYPES.charAt(i), fields[i], "replace() argument '" + CodeMembers.FIELDS[i] + "'");
    }
    for (int i = 0; i < 18; i++) {
      if (TYPES.charAt(i) == 'i' && Numbers.asIndexInt(fields[i]) < 0) {
        throw Errors.valueError(CodeMembers.FIELDS[i] + " must be a positive integer");
      }
    }
    return build(fields);
  }

  private static void checkType(char kind, Object value, String what) {
    String wanted = switch (kind) {
      case 'i' -> {
        Numbers.asIndexInt(value);
        yield null;
      }
      case 'b' -> value instanceof PyBytes ? null : "bytes";
      case 't' -> value instanceof PyTuple ? null : "tuple";
      default -> Texts.isStr(value) ? null : "str";
    };
    if (wanted != null) {
      String found = value == PyNone.NONE ? "None" : PyType.of(value).name();
      throw Errors.typeError(what + " must be " + wanted + ", not " + found);
    }
  }

  /** The first item that is no text, or null. */
  private static Object notText(PyTuple names) {
    for (Object item : names.items()) {
      if (!Texts.isStr(item)) {
        return item;
      }
    }
    return null;
  }

  private static List<String> names(Object value) {
    List<String> names = new ArrayList<>();
    for (Object item : ((PyTuple) value).items()) {
      if (!Texts.isStr(item)) {
        throw Errors.systemError("non-string found in code slot");
      }
      names.add(Texts.utf16(item));
    }
    return names;
  }

  /** How variable {@code i} is passed, or 0 for one that is no parameter. */
  private static int passing(Object[] f, int i) {
    int argCount = Numbers.asIndexInt(f[0]);
    int named = argCount + Numbers.asIndexInt(f[2]);
    int flags = Numbers.asIndexInt(f[5]);
    if (i < argCount) {
      return i < Numbers.asIndexInt(f[1]) ? Code.KIND_ARG_POS : Code.KIND_ARG_POS | Code.KIND_ARG_KW;
    }
    if (i < named) {
      return Code.KIND_ARG_KW;
    }
    boolean takesMore = (flags & PyCode.VARARGS) != 0;
    if (i == named && takesMore) {
      return Code.KIND_ARG_VAR | Code.KIND_ARG_POS;
    }
    boolean isKeywords = (flags & PyCode.VARKEYWORDS) != 0 && i == named + (takesMore ? 1 : 0);
    return isKeywords ? Code.KIND_ARG_VAR | Code.KIND_ARG_KW : 0;
  }

  private static PyCode build(Object[] f) {
    Audit.event(
        "code.__new__", f[6], f[10], f[11], f[0], f[1], f[2], f[3], f[4], f[5]);
    int variables = ((PyTuple) f[9]).size();
    if (Numbers.asIndexInt(f[3]) != variables) {
      int[] counts = {Numbers.asIndexInt(f[0]), Numbers.asIndexInt(f[1]), Numbers.asIndexInt(f[2])};
      check(counts, Numbers.asIndexInt(f[4]), Numbers.asIndexInt(f[5]), ((PyBytes) f[6]).array(), variables);
      throw Errors.valueError("code: co_nlocals != len(co_varnames)");
    }
    List<String> varNames = names(f[9]);
    List<String> cellNames = names(f[17]);
    List<String> all = new ArrayList<>(varNames);
    for (String cell : cellNames) {
      if (!varNames.contains(cell)) {
        all.add(cell);
      }
    }
    int firstFree = all.size();
    all.addAll(names(f[16]));
    byte[] kinds = new byte[all.size()];
    for (int i = 0; i < kinds.length; i++) {
      int kind = i >= firstFree ? Code.KIND_FREE : i < varNames.size() ? Code.KIND_LOCAL : 0;
      if (i < firstFree && cellNames.contains(all.get(i))) {
        kind |= Code.KIND_CELL;
      }
      kind |= passing(f, i);
      kinds[i] = (byte) kind;
    }
    Code code =
        new Code(
            Numbers.asIndexInt(f[0]), Numbers.asIndexInt(f[1]), Numbers.asIndexInt(f[2]), Numbers.asIndexInt(f[4]),
            Numbers.asIndexInt(f[5]), ((PyBytes) f[6]).array(), List.of(), names(f[8]), all, kinds,
            Texts.utf16(f[10]), Texts.utf16(f[11]), Texts.utf16(f[12]), Numbers.asIndexInt(f[13]),
            ((PyBytes) f[14]).array(), ((PyBytes) f[15]).array());
    check(code);
    PyCode made = new PyCode(code, ((PyTuple) f[7]).items());
    made.distrust();
    return made;
  }

  /** See {@link PyCode#read}. */
  static PyCode read(int[] counts, Object[] parts) {
    String kinds = "btttbsssbb";
    for (int i = 0; i < parts.length; i++) {
      boolean right = switch (kinds.charAt(i)) {
        case 'b' -> parts[i] instanceof PyBytes;
        case 't' -> parts[i] instanceof PyTuple;
        default -> Texts.isStr(parts[i]);
      };
      if (!right) {
        throw Errors.systemError(INTERNAL);
      }
    }
    Code code =
        new Code(
            counts[0], counts[1], counts[2], counts[3], counts[4], ((PyBytes) parts[0]).array(), List.of(),
            names(parts[2]), names(parts[3]), ((PyBytes) parts[4]).array(), Texts.utf16(parts[5]),
            Texts.utf16(parts[6]), Texts.utf16(parts[7]), counts[5], ((PyBytes) parts[8]).array(),
            ((PyBytes) parts[9]).array());
    check(code);
    PyCode made = new PyCode(code, ((PyTuple) parts[1]).items());
    made.distrust();
    return made;
  }

  /** Refuses what no code object can be, as CPython does wherever one is made. */
  static void check(Code code) {
    if (code.localsPlusNames().size() != code.localsPlusKinds().length) {
      throw Errors.systemError(INTERNAL);
    }
    int variables = 0;
    for (byte kind : code.localsPlusKinds()) {
      variables += (kind & Code.KIND_LOCAL) != 0 ? 1 : 0;
    }
    int[] counts = {code.argCount(), code.posOnlyArgCount(), code.kwOnlyArgCount()};
    check(counts, code.stackSize(), code.flags(), code.bytecode(), variables);
  }

  private static void check(int[] counts, int stackSize, int flags, byte[] bytecode, int variables) {
    if (counts[0] < counts[1] || counts[1] < 0 || counts[2] < 0 || stackSize < 0 || flags < 0) {
      throw Errors.systemError(INTERNAL);
    }
    if (bytecode.length % 2 != 0) {
      throw Errors.valueError("code: co_code is malformed");
    }
    long parameters = (long) counts[0] + counts[2] + ((flags & PyCode.VARARGS) != 0 ? 1 : 0)
        + ((flags & PyCode.VARKEYWORDS) != 0 ? 1 : 0);
    if (parameters > variables) {
      throw Errors.valueError("code: co_varnames is too small");
    }
  }
}
