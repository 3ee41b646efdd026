package naja.modules.unicodedata;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.text.Unicode32;

/**
 * {@code unicodedata.UCD}: the same functions for version 3.2, which {@code stringprep} and with it internationalized
 * domain names go by.
 */
@TypeSpec(value = "unicodedata.UCD", repeats = "__getattribute__")
public final class PyUcd extends PyObject {
  static final PyType TYPE = PyType.builtin("unicodedata.UCD", PyUcd.class, new PyUcdSpec());

  static {
    TYPE.disallowInstantiation = true;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Get(value = "unidata_version", member = true)
  static String version(PyUcd self) {
    return "3.2.0";
  }

  @Def("name(self, chr, default=<unrepresentable>, /)")
  static Object name(PyUcd self, Object chr, Object otherwise) {
    String name = Unicode32.name(UnicodeDataModule.character(chr, "name", " 1"));
    return name == null ? UnicodeDataModule.missing(otherwise, "no such name") : name;
  }

  @Def("decimal(self, chr, default=<unrepresentable>, /)")
  static Object decimal(PyUcd self, Object chr, Object otherwise) {
    int value = Unicode32.decimal(UnicodeDataModule.character(chr, "decimal", " 1"));
    return value < 0 ? UnicodeDataModule.missing(otherwise, "not a decimal") : (Object) (long) value;
  }

  @Def("digit(self, chr, default=<unrepresentable>, /)")
  static Object digit(PyUcd self, Object chr, Object otherwise) {
    int value = Unicode32.digit(UnicodeDataModule.character(chr, "digit", " 1"));
    return value < 0 ? UnicodeDataModule.missing(otherwise, "not a digit") : (Object) (long) value;
  }

  @Def("numeric(self, chr, default=<unrepresentable>, /)")
  static Object numeric(PyUcd self, Object chr, Object otherwise) {
    double value = Unicode32.numeric(UnicodeDataModule.character(chr, "numeric", " 1"));
    return Double.isNaN(value) ? UnicodeDataModule.missing(otherwise, "not a numeric character") : (Object) value;
  }

  @Def("category(self, chr, /)")
  static String category(PyUcd self, Object chr) {
    return Unicode32.category(UnicodeDataModule.character(chr, "category", ""));
  }

  @Def("bidirectional(self, chr, /)")
  static String bidirectional(PyUcd self, Object chr) {
    return Unicode32.bidirectional(UnicodeDataModule.character(chr, "bidirectional", ""));
  }

  @Def("combining(self, chr, /)")
  static int combining(PyUcd self, Object chr) {
    return Unicode32.combining(UnicodeDataModule.character(chr, "combining", ""));
  }

  @Def("east_asian_width(self, chr, /)")
  static String eastAsianWidth(PyUcd self, Object chr) {
    return Unicode32.eastAsianWidth(UnicodeDataModule.character(chr, "east_asian_width", ""));
  }

  @Def("decomposition(self, chr, /)")
  static String decomposition(PyUcd self, Object chr) {
    return Unicode32.decomposition(UnicodeDataModule.character(chr, "decomposition", ""));
  }

  @Def("mirrored(self, chr, /)")
  static int mirrored(PyUcd self, Object chr) {
    return Unicode32.isMirrored(UnicodeDataModule.character(chr, "mirrored", "")) ? 1 : 0;
  }

  @Def("normalize(self, form, unistr, /)")
  static Object normalize(PyUcd self, Object form, Object unistr) {
    String name = UnicodeDataModule.form(form, "normalize");
    return Unicode32.normalize(name, UnicodeDataModule.text(unistr, "normalize"));
  }

  @Def("is_normalized(self, form, unistr, /)")
  static boolean isNormalized(PyUcd self, Object form, Object unistr) {
    Object text = UnicodeDataModule.text(unistr, "is_normalized");
    return Unicode32.normalize(UnicodeDataModule.form(form, "is_normalized"), text).equals(text);
  }

  @Def("lookup(self, name, /)")
  static Object lookup(PyUcd self, Object name) {
    // Names of later versions are found, too, as in CPython.
    return UnicodeDataModule.lookup(name);
  }
}
