package naja.runtime.objects;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import naja.compiler.Code;
import naja.compiler.CodePositions;
import naja.compiler.ExceptionTable;
import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.Instruction;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.interpreter.Translation;
import naja.runtime.interpreter.Translations;
import naja.runtime.monitoring.CodeMonitors;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;

/**
 * {@code code}. Holds CPython's form of the code and, from the first execution on, its translation. Immutable as
 * seen from outside; the attributes that scripts see are in {@code CodeAttributes}.
 */
@TypeSpec(value = "code", methods = CodeMembers.class)
public final class PyCode extends PyObject {
  public static final int OPTIMIZED = 0x1, NEW_LOCALS = 0x2, VARARGS = 0x4, VARKEYWORDS = 0x8, NESTED = 0x10;
  public static final int GENERATOR = 0x20, COROUTINE = 0x80, ITERABLE_COROUTINE = 0x100, ASYNC_GENERATOR = 0x200;
  public static final int HAS_DOCSTRING = 0x4000000, METHOD = 0x8000000;

  private final Code code;
  private final Object[] constants;
  private final Object[] names;
  private final String[] attributeNames;
  private final Object[] localNames;

  public final int argCount;
  public final int posOnlyArgCount;
  public final int kwOnlyArgCount;
  public final int flags;

  /** The registers of locals, cells and free variables, and those of a whole frame. */
  public final int localsCount;

  public final int frameSize;

  /** Whether all parameters are positional and the call fills exactly them: no {@code *args}, {@code **kwargs}, keyword-only. */
  public final boolean isPlain;

  private static final ExceptionTable.Entry[] NO_HANDLERS = {};

  private final ExceptionTable.Entry[] handlers;
  private volatile String fileName;
  private int[] lines;
  private volatile Translation translation;
  private volatile Translation watchedTranslation;
  private volatile Instruction[] bridge;
  private volatile CodeMonitors monitors;

  /** Loads a compiled block and all blocks in it. */
  public PyCode(Code code) {
    this(code, convert(code.consts()));
  }

