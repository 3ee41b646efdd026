package naja.runtime.objects;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code cell}: the variable that closures share. */
@TypeSpec("cell")
public final class PyCell extends PyObject {
  /** The value, or null while the variable has none. */
  public Object value;

  public PyCell(Object value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return Types.CELL;
  }

  @New("CellType(contents=<unrepresentable>, /)")
  static Object create(PyType type, Object contents) {
    return new PyCell(contents);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyCell self) {
    Object v = self.value;
    String content =
        v == null
            ? "empty"
            : PyType.of(v).name() + " object at 0x" + Long.toHexString(Identity.id(v));
    return PyType.nameKey("<cell at 0x" + Long.toHexString(Identity.id(self)) + ": " + content + ">");
  }

  private static Object compare(int operator, PyCell self, Object other) {
    if (!(other instanceof PyCell cell)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = self.value;
    Object b = cell.value;
    if (a != null && b != null) {
      return Comparisons.compare(operator, a, b);
    }
    return Comparisons.holds(operator, Boolean.compare(a != null, b != null));
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyCell self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyCell self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyCell self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyCell self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyCell self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyCell self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Get("cell_contents")
  static Object getContents(PyCell self) {
    if (self.value == null) {
      throw Errors.valueError("Cell is empty");
    }
    return self.value;
  }

  @Set(value = "cell_contents", deletes = true)
  static void setContents(PyCell self, Object value) {
    self.value = value;
  }
}
