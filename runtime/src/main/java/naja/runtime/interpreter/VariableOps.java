package naja.runtime.interpreter;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.objects.PyCell;
import naja.runtime.objects.PyDict;

/** Locals, globals, names, cells and free variables. */
final class VariableOps {
  private VariableOps() {}

  /** {@code LOAD_FAST_CHECK}: raises {@code UnboundLocalError} where the local has no value. */
  static final class CheckFast extends Instruction {
    private final int local;
    private final Object name;

    CheckFast(int local, Object name) {
      this.local = local;
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if (r[local] == null) {
        throw Namespaces.unboundLocal(name);
      }
      return next;
    }
  }

  /** {@code LOAD_FAST_AND_CLEAR}. */
  static final class LoadFastAndClear extends Instruction {
    private final int to;
    private final int local;

    LoadFastAndClear(int to, int local) {
      this.to = to;
      this.local = local;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[to] = r[local];
      r[local] = null;
      return next;
    }
  }

  /** {@code DELETE_FAST}. */
  static final class DeleteFast extends Instruction {
    private final int local;
    private final Object name;

    DeleteFast(int local, Object name) {
      this.local = local;
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if (r[local] == null) {
        throw Namespaces.unboundLocal(name);
      }
      r[local] = null;
      return next;
    }
  }

  /**
   * Where a global or built-in was found: valid while the tables are the same and, for a built-in, the globals have got no
   * further key. Tables are known by their identities, so that the cache of code that lives on keeps no namespace alive.
   */
  private record GlobalCache(Object globals, int count, Object holder, int entry, String name) {
    Object get(PyDict dict, PyDict builtins) {
      PyDict.Table table = dict.table;
      if (table.identity != globals) {
        return null;
      }
      if (holder != globals) {
        if (table.count != count) {
          return null;
        }
        table = builtins.table;
        if (table.identity != holder) {
          return null;
        }
      }
      Object[] entries = table.entries;
      return entries[2 * entry] == name ? entries[2 * entry + 1] : null;
    }
  }

  /** {@code LOAD_GLOBAL}. */
  static final class LoadGlobal extends Instruction.Result {
    private final Object name;
    private GlobalCache cache;

    LoadGlobal(Object name) {
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      GlobalCache c = cache;
      Object value = c == null ? null : c.get(frame.globals, frame.builtins);
      r[dst] = value != null ? value : load(frame);
      return next;
    }

    private Object load(PyFrame frame) {
      if (name instanceof String s && frame.globals.getClass() == PyDict.class) {
        PyDict.Table globals = frame.globals.table;
        int count = globals.count;
        int entry = PyDict.entryOf(globals, s);
        PyDict.Table holder = globals;
        if (entry < 0) {
          holder = frame.builtins.table;
          entry = PyDict.entryOf(holder, s);
        }
        if (entry >= 0) {
          Object value = holder.entries[2 * entry + 1];
          if (value != null && holder.entries[2 * entry] instanceof String key && key.equals(s)) {
            cache = new GlobalCache(globals.identify(), count, holder.identify(), entry, key);
            return value;
          }
        }
      }
      return Namespaces.global(frame, name);
    }
  }

  /** {@code LOAD_NAME}. */
  static final class LoadName extends Instruction.Result {
    private final Object name;

    LoadName(Object name) {
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Namespaces.name(frame, name);
      return next;
    }
  }

  /** {@code STORE_NAME}. */
  static final class StoreName extends Instruction {
    private final Object name;
    private final int value;

    StoreName(Object name, int value) {
      this.name = name;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Namespaces.store(Namespaces.of(frame), name, r[value]);
      return next;
    }
  }

  /** {@code DELETE_NAME}. */
  static final class DeleteName extends Instruction {
    private final Object name;

    DeleteName(Object name) {
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Namespaces.delete(Namespaces.of(frame), name);
      return next;
    }
  }

  /** {@code STORE_GLOBAL}. */
  static final class StoreGlobal extends Instruction {
    private final Object name;
    private final int value;

    StoreGlobal(Object name, int value) {
      this.name = name;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      frame.globals.put(name, r[value]);
      return next;
    }
  }

  /** {@code DELETE_GLOBAL}. */
  static final class DeleteGlobal extends Instruction {
    private final Object name;

