package naja.runtime.objects;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.TypeMethods;
import naja.runtime.expose.TypeSpec;
import naja.syntax.constant.WideString;

/**
 * {@code type}: a Python class. Special methods are methods first: {@link #slot} is a cache of what the MRO holds,
 * emptied in {@link #modified()} and nowhere else, together with the cache of attribute look-ups.
 *
 * <p>Thread safety: look-ups take no lock; changes of a type and of its place in the hierarchy are made under one lock.
 */
@TypeSpec(value = "type", methods = TypeMembers.class)
public final class PyType extends PyCallable {
  private static final Object HIERARCHY_LOCK = new Object();
  private static final Object ABSENT = new Object();
  private static final int CACHE_SIZE = 64;
  private static int nextVersion;

  /** How attributes of instances are read: what {@code __getattribute__} and {@code __getattr__} the type has. */
  public static final int GET_UNKNOWN = 0, GET_GENERIC = 1, GET_SPECIAL = 2, GET_HOOKED = 3;

  private record Lookup(String name, Object value) {}

  private String name;

  /** {@code __qualname__}, where it was set. */
  Object qualifiedName;

  private PyType metatype;
  private PyInstance metaAttrs;
  private PyType[] bases;
  private PyType base;
  private PyType[] mro;
  private final PyDict dict = new PyDict();
  private final String home;
  private final TypeMethods methods;
  private volatile boolean defined;
  private boolean defining;
  private final List<WeakReference<PyType>> subclasses = new ArrayList<>();

  /** Types whose {@code mro()} has this one in their MRO without deriving from it; null for none. */
  private List<WeakReference<PyType>> followers;

  /** Guards {@link #modified()} against types that follow each other in a circle. */
  private boolean forgetting;

  private Object[] slots = new Object[Slot.COUNT];
  private Lookup[] cache = new Lookup[CACHE_SIZE];
  private int version;
  private byte getKind;
  private volatile Shape rootShape;
  private volatile Shape dictShape;

  /** The Java class of the instances of the type itself (not of subclasses). */
  private final Class<?> javaClass;

  /** The built-in type that decides the Java class of instances; {@code object} for plain classes. */
  private PyType layout;

  private int slotCount;
  int expectedSlots;

  /** Whether it was made by a class statement (a heap type). */
  public final boolean heap;

  /** Whether instances have a {@code __dict__}, and can be referenced weakly. */
  public boolean hasDict;

  public boolean hasWeakref;

  /** Whether the type may be a base. */
  public boolean isBase = true;

  /** Whether its attributes may not be set; true for built-in types. */
  public boolean immutable;

  /** Whether instances are matched by sequence, or mapping, patterns. */
  public boolean matchesSequence;

  public boolean matchesMapping;

  /** Whether calls with one positional argument in a class pattern match the subject itself ({@code int(x)}). */
  public boolean matchesSelf;

  /** Whether {@code type()} calls are refused ("cannot create 'x' instances"). */
  public boolean disallowInstantiation;

  /** Whether some abstract method is left ({@code __abstractmethods__} not empty). */
  public boolean isAbstract;

  /** A built-in type whose methods are in the class named {@code home}, in {@code methods}, or (both null) nowhere. */
  PyType(String name, PyType[] bases, Class<?> javaClass, String home, TypeMethods methods) {
    this.name = name;
    this.javaClass = javaClass;
    this.heap = false;
    this.immutable = true;
    this.home = home;
    this.methods = methods;
    this.bases = bases;
    this.base = bases.length == 0 ? null : bases[0];
    this.layout = base != null && base.javaClass == javaClass ? base.layout : this;
    if (base != null) {
      inheritFlags(base);
    }
    hasDict |= HasDict.class.isAssignableFrom(javaClass);
    if (home == null && name.indexOf('.') >= 0) {
      this.qualifiedName = name.substring(name.lastIndexOf('.') + 1);
    }
    initHierarchy();
  }

  /** A class that Python code makes; {@code TypeCreation} checks the bases and fills the namespace. */
  PyType(PyType metatype, String name, PyType[] bases, PyType base) {
    this.name = name;
    this.metatype = metatype;
    this.heap = true;
    this.home = null;
    this.methods = null;
    this.defined = true;
    this.bases = bases;
    this.base = base;
    this.layout = base.layout;
    this.javaClass = base.javaClass;
    this.slotCount = base.slotCount;
    inheritFlags(base);
  }

