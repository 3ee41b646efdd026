package naja.runtime.interpreter;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.monitoring.LegacyTracing;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/**
 * {@code frame}: one activation of a code object. The registers hold the locals, cells and free variables
 * ({@code localsplus}), then the value stack, each stack position in a register of its own. Confined to the thread
 * that runs it, but for generators, which one thread at a time runs.
 */
@TypeSpec("frame")
public final class PyFrame extends PyObject {
  /** The answer of {@link Instruction#execute} that ends the frame's activation. */
  public static final int EXIT = -1;

  public final PyCode code;

  /** Null for a frame that does not come from a function object. */
  public final PyFunction function;

  public final PyDict globals;
  public final PyDict builtins;

  /** The namespace of a module or class body, any mapping; null in optimised code. */
  public Object locals;

  public final Object[] registers;

  /** The thread that runs the frame now. */
  public ThreadState thread;

  /** The caller's frame while this one runs. */
  public PyFrame back;

  /** What runs: the translation of the code, plain or instrumented. */
  public Instruction[] instructions;

  /** The index in {@link #instructions} of the one that runs, or ran last. */
  public int pc;

  /** Where a new or suspended frame goes on. */
  public int resume;

  /** The register that takes the value sent into a suspended frame. */
  public int sentTo;

  /** What a frame that is suspended in {@code yield from} or {@code await} waits for, or null. */
  public Object delegate;

  /** The result of the delegate that {@code SEND} found ended. */
  public Object sendResult;

  /** The value that the activation ends with: returned, or yielded. */
  public Object result;

  /** The generator, coroutine or async generator that owns the frame, or null. */
  public Resumable owner;

  /** Whether the frame has ended for good. */
  public boolean completed;

  /** What only debuggers use; null until one does. */
  FrameTrace trace;

  public PyFrame(PyCode code, PyFunction function, ThreadState thread) {
    this.code = code;
    this.function = function;
    this.globals = function.globals;
    this.builtins = function.builtins;
    this.thread = thread;
    Translation translation = code.translation();
    this.registers = translation.newRegisters();
    this.instructions = translation.instructions();
    this.resume = Safepoint.pending ? 0 : translation.entry();
    if ((code.flags & PyCode.OPTIMIZED) == 0) {
      this.locals = function.globals; // a function of a module's or class body's code
    }
  }

  /** A frame for a module, class body or {@code exec}. */
  public PyFrame(PyCode code, PyDict globals, PyDict builtins, Object locals, ThreadState thread) {
    this.code = code;
    this.function = null;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.thread = thread;
    Translation translation = code.translation();
    this.registers = translation.newRegisters();
    this.instructions = translation.instructions();
    this.resume = Safepoint.pending ? 0 : translation.entry();
  }

  @Override
  public PyType type() {
    return Types.FRAME;
  }

  /** {@code f_lasti}: the byte offset of the instruction that runs. */
  public int lastInstruction() {
    return 2 * code.offsetOf(this, pc);
  }

  /** {@code f_lineno}, or -1. */
  public int lineNumber() {
    return code.lineAt(code.offsetOf(this, pc));
  }

  @Get("f_back")
  static Object getBack(PyFrame self) {
    // A generator's frame has no caller while it is suspended, and is made with the caller's still in place.
    return self.owner == null || self.owner.isRunning() ? PyNone.orNone(self.back) : PyNone.NONE;
  }

  @Get("f_code")
  static Object getCode(PyFrame self) {
    Audit.event("object.__getattr__", self, "f_code");
    return self.code;
  }

  @Get("f_globals")
  static Object getGlobals(PyFrame self) {
    return self.globals;
  }

  @Get("f_builtins")
  static Object getBuiltins(PyFrame self) {
    return Namespaces.visibleBuiltins(self.builtins);
  }

  @Get("f_locals")
  static Object getLocals(PyFrame self) {
    return FrameLocals.view(self);
  }

  @Get("f_lasti")
  static int getLasti(PyFrame self) {
    return self.lastInstruction();
  }

  @Get("f_lineno")
  static Object getLineno(PyFrame self) {
    int line = self.lineNumber();
    return line < 0 ? PyNone.NONE : (Object) (long) line;
  }

  @Set(value = "f_lineno", deletes = true)
  static void setLineno(PyFrame self, Object value) {
    FrameJumps.setLine(self, value);
  }

  @Get("f_generator")
  static Object getGenerator(PyFrame self) {
    return self.owner == null ? PyNone.NONE : self.owner;
  }

  FrameTrace trace() {
    if (trace == null) {
      trace = new FrameTrace();
    }
    return trace;
  }

  @Get("f_trace")
  static Object getTrace(PyFrame self) {
    return self.trace == null ? PyNone.NONE : PyNone.orNone(self.trace.function);
  }

  @Set(value = "f_trace", deletes = true)
  static void setTrace(PyFrame self, Object value) {
    self.trace().function = value == null || value == PyNone.NONE ? null : value;
  }

  @Get("f_trace_lines")
  static boolean getTraceLines(PyFrame self) {
    return self.trace == null || self.trace.lines;
  }

  @Set("f_trace_lines")
  static void setTraceLines(PyFrame self, boolean value) {
    self.trace().lines = value;
  }

  @Get("f_trace_opcodes")
  static boolean getTraceOpcodes(PyFrame self) {
    return self.trace != null && self.trace.opcodes;
  }

  @Set("f_trace_opcodes")
  static void setTraceOpcodes(PyFrame self, boolean value) {
    self.trace().opcodes = value;
    if (value) {
      LegacyTracing.wantOpcodes(ThreadState.current().interpreter);
    }
  }

  @Def("clear(self, /)")
  static void clear(PyFrame self) {
    if (self.owner != null && self.owner.isRunning() || self.owner == null && !self.completed) {
      throw Errors.runtimeError("cannot clear an executing frame");
    }
    if (self.owner != null && !self.completed) {
      if (self.owner.isStarted()) {
        throw Errors.runtimeError("cannot clear a suspended frame");
      }
      self.owner.endUnstarted();
    }
    Arrays.fill(self.registers, null);
    if (self.trace != null) {
      self.trace.extraLocals = null;
      self.trace.function = null;
    }
  }

  @Def("__repr__(self, /)")
  static Object repr(PyFrame self) {
    return PyType.nameKey(
        "<frame at 0x" + Long.toHexString(Identity.id(self)) + ", file "
            + Texts.reprText(PyType.nameKey(self.code.fileName()))
            + ", line " + self.lineNumber() + ", code " + self.code.name() + ">");
  }
}
