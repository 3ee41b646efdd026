package naja.runtime.objects;

import naja.runtime.expose.Spec;
import naja.runtime.expose.TypeDefiner;
import naja.runtime.objects.BuiltinDef.Kind;

/** Fills the namespace of a built-in type. */
public final class BuiltinTypeDefiner implements TypeDefiner {
  private static final String[] COMPARISONS = {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};

  private final PyType type;
  private final Spec spec;
  private final PyDict namespace;

  public BuiltinTypeDefiner(PyType type, Spec spec, PyDict namespace) {
    this.type = type;
    this.spec = spec;
    this.namespace = namespace;
  }

  /** Where a type has one comparison it has all six: in CPython they are one slot. */
  void completeComparisons() {
    int there = 0;
    for (String name : COMPARISONS) {
      there += namespace.get(name) instanceof PyWrapperDescr ? 1 : 0;
    }
    if (there == 0 || there == COMPARISONS.length) {
      return;
    }
    for (String name : COMPARISONS) {
      if (namespace.get(name) == null) {
        repeat(name);
      }
    }
  }

  private BuiltinDef def(Kind kind, int id, String name, String signature, boolean textSignature, String doc) {
    return new BuiltinDef(spec, id, kind, name, type, null, signature, textSignature, doc);
  }

  @Override
  public void method(int id, String name, String signature, boolean textSignature, String doc) {
    namespace.put(name, new PyMethodDescr(def(Kind.METHOD, id, name, signature, textSignature, doc)));
  }

  @Override
  public void slot(int id, String name, String signature, boolean textSignature, String doc) {
    namespace.put(name, new PyWrapperDescr(def(Kind.SLOT, id, name, signature, textSignature, doc)));
  }

  @Override
  public void repeat(String name) {
    Object method = type.bases()[0].lookup(name);
    if (method instanceof PyWrapperDescr slot) {
      namespace.put(name, new PyWrapperDescr(slot, type));
    } else if (method instanceof PyMethodDescr plain) {
      namespace.put(name, new PyMethodDescr(plain.def.ownedBy(type)));
    } else {
      throw new IllegalStateException(type.name() + " has no method " + name + " to repeat");
    }
  }

  @Override
  public void classMethod(int id, String name, String signature, boolean textSignature, String doc) {
    namespace.put(name, new PyClassMethodDescr(def(Kind.CLASS_METHOD, id, name, signature, textSignature, doc)));
  }

  @Override
  public void staticMethod(int id, String name, String signature, boolean textSignature, String doc) {
    BuiltinDef def = def(Kind.STATIC_METHOD, id, name, signature, textSignature, doc);
    namespace.put(name, new PyStaticMethod(new PyBuiltinFunction(def, type)));
  }

  @Override
  public void newMethod(int id, String signature, String textSignature) {
    namespace.put("__new__", new PyNewFunction(def(Kind.NEW, id, "__new__", signature, false, null),
        textSignature));
  }

  @Override
  public void getSet(String name, int getter, int setter, boolean deletes, String doc) {
    namespace.put(name, new PyGetSetDescr(type, name, doc, spec, getter, setter, deletes));
  }

  @Override
  public void member(String name, int getter, int setter, boolean deletes, String doc) {
    namespace.put(name, new PyMemberDescr(type, name, doc, spec, getter, setter, deletes));
  }
}
