package naja.modules.pickle;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.objects.PyBaseSet;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.Types;

/** Writes containers: tuples, lists, dicts and sets, and the items that other objects say they have. */
final class ItemSaver {
  /** How many items one operation adds at most. */
  private static final int BATCH = 1000;

  private static final int[] TUPLE_OPCODES = {
    Opcodes.EMPTY_TUPLE, Opcodes.TUPLE1, Opcodes.TUPLE2, Opcodes.TUPLE3
  };

  private final Saver saver;

  ItemSaver(Saver saver) {
    this.saver = saver;
  }

  /** Writes an item, with a note in the error if it cannot be written. */
  private void save(Object item, Object container, long index) {
    try {
      saver.save(item);
    } catch (PyException e) {
      throw PickleNotes.about(e, container, "item " + index);
    }
  }

  private void saveValue(Object value, Object container, Object key) {
    try {
      saver.save(value);
    } catch (PyException e) {
      throw PickleNotes.aboutKey(e, container, key);
    }
  }

  void saveTuple(PyTuple tuple) {
    PickleOutput out = saver.output;
    Object[] items = tuple.items();
    if (items.length == 0) {
      if (saver.binary) {
        out.op(Opcodes.EMPTY_TUPLE);
      } else {
        out.op(Opcodes.MARK);
        out.op(Opcodes.TUPLE);
      }
      return;
    }
    boolean isShort = items.length <= 3 && saver.protocol >= 2;
    if (!isShort) {
      out.op(Opcodes.MARK);
    }
    for (int i = 0; i < items.length; i++) {
      save(items[i], tuple, i);
    }
    if (saver.isMemoized(tuple)) {
      // An item has the tuple in it, so that it has been written by now: what is on the stack is not needed.
      dropItems(isShort ? items.length : items.length + 1, !isShort && saver.binary);
      saver.getMemoized(tuple);
    } else {
      out.op(isShort ? TUPLE_OPCODES[items.length] : Opcodes.TUPLE);
      saver.memoize(tuple);
    }
  }

  private void dropItems(int count, boolean toMark) {
    if (toMark) {
      saver.output.op(Opcodes.POP_MARK);
      return;
    }
    for (int i = 0; i < count; i++) {
      saver.output.op(Opcodes.POP);
    }
  }

  private void empty(int binaryOpcode, int opcode) {
    if (saver.binary) {
      saver.output.op(binaryOpcode);
    } else {
      saver.output.op(Opcodes.MARK);
      saver.output.op(opcode);
    }
  }

  void saveList(PyList list) {
    empty(Opcodes.EMPTY_LIST, Opcodes.LIST);
    saver.memoize(list);
    if (!saver.binary) {
      appendEach(Iteration.iter(list), list);
      return;
    }
    PickleOutput out = saver.output;
    if (list.size() == 1) {
      save(list.get(0), list, 0);
      out.op(Opcodes.APPEND);
      return;
    }
    int at = 0;
    while (at < list.size()) {
      out.op(Opcodes.MARK);
      for (int end = at + BATCH; at < list.size() && at < end; at++) {
        save(list.get(at), list, at);
      }
      out.op(Opcodes.APPENDS);
    }
  }

