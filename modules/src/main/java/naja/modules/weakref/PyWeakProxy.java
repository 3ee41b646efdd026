package naja.modules.weakref;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeMethods;
import naja.runtime.expose.TypeSpec;
import naja.runtime.memory.WeakTable;
import naja.runtime.objects.Conversions;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.TypeNames;

/** {@code weakref.ProxyType} and {@code weakref.CallableProxyType}: stand for an object that they do not keep alive. */
@TypeSpec("weakref.ProxyType")
public final class PyWeakProxy extends PyObject {
  static final PyType TYPE = make("weakref.ProxyType", new PyWeakProxySpec());
  static final PyType CALLABLE_TYPE = make("weakref.CallableProxyType", new PyCallableProxySpec());

  private static PyType make(String name, TypeMethods methods) {
    PyType type = PyType.builtin(name, PyWeakProxy.class, methods);
    type.disallowInstantiation = true;
    type.isBase = false;
    return type;
  }

  private final PyWeakReference reference;
  private final boolean callable;

  PyWeakProxy(Object object, Object callback) {
    this.reference = (PyWeakReference) PyWeakReference.createForProxy(object, callback, this);
    this.callable = Calls.isCallable(object);
  }

  /** A new proxy, or the one without a callback that the object has already. */
  static PyWeakProxy of(Object object, Object callback) {
    if (callback == PyNone.NONE) {
      for (Object known : WeakTable.of(object)) {
        if (known instanceof PyWeakProxy proxy && proxy.reference.callback() == null) {
          return proxy;
        }
      }
    }
    return new PyWeakProxy(object, callback);
  }

  @Override
  public PyType type() {
    return callable ? CALLABLE_TYPE : TYPE;
  }

  /** The object; {@code ReferenceError} when it is gone. */
  Object target() {
    Object object = reference.object();
    if (object == null) {
      throw Errors.error(ExceptionTypes.REFERENCE_ERROR, "weakly-referenced object no longer exists");
    }
    return object;
  }

  /** An operand, seen through a proxy. */
  static Object through(Object operand) {
    return operand instanceof PyWeakProxy proxy ? proxy.target() : operand;
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyWeakProxy self, Object name) {
    return Attributes.getAttr(self.target(), Texts.attributeName(name));
  }

  @Def("__setattr__(self, name, value, /)")
  static void setAttr(PyWeakProxy self, Object name, Object value) {
    Attributes.setAttr(self.target(), Texts.attributeName(name), value);
  }

  @Def("__delattr__(self, name, /)")
  static void delAttr(PyWeakProxy self, Object name) {
    Attributes.delAttr(self.target(), Texts.attributeName(name));
  }

  @Def("__repr__(self, /)")
  static Object repr(PyWeakProxy self) {
    Object object = self.reference.object();
    return PyType.nameKey(
        "<weakproxy at 0x" + Long.toHexString(Identity.id(self)) + "; "
            + (object == null
                ? "dead>"
                : "to '" + TypeNames.inMessage(PyType.of(object)) + "' at 0x" + Long.toHexString(Identity.id(object))
                    + ">"));
  }

  @Def("__str__(self, /)")
  static Object str(PyWeakProxy self) {
    return Texts.str(self.target());
  }

  @Def("__bool__(self, /)")
  static boolean bool(PyWeakProxy self) {
    return Truth.isTrue(self.target());
  }

  @Def("__len__(self, /)")
  static long len(PyWeakProxy self) {
    return Lengths.length(self.target());
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyWeakProxy self, Object key) {
    return Iteration.contains(self.target(), through(key));
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyWeakProxy self, Object key) {
    return Subscripts.get(self.target(), through(key));
  }

  @Def("__setitem__(self, key, value, /)")
  static void setItem(PyWeakProxy self, Object key, Object value) {
    Subscripts.set(self.target(), through(key), through(value));
  }

  @Def("__delitem__(self, key, /)")
  static void delItem(PyWeakProxy self, Object key) {
    Subscripts.delete(self.target(), through(key));
  }

  @Def("__iter__(self, /)")
  static Object iter(PyWeakProxy self) {
    return Iteration.iter(self.target());
  }

  @Def("__next__(self, /)")
  static Object next(PyWeakProxy self) {
    Object target = self.target();
    if (PyType.of(target).slot(Slot.NEXT) == null) {
      throw Errors.typeError("Weakref proxy referenced a non-iterator '" + PyType.of(target).name() + "' object");
    }
    return Iteration.next(target);
  }

