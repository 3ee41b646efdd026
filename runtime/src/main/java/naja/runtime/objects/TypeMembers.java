package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Instances;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.abstracts.TypeAttributes;
import naja.runtime.abstracts.TypeUnions;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.threads.Audit;
import naja.syntax.constant.WideString;

/** The methods and attributes of {@code type}. */
final class TypeMembers {
  private TypeMembers() {}

  @New(value = "type(*args, **kwargs)", noSignature = true)
  static Object create(PyType metatype, Object[] args, PyDict kwargs) {
    if (args.length != 3) {
      throw Errors.typeError(
          metatype == Types.TYPE && args.length != 1 ? "type() takes 1 or 3 arguments"
              : "type.__new__() takes exactly 3 arguments (" + args.length + " given)");
    }
    String where = "type.__new__() argument ";
    if (!Texts.isStr(args[0])) {
      throw Errors.typeError(where + "1 must be str, not " + PyType.of(args[0]).name());
    }
    if (!(args[1] instanceof PyTuple bases)) {
      throw Errors.typeError(where + "2 must be tuple, not " + PyType.of(args[1]).name());
    }
    if (!(args[2] instanceof PyDict namespace)) {
      throw Errors.typeError(where + "3 must be dict, not " + PyType.of(args[2]).name());
    }
    String name = nameOf(args[0]);
    return TypeCreation.create(metatype, name, bases, namespace, args, kwargs);
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PyType self, Object[] args, PyDict kwargs) {
    if (args.length == 1 && kwargs.size() != 0) {
      throw Errors.typeError("type.__init__() takes no keyword arguments");
    }
    if (args.length != 1 && args.length != 3) {
      throw Errors.typeError("type.__init__() takes 1 or 3 arguments");
    }
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyType self, Object[] args, PyDict kwargs) {
    if (kwargs.size() == 0) {
      return TypeCalls.instantiate(self, args, null);
    }
    Object[] names = kwargs.keyArray();
    Object[] values = kwargs.valueArray();
    String[] keys = new String[names.length];
    Object[] all = new Object[args.length + keys.length];
    System.arraycopy(args, 0, all, 0, args.length);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Texts.name(names[i]);
      all[args.length + i] = values[i];
    }
    return TypeCalls.instantiate(self, all, keys);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyType self) {
    return PyType.nameKey("<class '" + self.fullName() + "'>");
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyType self, Object name) {
    String text = Texts.attributeName(name);
    Object value = TypeAttributes.get(self, text);
    if (value == null) {
      throw Errors.noAttribute(self, text);
    }
    return value;
  }

  @Def("__setattr__(self, name, value, /)")
  static void setAttr(PyType self, Object name, Object value) {
    TypeAttributes.set(self, Texts.attributeName(name), value);
  }

  @Def("__delattr__(self, name, /)")
  static void delAttr(PyType self, Object name) {
    TypeAttributes.set(self, Texts.attributeName(name), null);
  }

  @Def("mro(self, /)")
  static Object mro(PyType self) {
    return PyList.of(objects(self.base() == null ? self.mro() : MethodResolutionOrder.c3(self, self.bases())));
  }

  private static Object[] objects(PyType[] types) {
    Object[] objects = new Object[types.length];
    System.arraycopy(types, 0, objects, 0, types.length);
    return objects;
  }

  @Def("__subclasses__(self, /)")
  static Object subclasses(PyType self) {
    return PyList.of(self.subclasses().toArray());
  }

  @ClassDef(value = "__prepare__(cls, /, *args, **kwargs)", signature = "(cls, name, bases, /, **kwds)")
  static Object prepare(PyType cls, Object[] args, PyDict kwargs) {
    return new PyDict();
  }

  @Def("__instancecheck__(self, instance, /)")
  static boolean instanceCheck(PyType self, Object instance) {
    return Instances.realIsInstance(instance, self);
  }

  @Def("__subclasscheck__(self, subclass, /)")
  static boolean subclassCheck(PyType self, Object subclass) {
    return Instances.recursiveIsSubclass(subclass, self);
  }

  @Def("__dir__(self, /)")
  static Object dir(PyType self) {
    return Directories.ofType(self);
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyType self) {
    return 1000;
  }

  @Def("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    return TypeUnions.of(self, value);
  }

  @Def("__ror__(self, value, /)")
  static Object ror(Object self, Object value) {
    return TypeUnions.of(value, self);
  }

  @Get("__name__")
  static Object getName(PyType self) {
    String name = self.name();
    return PyType.nameKey(self.heap ? name : name.substring(name.lastIndexOf('.') + 1));
  }

  @Set(value = "__name__", deletes = true)
  static void setName(PyType self, Object value) {
    checkChange(self, value, "__name__");
    if (!Texts.isStr(value)) {
      throw Errors.typeError(
          "can only assign string to " + self.name() + ".__name__, not '" + PyType.of(value).name() + "'");
    }
    self.setName(nameOf(value));
  }

  /** The name for a class; one that cannot be encoded cannot be shown in messages, either. */
  private static String nameOf(Object text) {
    if (PyStr.valueOrNull(text) instanceof WideString wide) {
      Codecs.encode(wide, "utf-8", "strict");
    }
    String name = Texts.utf16(text);
    if (name.indexOf(0) >= 0) {
      throw Errors.valueError("type name must not contain null characters");
    }
    return name;
  }

  private static void checkChange(PyType self, Object value, String attribute) {
    if (self.immutable) {
      throw Errors.typeError("cannot set '" + attribute + "' attribute of immutable type '" + self.name() + "'");
    }
    if (value == null) {
      throw Errors.typeError("cannot delete '" + attribute + "' attribute of immutable type '" + self.name() + "'");
    }
    Audit.event("object.__setattr__", self, attribute, value);
  }

  @Get("__qualname__")
  static Object getQualname(PyType self) {
    return TypeNames.qualified(self);
  }

  @Set(value = "__qualname__", deletes = true)
  static void setQualname(PyType self, Object value) {
    checkChange(self, value, "__qualname__");
    if (!Texts.isStr(value)) {
      throw Errors.typeError(
          "can only assign string to " + self.name() + ".__qualname__, not '" + PyType.of(value).name() + "'");
    }
    self.qualifiedName = value;
  }

  @Get("__module__")
  static Object getModule(PyType self) {
    Object module = TypeNames.module(self);
    if (module == null) {
      throw Errors.attributeError(self, "__module__", "__module__");
    }
    return module;
  }

  @Set(value = "__module__", deletes = true)
  static void setModule(PyType self, Object value) {
    checkChange(self, value, "__module__");
    self.put("__module__", value);
    self.remove("__firstlineno__");
  }

  @Get("__doc__")
  static Object getDoc(PyType self) {
    Object doc = self.dict().get("__doc__");
    if (doc == null) {
      return PyNone.NONE;
    }
    if (!self.heap && (doc instanceof PyGetSetDescr || doc instanceof PyMemberDescr)) {
      // That of the instances: the type's own is nowhere in its namespace.
      String text = Docstrings.ofType(self);
      if (text != null) {
        return PyType.nameKey(text);
      }
    }
    return Attributes.bindToType(doc, self);
  }

  @Set(value = "__doc__", deletes = true)
  static void setDoc(PyType self, Object value) {
    checkChange(self, value, "__doc__");
    self.put("__doc__", value);
  }

  @Get("__dict__")
  static Object getDict(PyType self) {
    return new PyMappingProxy(self.dict());
  }

  @Get("__bases__")
  static Object getBases(PyType self) {
    return PyTuple.of(objects(self.bases()));
  }

  @Set(value = "__bases__", deletes = true)
  static void setBases(PyType self, Object value) {
    checkChange(self, value, "__bases__");
    if (!(value instanceof PyTuple tuple)) {
      throw Errors.typeError(
          "can only assign tuple to " + self.name() + ".__bases__, not " + PyType.of(value).name());
    }
    if (tuple.size() == 0) {
      throw Errors.typeError("can only assign non-empty tuple to " + self.name() + ".__bases__, not ()");
    }
    for (Object item : tuple.items()) {
      if (!(item instanceof PyType t)) {
        throw Errors.typeError(
            self.name() + ".__bases__ must be tuple of classes, not '" + PyType.of(item).name() + "'");
      }
      if (t.isSubtype(self) || TypeChanges.derivesFrom(t, self)) {
        throw Errors.typeError("a __bases__ item causes an inheritance cycle");
      }
    }
    TypeChanges.setBases(self, TypeCreation.types(tuple));
  }

  @Get(value = "__base__", member = true)
  static Object getBase(PyType self) {
    return PyNone.orNone(self.base());
  }

  @Get("__mro__")
  static Object getMro(PyType self) {
    PyType[] mro = self.mro();
    return mro == null ? PyNone.NONE : PyTuple.of(objects(mro));
  }

  @Get(value = "__flags__", member = true)
  static long getFlags(PyType self) {
    return TypeFlags.of(self);
  }

  @Get(value = "__basicsize__", member = true)
  static long getBasicSize(PyType self) {
    return 16 + 8L * self.slotCount();
  }

  @Get(value = "__itemsize__", member = true)
  static long getItemSize(PyType self) {
    PyType layout = self.layout();
    return layout == Types.TUPLE || layout == Types.MEMORYVIEW ? 8 : layout == Types.INT ? 4 : layout == Types.BYTES ? 1
        : 0;
  }

  @Get(value = "__dictoffset__", member = true)
  static long getDictOffset(PyType self) {
    return self.hasDict ? -1 : 0;
  }

  @Get(value = "__weakrefoffset__", member = true)
  static long getWeakrefOffset(PyType self) {
    return self.hasWeakref ? 16 : 0;
  }

  @Get("__abstractmethods__")
  static Object getAbstractMethods(PyType self) {
    Object value = self == Types.TYPE ? null : self.dict().get("__abstractmethods__");
    if (value == null) {
      throw Errors.attributeError(self, "__abstractmethods__", "__abstractmethods__");
    }
    return value;
  }

  @Set(value = "__abstractmethods__", deletes = true)
  static void setAbstractMethods(PyType self, Object value) {
    if (value == null) {
      if (!self.remove("__abstractmethods__")) {
        throw Errors.attributeError(self, "__abstractmethods__", "__abstractmethods__");
      }
      self.isAbstract = false;
      return;
    }
    boolean isAbstract = Truth.isTrue(value);
    self.put("__abstractmethods__", value);
    self.isAbstract = isAbstract;
  }

  @Get("__text_signature__")
  static Object getTextSignature(PyType self) {
    Object creator = self.dict().get("__new__");
    if (!self.heap && creator instanceof PyNewFunction n && n.typeTextSignature() != null) {
      return n.typeTextSignature();
    }
    return PyNone.NONE;
  }

  @Get("__annotations__")
  static Object getAnnotations(PyType self) {
    return TypeAnnotations.get(self);
  }

  @Set(value = "__annotations__", deletes = true)
  static void setAnnotations(PyType self, Object value) {
    TypeAnnotations.set(self, value);
  }

  @Get("__annotate__")
  static Object getAnnotate(PyType self) {
    return TypeAnnotations.getAnnotate(self);
  }

  @Set("__annotate__")
  static void setAnnotate(PyType self, Object value) {
    TypeAnnotations.setAnnotate(self, value);
  }

  @Get("__type_params__")
  static Object getTypeParams(PyType self) {
    Object value = self.heap ? self.dict().get("__type_params__") : null;
    return value == null ? PyTuple.EMPTY : value;
  }

  @Set(value = "__type_params__", deletes = true)
  static void setTypeParams(PyType self, Object value) {
    checkChange(self, value, "__type_params__");
    self.put("__type_params__", value);
  }
}
