package naja.runtime.objects;

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

  /** Interned texts at places their hashes give: asking the JVM takes longer, and code has the same names all over. */
  private static final String[] INTERNED = new String[1 << 11];

  /** What is read at the first need, so that importing a module reads the functions that run and no others. */
  private volatile Body body;

  private final Source source;
  private final String name;
  private final String qualifiedName;

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

  /** Whether no compiler of ours made it now: then it is verified before it is translated. */
  private boolean distrusted;

  private volatile String fileName;
  private int[] lines;
  private volatile Translation translation;
  private volatile Translation watchedTranslation;
  private volatile Instruction[] bridge;
  private volatile CodeMonitors monitors;

  /** A block that is read when it is first executed or looked into. */
  public interface Source {
    int argCount();

    int posOnlyArgCount();

    int kwOnlyArgCount();

    int flags();

    int stackSize();

    String name();

    String qualifiedName();

    /** The docstring, or None. */
    Object docstring();

    /** Reads it, as from a file of that name. */
    Body load(String fileName);
  }

  /** All of a block, in CPython's form and as the interpreter wants it. */
  public static final class Body {
    private final Code code;
    private final Object[] constants;
    private final Object[] names;
    private final String[] attributeNames;
    private final Object[] localNames;
    private final ExceptionTable.Entry[] handlers;

    /** A block whose constants are made already. */
    public Body(Code code, Object[] constants) {
      this.code = code;
      this.constants = constants;
      this.names = PyCode.names(code.names());
      this.attributeNames = new String[names.length];
      for (int i = 0; i < names.length; i++) {
        attributeNames[i] = names[i] instanceof String s ? s : code.names().get(i);
      }
      this.localNames = PyCode.names(code.localsPlusNames());
      this.handlers = ExceptionTable.parse(code.exceptionTable()).toArray(NO_HANDLERS);
    }
  }

  /** Loads a compiled block and all blocks in it. */
  public PyCode(Code code) {
    this(code, convert(code.consts()));
  }

  /** As {@link #PyCode(Code)}, with the constants made already. */
  public PyCode(Code code, Object[] constants) {
    this.source = null;
    this.body = new Body(code, constants);
    this.name = code.name();
    this.qualifiedName = code.qualifiedName();
    this.argCount = code.argCount();
    this.posOnlyArgCount = code.posOnlyArgCount();
    this.kwOnlyArgCount = code.kwOnlyArgCount();
    this.flags = code.flags();
    this.localsCount = body.localNames.length;
    this.frameSize = (int) Math.min((long) localsCount + code.stackSize(), Integer.MAX_VALUE - 8);
    this.isPlain = (flags & (VARARGS | VARKEYWORDS)) == 0 && kwOnlyArgCount == 0;
  }

  /**
   * A block that was written somewhere: {@code ValueError} or {@code SystemError} where it cannot be one.
   *
   * @param counts of arguments, positional-only and keyword-only; stack size, flags, first line
   * @param parts code, constants, names, locals with their kinds; file, name, qualified name; lines, exceptions
   */
  public static PyCode read(int[] counts, Object[] parts) {
    return CodeCreation.read(counts, parts);
  }

  /** A block that is read later, with the number of its locals, cells and free variables. */
  public PyCode(Source source, String fileName, int localsCount) {
    this.source = source;
    this.fileName = fileName;
    this.name = source.name();
    this.qualifiedName = source.qualifiedName();
    this.argCount = source.argCount();
    this.posOnlyArgCount = source.posOnlyArgCount();
    this.kwOnlyArgCount = source.kwOnlyArgCount();
    this.flags = source.flags();
    this.localsCount = localsCount;
    this.frameSize = localsCount + source.stackSize();
    this.isPlain = (flags & (VARARGS | VARKEYWORDS)) == 0 && kwOnlyArgCount == 0;
  }

  void distrust() {
    distrusted = true;
  }

  /** Whether a program put this code together, or it was read from somewhere: it was verified, but may be odd. */
  public boolean isDistrusted() {
    return distrusted;
  }

  private Body body() {
    Body b = body;
    return b != null ? b : load();
  }

  private synchronized Body load() {
    if (body == null) {
      body = source.load(fileName);
    }
    return body;
  }

  private static Object[] names(List<String> texts) {
    Object[] names = new Object[texts.size()];
    for (int i = 0; i < names.length; i++) {
      Object key = PyType.nameKey(texts.get(i));
      names[i] = key instanceof String s ? interned(s) : key;
    }
    return names;
  }

  private static String interned(String text) {
    int place = text.hashCode() & INTERNED.length - 1;
    if (INTERNED[place] == text) {
      return text;
    }
    String interned = text.intern();
    INTERNED[place] = interned;
    return interned;
  }

  private static Object[] convert(List<Object> constants) {
    Object[] values = new Object[constants.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(constants.get(i));
    }
    return values;
  }

  /** The runtime's value of a neutral constant or a nested block. Not a pattern switch: those start slowly. */
  public static Object value(Object constant) {
    if (constant instanceof String s) {
      return s.length() < 40 ? interned(s) : s;
    }
    if (constant instanceof Singleton s) {
      return s == Singleton.NONE ? PyNone.NONE : PyEllipsis.ELLIPSIS;
    }
    if (constant instanceof Code c) {
      return new PyCode(c);
    }
    if (constant instanceof BytesConstant b) {
      return PyBytes.of(b.value());
    }
    if (constant instanceof TupleConstant t) {
      return PyTuple.of(convert(t.elements()));
    }
    if (constant instanceof ComplexConstant c) {
      return PyComplex.of(c.real(), c.imag());
    }
    if (constant instanceof FrozenSetConstant f) {
      return PyFrozenSet.of(convert(f.elements()));
    }
    if (constant instanceof SliceConstant s) {
      return new PySlice(value(s.start()), value(s.stop()), value(s.step()));
    }
    return constant;
  }

  @Override
  public PyType type() {
    return Types.CODE;
  }

  /** CPython's form. */
  public Code code() {
    return body().code;
  }

  public byte[] bytecode() {
    return body().code.bytecode();
  }

  public Object[] constants() {
    return body().constants;
  }

  public Object constant(int index) {
    return body().constants[index];
  }

  /** {@code co_names[index]}, a {@code str}. */
  public Object name(int index) {
    return body().names[index];
  }

  public Object[] names() {
    return body().names;
  }

  /** {@code co_names[index]} as the attribute API wants it. */
  public String attributeName(int index) {
    return body().attributeNames[index];
  }

  public Object[] localNames() {
    return body().localNames;
  }

  public Object localName(int index) {
    return body().localNames[index];
  }

  /** The name of a parameter, in UTF-16. */
  public String parameterName(int index) {
    Object parameter = body().localNames[index];
    return parameter instanceof String s ? s : parameter.toString();
  }

  public boolean isFree(int index) {
    return (body().code.localsPlusKinds()[index] & Code.KIND_FREE) != 0;
  }

  public boolean isCell(int index) {
    return (body().code.localsPlusKinds()[index] & Code.KIND_CELL) != 0;
  }

  /** Whether a slot belongs to an inlined comprehension and is no variable of the block itself. */
  public boolean isHidden(int index) {
    return (body().code.localsPlusKinds()[index] & Code.KIND_HIDDEN) != 0;
  }

  /** The number of free variables. */
  public int freeCount() {
    int count = 0;
    for (byte kind : body().code.localsPlusKinds()) {
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

  /** Whether a frame needs arguments, so that only a function of the code can be run. */
  public boolean hasParameters() {
    return argCount > 0 || kwOnlyArgCount > 0 || (flags & (VARARGS | VARKEYWORDS)) != 0;
  }

  public Object name() {
    return PyType.nameKey(name);
  }

  public Object qualifiedName() {
    return PyType.nameKey(qualifiedName);
  }

  public String fileName() {
    String changed = fileName;
    return changed != null ? changed : body().code.fileName();
  }

  /** Changes {@code co_filename}, here and in all nested code of the same file: a cached file may have moved. */
  public synchronized void setFileName(String changed) {
    String old = fileName();
    fileName = changed;
    if (body == null) {
      return;
    }
    for (Object constant : body.constants) {
      if (constant instanceof PyCode nested && nested.fileName().equals(old)) {
        nested.setFileName(changed);
      }
    }
  }

  /** The docstring, or {@code None}. */
  public Object docstring() {
    if ((flags & HAS_DOCSTRING) == 0) {
      return PyNone.NONE;
    }
    return body == null ? source.docstring() : body.constants[0];
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
    return body().handlers.length;
  }

  /** The handler of a code unit, or -1. */
  public int handlerAt(int offset) {
    ExceptionTable.Entry[] handlers = body().handlers;
    for (int h = 0; h < handlers.length; h++) {
      if (2 * offset >= handlers[h].start() && 2 * offset < handlers[h].end()) {
        return h;
      }
    }
    return -1;
  }

  /** By code unit: the handler, or -1. */
  public int[] handlersByUnit() {
    ExceptionTable.Entry[] handlers = body().handlers;
    int[] byUnit = new int[body().code.bytecode().length / 2];
    Arrays.fill(byUnit, -1);
    for (int h = handlers.length - 1; h >= 0; h--) {
      for (int i = Math.max(0, handlers[h].start() / 2); i < byUnit.length && 2 * i < handlers[h].end(); i++) {
        byUnit[i] = h;
      }
    }
    return byUnit;
  }

  public int handlerTargetOffset(int handler) {
    return body().handlers[handler].target() / 2;
  }

  /** The index to go on with in the frame's instructions. */
  public int handlerTarget(PyFrame frame, int handler) {
    return Translations.of(this, frame).indexes()[handlerTargetOffset(handler)];
  }

  public int handlerDepth(int handler) {
    return body().handlers[handler].depth();
  }

  public boolean handlerWantsOffset(int handler) {
    return body().handlers[handler].lasti();
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
      l = lines = decodeLines(body().code);
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