  @Def("__bytes__(self, /)")
  static Object bytes(PyWeakProxy self) {
    return Calls.callMethod(self.target(), "__bytes__");
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyWeakProxy self) {
    return Calls.callMethod(self.target(), "__reversed__");
  }

  @Def("__int__(self, /)")
  static Object toInt(PyWeakProxy self) {
    return Conversions.toInt(self.target());
  }

  @Def("__float__(self, /)")
  static double toFloat(PyWeakProxy self) {
    return Numbers.asDouble(self.target());
  }

  @Def("__index__(self, /)")
  static Object index(PyWeakProxy self) {
    return Numbers.index(self.target());
  }

  @Def("__neg__(self, /)")
  static Object neg(PyWeakProxy self) {
    return Numbers.negative(self.target());
  }

  @Def("__pos__(self, /)")
  static Object pos(PyWeakProxy self) {
    return Numbers.positive(self.target());
  }

  @Def("__abs__(self, /)")
  static Object abs(PyWeakProxy self) {
    return Numbers.absolute(self.target());
  }

  @Def("__invert__(self, /)")
  static Object invert(PyWeakProxy self) {
    return Numbers.invert(self.target());
  }

  @Def("__add__(self, value, /)")
  static Object add(Object self, Object value) {
    return Numbers.add(through(self), through(value));
  }

  @Def("__radd__(self, value, /)")
  static Object radd(Object self, Object value) {
    return Numbers.add(through(value), through(self));
  }

  @Def("__iadd__(self, value, /)")
  static Object iadd(Object self, Object value) {
    return Numbers.inPlace(0, through(self), through(value));
  }

  @Def("__and__(self, value, /)")
  static Object and(Object self, Object value) {
    return Numbers.and(through(self), through(value));
  }

  @Def("__rand__(self, value, /)")
  static Object rand(Object self, Object value) {
    return Numbers.and(through(value), through(self));
  }

  @Def("__iand__(self, value, /)")
  static Object iand(Object self, Object value) {
    return Numbers.inPlace(1, through(self), through(value));
  }

  @Def("__floordiv__(self, value, /)")
  static Object floordiv(Object self, Object value) {
    return Numbers.floorDivide(through(self), through(value));
  }

  @Def("__rfloordiv__(self, value, /)")
  static Object rfloordiv(Object self, Object value) {
    return Numbers.floorDivide(through(value), through(self));
  }

  @Def("__ifloordiv__(self, value, /)")
  static Object ifloordiv(Object self, Object value) {
    return Numbers.inPlace(2, through(self), through(value));
  }

  @Def("__lshift__(self, value, /)")
  static Object lshift(Object self, Object value) {
    return Numbers.leftShift(through(self), through(value));
  }

  @Def("__rlshift__(self, value, /)")
  static Object rlshift(Object self, Object value) {
    return Numbers.leftShift(through(value), through(self));
  }

  @Def("__ilshift__(self, value, /)")
  static Object ilshift(Object self, Object value) {
    return Numbers.inPlace(3, through(self), through(value));
  }

  @Def("__matmul__(self, value, /)")
  static Object matmul(Object self, Object value) {
    return Numbers.matrixMultiply(through(self), through(value));
  }

  @Def("__rmatmul__(self, value, /)")
  static Object rmatmul(Object self, Object value) {
    return Numbers.matrixMultiply(through(value), through(self));
  }

  @Def("__imatmul__(self, value, /)")
  static Object imatmul(Object self, Object value) {
    return Numbers.inPlace(4, through(self), through(value));
  }

