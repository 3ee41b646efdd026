package naja.modules.pickle;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Recursion;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.text.IntText;
import naja.runtime.text.Str;
import naja.runtime.threads.ThreadState;

/** Writes objects to a pickle: numbers, texts and what else needs no items. One thread at a time. */
final class Saver {
  private static final String WHERE = " while pickling an object";

  /** Objects that are nested deeper than this are looked after when there is no memo. */
  private static final int FAST_NESTING = 50;

  final PicklerSettings settings;
  final int protocol;
  final boolean binary;
  final PickleOutput output;
  PickleMemo memo = new PickleMemo();

  /** Whether no object is remembered. */
  boolean fast;

  /** What reduces objects of a type; null for {@code copyreg.dispatch_table}. */
  Object dispatchTable;

  /** {@code persistent_id} and {@code reducer_override}; null where there is none. */
  Object persistentId;

  Object reducerOverride;

  private final ItemSaver items = new ItemSaver(this);
  private final ReduceSaver reduce = new ReduceSaver(this);
  private final GlobalSaver globals = new GlobalSaver(this);
  private int fastNesting;
  private PickleMemo fastObjects;

  Saver(PicklerSettings settings, Object write) {
    this.settings = settings;
    protocol = settings.protocol();
    binary = protocol >= 1;
    output = new PickleOutput(write);
  }

  PyBytes content() {
    return output.content();
  }

  /** Writes a whole pickle. */
  void dump(Object object) {
    if (protocol >= 2) {
      output.op(Opcodes.PROTO, protocol);
      if (protocol >= 4) {
        output.startFraming();
      }
    }
    try {
      save(object);
    } catch (StackOverflowError e) {
      throw Recursion.overflow(WHERE);
    }
    output.op(Opcodes.STOP);
    output.finish();
  }

  void save(Object object) {
    save(object, true);
  }

  private void save(Object object, boolean persistent) {
    ThreadState thread = Recursion.enter(WHERE);
    try {
      saveOne(object, persistent);
      output.boundary();
    } finally {
      Recursion.leave(thread);
    }
  }

  private void saveOne(Object object, boolean persistent) {
    if (persistent && persistentId != null && savePersistent(object)) {
      return;
    }
    if (saveAtom(object)) {
      return;
    }
    Object key = identity(object);
    int index = memo.get(key);
    if (index >= 0) {
      get(index);
    } else if (!saveBuiltin(object, PyType.of(object))) {
      saveOther(object, PyType.of(object));
    }
  }

  private boolean savePersistent(Object object) {
    Object id = Calls.call(persistentId, object);
    if (id == PyNone.NONE) {
      return false;
    }
    if (binary) {
      save(id, false);
      output.op(Opcodes.BINPERSID);
    } else {
      Object text = Texts.str(id);
      if (!Str.isAscii(PyStr.valueOrNull(text))) {
        throw PickleModule.picklingError("persistent IDs in protocol 0 must be ASCII strings");
      }
      output.line(Opcodes.PERSID, Texts.utf16(text));
    }
    return true;
  }

  /** Writes what has no identity of its own. */
  private boolean saveAtom(Object object) {
    if (object instanceof Long n) {
      saveInt(n);
    } else if (object == PyNone.NONE) {
      output.op(Opcodes.NONE);
    } else if (object instanceof Boolean b) {
      saveBool(b);
    } else if (object instanceof Double d) {
      saveFloat(d);
    } else if (object instanceof BigInteger n) {
      saveBig(n);
    } else {
      return false;
    }
    return true;
  }

  private void saveBool(boolean value) {
    if (protocol >= 2) {
      output.op(value ? Opcodes.NEWTRUE : Opcodes.NEWFALSE);
    } else {
      output.line(Opcodes.INT, value ? "01" : "00");
    }
  }

  private void saveInt(long n) {
    if (n != (int) n) {
      saveBig(BigInteger.valueOf(n));
    } else if (!binary) {
      output.line(Opcodes.INT, Long.toString(n));
    } else if (n < 0 || n > 0xFFFF) {
      output.op(Opcodes.BININT, n, 4);
    } else if (n > 0xFF) {
      output.op(Opcodes.BININT2, n, 2);
    } else {
      output.op(Opcodes.BININT1, (int) n);
    }
  }

  private void saveBig(BigInteger n) {
    if (protocol < 2) {
      output.line(Opcodes.LONG, Texts.strText(IntText.normalize(n)) + "L");
      return;
    }
    byte[] digits = n.toByteArray();
    for (int i = 0, j = digits.length - 1; i < j; i++, j--) {
      byte swapped = digits[i];
      digits[i] = digits[j];
      digits[j] = swapped;
    }
    if (digits.length < 256) {
      output.op(Opcodes.LONG1, digits.length);
    } else {
      output.op(Opcodes.LONG4, digits.length, 4);
    }
    output.raw(digits);
  }

