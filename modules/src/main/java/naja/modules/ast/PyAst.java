package naja.modules.ast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.PyUnion;
import naja.runtime.objects.TypeNames;

/** {@code ast.AST}, the base of all nodes. Compare CPython's {@code ast_type_init} and its neighbours. */
@TypeSpec("ast.AST")
final class PyAst {
  static final PyType TYPE = PyType.builtin("ast.AST", PyInstance.class, new PyAstSpec());

  static {
    TYPE.hasDict = true;
    TYPE.immutable = false;
    TYPE.put("_fields", PyTuple.EMPTY);
    TYPE.put("__match_args__", PyTuple.EMPTY);
    TYPE.put("_attributes", PyTuple.EMPTY);
  }

  private PyAst() {}

  @New(value = "AST(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyInstance(type);
  }

  /** The name with which the warnings call a class. */
  private static String shownName(PyType type) {
    return type == TYPE ? "ast.AST" : type.name();
  }

  private static void deprecated(String message) {
    Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, message, 1);
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PyInstance self, Object[] args, PyDict kwargs) {
    PyType type = self.type();
    Object fields = Attributes.lookupAttr(type, "_fields");
    long count = fields == null ? 0 : Lengths.length(fields);
    List<Object> missing = new ArrayList<>();
    if (fields != null) {
      for (Object field : Iteration.toArray(fields)) {
        missing.add(field);
      }
    }
    if (count < args.length) {
      throw Errors.typeError(
          TypeNames.qualified(type) + " constructor takes at most " + count + " positional argument"
              + (count == 1 ? "" : "s"));
    }
    for (int i = 0; i < args.length; i++) {
      Object name = Subscripts.get(fields, (long) i);
      Attributes.setAttr(self, Texts.attributeName(name), args[i]);
      missing.remove(name);
    }
    Object[] keys = kwargs.keyArray();
    Object[] values = kwargs.valueArray();
    for (int i = 0; i < keys.length; i++) {
      if (fields != null && Iteration.contains(fields, keys[i])) {
        if (!missing.remove(keys[i])) {
          throw Errors.typeError(
              shownName(type) + " got multiple values for argument " + Texts.reprText(keys[i]));
        }
      } else if (!Iteration.contains(Attributes.getAttr(type, "_attributes"), keys[i])) {
        deprecated(
            shownName(type) + ".__init__ got an unexpected keyword argument " + Texts.reprText(keys[i])
                + ". Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.");
      }
      Attributes.setAttr(self, Texts.attributeName(keys[i]), values[i]);
    }
    if (!missing.isEmpty()) {
      fillMissing(self, type, missing);
    }
  }

  private static void fillMissing(PyInstance self, PyType type, List<Object> missing) {
    Object types = Attributes.lookupAttr(type, "_field_types");
    if (types == null) {
      return;
    }
    for (Object name : missing) {
      Object fieldType = types instanceof PyDict dict ? dict.get(name) : Subscripts.get(types, name);
      if (fieldType == null) {
        deprecated(
            "Field " + Texts.reprText(name) + " is missing from " + shownName(type)
                + "._field_types. This will become an error in Python 3.15.");
      } else if (fieldType instanceof PyGenericAlias) {
        Attributes.setAttr(self, Texts.attributeName(name), new PyList());
      } else if (fieldType == NodeTypes.named("expr_context").type) {
        Attributes.setAttr(self, Texts.attributeName(name), NodeTypes.named("Load").instance);
      } else if (!(fieldType instanceof PyUnion)) {
        deprecated(
            shownName(type) + ".__init__ missing 1 required positional argument: " + Texts.reprText(name)
                + ". This will become an error in Python 3.15.");
      }
    }
  }

  @Def("__repr__(self, /)")
  static Object repr(PyInstance self) {
    return NodeRepr.of(self);
  }

  // Although they do what those of object do, the class has these methods, and Python code can see that.

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyInstance self, Object name) {
    String text = Texts.attributeName(name);
    Object value = Attributes.genericGet(self, self.type(), text);
    if (value == null) {
      throw Errors.noAttribute(self, text);
    }
    return value;
  }

  @Def("__setattr__(self, name, value, /)")
  static void setAttr(PyInstance self, Object name, Object value) {
    Attributes.genericSet(self, self.type(), Texts.attributeName(name), value);
  }

  @Def("__delattr__(self, name, /)")
  static void delAttr(PyInstance self, Object name) {
    Attributes.genericSet(self, self.type(), Texts.attributeName(name), null);
  }

  @Get("__dict__")
  static Object getDict(PyInstance self) {
    return self.dict();
  }

  @naja.runtime.expose.Set(value = "__dict__", deletes = true)
  static void setDict(PyInstance self, Object value) {
    if (value == null) {
      self.setDict(new PyDict());
    } else if (value instanceof PyDict dict) {
      self.setDict(dict);
    } else {
      throw Errors.typeError("__dict__ must be set to a dictionary, not a '" + PyType.of(value).name() + "'");
    }
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyInstance self) {
    PyDict state = self.dict();
    Object fields = Attributes.lookupAttr(self.type(), "_fields");
    int count = 0;
    if (fields != null) {
      // Positional placeholders keep the constructor from complaining; the state has the values.
      for (Object name : Iteration.toArray(fields)) {
        if (state.get(name) == null) {
          break;
        }
        count++;
      }
    }
    Object[] args = new Object[count];
    java.util.Arrays.fill(args, PyNone.NONE);
    return PyTuple.of(self.type(), PyTuple.of(args), state);
  }

  @Def("__replace__(self, /, **fields)")
  static Object replace(PyInstance self, PyDict changes) {
    PyType type = self.type();
    checkReplacement(self, type, changes);
    PyDict all = self.dict().copy();
    all.putAll(changes);
    return Calls.callWithDict(type, new Object[0], all);
  }

  private static void addAll(Set<Object> names, PyType type, String attribute) {
    Object values = Attributes.lookupAttr(type, attribute);
    if (values != null) {
      for (Object name : Iteration.toArray(values)) {
        names.add(name);
      }
    }
  }

  private static void checkReplacement(PyInstance self, PyType type, PyDict changes) {
    Set<Object> known = new HashSet<>();
    addAll(known, type, "_fields");
    Set<Object> expected = new HashSet<>(known);
    addAll(known, type, "_attributes");
    for (Object key : changes.keyArray()) {
      if (!known.contains(key)) {
        throw Errors.typeError(
            shownName(type) + ".__replace__ got an unexpected keyword argument " + Texts.reprText(key) + ".");
      }
      expected.remove(key);
    }
    for (Object key : self.dict().keyArray()) {
      expected.remove(key);
    }
    Object types = Attributes.lookupAttr(type, "_field_types");
    if (types instanceof PyDict dict) {
      expected.removeIf(name -> dict.get(name) instanceof PyUnion);
    }
    if (!expected.isEmpty()) {
      throw missingChanges(type, expected);
    }
  }

  private static PyException missingChanges(PyType type, Set<Object> expected) {
    List<String> shown = new ArrayList<>();
    for (Object name : expected) {
      shown.add(Texts.reprText(name));
    }
    shown.sort(null);
    return Errors.typeError(
        shownName(type) + ".__replace__ missing " + shown.size() + " keyword argument" + (shown.size() == 1 ? "" : "s")
            + ": " + String.join(", ", shown) + ".");
  }
}