  /** As {@link #PyCode(Code)}, with the constants made already. */
  public PyCode(Code code, Object[] constants) {
    this.code = code;
    this.constants = constants;
    this.names = names(code.names());
    this.attributeNames = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      attributeNames[i] = names[i] instanceof String s ? s : code.names().get(i);
    }
    this.localNames = names(code.localsPlusNames());
    this.argCount = code.argCount();
    this.posOnlyArgCount = code.posOnlyArgCount();
    this.kwOnlyArgCount = code.kwOnlyArgCount();
    this.flags = code.flags();
    this.localsCount = localNames.length;
    this.frameSize = localsCount + code.stackSize();
    this.isPlain = (flags & (VARARGS | VARKEYWORDS)) == 0 && kwOnlyArgCount == 0;
    this.handlers = ExceptionTable.parse(code.exceptionTable()).toArray(NO_HANDLERS);
  }

  private static Object[] names(List<String> texts) {
    Object[] names = new Object[texts.size()];
    for (int i = 0; i < names.length; i++) {
      Object key = PyType.nameKey(texts.get(i));
      names[i] = key instanceof String s ? s.intern() : key;
    }
    return names;
  }

  private static Object[] convert(List<Object> constants) {
    Object[] values = new Object[constants.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(constants.get(i));
    }
    return values;
  }

  /** The runtime's value of a neutral constant or a nested block. */
  public static Object value(Object constant) {
    return switch (constant) {
      case Singleton s -> s == Singleton.NONE ? PyNone.NONE : PyEllipsis.ELLIPSIS;
      case String s -> s.length() < 40 ? s.intern() : s;
      case Code c -> new PyCode(c);
      case BytesConstant b -> PyBytes.of(b.value());
      case ComplexConstant c -> PyComplex.of(c.real(), c.imag());
      case TupleConstant t -> PyTuple.of(convert(t.elements()));
      case FrozenSetConstant f -> PyFrozenSet.of(convert(f.elements()));
      case SliceConstant s -> new PySlice(value(s.start()), value(s.stop()), value(s.step()));
      case BigInteger n -> n;
      default -> constant;
    };
  }

  @Override
  public PyType type() {
    return Types.CODE;
  }

  /** CPython's form. */
  public Code code() {
    return code;
  }

  public byte[] bytecode() {
    return code.bytecode();
  }

  public Object[] constants() {
    return constants;
  }

  public Object constant(int index) {
    return constants[index];
  }

  /** {@code co_names[index]}, a {@code str}. */
  public Object name(int index) {
    return names[index];
  }

  public Object[] names() {
    return names;
  }

  /** {@code co_names[index]} as the attribute API wants it. */
  public String attributeName(int index) {
    return attributeNames[index];
  }

  public Object[] localNames() {
    return localNames;
  }

  public Object localName(int index) {
    return localNames[index];
  }

  /** The name of a parameter, in UTF-16. */
  public String parameterName(int index) {
    Object name = localNames[index];
    return name instanceof String s ? s : name.toString();
  }

  public boolean isFree(int index) {
    return (code.localsPlusKinds()[index] & Code.KIND_FREE) != 0;
  }

  public boolean isCell(int index) {
    return (code.localsPlusKinds()[index] & Code.KIND_CELL) != 0;
  }

  /** Whether a slot belongs to an inlined comprehension and is no variable of the block itself. */
  public boolean isHidden(int index) {
    return (code.localsPlusKinds()[index] & Code.KIND_HIDDEN) != 0;
  }

  /** The number of free variables. */
  public int freeCount() {
    int count = 0;
    for (byte kind : code.localsPlusKinds()) {
      count += (kind & Code.KIND_FREE) != 0 ? 1 : 0;
    }
    return count;
  }

  public boolean hasVarArgs() {
    return (flags & VARARGS) != 0;
  }

  public boolean hasVarKeywords() {
    return (flags & VARKEYWORDS) != 0;
  }

  public Object name() {
    return PyType.nameKey(code.name());
  }

  public Object qualifiedName() {
    return PyType.nameKey(code.qualifiedName());
  }

  public String fileName() {
    String name = fileName;
    return name != null ? name : code.fileName();
  }

  /** Changes {@code co_filename}, here and in all nested code: a cached file may have moved. */
  public void setFileName(String name) {
    fileName = name;
    for (Object constant : constants) {
      if (constant instanceof PyCode nested) {
        nested.setFileName(name);
      }
    }
  }

  /** The docstring, or {@code None}. */
  public Object docstring() {
    return (flags & HAS_DOCSTRING) != 0 ? constants[0] : PyNone.NONE;
  }

  /** The translation, made now if this is the first execution. */
  public Translation translation() {
    Translation t = translation;
    if (t == null) {
      synchronized (this) {
        t = translation;
        if (t == null) {
          t = translation = Translations.plain(this);
        }
      }
    }
    return t;
  }

  /** The translation that tells tools what it does. */
  public Translation watchedTranslation() {
    Translation t = watchedTranslation;
    if (t == null) {
      synchronized (this) {
        t = watchedTranslation;
        if (t == null) {
          t = watchedTranslation = Translations.watched(this);
        }
      }
    }
    return t;
  }

  /** What takes a frame from the plain translation to the watched one. */
  public Instruction[] bridge() {
    Instruction[] b = bridge;
    if (b == null) {
      b = bridge = Translations.bridge(this);
    }
    return b;
  }

  /** Who watches this code; null as long as nobody has. */
  public CodeMonitors monitorsOrNull() {
    return monitors;
  }

  public CodeMonitors monitors() {
    CodeMonitors m = monitors;
    if (m == null) {
      synchronized (this) {
        m = monitors;
        if (m == null) {
          m = monitors = new CodeMonitors(this);
        }
      }
    }
    return m;
  }

  public Instruction[] instructions() {
    return translation().instructions();
  }

  /** The code unit of the instruction at {@code pc} of a frame's instructions. */
  public int offsetOf(PyFrame frame, int pc) {
    return Translations.of(this, frame).offsets()[pc];
  }

  // Exception handlers, by index.

  public int handlerCount() {
    return handlers.length;
  }

  /** The handler of a code unit, or -1. */
  public int handlerAt(int offset) {
    for (int h = 0; h < handlers.length; h++) {
      if (2 * offset >= handlers[h].start() && 2 * offset < handlers[h].end()) {
        return h;
      }
    }
    return -1;
  }

  public int handlerTargetOffset(int handler) {
    return handlers[handler].target() / 2;
  }

  /** The index to go on with in the frame's instructions. */
  public int handlerTarget(PyFrame frame, int handler) {
    return Translations.of(this, frame).indexes()[handlerTargetOffset(handler)];
  }

  public int handlerDepth(int handler) {
    return handlers[handler].depth();
  }

  public boolean handlerWantsOffset(int handler) {
    return handlers[handler].lasti();
  }

  // Lines.

  /** The source line of a code unit, or -1. */
  public int lineAt(int offset) {
    int[] l = lines();
    return offset >= 0 && offset < l.length ? l[offset] : -1;
  }

  private int[] lines() {
    int[] l = lines;
    if (l == null) {
      l = lines = decodeLines(code);
    }
    return l;
  }

  private static int[] decodeLines(Code code) {
    int[] lines = new int[code.bytecode().length / 2];
    Arrays.fill(lines, CodePositions.NONE);
    CodePositions positions = new CodePositions(code);
    while (positions.next()) {
      int end = Math.min(positions.end() / 2, lines.length);
      for (int unit = positions.start() / 2; unit < end; unit++) {
        lines[unit] = positions.line();
      }
    }
    return lines;
  }
}
