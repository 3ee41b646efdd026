package naja.modules.symtable;

import java.util.List;
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

/** A block and its names, as {@code _symtable.symtable} answers them. */
@TypeSpec("symtable entry")
public final class PySymtableEntry extends PyObject {
  static final PyType TYPE = PyType.builtin("symtable entry", PySymtableEntry.class, new PySymtableEntrySpec());

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private final String name;
  private final long kind;
  private final long line;
  private final boolean nested;
  private final PyDict symbols = new PyDict();
  private final PyList varNames = new PyList();
  private final PyList children = new PyList();

  PySymtableEntry(SymbolTableEntry entry) {
    name = entry.name();
    kind = entry.type().ordinal();
    line = entry.span().lineno();
    nested = entry.isNested();
    for (Symbol symbol : entry.symbols()) {
      symbols.put(PyType.nameKey(symbol.name()), (long) symbol.flags());
    }
    for (String variable : entry.varNames()) {
      varNames.append(PyType.nameKey(variable));
    }
    List<SymbolTableEntry> inner = entry.children();
    for (SymbolTableEntry child : inner) {
      children.append(new PySymtableEntry(child));
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("__repr__(self, /)")
  static Object repr(PySymtableEntry self) {
    return PyType.nameKey("<symtable entry " + self.name + "(" + Identity.id(self) + "), line " + self.line + ">");
  }

  @Get(value = "id", member = true)
  static Object getId(PySymtableEntry self) {
    return Identity.id(self);
  }

  @Get(value = "name", member = true)
  static Object getName(PySymtableEntry self) {
    return PyType.nameKey(self.name);
  }

  @Get(value = "symbols", member = true)
  static Object getSymbols(PySymtableEntry self) {
    return self.symbols;
  }

  @Get(value = "varnames", member = true)
  static Object getVarNames(PySymtableEntry self) {
    return self.varNames;
  }

  @Get(value = "children", member = true)
  static Object getChildren(PySymtableEntry self) {
    return self.children;
  }

  @Get(value = "nested", member = true)
  static long getNested(PySymtableEntry self) {
    return self.nested ? 1 : 0;
  }

  @Get(value = "type", member = true)
  static long getType(PySymtableEntry self) {
    return self.kind;
  }

  @Get(value = "lineno", member = true)
  static long getLine(PySymtableEntry self) {
    return self.line;
  }
}
