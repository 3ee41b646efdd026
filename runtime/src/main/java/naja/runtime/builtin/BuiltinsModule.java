package naja.runtime.builtin;

import java.math.BigInteger;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Instances;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyAnextAwaitable;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCallableIterator;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyEllipsis;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;
import naja.runtime.text.IntText;
import naja.runtime.text.Str;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** {@code builtins}: the functions that need no more than their arguments. */
@ModuleSpec(value = "builtins", doc = "Built-in functions, types, exceptions, and other objects.", functions = {
  ExecutionFunctions.class, AggregateFunctions.class})
public final class BuiltinsModule {
  private BuiltinsModule() {}

  private static final PyType[] TYPES = {
    Types.BOOL, Types.MEMORYVIEW, Types.BYTEARRAY, Types.BYTES, Types.CLASSMETHOD, Types.COMPLEX, Types.DICT,
    Types.ENUMERATE, Types.FILTER, Types.FLOAT, Types.FROZENSET, Types.PROPERTY, Types.INT, Types.LIST, Types.MAP,
    Types.OBJECT, Types.RANGE, Types.REVERSED, Types.SET, Types.SLICE, Types.STATICMETHOD, Types.STR, Types.SUPER,
    Types.TUPLE, Types.TYPE, Types.ZIP
  };

  static void init(PyDict namespace) {
    namespace.put("None", PyNone.NONE);
    namespace.put("Ellipsis", PyEllipsis.ELLIPSIS);
    namespace.put("NotImplemented", PyNotImplemented.NOT_IMPLEMENTED);
    namespace.put("False", Boolean.FALSE);
    namespace.put("True", Boolean.TRUE);
    for (PyType type : TYPES) {
      namespace.put(type.name(), type);
    }
    namespace.put("__debug__", Interpreter.current().settings.optimize == 0);
    for (PyType type : ExceptionTypes.all()) {
      namespace.put(type.name(), type);
    }
    namespace.put("EnvironmentError", ExceptionTypes.OS_ERROR);
    namespace.put("IOError", ExceptionTypes.OS_ERROR);
  }

  @Def("abs(x, /)")
  static Object abs(Object x) {
    return Numbers.absolute(x);
  }

  @Def("aiter(async_iterable, /)")
  static Object aiter(Object iterable) {
    Object method = PyType.of(iterable).slot(Slot.AITER);
    if (method == null) {
      throw Errors.typeError("'" + PyType.of(iterable).name() + "' object is not an async iterable");
    }
    Object iterator = Calls.callSlot(method, iterable);
    if (PyType.of(iterator).slot(Slot.ANEXT) == null) {
      throw Errors.typeError("aiter() returned not an async iterator of type '" + PyType.of(iterator).name() + "'");
    }
    return iterator;
  }

  @Def("anext(aiterator, default=<unrepresentable>, /)")
  static Object anext(Object iterator, Object otherwise) {
    Object method = PyType.of(iterator).slot(Slot.ANEXT);
    if (method == null) {
      throw Errors.typeError("'" + PyType.of(iterator).name() + "' object is not an async iterator");
    }
    Object awaitable = Calls.callSlot(method, iterator);
    return otherwise == null ? awaitable : new PyAnextAwaitable(awaitable, otherwise);
  }

  @Def("ascii(obj, /)")
  static Object ascii(Object object) {
    return PyStr.ascii(object);
  }

  @Def("bin(number, /)")
  static Object bin(Object number) {
    return IntText.withPrefix(Numbers.index(number), 2);
  }

  @Def("oct(number, /)")
  static Object oct(Object number) {
    return IntText.withPrefix(Numbers.index(number), 8);
  }

  @Def("hex(number, /)")
  static Object hex(Object number) {
    return IntText.withPrefix(Numbers.index(number), 16);
  }

  @Def("breakpoint(*args, **kws)")
  static Object breakpoint(Object[] args, PyDict keywords) {
    Object hook = Interpreter.current().sysDict.get("breakpointhook");
    if (hook == null) {
      throw Errors.runtimeError("lost sys.breakpointhook");
    }
    Audit.event("builtins.breakpoint", hook);
    return Calls.callWithDict(hook, args, keywords);
  }

  @Def("callable(obj, /)")
  static boolean callable(Object object) {
    return Calls.isCallable(object);
  }