    DeleteGlobal(Object name) {
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if (frame.globals.remove(name) == null) {
        throw Namespaces.notDefined(name);
      }
      return next;
    }
  }

  /** {@code LOAD_LOCALS}. */
  static final class LoadLocals extends Instruction.Result {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object namespace = Namespaces.of(frame);
      if (namespace == null) {
        throw Errors.systemError("no locals found");
      }
      r[dst] = namespace;
      return next;
    }
  }

  /** {@code LOAD_FROM_DICT_OR_GLOBALS}. */
  static final class LoadFromDictOrGlobals extends Instruction.Result {
    private final int dict;
    private final Object name;

    LoadFromDictOrGlobals(int dict, Object name) {
      this.dict = dict;
      this.name = name;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = Namespaces.getOrNull(r[dict], name);
      r[dst] = value != null ? value : Namespaces.global(frame, name);
      return next;
    }
  }

  /** {@code LOAD_FROM_DICT_OR_DEREF}. */
  static final class LoadFromDictOrDeref extends Instruction.Result {
    private final int dict;
    private final int cell;
    private final Object name;
    private final boolean free;

    LoadFromDictOrDeref(int dict, int cell, Object name, boolean free) {
      this.dict = dict;
      this.cell = cell;
      this.name = name;
      this.free = free;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = Namespaces.getOrNull(r[dict], name);
      if (value == null) {
        value = ((PyCell) r[cell]).value;
        if (value == null) {
          throw Namespaces.unboundCell(name, free);
        }
      }
      r[dst] = value;
      return next;
    }
  }

  /** {@code LOAD_BUILD_CLASS}. */
  static final class LoadBuildClass extends Instruction.Result {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = Namespaces.builtinOrNull(frame.builtins, "__build_class__");
      if (value == null) {
        throw Errors.nameError("__build_class__", "__build_class__ not found");
      }
      r[dst] = value;
      return next;
    }
  }

  /** {@code SETUP_ANNOTATIONS}. */
  static final class SetupAnnotations extends Instruction {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object namespace = Namespaces.of(frame);
      if (namespace == null) {
        throw Errors.systemError("no locals found when setting up annotations");
      }
      if (Namespaces.getOrNull(namespace, "__annotations__") == null) {
        Namespaces.store(namespace, "__annotations__", new PyDict());
      }
      return next;
    }
  }

  /** {@code MAKE_CELL}. */
  static final class MakeCell extends Instruction {
    private final int local;

    MakeCell(int local) {
      this.local = local;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[local] = new PyCell(r[local]);
      return next;
    }
  }

  /** {@code COPY_FREE_VARS}. */
  static final class CopyFreeVars extends Instruction {
    private final int count;
    private final int to;

    CopyFreeVars(int count, int to) {
      this.count = count;
      this.to = to;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if (frame.function == null || frame.function.closure == null) {
        throw Errors.systemError("code with free variables is run without a closure");
      }
      System.arraycopy(frame.function.closure, 0, r, to, count);
      return next;
    }
  }

  /** {@code LOAD_DEREF}. */
  static final class LoadDeref extends Instruction.Result {
    private final int cell;
    private final Object name;
    private final boolean free;

    LoadDeref(int cell, Object name, boolean free) {
      this.cell = cell;
      this.name = name;
      this.free = free;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = ((PyCell) r[cell]).value;
      if (value == null) {
        throw Namespaces.unboundCell(name, free);
      }
      r[dst] = value;
      return next;
    }
  }

  /** {@code STORE_DEREF}. */
  static final class StoreDeref extends Instruction {
    private final int cell;
    private final int value;

    StoreDeref(int cell, int value) {
      this.cell = cell;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      ((PyCell) r[cell]).value = r[value];
      return next;
    }
  }

  /** {@code DELETE_DEREF}. */
  static final class DeleteDeref extends Instruction {
    private final int cell;
    private final Object name;
    private final boolean free;

    DeleteDeref(int cell, Object name, boolean free) {
      this.cell = cell;
      this.name = name;
      this.free = free;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      PyCell c = (PyCell) r[cell];
      if (c.value == null) {
        throw Namespaces.unboundCell(name, free);
      }
      c.value = null;
      return next;
    }
  }
}
