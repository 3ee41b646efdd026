package naja.runtime.objects;

import naja.runtime.abstracts.Errors;

/** A member that a class statement's {@code __slots__} makes; {@code member_descriptor} to Python. */
public final class SlotMember extends PyMemberDescr {
  /** The index for {@link PyInstance#slot}. */
  public final int index;

  SlotMember(PyType owner, String name, int index) {
    super(owner, name, null);
    this.index = index;
  }

  @Override
  protected Object read(Object object) {
    checkObject(object);
    Object value = PyInstance.carrier(object).slot(index);
    if (value == null) {
      throw Errors.attributeError(
          object, name(), "'" + TypeNames.inMessage(PyType.of(object)) + "' object has no attribute '" + name() + "'");
    }
    return value;
  }

  @Override
  protected boolean isWritable() {
    return true;
  }

  @Override
  protected void write(Object object, Object value) {
    checkObject(object);
    PyInstance carrier = PyInstance.carrier(object);
    if (value == null && carrier.slot(index) == null) {
      throw attributeError(object, name());
    }
    carrier.setSlot(index, value);
  }
}
