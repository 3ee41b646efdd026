package naja.runtime.objects;

import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.memory.WeakTable;

/** The {@code __dict__} and {@code __weakref__} that class statements add to instances. */
final class InstanceAttributes {
  private InstanceAttributes() {}

  static Object dictDescriptor(PyType owner) {
    return new DictDescriptor(owner);
  }

  static Object weakrefDescriptor(PyType owner) {
    return new WeakrefDescriptor(owner);
  }

  /** {@code __dict__} of instances. */
  private static final class DictDescriptor extends PyGetSetDescr {
    DictDescriptor(PyType owner) {
      super(owner, "__dict__", "dictionary for instance variables");
    }

    @Override
    protected Object read(Object object) {
      AttributeDescr ofBuiltin = ofBuiltin(object);
      if (ofBuiltin != null) {
        return ofBuiltin.read(object);
      }
      return object instanceof HasDict h ? h.dict() : carrier(object).dict();
    }

    /** Where a built-in base has a dict of its own kind, classes and modules among them, that base decides. */
    private static AttributeDescr ofBuiltin(Object object) {
      PyType type = PyType.of(object);
      return type.layout().lookup("__dict__") instanceof AttributeDescr d && !(d instanceof DictDescriptor) ? d : null;
    }

    private PyInstance carrier(Object object) {
      PyInstance carrier = PyInstance.carrier(object);
      if (carrier == null || !carrier.type().hasDict) {
        checkObject(object);
        throw Errors.attributeError(object, "__dict__", "This object has no __dict__");
      }
      return carrier;
    }

    @Override
    protected boolean isWritable() {
      return true;
    }

    @Override
    protected void write(Object object, Object value) {
      AttributeDescr ofBuiltin = ofBuiltin(object);
      if (ofBuiltin != null) {
        ofBuiltin.set(object, value);
        return;
      }
      PyInstance carrier = carrier(object);
      if (value == null) {
        carrier.setDict(new PyDict());
      } else if (value instanceof PyDict dict) {
        carrier.setDict(dict);
      } else {
        throw Errors.typeError("__dict__ must be set to a dictionary, not a '" + PyType.of(value).name() + "'");
      }
    }
  }

  /** {@code __weakref__} of instances. */
  private static final class WeakrefDescriptor extends PyGetSetDescr {
    WeakrefDescriptor(PyType owner) {
      super(owner, "__weakref__", "list of weak references to the object");
    }

    @Override
    protected Object read(Object object) {
      checkObject(object);
      List<Object> references = WeakTable.of(object);
      return references.isEmpty() ? PyNone.NONE : references.getFirst();
    }
  }
}
