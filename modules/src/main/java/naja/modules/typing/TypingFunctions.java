package naja.modules.typing;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** What the types of this package leave to the Python module {@code typing}, and share. */
final class TypingFunctions {
  private TypingFunctions() {}

  /** Calls a function of {@code typing}. */
  static Object call(String function, Object... args) {
    Object typing = ImportMachinery.load(Interpreter.current(), "typing");
    return Calls.call(Attributes.getAttr(typing, function), args, null);
  }

  /** An attribute of {@code typing}. */
  static Object get(String name) {
    return Attributes.getAttr(ImportMachinery.load(Interpreter.current(), "typing"), name);
  }

  /** The module of the code that makes a parameter. */
  static Object callerModule() {
    PyFrame frame = ThreadState.current().frame;
    Object module = frame == null ? null : frame.globals.get("__name__");
    return PyNone.orNone(module);
  }

  /** The arguments of {@code alias[args]} with the default of a parameter that was given none. */
  static Object withDefault(Object parameter, Object alias, PyTuple args, Object defaultValue) {
    PyTuple parameters = (PyTuple) Attributes.getAttr(alias, "__parameters__");
    int index = 0;
    while (index < parameters.size() && parameters.get(index) != parameter) {
      index++;
    }
    if (index < args.size()) {
      return args;
    }
    if (index == args.size() && defaultValue != PyNoDefault.NO_DEFAULT) {
      Object[] more = Arrays.copyOf(args.items(), index + 1);
      more[index] = defaultValue;
      return PyTuple.of(more);
    }
    throw Errors.typeError("Too few arguments for " + Texts.strText(alias) + "; actual " + args.size()
        + ", expected at least " + (index + 1));
  }

  static String prefix(boolean infer, boolean covariant, boolean contravariant) {
    return infer ? "" : covariant ? "+" : contravariant ? "-" : "~";
  }

  /** Fails for a parameter that was not given to the constructor of a type, which CPython calls by another name. */
  static void checkGiven(Object argument, String function, String parameter, int position) {
    if (argument == null) {
      throw Errors.typeError(function + "() missing required argument '" + parameter + "' (pos " + position + ")");
    }
  }
}
