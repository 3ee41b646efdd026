package naja.modules.io;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code _io.IncrementalNewlineDecoder}: universal newlines behind another decoder, or behind none. */
@TypeSpec(value = "_io.IncrementalNewlineDecoder", sub = true)
public class PyIncrementalNewlineDecoder extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_io.IncrementalNewlineDecoder", PyIncrementalNewlineDecoder.class, new PyIncrementalNewlineDecoderSpec());

  private Object decoder;
  private Newlines newlines;

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "IncrementalNewlineDecoder(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyIncrementalNewlineDecoder() : new PyIncrementalNewlineDecoderSub(type);
  }

  @Def("__init__(self, decoder, translate, errors='strict')")
  static void init(PyIncrementalNewlineDecoder self, Object decoder, boolean translate, Object errors) {
    self.decoder = decoder;
    self.newlines = new Newlines(translate);
  }

  private Newlines newlines() {
    if (newlines == null) {
      throw Errors.valueError("IncrementalNewlineDecoder.__init__() not called");
    }
    return newlines;
  }

  @Def("decode(self, /, input, final=False)")
  static Object decode(PyIncrementalNewlineDecoder self, Object input, boolean last) {
    self.newlines();
    Object output =
        self.decoder == PyNone.NONE ? input : Calls.callMethod(self.decoder, "decode", input, last);
    Object text = PyStr.valueOrNull(output);
    if (text == null) {
      throw Errors.typeError("decoder should return a string result, not '" + PyType.of(output).name() + "'");
    }
    synchronized (self) {
      return self.newlines.next(text, last);
    }
  }

  @Def("getstate(self, /)")
  static Object getState(PyIncrementalNewlineDecoder self) {
    long flag = self.newlines().pendingReturn() ? 1 : 0;
    if (self.decoder == PyNone.NONE) {
      return PyTuple.of(PyBytes.EMPTY, flag);
    }
    Object state = Calls.callMethod(self.decoder, "getstate");
    if (!(state instanceof PyTuple pair) || pair.size() != 2) {
      throw Errors.typeError("illegal decoder state");
    }
    return PyTuple.of(pair.get(0), Numbers.or(Numbers.leftShift(Numbers.index(pair.get(1)), 1L), flag));
  }

  @Def("setstate(self, state, /)")
  static void setState(PyIncrementalNewlineDecoder self, Object state) {
    if (!(state instanceof PyTuple pair)) {
      throw Errors.typeError("state argument must be a tuple");
    }
    if (pair.size() != 2) {
      throw Errors.typeError("setstate(): illegal state argument");
    }
    Object flag = Numbers.index(pair.get(1));
    self.newlines().setPendingReturn(Numbers.and(flag, 1L).equals(1L));
    if (self.decoder != PyNone.NONE) {
      Calls.callMethod(self.decoder, "setstate", PyTuple.of(pair.get(0), Numbers.rightShift(flag, 1L)));
    }
  }

  @Def("reset(self, /)")
  static Object reset(PyIncrementalNewlineDecoder self) {
    self.newlines().reset();
    return self.decoder == PyNone.NONE ? PyNone.NONE : Calls.callMethod(self.decoder, "reset");
  }

  @Get("newlines")
  static Object getNewlines(PyIncrementalNewlineDecoder self) {
    return self.newlines().seen();
  }
}