  private void appendEach(Object iterator, Object container) {
    long index = 0;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      save(item, container, index++);
      saver.output.op(Opcodes.APPEND);
    }
  }

  /** Writes the items that an object gives, to be appended to it. */
  void appendAll(Object iterator, Object container) {
    if (!saver.binary) {
      appendEach(iterator, container);
      return;
    }
    PickleOutput out = saver.output;
    long index = 0;
    Object first = Iteration.next(iterator);
    while (first != null) {
      Object next = Iteration.next(iterator);
      if (next == null) {
        save(first, container, index);
        out.op(Opcodes.APPEND);
        return;
      }
      out.op(Opcodes.MARK);
      save(first, container, index++);
      int count = 1;
      while (next != null) {
        save(next, container, index++);
        next = ++count == BATCH ? null : Iteration.next(iterator);
      }
      out.op(Opcodes.APPENDS);
      first = count == BATCH ? Iteration.next(iterator) : null;
    }
  }

  void saveDict(PyDict dict) {
    empty(Opcodes.EMPTY_DICT, Opcodes.DICT);
    saver.memoize(dict);
    int size = dict.size();
    if (size == 0) {
      return;
    }
    Object[] items = dict.itemArray();
    PickleOutput out = saver.output;
    if (!saver.binary || items.length == 1) {
      for (Object item : items) {
        savePair(item, dict);
        checkSize(dict.size(), size, "dictionary");
        out.op(Opcodes.SETITEM);
      }
      return;
    }
    int at = 0;
    while (at < items.length) {
      out.op(Opcodes.MARK);
      for (int end = Math.min(items.length, at + BATCH); at < end; at++) {
        savePair(items[at], dict);
        checkSize(dict.size(), size, "dictionary");
      }
      out.op(Opcodes.SETITEMS);
    }
  }

  private static void checkSize(int now, int before, String what) {
    if (now != before) {
      throw Errors.runtimeError(what + " changed size during iteration");
    }
  }

  private void savePair(Object item, Object container) {
    if (!(item instanceof PyTuple pair) || pair.size() != 2) {
      throw Errors.typeError("dict items iterator must return 2-tuples");
    }
    saver.save(pair.get(0));
    saveValue(pair.get(1), container, pair.get(0));
  }

  /** Writes the pairs that an object gives, to be set in it. */
  void setAll(Object iterator, Object container) {
    PickleOutput out = saver.output;
    Object first = Iteration.next(iterator);
    while (first != null) {
      Object next = saver.binary ? Iteration.next(iterator) : null;
      if (next == null) {
        savePair(first, container);
        out.op(Opcodes.SETITEM);
        first = saver.binary ? null : Iteration.next(iterator);
        continue;
      }
      out.op(Opcodes.MARK);
      savePair(first, container);
      int count = 1;
      while (next != null) {
        savePair(next, container);
        next = ++count == BATCH ? null : Iteration.next(iterator);
      }
      out.op(Opcodes.SETITEMS);
      first = count == BATCH ? Iteration.next(iterator) : null;
    }
  }

  void saveSet(PySet set) {
    if (saver.protocol < 4) {
      saver.saveReducedForm(PyTuple.of(Types.SET, PyTuple.of(PyList.of(set.toArray()))), set);
      return;
    }
    PickleOutput out = saver.output;
    out.op(Opcodes.EMPTY_SET);
    saver.memoize(set);
    Object[] elements = set.toArray();
    int at = 0;
    while (at < elements.length) {
      out.op(Opcodes.MARK);
      for (int end = Math.min(elements.length, at + BATCH); at < end; at++) {
        saveElement(elements[at], set);
        checkSize(set.size(), elements.length, "set");
      }
      out.op(Opcodes.ADDITEMS);
    }
  }

  private void saveElement(Object element, PyBaseSet set) {
    try {
      saver.save(element);
    } catch (PyException e) {
      throw PickleNotes.about(e, set, "element");
    }
  }

  void saveFrozenSet(PyFrozenSet set) {
    if (saver.protocol < 4) {
      saver.saveReducedForm(PyTuple.of(Types.FROZENSET, PyTuple.of(PyList.of(set.toArray()))), set);
      return;
    }
    saver.output.op(Opcodes.MARK);
    for (Object element : set.toArray()) {
      saveElement(element, set);
    }
    if (saver.isMemoized(set)) {
      saver.output.op(Opcodes.POP_MARK);
      saver.getMemoized(set);
    } else {
      saver.output.op(Opcodes.FROZENSET);
      saver.memoize(set);
    }
  }
}
