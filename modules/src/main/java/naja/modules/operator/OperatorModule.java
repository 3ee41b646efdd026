package naja.modules.operator;

import java.security.MessageDigest;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.text.Str;

/** {@code _operator}: the operators as functions. */
@ModuleSpec(value = "_operator", doc = "The operators as functions.")
public final class OperatorModule {
  private OperatorModule() {}

  static void init(PyDict namespace) {
    namespace.put("itemgetter", PyItemGetter.TYPE);
    namespace.put("attrgetter", PyAttrGetter.TYPE);
    namespace.put("methodcaller", PyMethodCaller.TYPE);
  }

  @Def("truth(a, /)")
  static boolean truth(boolean a) {
    return a;
  }

  @Def("not_(a, /)")
  static boolean not(boolean a) {
    return !a;
  }

  @Def("lt(a, b, /)")
  static Object lt(Object a, Object b) {
    return Comparisons.compare(Comparisons.LT, a, b);
  }

  @Def("le(a, b, /)")
  static Object le(Object a, Object b) {
    return Comparisons.compare(Comparisons.LE, a, b);
  }

  @Def("eq(a, b, /)")
  static Object eq(Object a, Object b) {
    return Comparisons.compare(Comparisons.EQ, a, b);
  }

  @Def("ne(a, b, /)")
  static Object ne(Object a, Object b) {
    return Comparisons.compare(Comparisons.NE, a, b);
  }

  @Def("gt(a, b, /)")
  static Object gt(Object a, Object b) {
    return Comparisons.compare(Comparisons.GT, a, b);
  }

  @Def("ge(a, b, /)")
  static Object ge(Object a, Object b) {
    return Comparisons.compare(Comparisons.GE, a, b);
  }

  @Def("is_(a, b, /)")
  static boolean is(Object a, Object b) {
    return Identity.is(a, b);
  }

  @Def("is_not(a, b, /)")
  static boolean isNot(Object a, Object b) {
    return !Identity.is(a, b);
  }

  @Def("is_none(a, /)")
  static boolean isNone(Object a) {
    return a == PyNone.NONE;
  }

  @Def("is_not_none(a, /)")
  static boolean isNotNone(Object a) {
    return a != PyNone.NONE;
  }

  @Def("abs(a, /)")
  static Object absolute(Object a) {
    return Numbers.absolute(a);
  }

  @Def("neg(a, /)")
  static Object neg(Object a) {
    return Numbers.negative(a);
  }

  @Def("pos(a, /)")
  static Object pos(Object a) {
    return Numbers.positive(a);
  }

  @Def("inv(a, /)")
  static Object inv(Object a) {
    return Numbers.invert(a);
  }

  @Def("invert(a, /)")
  static Object invert(Object a) {
    return Numbers.invert(a);
  }

  @Def("index(a, /)")
  static Object index(Object a) {
    return Numbers.index(a);
  }

  @Def("add(a, b, /)")
  static Object add(Object a, Object b) {
    return Numbers.add(a, b);
  }

  @Def("and_(a, b, /)")
  static Object and(Object a, Object b) {
    return Numbers.and(a, b);
  }

  @Def("floordiv(a, b, /)")
  static Object floordiv(Object a, Object b) {
    return Numbers.floorDivide(a, b);
  }

  @Def("lshift(a, b, /)")
  static Object lshift(Object a, Object b) {
    return Numbers.leftShift(a, b);
  }

  @Def("matmul(a, b, /)")
  static Object matmul(Object a, Object b) {
    return Numbers.matrixMultiply(a, b);
  }

  @Def("mul(a, b, /)")
  static Object mul(Object a, Object b) {
    return Numbers.multiply(a, b);
  }

  @Def("mod(a, b, /)")
  static Object mod(Object a, Object b) {
    return Numbers.remainder(a, b);
  }

  @Def("or_(a, b, /)")
  static Object or(Object a, Object b) {
    return Numbers.or(a, b);
  }

  @Def("pow(a, b, /)")
  static Object pow(Object a, Object b) {
    return Numbers.power(a, b);
  }

  @Def("rshift(a, b, /)")
  static Object rshift(Object a, Object b) {
    return Numbers.rightShift(a, b);
  }

  @Def("sub(a, b, /)")
  static Object sub(Object a, Object b) {
    return Numbers.subtract(a, b);
  }

  @Def("truediv(a, b, /)")
  static Object truediv(Object a, Object b) {
    return Numbers.trueDivide(a, b);
  }

  @Def("xor(a, b, /)")
  static Object xor(Object a, Object b) {
    return Numbers.xor(a, b);
  }

  @Def("iadd(a, b, /)")
  static Object iadd(Object a, Object b) {
    return Numbers.inPlace(0, a, b);
  }

  @Def("iand(a, b, /)")
  static Object iand(Object a, Object b) {
    return Numbers.inPlace(1, a, b);
  }

  @Def("ifloordiv(a, b, /)")
  static Object ifloordiv(Object a, Object b) {
    return Numbers.inPlace(2, a, b);
  }

  @Def("ilshift(a, b, /)")
  static Object ilshift(Object a, Object b) {
    return Numbers.inPlace(3, a, b);
  }

  @Def("imatmul(a, b, /)")
  static Object imatmul(Object a, Object b) {
    return Numbers.inPlace(4, a, b);
  }

  @Def("imul(a, b, /)")
  static Object imul(Object a, Object b) {
    return Numbers.inPlace(5, a, b);
  }

  @Def("imod(a, b, /)")
  static Object imod(Object a, Object b) {
    return Numbers.inPlace(6, a, b);
  }

