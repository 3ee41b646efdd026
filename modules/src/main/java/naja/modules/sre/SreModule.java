package naja.modules.sre;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.Types;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/** The module {@code _sre}, on which the package {@code re} stands. */
@ModuleSpec("_sre")
public final class SreModule {
  private static final String COPYRIGHT = " SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB ";

  private static final String NEGATIVE = "can't convert negative value to unsigned int";
  private static final String TOO_LARGE = "regular expression code size limit exceeded";

  private SreModule() {}

  /** Lets signals and limits interrupt long matches. */
  private static final class SafepointHook implements Matcher.Hook {
    @Override
    public void poll() {
      if (Safepoint.pending) {
        PyFrame frame = ThreadState.current().frame;
        if (frame != null) {
          Safepoint.reach(frame);
        }
      }
    }
  }

  static void init(PyDict namespace) {
    Matcher.setHook(new SafepointHook());
    namespace.put("MAGIC", (long) SreOp.MAGIC);
    namespace.put("CODESIZE", (long) SreOp.CODESIZE);
    namespace.put("MAXREPEAT", SreOp.MAXREPEAT);
    namespace.put("MAXGROUPS", (long) SreOp.MAXGROUPS);
    namespace.put("copyright", COPYRIGHT);
  }

  @Def("getcodesize()")
  static int getcodesize() {
    return SreOp.CODESIZE;
  }

  @Def("ascii_iscased(character, /)")
  static boolean asciiIscased(int character) {
    return Characters.asciiIsCased(character);
  }

  @Def("unicode_iscased(character, /)")
  static boolean unicodeIscased(int character) {
    return Characters.unicodeIsCased(character);
  }

  @Def("ascii_tolower(character, /)")
  static int asciiTolower(int character) {
    return Characters.asciiToLower(character);
  }

  @Def("unicode_tolower(character, /)")
  static int unicodeTolower(int character) {
    return Characters.unicodeToLower(character);
  }

  @Def("compile(pattern, flags, code, groups, groupindex, indexgroup)")
  static Object compile(Object pattern, int flags, PyList code, long groups, PyDict groupindex, PyTuple indexgroup) {
    int[] words = words(code);
    int kind = PyPattern.NEITHER;
    if (!(pattern instanceof PyNone)) {
      kind = Subject.of(pattern).isBytes() ? PyPattern.BYTES : PyPattern.STR;
    }
    try {
      int count = (int) Math.max(-1, Math.min(groups, Integer.MAX_VALUE));
      return new PyPattern(Regex.compile(words, count), words, pattern, flags, kind, groupindex, indexgroup);
    } catch (InvalidCodeException e) {
      throw e.isTooDeep() ? Errors.error(ExceptionTypes.RECURSION_ERROR, e.getMessage())
          : Errors.runtimeError(e.getMessage());
    }
  }

  private static int[] words(PyList code) {
    Object[] items = code.toArray();
    int[] words = new int[items.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(items[i]);
    }
    return words;
  }

  private static int word(Object item) {
    if (!Types.INT.isInstance(item)) {
      throw Errors.typeError("an integer is required");
    }
    Object value = Numbers.index(item);
    if (value instanceof BigInteger big) {
      throw Errors.overflowError(big.signum() < 0 ? NEGATIVE
          : big.bitLength() > 64 ? "Python int too large to convert to C unsigned long" : TOO_LARGE);
    }
    long number = (Long) value;
    if (number < 0 || number > 0xFFFFFFFFL) {
      throw Errors.overflowError(number < 0 ? NEGATIVE : TOO_LARGE);
    }
    return (int) number;
  }

  @Def(value = "template(pattern, template, /)", doc = """
        template
          A list containing interleaved literal strings (str or bytes) and group
          indices (int), as returned by re._parser.parse_template():
              literal1, group1, ..., literalN, groupN\
      """)
  static Object template(PyPattern pattern, PyList template) {
    Object[] items = template.toArray();
    if ((items.length & 1) == 0) {
      throw Errors.typeError("invalid template");
    }
    Object[] literals = new Object[items.length / 2 + 1];
    int[] groups = new int[items.length / 2];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = items[i * 2];
      if (i < groups.length) {
        long group = Numbers.asSize(items[i * 2 + 1]);
        if (group < 0 || group > Integer.MAX_VALUE) {
          throw Errors.typeError("invalid template");
        }
        groups[i] = (int) group;
      }
    }
    return new PySreTemplate(literals, groups);
  }
}