  private void saveFloat(double d) {
    if (binary) {
      output.bigEndian(Opcodes.BINFLOAT, Double.doubleToRawLongBits(d));
    } else {
      output.line(Opcodes.FLOAT, Texts.reprText(d));
    }
  }

  private boolean saveBuiltin(Object object, PyType type) {
    if (type == Types.STR) {
      saveStr(object);
    } else if (type == Types.BYTES) {
      saveBytes((PyBytes) object);
    } else if (type == Types.DICT) {
      nested(object, () -> items.saveDict((PyDict) object));
    } else if (type == Types.SET) {
      items.saveSet((PySet) object);
    } else if (type == Types.FROZENSET) {
      items.saveFrozenSet((PyFrozenSet) object);
    } else if (type == Types.LIST) {
      nested(object, () -> items.saveList((PyList) object));
    } else if (type == Types.TUPLE) {
      items.saveTuple((PyTuple) object);
    } else if (type == Types.BYTEARRAY) {
      saveByteArray((PyByteArray) object);
    } else if (type == PyPickleBuffer.TYPE) {
      saveBuffer((PyPickleBuffer) object);
    } else {
      return false;
    }
    return true;
  }

  /** Writes a container, which in fast mode may not contain itself. */
  private void nested(Object object, Runnable body) {
    if (!fast) {
      body.run();
      return;
    }
    boolean noted = false;
    if (++fastNesting >= FAST_NESTING) {
      if (fastObjects == null) {
        fastObjects = new PickleMemo();
      }
      if (fastObjects.get(object) > 0) {
        fastNesting = 0;
        fastObjects = null;
        throw Errors.valueError("fast mode: can't pickle cyclic objects including object type "
            + PyType.of(object).name() + " at 0x" + Long.toHexString(Identity.id(object)));
      }
      fastObjects.put(object, 1);
      noted = true;
    }
    body.run();
    fastNesting--;
    if (noted) {
      fastObjects.put(object, 0);
    }
  }

  private void saveOther(Object object, PyType type) {
    Object reduced = null;
    if (reducerOverride != null) {
      reduced = Calls.call(reducerOverride, object);
      if (reduced == PyNotImplemented.NOT_IMPLEMENTED) {
        reduced = null;
      }
    }
    if (reduced == null) {
      if (type == Types.TYPE) {
        globals.saveType((PyType) object);
        return;
      }
      if (object instanceof PyFunction) {
        globals.save(object, null);
        return;
      }
      reduced = reduceByTable(object, type);
    }
    if (reduced == null) {
      if (type.isSubtype(Types.TYPE)) {
        globals.save(object, null);
        return;
      }
      reduced = reduceByMethod(object);
    }
    saveReduced(object, reduced);
  }

  private void saveReduced(Object object, Object reduced) {
    if (PyStr.isStr(reduced)) {
      globals.save(object, reduced);
      return;
    }
    try {
      if (!(reduced instanceof PyTuple tuple)) {
        throw PickleModule.picklingError(
            "__reduce__ must return a string or tuple, not " + PickleNotes.typeName(reduced));
      }
      reduce.save(tuple, object);
    } catch (PyException e) {
      throw PickleNotes.about(e, object, "object");
    }
  }

  private Object reduceByTable(Object object, PyType type) {
    Object function;
    if (dispatchTable == null) {
      function = GlobalSaver.registry("dispatch_table").get(type);
    } else {
      try {
        function = Subscripts.get(dispatchTable, type);
      } catch (PyException e) {
        if (!e.value().type().isSubtype(ExceptionTypes.KEY_ERROR)) {
          throw e;
        }
        function = null;
      }
    }
    return function == null ? null : Calls.call(function, object);
  }

  private Object reduceByMethod(Object object) {
    Object method = Attributes.lookupAttr(object, "__reduce_ex__");
    if (method != null) {
      return Calls.call(method, (long) protocol);
    }
    method = Attributes.lookupAttr(object, "__reduce__");
    if (method != null) {
      return Calls.call(method);
    }
    throw PickleModule.picklingError("Can't pickle " + PickleNotes.typeName(object) + " object");
  }

  private void saveStr(Object object) {
    Object text = PyStr.valueOrNull(object);
    if (binary) {
      byte[] bytes = utf8(text);
      if (bytes.length < 256 && protocol >= 4) {
        output.data(Opcodes.SHORT_BINUNICODE, 1, bytes);
      } else {
        output.data(Opcodes.BINUNICODE, 4, bytes);
      }
    } else {
      output.op(Opcodes.UNICODE);
      output.raw(escaped(text));
      output.op('\n');
    }
    memoize(object);
  }

