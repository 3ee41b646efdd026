package naja.modules.unicodedata;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/**
 * {@code unicodedata.UCD}: the same functions for version 3.2, which {@code stringprep} asks for. They answer from the
 * present version; the properties of the characters that 3.2 had have hardly changed.
 */
@TypeSpec("unicodedata.UCD")
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
    return UnicodeDataModule.name(chr, otherwise);
  }

  @Def("decimal(self, chr, default=<unrepresentable>, /)")
  static Object decimal(PyUcd self, Object chr, Object otherwise) {
    return UnicodeDataModule.decimal(chr, otherwise);
  }

  @Def("digit(self, chr, default=<unrepresentable>, /)")
  static Object digit(PyUcd self, Object chr, Object otherwise) {
    return UnicodeDataModule.digit(chr, otherwise);
  }

  @Def("numeric(self, chr, default=<unrepresentable>, /)")
  static Object numeric(PyUcd self, Object chr, Object otherwise) {
    return UnicodeDataModule.numeric(chr, otherwise);
  }

  @Def("category(self, chr, /)")
  static String category(PyUcd self, Object chr) {
    return UnicodeDataModule.category(chr);
  }

  @Def("bidirectional(self, chr, /)")
  static String bidirectional(PyUcd self, Object chr) {
    return UnicodeDataModule.bidirectional(chr);
  }

  @Def("combining(self, chr, /)")
  static int combining(PyUcd self, Object chr) {
    return UnicodeDataModule.combining(chr);
  }

  @Def("east_asian_width(self, chr, /)")
  static String eastAsianWidth(PyUcd self, Object chr) {
    return UnicodeDataModule.eastAsianWidth(chr);
  }

  @Def("decomposition(self, chr, /)")
  static String decomposition(PyUcd self, Object chr) {
    return UnicodeDataModule.decomposition(chr);
  }

  @Def("mirrored(self, chr, /)")
  static int mirrored(PyUcd self, Object chr) {
    return UnicodeDataModule.mirrored(chr);
  }

  @Def("normalize(self, form, unistr, /)")
  static Object normalize(PyUcd self, Object form, Object unistr) {
    return UnicodeDataModule.normalize(form, unistr);
  }

  @Def("is_normalized(self, form, unistr, /)")
  static boolean isNormalized(PyUcd self, Object form, Object unistr) {
    return UnicodeDataModule.isNormalized(form, unistr);
  }

  @Def("lookup(self, name, /)")
  static Object lookup(PyUcd self, Object name) {
    return UnicodeDataModule.lookup(name);
  }
}