  private void inheritFlags(PyType from) {
    hasDict = from.hasDict;
    hasWeakref = from.hasWeakref;
    matchesSequence = from.matchesSequence;
    matchesMapping = from.matchesMapping;
    matchesSelf = from.matchesSelf;
    expectedSlots = from.expectedSlots;
  }

  /**
   * A built-in type of a module.
   *
   * @param name with its module, {@code "collections.deque"}
   * @param javaClass the class of exact instances
   * @param methods the generated methods
   * @param bases the base types; {@code object} when empty
   */
  public static PyType builtin(String name, Class<?> javaClass, TypeMethods methods, PyType... bases) {
    return new PyType(name, bases.length == 0 ? new PyType[] {Types.OBJECT} : bases, javaClass, null, methods);
  }

  /** Completes a type whose bases are set: MRO, registration with the bases. */
  void initHierarchy() {
    synchronized (HIERARCHY_LOCK) {
      if (!heap) {
        mro = linear();
      }
      version = ++nextVersion;
      for (PyType b : bases) {
        b.subclasses.add(new WeakReference<>(this));
      }
    }
  }

  private PyType[] linear() {
    if (base == null) {
      return new PyType[] {this};
    }
    if (bases.length > 1) {
      return MethodResolutionOrder.c3(this, bases);
    }
    PyType[] rest = base.mro;
    PyType[] all = new PyType[rest.length + 1];
    all[0] = this;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** The Python type of any Java object. */
  public static PyType of(Object object) {
    if (object instanceof PyInstance instance) {
      return instance.shape.type;
    }
    if (object instanceof PyObject o) {
      return o.type();
    }
    return Types.ofJava(object);
  }

  @Override
  public PyType type() {
    return metatype == null ? Types.TYPE : metatype;
  }

  void setMetatype(PyType metatype) {
    this.metatype = metatype;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  void setName(String name) {
    this.name = name;
  }

  /** Whether CPython's collector looks after the instances: they may be part of a cycle. */
  public boolean isCollected() {
    return TypeFlags.isCollected(this);
  }

  /** Whether it is made at run time in CPython: all classes are, and the types of newer modules. */
  public boolean isHeapInCPython() {
    return TypeFlags.isHeapInCPython(this);
  }

  /** {@code __bases__}; not to be changed. */
  public PyType[] bases() {
    return bases;
  }

  /** {@code __base__}: the base that decides the layout, or null for {@code object}. */
  public PyType base() {
    return base;
  }

  /** {@code __mro__}; not to be changed. Null while the type is being made. */
  public PyType[] mro() {
    return mro;
  }

  void setMro(PyType[] mro) {
    this.mro = mro;
  }

  void setBases(PyType[] bases, PyType base) {
    synchronized (HIERARCHY_LOCK) {
      for (PyType b : this.bases) {
        b.subclasses.removeIf(r -> r.get() == this || r.get() == null);
      }
      this.bases = bases;
      this.base = base;
      for (PyType b : bases) {
        b.subclasses.add(new WeakReference<>(this));
      }
    }
  }

  /** The built-in type that decides the Java class of instances. */
  public PyType layout() {
    return layout;
  }

  /** The Java class of the instances of a built-in type. */
  public Class<?> javaClass() {
    return javaClass;
  }

  /** How many members of {@code __slots__} instances have, inherited ones included. */
  public int slotCount() {
    return slotCount;
  }

  void setSlotCount(int slotCount) {
    this.slotCount = slotCount;
    this.expectedSlots = Math.max(expectedSlots, slotCount);
  }

  Shape rootShape() {
    Shape shape = rootShape;
    if (shape == null) {
      synchronized (this) {
        shape = rootShape;
        if (shape == null) {
          shape = rootShape = Shape.root(this);
        }
      }
    }
    return shape;
  }

  Shape dictShape() {
    Shape shape = dictShape;
    if (shape == null) {
      synchronized (this) {
        shape = dictShape;
        if (shape == null) {
          shape = dictShape = Shape.dictShape(this);
        }
      }
    }
    return shape;
  }

  /** The carrier of metaclass slots and instance layout of the type object itself; only weak references use it. */
  synchronized PyInstance metaAttrs() {
    if (metaAttrs == null) {
      metaAttrs = new PyInstance(type());
    }
    return metaAttrs;
  }

  /** The type's own namespace, complete; change it only through {@link #put} and {@link #remove}. */
  public PyDict dict() {
    if (!defined) {
      define();
    }
    return dict;
  }

  private synchronized void define() {
    if (defined || defining) {
      return;
    }
    defining = true;
    TypeMethods source = home == null ? methods : Types.methods(home);
    if (source != null) {
      BuiltinTypeDefiner definer = new BuiltinTypeDefiner(this, source, dict);
      source.define(definer);
      definer.completeComparisons();
    }
    if (ExceptionTypes.listsNew(this)) {
      dict.put("__new__", ((PyNewFunction) bases[0].dict().get("__new__")).of(this));
    }
    Types.complete(this, dict, source == null ? null : source.doc());
    defined = true;
  }

  /** The key under which a namespace holds a name that Java code spells in UTF-16. */
  public static Object nameKey(String name) {
    return WideString.of(name);
  }

  /** Sets an attribute of the type itself, without descriptors or checks. */
  public void put(String attribute, Object value) {
    dict().put(nameKey(attribute), value);
    modified();
  }

  /** Removes an attribute of the type itself; false where there is none. */
  public boolean remove(String attribute) {
    boolean removed = dict().remove(nameKey(attribute)) != null;
    modified();
    return removed;
  }

  /** Forgets all that is derived from the namespaces of the MRO, here and in all subclasses. */
  public void modified() {
    synchronized (HIERARCHY_LOCK) {
      if (forgetting) {
        return;
      }
      forgetting = true;
      slots = new Object[Slot.COUNT];
      cache = new Lookup[CACHE_SIZE];
      getKind = GET_UNKNOWN;
      version = ++nextVersion;
      modified(subclasses);
      if (followers != null) {
        modified(followers);
      }
      forgetting = false;
    }
  }

  private static void modified(List<WeakReference<PyType>> types) {
    for (WeakReference<PyType> r : types) {
      PyType type = r.get();
      if (type != null) {
        type.modified();
      }
    }
  }

  /** Notes that this type's MRO, which a program has made, has types that it does not derive from. */
  void follow(PyType[] order) {
    synchronized (HIERARCHY_LOCK) {
      for (PyType other : order) {
        if (other != this && !isDerivedFrom(other)) {
          if (other.followers == null) {
            other.followers = new ArrayList<>();
          }
          other.followers.removeIf(r -> r.get() == this || r.get() == null);
          other.followers.add(new WeakReference<>(this));
        }
      }
    }
  }

  private boolean isDerivedFrom(PyType other) {
    for (PyType b : bases) {
      if (b == other || b.isDerivedFrom(other)) {
        return true;
      }
    }
    return false;
  }

  /** A number that changes whenever the type or one of its bases does; never the same for two types. */
  public int version() {
    return version;
  }

  /** The direct subclasses that are still in use, in order of creation. */
  public List<PyType> subclasses() {
    List<PyType> alive = new ArrayList<>();
    synchronized (HIERARCHY_LOCK) {
      for (WeakReference<PyType> r : subclasses) {
        PyType subclass = r.get();
        if (subclass != null) {
          alive.add(subclass);
        }
      }
    }
    return alive;
  }

  /** Whether this type is {@code other} or derives from it, by the MRO alone. */
  public boolean isSubtype(PyType other) {
    if (this == other) {
      return true;
    }
    PyType[] order = mro;
    if (order == null) {
      for (PyType b = base; b != null; b = b.base) {
        if (b == other) {
          return true;
        }
      }
      return other == Types.OBJECT;
    }
    for (int i = 1; i < order.length; i++) {
      if (order[i] == other) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code object} is an instance by its real type. */
  public boolean isInstance(Object object) {
    return of(object).isSubtype(this);
  }

  /** The attribute in the first class of the MRO that has it, or null; no descriptor is run. */
  public Object lookup(String attribute) {
    Lookup[] entries = cache;
    int i = attribute.hashCode() & (CACHE_SIZE - 1);
    Lookup entry = entries[i];
    if (entry != null && (entry.name == attribute || entry.name.equals(attribute))) {
      return entry.value;
    }
    if (mro == null) {
      return null; // while mro() runs
    }
    Object value = lookupUncached(attribute);
    entries[i] = new Lookup(attribute, value);
    return value;
  }

  private Object lookupUncached(String attribute) {
    Object key = nameKey(attribute);
    for (PyType t : mro) {
      Object value = t.dict().get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The class of the MRO that holds an attribute, or null. */
  public PyType ownerOf(String attribute) {
    if (mro == null) {
      return null;
    }
    Object key = nameKey(attribute);
    for (PyType t : mro) {
      if (t.dict().get(key) != null) {
        return t;
      }
    }
    return null;
  }

  /** The special method, as the MRO holds it, or null: call it through {@link Calls#callSlot}. */
  public Object slot(Slot slot) {
    Object method = slots[slot.ordinal()];
    if (method == null) {
      return resolve(slot);
    }
    return method == ABSENT ? null : method;
  }

  private Object resolve(Slot slot) {
    if (mro == null) {
      return null;
    }
    Object[] target = slots;
    Object method = lookup(slot.method());
    if (method instanceof PyWrapperDescr wrapper) {
      method = wrapper.original;
    }
    target[slot.ordinal()] = method == null ? ABSENT : method;
    return method;
  }

  /** How attributes of instances are read: one of the {@code GET_} constants. */
  public int getKind() {
    int kind = getKind;
    return kind == GET_UNKNOWN ? classifyGet() : kind;
  }

  private int classifyGet() {
    int seen = version;
    boolean generic = slot(Slot.GETATTRIBUTE) == Types.objectGetAttribute();
    int kind = !generic ? GET_SPECIAL : slot(Slot.GETATTR) == null ? GET_GENERIC : GET_HOOKED;
    synchronized (HIERARCHY_LOCK) {
      if (seen == version) {
        getKind = (byte) kind;
      }
    }
    return kind;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    return TypeCalls.call(this, args, keywords);
  }

  @Override
  public Object call(Object a) {
    return this == Types.TYPE ? PyType.of(a) : TypeCalls.call(this, a);
  }

  @Override
  public Object call() {
    return TypeCalls.call(this);
  }

  @Override
  public Object call(Object a, Object b) {
    return TypeCalls.call(this, a, b);
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    return TypeCalls.call(this, a, b, c);
  }

  /** Whether an instance of {@code other} has all that this type's instances have, its {@code __slots__} alike. */
  boolean sameLayout(PyType other) {
    return layout == other.layout && hasDict == other.hasDict && hasWeakref == other.hasWeakref && sameSlots(other);
  }

  /** Whether the {@code __slots__} of this type and another are alike, from the same base on. */
  boolean sameSlots(PyType other) {
    PyType a = adder();
    PyType b = other.adder();
    return a == b
        || a != null && b != null && a.ownSlots().equals(b.ownSlots()) && a.base.adder() == b.base.adder();
  }

  /** The most derived class of this one and its bases that adds members of {@code __slots__}, or null. */
  private PyType adder() {
    PyType t = this;
    while (t != null && t.heap && t.slotCount == t.base.slotCount) {
      t = t.base;
    }
    return t == null || !t.heap ? null : t;
  }

  private List<String> ownSlots() {
    List<String> names = new ArrayList<>();
    for (Object value : dict().valueArray()) {
      if (value instanceof SlotMember member && member.owner() == this && member.index >= base.slotCount) {
        names.add(member.name());
      }
    }
    names.sort(null);
    return names;
  }

  private static Object typeGetAttribute;
  private static Object objectSetAttr;
  private static Object objectDelAttr;
  private static Object typeSetAttr;
  private static Object typeDelAttr;

  /** {@code type.__getattribute__}, to know metaclasses that do not replace it; the others below likewise. */
  public static Object typeGetAttribute() {
    Object method = typeGetAttribute;
    return method != null ? method : (typeGetAttribute = Types.TYPE.dict().get("__getattribute__"));
  }

  public static Object objectSetAttr() {
    Object method = objectSetAttr;
    return method != null ? method : (objectSetAttr = Types.OBJECT.dict().get("__setattr__"));
  }

  public static Object objectDelAttr() {
    Object method = objectDelAttr;
    return method != null ? method : (objectDelAttr = Types.OBJECT.dict().get("__delattr__"));
  }

  public static Object typeSetAttr() {
    Object method = typeSetAttr;
    return method != null ? method : (typeSetAttr = Types.TYPE.dict().get("__setattr__"));
  }

  public static Object typeDelAttr() {
    Object method = typeDelAttr;
    return method != null ? method : (typeDelAttr = Types.TYPE.dict().get("__delattr__"));
  }

  /** {@code __module__ + '.' + __qualname__} without {@code builtins.}, as messages show types. */
  public String fullName() {
    return TypeNames.full(this);
  }

  @Override
  public String toString() {
    return "<class '" + name + "'>" + (mro == null ? "" : Arrays.toString(bases));
  }

  /** Fails unless {@code object} is an instance of this type: "descriptor ... requires" errors are the caller's. */
  public void require(Object object, String what) {
    if (!isInstance(object)) {
      throw Errors.typeError(what + " must be " + name + ", not " + of(object).name());
    }
  }
}