  @Def("__mul__(self, value, /)")
  static Object mul(Object self, Object value) {
    return Numbers.multiply(through(self), through(value));
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(Object self, Object value) {
    return Numbers.multiply(through(value), through(self));
  }

  @Def("__imul__(self, value, /)")
  static Object imul(Object self, Object value) {
    return Numbers.inPlace(5, through(self), through(value));
  }

  @Def("__mod__(self, value, /)")
  static Object mod(Object self, Object value) {
    return Numbers.remainder(through(self), through(value));
  }

  @Def("__rmod__(self, value, /)")
  static Object rmod(Object self, Object value) {
    return Numbers.remainder(through(value), through(self));
  }

  @Def("__imod__(self, value, /)")
  static Object imod(Object self, Object value) {
    return Numbers.inPlace(6, through(self), through(value));
  }

  @Def("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    return Numbers.or(through(self), through(value));
  }

  @Def("__ror__(self, value, /)")
  static Object ror(Object self, Object value) {
    return Numbers.or(through(value), through(self));
  }

  @Def("__ior__(self, value, /)")
  static Object ior(Object self, Object value) {
    return Numbers.inPlace(7, through(self), through(value));
  }

  @Def("__rshift__(self, value, /)")
  static Object rshift(Object self, Object value) {
    return Numbers.rightShift(through(self), through(value));
  }

  @Def("__rrshift__(self, value, /)")
  static Object rrshift(Object self, Object value) {
    return Numbers.rightShift(through(value), through(self));
  }

  @Def("__irshift__(self, value, /)")
  static Object irshift(Object self, Object value) {
    return Numbers.inPlace(9, through(self), through(value));
  }

  @Def("__sub__(self, value, /)")
  static Object sub(Object self, Object value) {
    return Numbers.subtract(through(self), through(value));
  }

  @Def("__rsub__(self, value, /)")
  static Object rsub(Object self, Object value) {
    return Numbers.subtract(through(value), through(self));
  }

  @Def("__isub__(self, value, /)")
  static Object isub(Object self, Object value) {
    return Numbers.inPlace(10, through(self), through(value));
  }

  @Def("__truediv__(self, value, /)")
  static Object truediv(Object self, Object value) {
    return Numbers.trueDivide(through(self), through(value));
  }

  @Def("__rtruediv__(self, value, /)")
  static Object rtruediv(Object self, Object value) {
    return Numbers.trueDivide(through(value), through(self));
  }

  @Def("__itruediv__(self, value, /)")
  static Object itruediv(Object self, Object value) {
    return Numbers.inPlace(11, through(self), through(value));
  }

  @Def("__xor__(self, value, /)")
  static Object xor(Object self, Object value) {
    return Numbers.xor(through(self), through(value));
  }

  @Def("__rxor__(self, value, /)")
  static Object rxor(Object self, Object value) {
    return Numbers.xor(through(value), through(self));
  }

  @Def("__ixor__(self, value, /)")
  static Object ixor(Object self, Object value) {
    return Numbers.inPlace(12, through(self), through(value));
  }

  @Def("__divmod__(self, value, /)")
  static Object divmod(Object self, Object value) {
    return Numbers.divmod(through(self), through(value));
  }

  @Def("__rdivmod__(self, value, /)")
  static Object rdivmod(Object self, Object value) {
    return Numbers.divmod(through(value), through(self));
  }

  private static Object power(Object base, Object exponent, Object mod) {
    return mod == PyNone.NONE ? Numbers.power(base, exponent) : Numbers.power(base, exponent, mod);
  }

  @Def("__pow__(self, value, mod=None, /)")
  static Object pow(Object self, Object value, Object mod) {
    return power(through(self), through(value), through(mod));
  }

  @Def("__rpow__(self, value, mod=None, /)")
  static Object rpow(Object self, Object value, Object mod) {
    return power(through(value), through(self), through(mod));
  }

  @Def("__ipow__(self, value, mod=None, /)")
  static Object ipow(Object self, Object value, Object mod) {
    return Numbers.inPlace(8, through(self), through(value));
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyWeakProxy self, Object value) {
    return Comparisons.compare(Comparisons.EQ, self.target(), through(value));
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyWeakProxy self, Object value) {
    return Comparisons.compare(Comparisons.NE, self.target(), through(value));
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyWeakProxy self, Object value) {
    return Comparisons.compare(Comparisons.LT, self.target(), through(value));
  }

  @Def("__le__(self, value, /)")
  static Object le(PyWeakProxy self, Object value) {
    return Comparisons.compare(Comparisons.LE, self.target(), through(value));
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyWeakProxy self, Object value) {
    return Comparisons.compare(Comparisons.GT, self.target(), through(value));
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyWeakProxy self, Object value) {
    return Comparisons.compare(Comparisons.GE, self.target(), through(value));
  }

  /** A call of a callable proxy. */
  static Object invoke(PyWeakProxy self, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(self.target(), args, kwargs);
  }
}
