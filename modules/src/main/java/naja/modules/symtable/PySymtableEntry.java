package naja.modules.symtable;

import naja.compiler.symtable.Symbol;
import naja.compiler.symtable.SymbolTableEntry;
import naja.runtime.abstracts.Identity;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code symtable entry}: a block of a program, as the compiler sees it. */
@TypeSpec("symtable entry")
public final class PySymtableEntry extends PyObject {
  static final PyType TYPE = newType();

  private final SymbolTableEntry entry;
  private final PyDict symbols = new PyDict();
  private final PyList varNames = new PyList();
  private final PyList children = new PyList();

  PySymtableEntry(SymbolTableEntry entry) {
    this.entry = entry;
    for (Symbol symbol : entry.symbols()) {
      symbols.put(PyType.nameKey(symbol.name()), (long) symbol.flags());
    }
    for (String name : entry.varNames()) {
      varNames.append(PyType.nameKey(name));
    }
    for (SymbolTableEntry child : entry.children()) {
      children.append(new PySymtableEntry(child));
    }
  }

  private static PyType newType() {
    PyType type = PyType.builtin("symtable entry", PySymtableEntry.class, new PySymtableEntrySpec());
    type.isBase = false;
    type.disallowInstantiation = true;
    return type;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("__repr__(self, /)")
  static String repr(PySymtableEntry self) {
    return "<symtable entry " + self.entry.name() + "(" + Identity.id(self) + "), line " + lineno(self) + ">";
  }

  @Get(value = "id", member = true)
  static long id(PySymtableEntry self) {
    return Identity.id(self);
  }

  @Get(value = "name", member = true)
  static Object name(PySymtableEntry self) {
    return PyType.nameKey(self.entry.name());
  }

  @Get(value = "symbols", member = true)
  static Object symbols(PySymtableEntry self) {
    return self.symbols;
  }

  @Get(value = "varnames", member = true)
  static Object varNames(PySymtableEntry self) {
    return self.varNames;
  }

  @Get(value = "children", member = true)
  static Object children(PySymtableEntry self) {
    return self.children;
  }

  @Get(value = "nested", member = true)
  static int nested(PySymtableEntry self) {
    return self.entry.isNested() ? 1 : 0;
  }

  @Get(value = "type", member = true)
  static int blockType(PySymtableEntry self) {
    return self.entry.type().ordinal();
  }

  @Get(value = "lineno", member = true)
  static int lineno(PySymtableEntry self) {
    return self.entry.span().lineno();
  }
}