  /** A text in Latin-1 on one line, with escapes for all else. */
  private static byte[] escaped(Object text) {
    StringBuilder line = new StringBuilder();
    for (int c : Str.toCodePoints(text)) {
      if (c >= 0x10000) {
        line.append("\\U").append(HexFormat.of().toHexDigits(c));
      } else if (c >= 0x100 || c == '\\' || c == 0 || c == '\n' || c == '\r' || c == 0x1A) {
        line.append("\\u").append(HexFormat.of().toHexDigits((char) c));
      } else {
        line.append((char) c);
      }
    }
    return line.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] utf8(Object text) {
    return ((PyBytes) Codecs.encode(text, "utf-8", "surrogatepass")).array();
  }

  private void saveBytes(PyBytes object) {
    byte[] bytes = object.array();
    if (protocol < 3) {
      PyTuple reduced;
      if (bytes.length == 0) {
        reduced = PyTuple.of(Types.BYTES, PyTuple.EMPTY);
      } else {
        Object encode = Attributes.getAttr(GlobalSaver.module("_codecs"), "encode");
        reduced = PyTuple.of(encode, PyTuple.of(Codecs.decode(bytes, "latin-1", "strict"), "latin1"));
      }
      reduce.save(reduced, object);
      return;
    }
    if (bytes.length < 256) {
      output.data(Opcodes.SHORT_BINBYTES, 1, bytes);
    } else {
      output.data(Opcodes.BINBYTES, 4, bytes);
    }
    memoize(object);
  }

  private void saveByteArray(PyByteArray object) {
    byte[] bytes = object.toBytes();
    if (protocol < 5) {
      reduce.save(
          PyTuple.of(Types.BYTEARRAY, bytes.length == 0 ? PyTuple.EMPTY : PyTuple.of(PyBytes.of(bytes))), object);
      return;
    }
    output.data(Opcodes.BYTEARRAY8, 8, bytes);
    memoize(object);
  }

  private void saveBuffer(PyPickleBuffer object) {
    if (protocol < 5) {
      throw PickleModule.picklingError("PickleBuffer can only be pickled with protocol >= 5");
    }
    BufferView view = object.view();
    if (!view.isContiguous() && !view.isFortranContiguous()) {
      throw PickleModule.picklingError("PickleBuffer can not be pickled when pointing to a non-contiguous buffer");
    }
    boolean inBand =
        settings.bufferCallback() == null || Truth.isTrue(Calls.call(settings.bufferCallback(), object));
    if (!inBand) {
      output.op(Opcodes.NEXT_BUFFER);
      if (view.readOnly) {
        output.op(Opcodes.READONLY_BUFFER);
      }
      return;
    }
    byte[] bytes = PyPickleBuffer.memory(view);
    if (!view.readOnly) {
      output.data(Opcodes.BYTEARRAY8, 8, bytes);
    } else if (bytes.length < 256) {
      output.data(Opcodes.SHORT_BINBYTES, 1, bytes);
    } else {
      output.data(Opcodes.BINBYTES, 4, bytes);
    }
    memoize(object);
  }

  /** What stands for an object in the memo: texts of one character are the same object in Python. */
  private static Object identity(Object object) {
    return object instanceof String s && s.length() <= 1 ? s.intern() : object;
  }

  boolean isMemoized(Object object) {
    return memo.get(identity(object)) >= 0;
  }

  /** Fetches an object that is in the memo. */
  void getMemoized(Object object) {
    get(memo.get(identity(object)));
  }

  private void get(int index) {
    if (!binary) {
      output.line(Opcodes.GET, Integer.toString(index));
    } else if (index < 256) {
      output.op(Opcodes.BINGET, index);
    } else {
      output.op(Opcodes.LONG_BINGET, index, 4);
    }
  }

  /** Remembers the object that was just written. */
  void memoize(Object object) {
    if (fast) {
      return;
    }
    int index = memo.size();
    memo.put(identity(object), index);
    if (protocol >= 4) {
      output.op(Opcodes.MEMOIZE);
    } else if (!binary) {
      output.line(Opcodes.PUT, Integer.toString(index));
    } else if (index < 256) {
      output.op(Opcodes.BINPUT, index);
    } else {
      output.op(Opcodes.LONG_BINPUT, index, 4);
    }
  }

  /** Writes an object as what makes it anew. */
  void saveReducedForm(PyTuple reduced, Object object) {
    reduce.save(reduced, object);
  }

  ItemSaver items() {
    return items;
  }
}
