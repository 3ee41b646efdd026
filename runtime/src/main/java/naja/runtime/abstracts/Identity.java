package naja.runtime.abstracts;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.math.BigInteger;
import java.util.HashMap;
import naja.runtime.objects.PyObject;

/**
 * {@code is} and {@code id()}. Numbers are compared by value (two ints that are equal are the same object as far as
 * Python can see), and so are strings of at most one character; everything else is itself.
 */
public final class Identity {
  private static final HashMap<Object, Long> IDS = new HashMap<>();
  private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();
  private static long next = 0x7f0000001000L;

  private Identity() {}

  /** A key in the table of ids: it holds until the object is gone for good, its {@code __del__} included. */
  private static final class Key extends PhantomReference<Object> {
    private final int hash;

    Key(Object object) {
      super(object, DEAD);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }
  }

  /** What finds the key of an object. */
  private record Probe(Object object) {
    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key ? key.refersTo(object) : other instanceof Probe p && p.object == object;
    }
  }

  /** {@code a is b}. */
  public static boolean is(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof PyObject || b instanceof PyObject || a == null || b == null || a.getClass() != b.getClass()) {
      return false;
    }
    if (a instanceof String s) {
      return s.length() <= 1 && s.equals(b);
    }
    if (a instanceof Double d) {
      return !d.isNaN() && d.equals(b);
    }
    return (a instanceof Long || a instanceof BigInteger || a instanceof Boolean) && a.equals(b);
  }

  /** {@code id(object)}: the same for identical objects, never that of another object that lives at the same time. */
  public static long id(Object object) {
    if (object instanceof Long n) {
      return (n << 4) | 8;
    }
    if (object instanceof Double d) {
      return (Double.doubleToRawLongBits(d) << 4) | 4;
    }
    if (object instanceof BigInteger n) {
      return ((long) n.hashCode() << 4) | 12;
    }
    if (object instanceof Boolean b) {
      return b ? 0x7f0000000020L : 0x7f0000000010L;
    }
    if (object instanceof String s && s.length() <= 1) {
      return 0x7e0000000000L + (s.isEmpty() ? 0 : (s.charAt(0) + 1) << 4);
    }
    synchronized (IDS) {
      for (Object dead = DEAD.poll(); dead != null; dead = DEAD.poll()) {
        IDS.remove(dead);
      }
      Long id = IDS.get(new Probe(object));
      if (id == null) {
        id = next;
        next += 16;
        IDS.put(new Key(object), id);
      }
      return id;
    }
  }
}