  @Def("ior(a, b, /)")
  static Object ior(Object a, Object b) {
    return Numbers.inPlace(7, a, b);
  }

  @Def("ipow(a, b, /)")
  static Object ipow(Object a, Object b) {
    return Numbers.inPlace(8, a, b);
  }

  @Def("irshift(a, b, /)")
  static Object irshift(Object a, Object b) {
    return Numbers.inPlace(9, a, b);
  }

  @Def("isub(a, b, /)")
  static Object isub(Object a, Object b) {
    return Numbers.inPlace(10, a, b);
  }

  @Def("itruediv(a, b, /)")
  static Object itruediv(Object a, Object b) {
    return Numbers.inPlace(11, a, b);
  }

  @Def("ixor(a, b, /)")
  static Object ixor(Object a, Object b) {
    return Numbers.inPlace(12, a, b);
  }

  /** Concatenation is the {@code +} of sequences only. */
  private static void checkSequence(Object a, boolean inPlace) {
    PyType type = PyType.of(a);
    boolean sequence = a instanceof String || PyStr.isStr(a)
        || type.slot(Slot.GETITEM) != null && !(a instanceof PyDict)
            && (type.slot(Slot.ADD) != null || inPlace && type.slot(Slot.IADD) != null);
    if (!sequence) {
      throw Errors.typeError("'" + type.name() + "' object can't be concatenated");
    }
  }

  @Def("concat(a, b, /)")
  static Object concat(Object a, Object b) {
    checkSequence(a, false);
    return Numbers.add(a, b);
  }

  @Def("iconcat(a, b, /)")
  static Object iconcat(Object a, Object b) {
    checkSequence(a, true);
    return Numbers.inPlace(0, a, b);
  }

  @Def("contains(a, b, /)")
  static boolean contains(Object a, Object b) {
    return Iteration.contains(a, b);
  }

  private static Object iterator(Object a) {
    PyType type = PyType.of(a);
    if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("argument of type '" + type.name() + "' is not iterable");
    }
    return Iteration.iter(a);
  }

  @Def("countOf(a, b, /)")
  static long countOf(Object a, Object b) {
    Object iterator = iterator(a);
    long count = 0;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (Comparisons.isEqual(item, b)) {
        count++;
      }
    }
    return count;
  }

  @Def("indexOf(a, b, /)")
  static long indexOf(Object a, Object b) {
    Object iterator = iterator(a);
    long index = 0;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (Comparisons.isEqual(item, b)) {
        return index;
      }
      index++;
    }
    throw Errors.valueError("sequence.index(x): x not in sequence");
  }

  @Def("getitem(a, b, /)")
  static Object getItem(Object a, Object b) {
    return Subscripts.get(a, b);
  }

  @Def("setitem(a, b, c, /)")
  static void setItem(Object a, Object b, Object c) {
    Subscripts.set(a, b, c);
  }

  @Def("delitem(a, b, /)")
  static void delItem(Object a, Object b) {
    Subscripts.delete(a, b);
  }

  @Def("length_hint(obj, default=0, /)")
  static Object lengthHint(Object object, long otherwise) {
    PyType type = PyType.of(object);
    if (PyStr.isStr(object) || type.slot(Slot.LEN) != null) {
      return Lengths.length(object);
    }
    Object method = type.lookup("__length_hint__");
    if (method == null) {
      int own = object instanceof PyIterator i && i.nextIsOwn() ? i.lengthHint() : -1;
      return own < 0 ? otherwise : (long) own;
    }
    Object answer;
    try {
      answer = Calls.call(Calls.bind(method, object));
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        return otherwise;
      }
      throw e;
    }
    if (answer == PyNotImplemented.NOT_IMPLEMENTED) {
      return otherwise;
    }
    if (!PyType.of(answer).isSubtype(PyType.of(0L))) {
      throw Errors.typeError("__length_hint__ must be an integer, not " + PyType.of(answer).name());
    }
    long hint = Numbers.asSizeOverflow(answer);
    if (hint < 0) {
      throw Errors.valueError("__length_hint__() should return >= 0");
    }
    return hint;
  }

  @Def("call(obj, /, *args, **kwargs)")
  static Object call(Object object, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(object, args, kwargs);
  }

  /** Takes as long for unequal texts as for equal ones. */
  @Def("_compare_digest(a, b, /)")
  static boolean compareDigest(Object a, Object b) {
    if (PyStr.isStr(a) && PyStr.isStr(b)) {
      Object x = PyStr.valueOrNull(a);
      Object y = PyStr.valueOrNull(b);
      if (!Str.isAscii(x) || !Str.isAscii(y)) {
        throw Errors.typeError("comparing strings with non-ASCII characters is not supported");
      }
      return MessageDigest.isEqual(ascii(x), ascii(y));
    }
    byte[] x = Buffers.bytesOrNull(a);
    byte[] y = Buffers.bytesOrNull(b);
    if (x == null && y == null) {
      throw Errors.typeError("unsupported operand types(s) or combination of types: '" + PyType.of(a).name()
          + "' and '" + PyType.of(b).name() + "'");
    }
    if (x == null || y == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(x == null ? a : b).name() + "'");
    }
    return MessageDigest.isEqual(x, y);
  }

  private static byte[] ascii(Object text) {
    return Str.toJava(text).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** The only argument of a getter's call. */
  static Object onlyArgument(PyCallable getter, Object[] args, String[] keywords) {
    String name = getter.type().name().substring("operator.".length());
    if (keywords != null && keywords.length > 0) {
      throw Errors.typeError(name + "() takes no keyword arguments");
    }
    if (args.length != 1) {
      throw Errors.typeError(name + " expected 1 argument, got " + args.length);
    }
    return args[0];
  }
}