  @Def("chr(i, /)")
  static Object chr(Object i) {
    Object value = Numbers.index(i);
    if (!(value instanceof Long n) || n < 0 || n > 0x10FFFF) {
      throw Errors.valueError("chr() arg not in range(0x110000)");
    }
    return Str.ofCodePoint((int) (long) n);
  }

  @Def("ord(character, /)")
  static long ord(Object character) {
    Object text = PyStr.valueOrNull(character);
    int length;
    if (text != null) {
      length = Str.length(text);
      if (length == 1) {
        return Str.codePointAt(text, 0);
      }
    } else if (character instanceof PyBytes b) {
      length = b.size();
      if (length == 1) {
        return b.array()[0] & 0xFF;
      }
    } else if (character instanceof PyByteArray b) {
      length = b.size();
      if (length == 1) {
        return b.get(0) & 0xFF;
      }
    } else {
      throw Errors.typeError("ord() expected string of length 1, but " + PyType.of(character).name() + " found");
    }
    throw Errors.typeError("ord() expected a character, but string of length " + length + " found");
  }

  @Def("delattr(obj, name, /)")
  static void delattr(Object object, Object name) {
    Attributes.delAttr(object, Texts.attributeName(name));
  }

  @Def("setattr(obj, name, value, /)")
  static void setattr(Object object, Object name, Object value) {
    Attributes.setAttr(object, Texts.attributeName(name), value);
  }

  @Def("hasattr(obj, name, /)")
  static boolean hasattr(Object object, Object name) {
    return Attributes.lookupAttr(object, Texts.attributeName(name)) != null;
  }

  @Def(value = "getattr(object, name, default=<unrepresentable>, /)", noSignature = true)
  static Object getattr(Object object, Object name, Object otherwise) {
    String text = Texts.attributeName(name);
    if (otherwise == null) {
      return Attributes.getAttr(object, text);
    }
    Object value = Attributes.lookupAttr(object, text);
    return value == null ? otherwise : value;
  }

  @Def("divmod(x, y, /)")
  static Object divmod(Object x, Object y) {
    return Numbers.divmod(x, y);
  }

  @Def("format(value, format_spec='', /)")
  static Object format(Object value, Object spec) {
    if (!Texts.isStr(spec)) {
      throw Errors.typeError("format() argument 2 must be str, not " + PyType.of(spec).name());
    }
    return Texts.format(value, spec);
  }

  @Def("hash(obj, /)")
  static long hash(Object object) {
    return Hashes.hash(object);
  }

