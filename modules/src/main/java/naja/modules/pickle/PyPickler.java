package naja.modules.pickle;

import java.util.concurrent.atomic.AtomicBoolean;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code _pickle.Pickler}: writes objects to a file. A second thread that uses it meanwhile gets an error. */
@TypeSpec(value = "_pickle.Pickler", sub = true)
public class PyPickler extends PyObject {
  static final PyType TYPE = PyType.builtin("_pickle.Pickler", PyPickler.class, new PyPicklerSpec());

  private static final String PERSISTENT_ID = "persistent_id";

  private final AtomicBoolean running = new AtomicBoolean();

  /** Null before {@code __init__}. */
  private Saver saver;

  /** What a program set as {@code persistent_id} of this pickler, or null. */
  private Object ownPersistentId;

  private long binary;
  private long fast;
  private Object dispatchTable;

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "Pickler(*args, **kwargs)", signature = "(file, protocol=None, fix_imports=True, buffer_callback=None)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyPickler() : new PyPicklerSub(type);
  }

  private void begin() {
    if (!running.compareAndSet(false, true)) {
      throw Errors.runtimeError("Pickler object is already used");
    }
  }

  @Def("__init__(self, file, protocol=None, fix_imports=True, buffer_callback=None)")
  static void init(PyPickler self, Object file, Object protocol, boolean fixImports, Object bufferCallback) {
    self.begin();
    try {
      PicklerSettings settings = PicklerSettings.of(protocol, fixImports, bufferCallback);
      self.saver = new Saver(settings, PicklerSettings.writeOf(file));
      self.binary = self.saver.binary ? 1 : 0;
      self.fast = 0;
      self.dispatchTable = Attributes.lookupAttr(self, "dispatch_table");
    } finally {
      self.running.set(false);
    }
  }

  private Saver saver() {
    if (saver == null) {
      throw PickleModule.picklingError(
          PyType.nameKey("Pickler.__init__() was not called by " + type().fullName() + ".__init__()"));
    }
    return saver;
  }

  PickleMemo memo() {
    return saver().memo;
  }

  @Def("dump(self, obj, /)")
  static void dump(PyPickler self, Object obj) {
    Saver saver = self.saver();
    self.begin();
    try {
      saver.persistentId = self.persistentId();
      saver.reducerOverride = Attributes.lookupAttr(self, "reducer_override");
      saver.dispatchTable = self.dispatchTable;
      saver.fast = self.fast != 0;
      saver.dump(obj);
    } finally {
      saver.persistentId = null;
      saver.reducerOverride = null;
      self.running.set(false);
    }
  }

  /** The {@code persistent_id} of the program, or null if it has none. */
  private Object persistentId() {
    if (ownPersistentId != null) {
      return ownPersistentId;
    }
    boolean isDefault = type().lookup(PERSISTENT_ID) == TYPE.lookup(PERSISTENT_ID);
    return isDefault ? null : Attributes.getAttr(this, PERSISTENT_ID);
  }

  @Def("persistent_id(self, obj, /)")
  static Object persistentId(PyPickler self, Object obj) {
    return PyNone.NONE;
  }

  @Def("clear_memo(self, /)")
  static void clearMemo(PyPickler self) {
    self.memo().clear();
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyPickler self) {
    return 160 + (self.saver == null ? 0 : 12L * self.saver.memo.size());
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyPickler self, Object name) {
    String text = Texts.attributeName(name);
    if (self.ownPersistentId != null && text.equals(PERSISTENT_ID)) {
      return self.ownPersistentId;
    }
    Object found = Attributes.genericGet(self, self.type(), text);
    if (found == null) {
      throw Errors.noAttribute(self, text);
    }
    return found;
  }

  @Def("__setattr__(self, name, value, /)")
  static void setAttribute(PyPickler self, Object name, Object value) {
    String text = Texts.attributeName(name);
    if (text.equals(PERSISTENT_ID)) {
      self.ownPersistentId = value;
    } else {
      Attributes.genericSet(self, self.type(), text, value);
    }
  }

  @Def("__delattr__(self, name, /)")
  static void deleteAttribute(PyPickler self, Object name) {
    String text = Texts.attributeName(name);
    if (text.equals(PERSISTENT_ID)) {
      self.ownPersistentId = null;
    } else {
      Attributes.genericSet(self, self.type(), text, null);
    }
  }

  @Get("memo")
  static Object getMemo(PyPickler self) {
    return new PyPicklerMemoProxy(self);
  }

  @Set(value = "memo", deletes = true)
  static void setMemo(PyPickler self, Object value) {
    if (value == null) {
      throw Errors.typeError("attribute deletion is not supported");
    }
    if (value instanceof PyPicklerMemoProxy proxy) {
      self.saver().memo = proxy.pickler.memo().copy();
    } else if (value instanceof PyDict dict) {
      self.saver().memo = memoOf(dict);
    } else {
      throw Errors.typeError(
          "'memo' attribute must be a PicklerMemoProxy object or dict, not " + PyType.of(value).name());
    }
  }

  private static PickleMemo memoOf(PyDict dict) {
    PickleMemo memo = new PickleMemo();
    for (Object value : dict.valueArray()) {
      if (!(value instanceof PyTuple pair) || pair.size() != 2) {
        throw Errors.typeError("'memo' values must be 2-item tuples");
      }
      memo.put(pair.get(1), (int) Numbers.asSizeOverflow(pair.get(0)));
    }
    return memo;
  }

  @Get(value = "bin", member = true)
  static long getBin(PyPickler self) {
    return self.binary;
  }

  @Set("bin")
  static void setBin(PyPickler self, long value) {
    self.binary = value;
  }

  @Get(value = "fast", member = true)
  static long getFast(PyPickler self) {
    return self.fast;
  }

  @Set("fast")
  static void setFast(PyPickler self, long value) {
    self.fast = value;
  }

  @Get(value = "dispatch_table", member = true)
  static Object getDispatchTable(PyPickler self) {
    if (self.dispatchTable == null) {
      throw noDispatchTable(self);
    }
    return self.dispatchTable;
  }

  private static PyException noDispatchTable(PyPickler self) {
    return Errors.noAttribute(self, "dispatch_table");
  }

  @Set(value = "dispatch_table", deletes = true)
  static void setDispatchTable(PyPickler self, Object value) {
    if (value == null && self.dispatchTable == null) {
      throw Errors.attributeError(self, "dispatch_table", "dispatch_table");
    }
    self.dispatchTable = value;
  }
}
