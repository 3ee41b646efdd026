package naja.runtime.objects;

import java.util.Arrays;
import naja.compiler.Code;
import naja.compiler.CodePositions;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;

/** The methods and attributes of code objects. */
final class CodeMembers {
  private CodeMembers() {}

  static final String[] FIELDS = {
    "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_code",
    "co_consts", "co_names", "co_varnames", "co_filename", "co_name", "co_qualname", "co_firstlineno", "co_linetable",
    "co_exceptiontable", "co_freevars", "co_cellvars"
  };

  @New(value = "code(*args, **kwargs)", signature = "(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, "
      + "varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return CodeCreation.create(args, kwargs);
  }

  private static Object field(PyCode self, String name) {
    return switch (name) {
      case "co_argcount" -> (long) self.argCount;
      case "co_posonlyargcount" -> (long) self.posOnlyArgCount;
      case "co_kwonlyargcount" -> (long) self.kwOnlyArgCount;
      case "co_nlocals" -> (long) getVarnames(self).size();
      case "co_stacksize" -> (long) self.code().stackSize();
      case "co_flags" -> (long) self.flags;
      case "co_code" -> getCode(self);
      case "co_consts" -> getConsts(self);
      case "co_names" -> getNames(self);
      case "co_varnames" -> getVarnames(self);
      case "co_filename" -> getFilename(self);
      case "co_name" -> getName(self);
      case "co_qualname" -> getQualname(self);
      case "co_firstlineno" -> (long) self.code().firstLineNumber();
      case "co_linetable" -> getLinetable(self);
      case "co_exceptiontable" -> getExceptiontable(self);
      case "co_freevars" -> getFreevars(self);
      default -> getCellvars(self);
    };
  }

  @Def("replace(self, /, **changes)")
  static Object replace(PyCode self, PyDict changes) {
    Object[] fields = new Object[FIELDS.length];
    PyDict left = changes.copy();
    for (int i = 0; i < fields.length; i++) {
      Object change = left.remove(FIELDS[i]);
      fields[i] = change == null ? field(self, FIELDS[i]) : change;
    }
    for (Object key : left.keyArray()) {
      throw Errors.typeError("replace() got an unexpected keyword argument '" + Texts.strText(key) + "'");
    }
    return CodeCreation.replaced(fields);
  }

  @Def("__replace__(self, /, **changes)")
  static Object replaceAlias(PyCode self, PyDict changes) {
    return replace(self, changes);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyCode self) {
    return PyType.nameKey(
        "<code object " + self.name() + " at 0x" + Long.toHexString(Identity.id(self)) + ", file \"" + self.fileName()
            + "\", line " + self.code().firstLineNumber() + ">");
  }

  @Def("__hash__(self, /)")
  static long hash(PyCode self) {
    return Hashes.hash(self.name()) * 31 + Arrays.hashCode(self.bytecode());
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyCode self, Object value) {
    if (!(value instanceof PyCode other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self == other || CodeEquality.equal(self, other);
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(PyCode self) {
    return 200L + self.bytecode().length;
  }

  @Def("co_lines(self, /)")
  static Object lines(PyCode self) {
    return new PyLineIterator(self);
  }

  @Get("co_lnotab")
  static Object oldLineTable(PyCode self) {
    Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, "co_lnotab is deprecated, use co_lines instead.", 1);
    return PyBytes.of(LineTables.oldForm(self.code()));
  }

  /** A line or column, or None. */
  static Object number(int n) {
    return n < 0 ? PyNone.NONE : (Object) (long) n;
  }

  @Def("co_positions(self, /)")
  static Object positions(PyCode self) {
    return new PyPositionsIterator(self);
  }

  @Def("co_branches(self, /)")
  static Object branches(PyCode self) {
    return Iteration.iter(CodeBranches.of(self));
  }

  @Def("_varname_from_oparg(self, /, oparg)")
  static Object varnameFromOparg(PyCode self, int oparg) {
    if (oparg < 0 || oparg >= self.localsCount) {
      throw Errors.indexError("tuple index out of range");
    }
    return self.localName(oparg);
  }

  @Get(value = "co_argcount", member = true)
  static int getArgcount(PyCode self) {
    return self.argCount;
  }

  @Get(value = "co_posonlyargcount", member = true)
  static int getPosonlyargcount(PyCode self) {
    return self.posOnlyArgCount;
  }

  @Get(value = "co_kwonlyargcount", member = true)
  static int getKwonlyargcount(PyCode self) {
    return self.kwOnlyArgCount;
  }

  @Get(value = "co_stacksize", member = true)
  static int getStacksize(PyCode self) {
    return self.code().stackSize();
  }

  @Get(value = "co_flags", member = true)
  static int getFlags(PyCode self) {
    return self.flags;
  }

  @Get(value = "co_nlocals", member = true)
  static int getNlocals(PyCode self) {
    return getVarnames(self).size();
  }

  @Get(value = "co_consts", member = true)
  static Object getConsts(PyCode self) {
    return PyTuple.of(self.constants());
  }

  @Get(value = "co_names", member = true)
  static Object getNames(PyCode self) {
    return PyTuple.of(self.names());
  }

  @Get(value = "co_filename", member = true)
  static Object getFilename(PyCode self) {
    return PyType.nameKey(self.fileName());
  }

  @Get(value = "co_name", member = true)
  static Object getName(PyCode self) {
    return self.name();
  }

  @Get(value = "co_qualname", member = true)
  static Object getQualname(PyCode self) {
    return self.qualifiedName();
  }

  @Get(value = "co_firstlineno", member = true)
  static int getFirstlineno(PyCode self) {
    return self.code().firstLineNumber();
  }

  @Get(value = "co_linetable", member = true)
  static Object getLinetable(PyCode self) {
    return PyBytes.of(self.code().lineTable());
  }

  @Get(value = "co_exceptiontable", member = true)
  static Object getExceptiontable(PyCode self) {
    return PyBytes.of(self.code().exceptionTable());
  }

  @Get("_co_code_adaptive")
  static Object getCodeAdaptive(PyCode self) {
    return getCode(self);
  }

  @Get("co_code")
  static Object getCode(PyCode self) {
    return PyBytes.of(self.bytecode());
  }

  private static PyTuple select(PyCode self, int kind) {
    byte[] kinds = self.code().localsPlusKinds();
    PyList names = new PyList();
    for (int i = 0; i < kinds.length; i++) {
      if ((kinds[i] & kind) != 0) {
        names.append(self.localName(i));
      }
    }
    return PyTuple.of(names.toArray());
  }

  @Get("co_varnames")
  static PyTuple getVarnames(PyCode self) {
    return select(self, Code.KIND_LOCAL);
  }

  @Get("co_cellvars")
  static PyTuple getCellvars(PyCode self) {
    return select(self, Code.KIND_CELL);
  }

  @Get("co_freevars")
  static PyTuple getFreevars(PyCode self) {
    return select(self, Code.KIND_FREE);
  }
}
