package naja.runtime.interpreter;

import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
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
    this.registers = new Object[code.frameSize];
    this.instructions = code.instructions();
  }

  /** A frame for a module, class body or {@code exec}. */
  public PyFrame(PyCode code, PyDict globals, PyDict builtins, Object locals, ThreadState thread) {
    this.code = code;
    this.function = null;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.thread = thread;
    this.registers = new Object[code.frameSize];
    this.instructions = code.instructions();
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
}
