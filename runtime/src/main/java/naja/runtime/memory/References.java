package naja.runtime.memory;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import naja.runtime.interpreter.DeadRegisters;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.PyBaseSet;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Shape;
import naja.runtime.objects.Subclassed;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/**
 * What refers to what, for {@code gc.get_referents} and the functions that need all objects. The JVM does not tell, so
 * the fields of the objects' Java classes are read, which holds for every type without its help; fields of modules that
 * do not open themselves to Naja stay unknown. What other threads change meanwhile may be seen or not.
 */
public final class References {
  private static final int STORAGE_DEPTH = 4;

  private static final ClassValue<Field[]> FIELDS = new ClassValue<>() {
    @Override
    protected Field[] computeValue(Class<?> type) {
      List<Field> fields = new ArrayList<>();
      for (Class<?> c = type; c != null && c != PyObject.class && c != Object.class; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          if (mayHoldObjects(field) && field.trySetAccessible()) {
            fields.add(field);
          }
        }
      }
      return fields.toArray(Field[]::new);
    }
  };

  private References() {}

  private static boolean mayHoldObjects(Field field) {
    Class<?> type = field.getType();
    return !Modifier.isStatic(field.getModifiers())
        && !type.isPrimitive()
        && !(type.isArray() && type.getComponentType().isPrimitive())
        && type != String.class // names that the runtime keeps for itself
        && type != Shape.class;
  }

  /** What an object refers to: its items, its attributes, the parts of its state, and its class if that is one of Python's. */
  public static List<Object> of(Object object) {
    List<Object> found = new ArrayList<>();
    visit(object, found::add);
    return found;
  }

  /** Whether CPython's collector would look after an object: it may be part of a cycle. */
  public static boolean isTracked(Object object) {
    return switch (object) {
      case PyType type -> type.isHeapInCPython();
      case PyTuple tuple when tuple.type() == Types.TUPLE -> tuple.items().length > 0;
      case PyFrame frame -> frame.completed;
      case PyObject o -> o.type().isCollected();
      default -> false;
    };
  }

  /** All tracked objects that can be reached from the modules, the types and the threads of an interpreter. */
  public static List<Object> reachable(Interpreter interpreter) {
    DeadRegisters.clear(ThreadState.current());
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Object> waiting = new ArrayDeque<>();
    List<Object> tracked = new ArrayList<>();
    Consumer<Object> meet = object -> {
      if (object instanceof PyObject && seen.add(object)) {
        waiting.add(object);
      }
    };
    roots(interpreter, meet);
    for (Object object = waiting.poll(); object != null; object = waiting.poll()) {
      if (isTracked(object)) {
        tracked.add(object);
      }
      visit(object, meet);
    }
    return tracked;
  }

  private static void roots(Interpreter interpreter, Consumer<Object> meet) {
    meet.accept(interpreter.modules);
    meet.accept(interpreter.sysDict);
    meet.accept(interpreter.builtins);
    meet.accept(interpreter.importlib);
    storage(interpreter.codecs, meet, 0);
    types(Types.OBJECT, meet);
    for (ThreadState thread : interpreter.threads()) {
      for (PyFrame frame = thread.frame; frame != null; frame = frame.back) {
        meet.accept(frame);
      }
      for (ThreadState.Handled handled = thread.handled; handled != null; handled = handled.previous) {
        meet.accept(handled.value);
      }
      meet.accept(thread.context);
      meet.accept(thread.traceFunction);
      meet.accept(thread.profileFunction);
    }
  }

  private static void types(PyType type, Consumer<Object> meet) {
    meet.accept(type);
    for (PyType subclass : type.subclasses()) {
      if (subclass != Types.TYPE) {
        types(subclass, meet);
      }
    }
    if (type == Types.OBJECT) {
      types(Types.TYPE, meet);
    }
  }

  private static void visit(Object object, Consumer<Object> found) {
    switch (object) {
      case PyList list -> items(list.toArray(), found);
      case PyTuple tuple -> items(tuple.items(), found);
      case PyBaseSet set -> items(set.toArray(), found);
      case PyDict dict -> {
        items(dict.keyArray(), found);
        items(dict.valueArray(), found);
      }
      case PyType type -> {
        found.accept(type.dict());
        found.accept(PyTuple.of((Object[]) type.mro()));
        found.accept(PyTuple.of((Object[]) type.bases()));
        if (type.base() != null) {
          found.accept(type.base());
        }
      }
      case PyCode code -> {
        return; // CPython's collector does not look into code
      }
      case PyObject o -> fields(o, o instanceof Subclassed s ? s.attrs() : null, found, 0);
      default -> {
        return;
      }
    }
    PyType type = PyType.of(object);
    if (object instanceof Subclassed subclassed) {
      items(subclassed.attrs().slots, found);
    }
    if (type.isHeapInCPython()) {
      found.accept(type);
    }
  }

  private static void items(Object[] items, Consumer<Object> found) {
    for (Object item : items) {
      value(item, found, 0);
    }
  }

  private static void fields(Object holder, PyInstance carrier, Consumer<Object> found, int depth) {
    for (Field field : FIELDS.get(holder.getClass())) {
      try {
        Object value = field.get(holder);
        if (value != carrier) {
          value(value, found, depth);
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void value(Object value, Consumer<Object> found, int depth) {
    if (value instanceof PyObject || value instanceof String || value instanceof Number || value instanceof Boolean) {
      found.accept(value);
    } else if (value != null) {
      storage(value, found, depth);
    }
  }

  /** What a Java object that belongs to a Python object's state holds for it. */
  private static void storage(Object value, Consumer<Object> found, int depth) {
    if (depth > STORAGE_DEPTH) {
      return;
    }
    switch (value) {
      case Object[] array -> Arrays.asList(array).forEach(item -> value(item, found, depth + 1));
      case Collection<?> collection ->
          Arrays.asList(collection.toArray()).forEach(item -> value(item, found, depth + 1));
      case Map<?, ?> map -> map.forEach((key, item) -> {
        value(key, found, depth + 1);
        value(item, found, depth + 1);
      });
      case Reference<?> weak -> {}
      case null -> {}
      default -> {
        if (isStorage(value.getClass())) {
          fields(value, null, found, depth + 1);
        }
      }
    }
  }

  private static boolean isStorage(Class<?> type) {
    String name = type.getPackageName();
    return (name.equals("naja.runtime.objects") || name.startsWith("naja.modules")) && !type.isHidden()
        || type == ThreadState.Handled.class;
  }
}
