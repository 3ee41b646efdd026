package naja.runtime.objects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import naja.runtime.expose.Spec;
import naja.runtime.objects.BuiltinDef.Kind;
import org.junit.jupiter.api.Test;

/** Messages and layouts of arguments, as CPython 3.14 has them for functions of the same shape. */
class BuiltinDefTest {
  /** Function 0 answers its arguments; function 1 fails inside; the instance must be a tuple. */
  private static final Spec SPEC = new Spec() {
    @Override
    public Object call(int id, Object[] all) {
      return PyTuple.of(all);
    }

    @Override
    public Object call(int id, Object a) {
      PyTuple self = (PyTuple) a;
      return id == 0 ? PyTuple.of(self) : ((Object) self instanceof Long n ? n : (Long) (Object) self);
    }

    @Override
    public Object call(int id, Object a, Object b) {
      return id == 0 ? PyTuple.of((PyTuple) a, b) : null;
    }
  };

  private static BuiltinDef def(Kind kind, String name, String signature) {
    PyType owner = kind == Kind.FUNCTION ? null : Types.TUPLE;
    return new BuiltinDef(SPEC, 0, kind, name, owner, kind == Kind.FUNCTION ? "math" : null, signature, true, null);
  }

  private static Object[] bind(BuiltinDef def, int given, String... keywords) {
    Object[] args = new Object[given + keywords.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = (long) i;
    }
    return def.signature().bind(def, "self", args, 0, keywords.length == 0 ? null : keywords);
  }

  private static void fails(String message, Kind kind, String name, String signature, int given, String... keywords) {
    BuiltinDef def = def(kind, name, signature);
    PyException e = assertThrows(PyException.class, () -> bind(def, given, keywords));
    assertEquals("TypeError: " + message, e.getMessage());
  }

  @Test
  void noParameters() {
    fails("tuple.clear() takes no arguments (1 given)", Kind.METHOD, "clear", "(self, /)", 1);
    fails("math.now() takes no arguments (2 given)", Kind.FUNCTION, "now", "()", 2);
    fails("math.now() takes no keyword arguments", Kind.FUNCTION, "now", "()", 0, "x");
    fails("tuple() takes no arguments", Kind.NEW, "tuple", "()", 0, "x");
  }

  @Test
  void oneParameter() {
    fails("tuple.append() takes exactly one argument (0 given)", Kind.METHOD, "append", "(self, x, /)", 0);
    fails("math.sqrt() takes exactly one argument (2 given)", Kind.FUNCTION, "sqrt", "(x, /)", 2);
    fails("tuple.append() takes no keyword arguments", Kind.METHOD, "append", "(self, x, /)", 0, "x");
    fails("tuple expected 1 argument, got 2", Kind.NEW, "tuple", "(x, /)", 2);
  }

  @Test
  void positionalParameters() {
    fails("pop expected at most 1 argument, got 2", Kind.METHOD, "pop", "(self, index=-1, /)", 2);
    fails("index expected at least 1 argument, got 0", Kind.METHOD, "index", "(self, x, i=0, /)", 0);
    fails("ldexp expected 2 arguments, got 3", Kind.FUNCTION, "ldexp", "(x, i, /)", 3);
    fails("tuple expected at most 1 argument, got 2", Kind.NEW, "tuple", "(iterable=(), /)", 2);
    fails("tuple() takes no keyword arguments", Kind.NEW, "tuple", "(iterable=(), /)", 0, "x");
    fails("count expected at least 1 argument, got 0", Kind.METHOD, "count", "(self, sub[, start[, end]], /)", 0);
    fails("count expected at most 3 arguments, got 4", Kind.METHOD, "count", "(self, sub[, start[, end]], /)", 4);
    fails("max expected at least 1 argument, got 0", Kind.FUNCTION, "max", "(arg1, /, *args, key=None)", 0);
  }

  @Test
  void namedParameters() {
    String split = "(self, /, sep=None, maxsplit=-1)";
    fails("split() takes at most 2 arguments (3 given)", Kind.METHOD, "split", split, 3);
    fails("split() got an unexpected keyword argument 'foo'", Kind.METHOD, "split", split, 0, "foo");
    fails("split() got an unexpected keyword argument 'maxspli'. Did you mean 'maxsplit'?", Kind.METHOD, "split", split,
        0, "maxspli");
    fails("argument for split() given by name ('sep') and position (1)", Kind.METHOD, "split", split, 1, "sep");
    fails("open() missing required argument 'file' (pos 1)", Kind.FUNCTION, "open", "(file, mode='r')", 0);
    fails("isclose() takes exactly 2 positional arguments (3 given)", Kind.FUNCTION, "isclose",
        "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", 3);
    fails("sum() takes at least 1 positional argument (0 given)", Kind.FUNCTION, "sum", "(iterable, /, start=0)", 0);
    fails("prod() takes exactly 1 positional argument (2 given)", Kind.FUNCTION, "prod", "(x, /, *, start=1)", 2);
    fails("sort() takes no positional arguments", Kind.METHOD, "sort", "(self, /, *, key=None, reverse=False)", 1);
    fails("sort() takes at most 2 keyword arguments (3 given)", Kind.METHOD, "sort",
        "(self, /, *, key=None, reverse=False)", 0, "key", "reverse", "foo");
  }

