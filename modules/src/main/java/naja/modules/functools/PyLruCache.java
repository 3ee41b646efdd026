package naja.modules.functools;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.HasDict;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyMethod;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/**
 * What {@code functools.lru_cache} makes of a function. Keys are hashed and compared outside of any lock; the order of
 * use is a linked list that the monitor guards.
 */
@TypeSpec("functools._lru_cache_wrapper")
public final class PyLruCache extends PyCallable implements HasDict {
  static final PyType TYPE = PyType.builtin("functools._lru_cache_wrapper", PyLruCache.class, new PyLruCacheSpec());

  static {
    TYPE.isBase = false;
    TYPE.hasWeakref = true;
  }

  /** Separates the keyword arguments in a key. */
  private static final Object KEYWORD_MARK = new Mark();

  /** An object that is equal to nothing else. */
  private static final class Mark extends PyObject {
    @Override
    public PyType type() {
      return Types.OBJECT;
    }
  }

  /** A result, in the order of use. */
  private static final class Link extends PyObject {
    final Object key;
    final long hash;
    final Object result;
    Link previous;
    Link next;

    Link(Object key, long hash, Object result) {
      this.key = key;
      this.hash = hash;
      this.result = result;
    }

    @Override
    public PyType type() {
      return Types.OBJECT;
    }
  }

  private final Object function;

  /** The limit, or -1 for none. */
  private final long maxSize;

  private final boolean typed;
  private final Object infoType;
  private final PyDict cache = new PyDict();
  private final Link root = new Link(null, 0, null);
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private PyDict dict;

  private PyLruCache(Object function, long maxSize, boolean typed, Object infoType) {
    this.function = function;
    this.maxSize = maxSize;
    this.typed = typed;
    this.infoType = infoType;
    root.previous = root;
    root.next = root;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public synchronized PyDict dict() {
    if (dict == null) {
      dict = new PyDict();
    }
    return dict;
  }

  @Override
  public PyDict dictOrNull() {
    return dict;
  }

  @New(value = "lru_cache(user_function, maxsize, typed, cache_info_type)", noSignature = true)
  static Object create(PyType type, Object function, Object size, boolean typed, Object infoType) {
    if (!Calls.isCallable(function)) {
      throw Errors.typeError("the first argument must be callable");
    }
    long limit = -1;
    if (size != PyNone.NONE) {
      if (!Numbers.isIndex(size)) {
        throw Errors.typeError("maxsize should be integer or None");
      }
      limit = Math.max(0, Numbers.asSizeOverflow(size));
    }
    return new PyLruCache(function, limit, typed, infoType);
  }

  private Object keyOf(Object[] args, String[] names) {
    int named = names == null ? 0 : names.length;
    int count = args.length - named;
    if (!typed && named == 0 && count == 1 && (PyInt.isExact(args[0]) || args[0] instanceof String)) {
      return args[0];
    }
    Object[] key = new Object[count + (named == 0 ? 0 : 1 + 2 * named) + (typed ? args.length : 0)];
    System.arraycopy(args, 0, key, 0, count);
    int at = count;
    if (named > 0) {
      key[at++] = KEYWORD_MARK;
      for (int i = 0; i < named; i++) {
        key[at++] = PyType.nameKey(names[i]);
        key[at++] = args[count + i];
      }
    }
    if (typed) {
      for (Object arg : args) {
        key[at++] = PyType.of(arg);
      }
    }
    return PyTuple.of(key);
  }

  @Override
  public Object call(Object[] args, String[] names) {
    if (maxSize == 0) {
      misses.increment();
      return Calls.call(function, args, names);
    }
    Object key = keyOf(args, names);
    long hash = Hashes.hash(key);
    Object known = cache.getKnownHash(key, hash);
    if (known != null) {
      hits.increment();
      if (!(known instanceof Link link)) {
        return known;
      }
      moveToEnd(link);
      return link.result;
    }
    misses.increment();
    Object result = Calls.call(function, args, names);
    if (maxSize < 0) {
      cache.putKnownHash(key, hash, result instanceof Link ? new Link(key, hash, result) : result);
    } else if (cache.getKnownHash(key, hash) == null) {
      add(new Link(key, hash, result));
    }
    return result;
  }

  private synchronized void moveToEnd(Link link) {
    if (link.next != null) {
      unlink(link);
      append(link);
    }
  }

  private void unlink(Link link) {
    link.previous.next = link.next;
    link.next.previous = link.previous;
    link.next = null;
    link.previous = null;
  }

  private void append(Link link) {
    link.previous = root.previous;
    link.next = root;
    root.previous.next = link;
    root.previous = link;
  }

  private void add(Link link) {
    Link oldest = null;
    synchronized (this) {
      append(link);
      if (cache.size() >= maxSize && root.next != link) {
        oldest = root.next;
        unlink(oldest);
      }
    }
    if (oldest != null) {
      cache.removeKnownHash(oldest.key, oldest.hash);
    }
    cache.putKnownHash(link.key, link.hash, link);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object callIt(PyLruCache self, Object[] args, PyDict kwargs) {
    Object[] keys = kwargs.keyArray();
    if (keys.length == 0) {
      return self.call(args, null);
    }
    Object[] all = Arrays.copyOf(args, args.length + keys.length);
    String[] names = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      names[i] = Texts.name(keys[i]);
      all[args.length + i] = kwargs.get(keys[i]);
    }
    return self.call(all, names);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyLruCache self, Object instance, Object owner) {
    return instance == null || instance == PyNone.NONE ? self : new PyMethod(self, instance);
  }

  @Def("cache_info(self, /)")
  static Object cacheInfo(PyLruCache self) {
    return Calls.call(
        self.infoType, self.hits.sum(), self.misses.sum(), self.maxSize < 0 ? PyNone.NONE : (Object) self.maxSize,
        (long) self.cache.size());
  }

  @Def("cache_clear(self, /)")
  static void cacheClear(PyLruCache self) {
    synchronized (self) {
      for (Link link = self.root.next; link != self.root; link = self.root.next) {
        self.unlink(link);
      }
    }
    self.cache.clear();
    self.hits.reset();
    self.misses.reset();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyLruCache self) {
    return Attributes.getAttr(self, "__qualname__");
  }

  @Def(value = "__copy__(self, /)", noSignature = true)
  static Object copy(PyLruCache self) {
    return self;
  }

  @Def(value = "__deepcopy__(self, memo, /)", noSignature = true)
  static Object deepCopy(PyLruCache self, Object memo) {
    return self;
  }

  @Get("__dict__")
  static Object getDict(PyLruCache self) {
    return self.dict();
  }

  @Set("__dict__")
  static void setDict(PyLruCache self, Object value) {
    if (!(value instanceof PyDict given)) {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '" + PyType.of(value).name() + "'");
    }
    self.dict = given;
  }
}
