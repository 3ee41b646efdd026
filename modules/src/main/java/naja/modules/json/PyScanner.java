package naja.modules.json;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code _json.make_scanner}: what a {@code JSONDecoder} reads values with. */
@TypeSpec("_json.Scanner")
public final class PyScanner extends PyObject {
  static final PyType TYPE = PyType.builtin("_json.Scanner", PyScanner.class, new PyScannerSpec());

  static {
    TYPE.isBase = false;
  }

  final boolean strict;
  final Object objectHook;
  final Object objectPairsHook;
  final Object parseFloat;
  final Object parseInt;
  final Object parseConstant;

  private PyScanner(Object context) {
    strict = Truth.isTrue(Attributes.getAttr(context, "strict"));
    objectHook = Attributes.getAttr(context, "object_hook");
    objectPairsHook = Attributes.getAttr(context, "object_pairs_hook");
    parseFloat = Attributes.getAttr(context, "parse_float");
    parseInt = Attributes.getAttr(context, "parse_int");
    parseConstant = Attributes.getAttr(context, "parse_constant");
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "make_scanner(context)", noSignature = true)
  static Object create(PyType type, Object context) {
    return new PyScanner(context);
  }

  @Def("__call__(self, /, string, idx)")
  static Object scanOnce(PyScanner self, Object string, long idx) {
    JsonReader reader = new JsonReader(JsonModule.text(string), self.strict, self);
    if (idx < 0) {
      throw Errors.valueError("idx cannot be negative");
    }
    if (idx >= reader.length()) {
      throw Errors.stopIteration(idx);
    }
    Object value = reader.value((int) idx);
    return PyTuple.of(value, (long) reader.position());
  }

  @Get(value = "strict", member = true)
  static boolean getStrict(PyScanner self) {
    return self.strict;
  }

  @Get(value = "object_hook", member = true)
  static Object getObjectHook(PyScanner self) {
    return self.objectHook;
  }

  @Get(value = "object_pairs_hook", member = true)
  static Object getObjectPairsHook(PyScanner self) {
    return self.objectPairsHook;
  }

  @Get(value = "parse_float", member = true)
  static Object getParseFloat(PyScanner self) {
    return self.parseFloat;
  }

  @Get(value = "parse_int", member = true)
  static Object getParseInt(PyScanner self) {
    return self.parseInt;
  }

  @Get(value = "parse_constant", member = true)
  static Object getParseConstant(PyScanner self) {
    return self.parseConstant;
  }
}