  @Def("id(obj, /)")
  static Object id(Object object) {
    long number = Identity.id(object);
    Object id =
        number >= 0 ? (Object) number
            : BigInteger.valueOf(number).and(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
    Audit.event("builtins.id", id);
    return id;
  }

  @Def("isinstance(obj, class_or_tuple, /)")
  static boolean isinstance(Object object, Object type) {
    return Instances.isInstance(object, type);
  }

  @Def("issubclass(cls, class_or_tuple, /)")
  static boolean issubclass(Object derived, Object type) {
    return Instances.isSubclass(derived, type);
  }

  @Def(value = "iter(object, sentinel=<unrepresentable>, /)", noSignature = true)
  static Object iter(Object object, Object sentinel) {
    if (sentinel == null) {
      return Iteration.iter(object);
    }
    if (!Calls.isCallable(object)) {
      throw Errors.typeError("iter(v, w): v must be callable");
    }
    return new PyCallableIterator(object, sentinel);
  }

  @Def(value = "next(iterator, default=<unrepresentable>, /)", noSignature = true)
  static Object next(Object iterator, Object otherwise) {
    PyType type = PyType.of(iterator);
    Object method = type.slot(Slot.NEXT);
    if (method == null) {
      throw Errors.typeError("'" + type.name() + "' object is not an iterator");
    }
    if (iterator instanceof PyIterator i && i.nextIsOwn()) {
      Object item = i.next();
      if (item != null) {
        return item;
      }
      if (otherwise == null) {
        throw Errors.stopIteration(i.endValue());
      }
      return otherwise;
    }
    try {
      return Calls.callSlot(method, iterator);
    } catch (PyException e) {
      if (otherwise != null && e.matches(ExceptionTypes.STOP_ITERATION)) {
        return otherwise;
      }
      throw e;
    }
  }

  @Def("len(obj, /)")
  static long len(Object object) {
    return Lengths.length(object);
  }

  @Def("pow(base, exp, mod=None)")
  static Object pow(Object base, Object exponent, Object modulus) {
    return modulus == PyNone.NONE ? Numbers.power(base, exponent) : Numbers.power(base, exponent, modulus);
  }

  @Def("repr(obj, /)")
  static Object repr(Object object) {
    return Texts.reprObject(object);
  }

  @Def("round(number, ndigits=None)")
  static Object round(Object number, Object digits) {
    Object method = PyType.of(number).slot(Slot.ROUND);
    if (method == null) {
      throw Errors.typeError("type " + PyType.of(number).name() + " doesn't define __round__ method");
    }
    return digits == PyNone.NONE ? Calls.callSlot(method, number) : Calls.callSlot(method, number, digits);
  }

  @Def(value = "dir(object=<unrepresentable>, /)", noSignature = true)
  static Object dir(Object object) {
    PyList names;
    if (object == null) {
      Object locals = ExecutionFunctions.locals();
      names = Iteration.toList(locals.getClass() == PyDict.class ? PyList.of(((PyDict) locals).keyArray())
          : Calls.callMethod(locals, "keys"));
    } else {
      Object method = PyType.of(object).slot(Slot.DIR);
      if (method == null) {
        throw Errors.typeError("object does not provide __dir__");
      }
      names = Iteration.toList(Calls.callSlot(method, object));
    }
    Calls.callMethod(names, "sort");
    return names;
  }

  @Def(value = "vars(object=<unrepresentable>, /)", noSignature = true)
  static Object vars(Object object) {
    if (object == null) {
      return ExecutionFunctions.locals();
    }
    Object dict = Attributes.lookupAttr(object, "__dict__");
    if (dict == null) {
      throw Errors.typeError("vars() argument must have __dict__ attribute");
    }
    return dict;
  }

  @Def("input(prompt='', /)")
  static Object input(Object prompt) {
    Audit.event("builtins.input", "".equals(prompt) ? PyNone.NONE : prompt);
    return ConsoleInput.read(prompt);
  }

  @Def("print(*args, sep=' ', end='\\n', file=None, flush=False)")
  static void print(Object[] args, Object sep, Object end, Object file, Object flush) {
    Object out = file;
    if (out == PyNone.NONE) {
      out = Interpreter.current().sysDict.get("stdout");
      if (out == null) {
        throw Errors.runtimeError("lost sys.stdout");
      }
      if (out == PyNone.NONE) {
        return;
      }
    }
    checkSeparator("sep", sep);
    checkSeparator("end", end);
    Object write = Attributes.getAttr(out, "write");
    for (int i = 0; i < args.length; i++) {
      if (i > 0) {
        Calls.call(write, sep == PyNone.NONE ? " " : sep);
      }
      Calls.call(write, Texts.str(args[i]));
    }
    Calls.call(write, end == PyNone.NONE ? "\n" : end);
    if (Truth.isTrue(flush)) {
      Calls.callMethod(out, "flush");
    }
  }

  private static void checkSeparator(String name, Object value) {
    if (value != PyNone.NONE && !Texts.isStr(value)) {
      throw Errors.typeError(name + " must be None or a string, not " + PyType.of(value).name());
    }
  }

  @Def("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")
  static Object open(
      Object file, Object mode, Object buffering, Object encoding, Object errors, Object newline, Object closefd,
      Object opener) {
    Object io = ImportMachinery.load(Interpreter.current(), "_io");
    return Calls.call(
        Attributes.getAttr(io, "open"),
        new Object[] {file, mode, buffering, encoding, errors, newline, closefd, opener}, null);
  }

  @Def("__import__(name, globals=None, locals=None, fromlist=(), level=0)")
  static Object importModule(Object name, Object globals, Object locals, Object from, int level) {
    PyDict dict = globals instanceof PyDict d ? d : new PyDict();
    if (level > 0 && globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw Errors.typeError("globals must be a dict");
    }
    return ImportMachinery.importModule(Interpreter.current(), name, dict, from, level);
  }

  @Def(value = "__build_class__(func, name, /, *bases, **kwds)", noSignature = true)
  static Object buildClass(Object function, Object name, Object[] bases, PyDict keywords) {
    return ClassBuilder.build(ThreadState.current(), function, name, PyTuple.of(bases), keywords);
  }
}
