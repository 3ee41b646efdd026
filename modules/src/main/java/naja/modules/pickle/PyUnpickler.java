package naja.modules.pickle;

import java.util.concurrent.atomic.AtomicBoolean;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code _pickle.Unpickler}: reads objects from a file. A second thread that uses it meanwhile gets an error. */
@TypeSpec(value = "_pickle.Unpickler", sub = true)
public class PyUnpickler extends PyObject {
  static final PyType TYPE = PyType.builtin("_pickle.Unpickler", PyUnpickler.class, new PyUnpicklerSpec());

  private static final String PERSISTENT_LOAD = "persistent_load";

  private final AtomicBoolean running = new AtomicBoolean();

  /** Null before {@code __init__}. */
  private PickleInput input;

  private LoaderMemo memo = new LoaderMemo();
  private boolean fixImports;
  private String encoding;
  private String errors;
  private Object buffers;
  private Loader loader;

  /** What a program set as {@code persistent_load} of this unpickler, or null. */
  private Object ownPersistentLoad;

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "Unpickler(*args, **kwargs)", signature = "(file, *, fix_imports=True, encoding='ASCII', errors='strict',\n          buffers=())")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyUnpickler() : new PyUnpicklerSub(type);
  }

  private void begin() {
    if (!running.compareAndSet(false, true)) {
      throw Errors.runtimeError("Unpickler object is already used");
    }
  }

  @Def("__init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())")
  static void init(
      PyUnpickler self, Object file, boolean fixImports, String encoding, String errors, Object buffers) {
    self.begin();
    try {
      self.input = PickleInput.of(file);
      self.fixImports = fixImports;
      self.encoding = encoding;
      self.errors = errors;
      self.buffers = buffers;
      self.memo = new LoaderMemo();
    } finally {
      self.running.set(false);
    }
  }

  LoaderMemo memo() {
    return memo;
  }

  @Def("load(self, /)")
  static Object load(PyUnpickler self) {
    if (self.input == null) {
      throw PickleModule.unpicklingError(
          "Unpickler.__init__() was not called by " + self.type().fullName() + ".__init__()");
    }
    self.begin();
    try {
      Loader loader =
          new Loader(self.input, self.memo, self.fixImports, self.encoding, self.errors, self.buffers);
      loader.persistentLoad = self.persistentLoad();
      if (self.type() != TYPE) {
        loader.findClass = Attributes.getAttr(self, "find_class");
      }
      self.loader = loader;
      return loader.load();
    } finally {
      self.running.set(false);
    }
  }

  private Object persistentLoad() {
    if (ownPersistentLoad != null) {
      return ownPersistentLoad;
    }
    boolean isDefault = type().lookup(PERSISTENT_LOAD) == TYPE.lookup(PERSISTENT_LOAD);
    return isDefault ? null : Attributes.getAttr(this, PERSISTENT_LOAD);
  }

  @Def("persistent_load(self, pid, /)")
  static Object persistentLoad(PyUnpickler self, Object pid) {
    throw Loader.noPersistentLoad();
  }

  @Def("find_class(self, module_name, global_name, /)")
  static Object findClass(PyUnpickler self, Object moduleName, Object globalName) {
    Loader loader = self.loader;
    if (loader == null) {
      loader = new Loader(PickleInput.ofNothing(), self.memo, self.fixImports, "ASCII", "strict", null);
    }
    return loader.findGlobal(moduleName, globalName);
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyUnpickler self) {
    return 168 + 8L * self.memo.size();
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyUnpickler self, Object name) {
    String text = Texts.attributeName(name);
    if (self.ownPersistentLoad != null && text.equals(PERSISTENT_LOAD)) {
      return self.ownPersistentLoad;
    }
    Object found = Attributes.genericGet(self, self.type(), text);
    if (found == null) {
      throw Errors.noAttribute(self, text);
    }
    return found;
  }

  @Def("__setattr__(self, name, value, /)")
  static void setAttribute(PyUnpickler self, Object name, Object value) {
    String text = Texts.attributeName(name);
    if (text.equals(PERSISTENT_LOAD)) {
      self.ownPersistentLoad = value;
    } else {
      Attributes.genericSet(self, self.type(), text, value);
    }
  }

  @Def("__delattr__(self, name, /)")
  static void deleteAttribute(PyUnpickler self, Object name) {
    String text = Texts.attributeName(name);
    if (text.equals(PERSISTENT_LOAD)) {
      self.ownPersistentLoad = null;
    } else {
      Attributes.genericSet(self, self.type(), text, null);
    }
  }

  @Get("memo")
  static Object getMemo(PyUnpickler self) {
    return new PyUnpicklerMemoProxy(self);
  }

  @Set(value = "memo", deletes = true)
  static void setMemo(PyUnpickler self, Object value) {
    if (value == null) {
      throw Errors.typeError("attribute deletion is not supported");
    }
    if (value instanceof PyUnpicklerMemoProxy proxy) {
      self.memo = proxy.unpickler.memo.copy();
    } else if (value instanceof PyDict dict) {
      self.memo = LoaderMemo.of(dict);
    } else {
      throw Errors.typeError(
          "'memo' attribute must be an UnpicklerMemoProxy object or dict, not " + PyType.of(value).name());
    }
  }
}