  @Test
  void slots() {
    fails("expected 1 argument, got 0", Kind.SLOT, "__add__", "(self, value, /)", 0);
    fails("expected 0 arguments, got 1", Kind.SLOT, "__len__", "(self, /)", 1);
    fails("expected 1 or 2 arguments, got 3", Kind.SLOT, "__pow__", "(self, value, mod=None, /)", 3);
    fails("__setitem__ expected 2 arguments, got 1", Kind.SLOT, "__setitem__", "(self, key, value, /)", 1);
    fails("__get__ expected at least 1 argument, got 0", Kind.SLOT, "__get__", "(self, instance, owner=None, /)", 0);
    fails("wrapper __len__() takes no keyword arguments", Kind.SLOT, "__len__", "(self, /)", 0, "x");
    fails("tuple expected at most 1 argument, got 2", Kind.SLOT, "__init__", "(self, iterable=(), /)", 2);
  }

  @Test
  void layout() {
    assertArrayEquals(new Object[] {"self", 0L, null}, bind(def(Kind.METHOD, "f", "(self, a, b=1, /)"), 1));
    Object[] all = bind(def(Kind.FUNCTION, "f", "(a, /, b, *rest, key='a,b)', **more)"), 1, "b", "x", "key");
    assertEquals(5, all.length);
    assertEquals(1L, all[1]);
    assertArrayEquals(new Object[0], (Object[]) all[2]);
    assertEquals(3L, all[3]);
    assertEquals(2L, ((PyDict) all[4]).get("x"));
    assertArrayEquals(new Object[] {2L, 3L},
        (Object[]) bind(def(Kind.FUNCTION, "f", "(a, /, b, *rest)"), 4)[2]);
    assertNull(bind(def(Kind.METHOD, "count", "(self, sub[, start[, end]], /)"), 2)[3]);
  }

  @Test
  void textSignatures() {
    assertEquals("($self, x, /)", def(Kind.METHOD, "f", "(self, x, /)").textSignature());
    assertEquals("($type, x, /)", def(Kind.CLASS_METHOD, "f", "(cls, x, /)").textSignature());
    assertEquals("($module, x, /)", def(Kind.FUNCTION, "f", "(x, /)").textSignature());
    assertEquals("($module, /, x, *, y=1)", def(Kind.FUNCTION, "f", "(x, *, y=1)").textSignature());
    assertEquals("($module, /)", def(Kind.FUNCTION, "f", "()").textSignature());
    assertEquals("($type, *args, **kwargs)", def(Kind.NEW, "__new__", "(x=0, /)").textSignature());
    assertEquals("($self, key, /)", def(Kind.SLOT, "__getitem__", "(self, index, /)").textSignature());
  }

  @Test
  void wrongInstances() {
    PyMethodDescr method = new PyMethodDescr(def(Kind.METHOD, "f", "(self, a=1, /)"));
    assertEquals("TypeError: descriptor 'f' for 'tuple' objects doesn't apply to a 'int' object",
        assertThrows(PyException.class, () -> method.call(1L)).getMessage());
    assertEquals("TypeError: descriptor 'f' for 'tuple' objects doesn't apply to a 'int' object",
        assertThrows(PyException.class, () -> method.call(1L, 2L, 3L)).getMessage());
    assertEquals("TypeError: unbound method tuple.f() needs an argument",
        assertThrows(PyException.class, method::call).getMessage());
    PyWrapperDescr slot = new PyWrapperDescr(def(Kind.SLOT, "__len__", "(self, /)"));
    assertEquals("TypeError: descriptor '__len__' requires a 'tuple' object but received a 'int'",
        assertThrows(PyException.class, () -> slot.call(1L)).getMessage());
    assertEquals("TypeError: descriptor '__len__' of 'tuple' object needs an argument",
        assertThrows(PyException.class, slot::call).getMessage());
  }

  @Test
  void internalFailuresAreNoTypeErrors() {
    BuiltinDef failing = new BuiltinDef(SPEC, 1, Kind.METHOD, "f", Types.TUPLE, null, "(self, /)", true, null);
    assertThrows(ClassCastException.class, () -> new PyMethodDescr(failing).call(PyTuple.EMPTY));
  }

  @Test
  void boundMethods() {
    PyMethodDescr method = new PyMethodDescr(def(Kind.METHOD, "f", "(self, a=1, /)"));
    PyBuiltinFunction bound = PyBuiltinFunction.bound(method, PyTuple.EMPTY);
    assertSame(PyTuple.EMPTY, bound.self());
    assertSame(PyTuple.EMPTY, ((PyTuple) bound.call()).get(0));
    assertEquals(5L, ((PyTuple) bound.call(5L)).get(1));
    assertThrows(PyException.class, () -> bound.call(5L, 6L));
  }
}
