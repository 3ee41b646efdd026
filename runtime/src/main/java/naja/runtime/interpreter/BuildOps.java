package naja.runtime.interpreter;

import naja.runtime.abstracts.Builders;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PySlice;
import naja.runtime.objects.PyTuple;

/** Building, filling and unpacking containers, and string formatting. */
final class BuildOps {
  private BuildOps() {}

  /** {@code BUILD_TUPLE}. */
  static final class BuildTuple extends Instruction.Result {
    private final int[] items;

    BuildTuple(int[] items) {
      this.items = items;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = PyTuple.of(Builders.gather(r, items));
      return next;
    }
  }

  /** {@code BUILD_LIST}. */
  static final class BuildList extends Instruction.Result {
    private final int[] items;

    BuildList(int[] items) {
      this.items = items;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = PyList.of(Builders.gather(r, items));
      return next;
    }
  }

  /** {@code BUILD_SET}. */
  static final class BuildSet extends Instruction.Result {
    private final int[] items;

    BuildSet(int[] items) {
      this.items = items;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      PySet set = new PySet();
      for (int item : items) {
        set.add(r[item]);
      }
      r[dst] = set;
      return next;
    }
  }

  /** {@code BUILD_MAP}. */
  static final class BuildMap extends Instruction.Result {
    private final int[] items;

    BuildMap(int[] items) {
      this.items = items;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      PyDict dict = new PyDict(items.length >> 1);
      for (int i = 0; i < items.length; i += 2) {
        dict.put(r[items[i]], r[items[i + 1]]);
      }
      r[dst] = dict;
      return next;
    }
  }

  /** {@code BUILD_STRING}. */
  static final class BuildString extends Instruction.Result {
    private final int[] items;

    BuildString(int[] items) {
      this.items = items;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Builders.concat(r, items);
      return next;
    }
  }

  /** {@code BUILD_SLICE}. */
  static final class BuildSlice extends Instruction.Result {
    private final int[] items;

    BuildSlice(int[] items) {
      this.items = items;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = new PySlice(r[items[0]], r[items[1]], items.length > 2 ? r[items[2]] : PyNone.NONE);
      return next;
    }
  }

  /** {@code BUILD_TEMPLATE}. */
  static final class BuildTemplate extends Instruction.Result {
    private final int[] items;

    BuildTemplate(int[] items) {
      this.items = items;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Builders.template(r[items[0]], r[items[1]]);
      return next;
    }
  }

  /** {@code BUILD_INTERPOLATION}. */
  static final class BuildInterpolation extends Instruction.Result {
    private final int[] items;
    private final int conversion;

    BuildInterpolation(int[] items, int conversion) {
      this.items = items;
      this.conversion = conversion;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Builders.interpolation(r[items[0]], r[items[1]], conversion, items.length > 2 ? r[items[2]] : "");
      return next;
    }
  }

  /** {@code LIST_APPEND}. */
  static final class ListAppend extends Instruction {
    private final int list;
    private final int value;

    ListAppend(int list, int value) {
      this.list = list;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      ((PyList) r[list]).append(r[value]);
      return next;
    }
  }

  /** {@code SET_ADD}. */
  static final class SetAdd extends Instruction {
    private final int set;
    private final int value;

    SetAdd(int set, int value) {
      this.set = set;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if (!(r[set] instanceof PySet target)) {
        // A program may change __conditional_annotations__, which the compiler adds to.
        throw Errors.systemError("Objects/setobject.c:2775: bad argument to internal function");
      }
      target.add(r[value]);
      return next;
    }
  }

  /** {@code MAP_ADD}. */
  static final class MapAdd extends Instruction {
    private final int dict;
    private final int key;
    private final int value;

    MapAdd(int dict, int key, int value) {
      this.dict = dict;
      this.key = key;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      ((PyDict) r[dict]).put(r[key], r[value]);
      return next;
    }
  }

  /** {@code LIST_EXTEND}. */
  static final class ListExtend extends Instruction {
    private final int list;
    private final int value;

    ListExtend(int list, int value) {
      this.list = list;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Builders.extendList((PyList) r[list], r[value]);
      return next;
    }
  }

  /** {@code SET_UPDATE}. */
  static final class SetUpdate extends Instruction {
    private final int set;
    private final int value;

    SetUpdate(int set, int value) {
      this.set = set;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Builders.updateSet((PySet) r[set], r[value]);
      return next;
    }
  }

  /** {@code DICT_UPDATE}. */
  static final class DictUpdate extends Instruction {
    private final int dict;
    private final int value;

    DictUpdate(int dict, int value) {
      this.dict = dict;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Builders.updateDict((PyDict) r[dict], r[value]);
      return next;
    }
  }

  /** {@code DICT_MERGE}. */
  static final class DictMerge extends Instruction {
    private final int dict;
    private final int value;
    private final int callable;

    DictMerge(int dict, int value, int callable) {
      this.dict = dict;
      this.value = value;
      this.callable = callable;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Builders.mergeKeywords((PyDict) r[dict], r[value], r[callable]);
      return next;
    }
  }

  /** {@code UNPACK_SEQUENCE}: the first item ends on top of the stack. */
  static final class UnpackSequence extends Instruction {
    private final int sequence;
    private final int bottom;
    private final int count;

    UnpackSequence(int sequence, int bottom, int count) {
      this.sequence = sequence;
      this.bottom = bottom;
      this.count = count;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Builders.unpack(r[sequence], r, bottom, count);
      return next;
    }
  }

  /** {@code UNPACK_SEQUENCE} of two items into locals. */
  static final class UnpackPair extends Instruction {
    private final int sequence;
    private final int bottom;
    private final int first;
    private final int second;

    UnpackPair(int sequence, int bottom, int first, int second) {
      this.sequence = sequence;
      this.bottom = bottom;
      this.first = first;
      this.second = second;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object pair = r[sequence];
      if (pair.getClass() == PyTuple.class && ((PyTuple) pair).size() == 2) {
        Object[] items = ((PyTuple) pair).items();
        r[first] = items[0];
        r[second] = items[1];
      } else {
        Builders.unpack(pair, r, bottom, 2);
        r[first] = r[bottom + 1];
        r[second] = r[bottom];
      }
      return next;
    }
  }

  /** {@code UNPACK_EX}. */
  static final class UnpackEx extends Instruction {
    private final int sequence;
    private final int bottom;
    private final int before;
    private final int after;

    UnpackEx(int sequence, int bottom, int before, int after) {
      this.sequence = sequence;
      this.bottom = bottom;
      this.before = before;
      this.after = after;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Builders.unpackStarred(r[sequence], r, bottom, before, after);
      return next;
    }
  }

  /** {@code FORMAT_SIMPLE}. */
  static final class FormatSimple extends Instruction.Result {
    private final int a;

    FormatSimple(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = r[a];
      r[dst] = value instanceof String ? value : Texts.format(value, "");
      return next;
    }
  }

  /** {@code FORMAT_WITH_SPEC}. */
  static final class FormatWithSpec extends Instruction.Result {
    private final int a;
    private final int spec;

    FormatWithSpec(int a, int spec) {
      this.a = a;
      this.spec = spec;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Texts.format(r[a], r[spec]);
      return next;
    }
  }

  /** {@code CONVERT_VALUE}. */
  static final class ConvertValue extends Instruction.Result {
    private final int a;
    private final int conversion;

    ConvertValue(int a, int conversion) {
      this.a = a;
      this.conversion = conversion;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[dst] = Builders.convert(r[a], conversion);
      return next;
    }
  }
}
