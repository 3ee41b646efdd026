package naja.runtime.interpreter;

import java.util.Arrays;
import naja.runtime.abstracts.Builders;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyTuple;

/** Calls and the making of functions. */
final class CallOps {
  private CallOps() {}

  /** {@code CALL} with {@code args}; {@code self} is the register of the instance or {@link Translator#NULL}. */
  static Instruction.Result call(int callable, int self, int[] args) {
    if (self == Translator.NULL) {
      return switch (args.length) {
        case 0 -> new Call0(callable);
        case 1 -> new Call1(callable, args[0]);
        case 2 -> new Call2(callable, args[0], args[1]);
        case 3 -> new Call3(callable, args[0], args[1], args[2]);
        default -> new CallMany(callable, self, args);
      };
    }
    return switch (args.length) {
      case 0 -> new Method0(callable, self);
      case 1 -> new Method1(callable, self, args[0]);
      case 2 -> new Method2(callable, self, args[0], args[1]);
      default -> new CallMany(callable, self, args);
    };
  }

  /** A call without arguments. */
  static final class Call0 extends Instruction.Result {
    private final int callable;

    Call0(int callable) {
      this.callable = callable;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[callable];
      r[dst] = c instanceof PyFunction f ? Loop.run(f.frameFor(frame.thread)) : Calls.call(c);
      return next;
    }
  }

  /** A call with one argument. */
  static final class Call1 extends Instruction.Result {
    private final int callable;
    private final int a;

    Call1(int callable, int a) {
      this.callable = callable;
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[callable];
      r[dst] = c instanceof PyFunction f ? Loop.run(f.frameFor(frame.thread, r[a])) : Calls.call(c, r[a]);
      return next;
    }
  }

  /** A call with two arguments. */
  static final class Call2 extends Instruction.Result {
    private final int callable;
    private final int a;
    private final int b;

    Call2(int callable, int a, int b) {
      this.callable = callable;
      this.a = a;
      this.b = b;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[callable];
      r[dst] = c instanceof PyFunction f ? Loop.run(f.frameFor(frame.thread, r[a], r[b])) : Calls.call(c, r[a], r[b]);
      return next;
    }
  }

  /** A call with three arguments. */
  static final class Call3 extends Instruction.Result {
    private final int callable;
    private final int a;
    private final int b;
    private final int c;

    Call3(int callable, int a, int b, int c) {
      this.callable = callable;
      this.a = a;
      this.b = b;
      this.c = c;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object o = r[callable];
      r[dst] =
          o instanceof PyFunction f
              ? Loop.run(f.frameFor(frame.thread, r[a], r[b], r[c]))
              : Calls.call(o, r[a], r[b], r[c]);
      return next;
    }
  }

  /** A method call without arguments; the instance may turn out to be absent. */
  static final class Method0 extends Instruction.Result {
    private final int callable;
    private final int self;

    Method0(int callable, int self) {
      this.callable = callable;
      this.self = self;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[callable];
      Object s = r[self];
      if (c instanceof PyFunction f) {
        r[dst] = s == null ? Loop.run(f.frameFor(frame.thread)) : Loop.run(f.frameFor(frame.thread, s));
      } else {
        r[dst] = s == null ? Calls.call(c) : Calls.call(c, s);
      }
      return next;
    }
  }

  /** A method call with one argument. */
  static final class Method1 extends Instruction.Result {
    private final int callable;
    private final int self;
    private final int a;

    Method1(int callable, int self, int a) {
      this.callable = callable;
      this.self = self;
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[callable];
      Object s = r[self];
      if (c instanceof PyFunction f) {
        r[dst] = s == null ? Loop.run(f.frameFor(frame.thread, r[a])) : Loop.run(f.frameFor(frame.thread, s, r[a]));
      } else {
        r[dst] = s == null ? Calls.call(c, r[a]) : Calls.call(c, s, r[a]);
      }
      return next;
    }
  }

  /** A method call with two arguments. */
  static final class Method2 extends Instruction.Result {
    private final int callable;
    private final int self;
    private final int a;
    private final int b;

    Method2(int callable, int self, int a, int b) {
      this.callable = callable;
      this.self = self;
      this.a = a;
      this.b = b;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[callable];
      Object s = r[self];
      if (c instanceof PyFunction f) {
        r[dst] = s == null ? Loop.run(f.frameFor(frame.thread, r[a], r[b]))
            : Loop.run(f.frameFor(frame.thread, s, r[a], r[b]));
      } else {
        r[dst] = s == null ? Calls.call(c, r[a], r[b]) : Calls.call(c, s, r[a], r[b]);
      }
      return next;
    }
  }

  private static Object[] gather(Object[] r, int self, int[] args) {
    Object receiver = self < 0 ? null : r[self];
    if (receiver == null) {
      return Builders.gather(r, args);
    }
    Object[] all = new Object[args.length + 1];
    all[0] = receiver;
    for (int i = 0; i < args.length; i++) {
      all[i + 1] = r[args[i]];
    }
    return all;
  }

  /** A call with more arguments. */
  static final class CallMany extends Instruction.Result {
    private final int callable;
    private final int self;
    private final int[] args;

    CallMany(int callable, int self, int[] args) {
      this.callable = callable;
      this.self = self;
      this.args = args;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Calls.call(r[callable], gather(r, self, args), null);
      return next;
    }
  }

  /** {@code CALL_KW}. */
  static final class CallKeywords extends Instruction.Result {
    private final int callable;
    private final int self;
    private final int[] args;
    private final String[] names;

    CallKeywords(int callable, int self, int[] args, PyTuple names) {
      this.callable = callable;
      this.self = self;
      this.args = args;
      this.names = new String[names.size()];
      for (int i = 0; i < this.names.length; i++) {
        this.names[i] = Texts.name(names.get(i));
      }
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Calls.call(r[callable], gather(r, self, args), names);
      return next;
    }
  }

  /** {@code CALL_FUNCTION_EX}. */
  static final class CallEx extends Instruction.Result {
    private final int callable;
    private final int args;
    private final int keywords;

    CallEx(int callable, int args, int keywords) {
      this.callable = callable;
      this.args = args;
      this.keywords = keywords;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object c = r[callable];
      Object[] positional = Builders.callArguments(c, r[args]);
      r[dst] = Calls.callWithDict(c, positional, keywords < 0 ? null : (PyDict) r[keywords]);
      return next;
    }
  }

  /** {@code MAKE_FUNCTION}. */
  static final class MakeFunction extends Instruction.Result {
    private final int code;

    MakeFunction(int code) {
      this.code = code;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = new PyFunction((PyCode) r[code], frame.globals, frame.builtins);
      return next;
    }
  }

  /** {@code SET_FUNCTION_ATTRIBUTE}. */
  static final class SetFunctionAttribute extends Instruction.Result {
    private final int function;
    private final int value;
    private final int which;

    SetFunctionAttribute(int function, int value, int which) {
      this.function = function;
      this.value = value;
      this.which = which;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      PyFunction f = (PyFunction) r[function];
      Object v = r[value];
      switch (which) {
        case 1 -> f.setDefaults((PyTuple) v);
        case 2 -> f.keywordDefaults = (PyDict) v;
        case 4 -> f.setAnnotations(v);
        case 8 -> f.closure = Arrays.copyOf(((PyTuple) v).items(), ((PyTuple) v).size());
        default -> f.setAnnotate(v);
      }
      r[dst] = f;
      return next;
    }
  }
}
