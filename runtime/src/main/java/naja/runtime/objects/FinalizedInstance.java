package naja.runtime.objects;

import naja.runtime.memory.Finalization;
import naja.runtime.memory.Mortal;

/**
 * An instance, or the carrier of attributes of an instance, whose class has {@code __del__}. The JVM's finalization is what
 * tells of its death, because {@code __del__} is given the object itself and may keep it alive: no kind of Java
 * reference can do that. Only these instances pay for it.
 */
public final class FinalizedInstance extends PyInstance implements Mortal {
  /** What {@link Finalization} knows it by. */
  public volatile Object tracked;

  private Object owner = this;
  private boolean finalized;

  FinalizedInstance(PyType type) {
    super(type);
    Finalization.track(this);
  }

  @Override
  public Object tracked() {
    return tracked;
  }

  @Override
  void ownedBy(Object object) {
    owner = object;
  }

  /** The Python object: this one, or the one that it carries the attributes of. */
  public Object owner() {
    return owner;
  }

  /** True for the first caller: {@code __del__} is called once. */
  public synchronized boolean beginFinalization() {
    if (finalized) {
      return false;
    }
    finalized = true;
    return true;
  }

  /** {@code gc.is_finalized}. */
  public synchronized boolean isFinalized() {
    return finalized;
  }

  @SuppressWarnings({"removal", "Finalize"}) // see the class comment
  @Override
  protected void finalize() {
    if (tracked != null) {
      Finalization.dead(this);
    }
  }
}
