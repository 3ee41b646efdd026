package naja.runtime.objects;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/**
 * A tuple whose items have names, as {@code sys.flags}, {@code os.stat_result} and {@code time.struct_time} are. Fields
 * past the visible ones are attributes but not items. One Java class serves all such types; {@link #define} makes them.
 */
@TypeSpec("structseq")
public final class PyStructSequence extends PyTuple {
  private final PyType type;
  private final Object[] hidden;

  private PyStructSequence(PyType type, Object[] visible, Object[] hidden) {
    super(visible);
    this.type = type;
    this.hidden = hidden;
  }

  @Override
  public PyType type() {
    return type;
  }

  private static final ConcurrentHashMap<PyType, Layout> LAYOUTS = new ConcurrentHashMap<>();

  /** The types whose only value is there already. */
  private static final Set<PyType> UNIQUE = ConcurrentHashMap.newKeySet();

  /** What a type of this kind is made of; {@code unnamed} counts the items without a name. */
  private record Layout(String[] fields, int visible, int unnamed) {}

  /**
   * Makes a type.
   *
   * @param name with its module, {@code "sys.flags"}
   * @param doc the docstring
   * @param fields the names in order; null for an item without one
   * @param visible how many of them are items
   */
  public static PyType define(String name, String doc, String[] fields, int visible) {
    PyType type =
        new PyType(name, new PyType[] {Types.TUPLE}, PyStructSequence.class, null, new PyStructSequenceSpec());
    PyDict dict = type.dict();
    dict.put("__doc__", new PyDocstring(type, doc));
    int unnamed = 0;
    PyList matchArgs = new PyList();
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == null) {
        unnamed++;
      } else {
        dict.put(fields[i], new Member(type, fields[i], i));
        if (i < visible) {
          matchArgs.append(fields[i]);
        }
      }
    }
    LAYOUTS.put(type, new Layout(fields, visible, unnamed));
    dict.put("n_sequence_fields", (long) visible);
    dict.put("n_fields", (long) fields.length);
    dict.put("n_unnamed_fields", (long) unnamed);
    dict.put("__match_args__", PyTuple.of(matchArgs.toArray()));
    type.modified();
    return type;
  }

  /** A field that is no item and is found out when it is asked for. */
  public interface Later {
    /** The field's value; always the same. */
    Object get();
  }

  /** As {@link #define}, for a type of which programs can make no more values. */
  public static PyType defineUnique(String name, String doc, String[] fields, int visible) {
    PyType type = define(name, doc, fields, visible);
    UNIQUE.add(type);
    return type;
  }

  /** An instance with all fields; those that are no items may be {@link Later}. */
  public static PyStructSequence of(PyType type, Object... fields) {
    Layout layout = LAYOUTS.get(type);
    Object[] visible = new Object[layout.visible];
    Object[] hidden = new Object[fields.length - layout.visible];
    System.arraycopy(fields, 0, visible, 0, visible.length);
    System.arraycopy(fields, visible.length, hidden, 0, hidden.length);
    return new PyStructSequence(type, visible, hidden);
  }

  private Object field(int index) {
    if (index < size()) {
      return get(index);
    }
    Object value = hidden[index - size()];
    if (value instanceof Later later) {
      value = later.get();
      hidden[index - size()] = value;
    }
    return value;
  }

  /** A field as an attribute. */
  private static final class Member extends PyMemberDescr {
    private final int index;

    Member(PyType owner, String name, int index) {
      super(owner, name, null);
      this.index = index;
    }

    @Override
    protected Object read(Object object) {
      return ((PyStructSequence) object).field(index);
    }

    @Override
    protected boolean isWritable() {
      return false;
    }
  }

  @New(value = "structseq(sequence=<absent>, dict=<absent>)", noSignature = true)
  static Object create(PyType type, Object sequence, Object dict) {
    if (UNIQUE.contains(type)) {
      throw Errors.typeError("cannot create '" + type.name() + "' instances");
    }
    if (sequence == null) {
      throw Errors.typeError("structseq() missing required argument 'sequence' (pos 1)");
    }
    Layout layout = LAYOUTS.get(type);
    PyType sequenceType = PyType.of(sequence);
    if (sequenceType.slot(Slot.ITER) == null && sequenceType.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("constructor requires a sequence");
    }
    if (dict != null && !(dict instanceof PyDict)) {
      throw Errors.typeError(type.name() + "() takes a dict as second arg, if any");
    }
    Object[] items = Iteration.toArray(sequence);
    int all = layout.fields.length;
    if (items.length < layout.visible || items.length > all) {
      String kind = layout.visible == all ? "a " : items.length < layout.visible ? "an at least " : "an at most ";
      int wanted = items.length < layout.visible ? layout.visible : all;
      throw Errors.typeError(
          type.name() + "() takes " + kind + wanted + "-sequence (" + items.length + "-sequence given)");
    }
    Object[] fields = new Object[all];
    System.arraycopy(items, 0, fields, 0, items.length);
    fillByName(type, layout, fields, items.length, (PyDict) dict);
    for (int i = layout.visible; i < layout.visible + layout.unnamed; i++) {
      // The items without a name stand right before the hidden fields of which they are older forms.
      fields[i] = fields[i] == PyNone.NONE ? fields[i - layout.unnamed] : fields[i];
    }
    return of(type, fields);
  }

  /** Takes the fields from {@code given} on from a dict, which may have no others, or null. */
  private static void fillByName(PyType type, Layout layout, Object[] fields, int given, PyDict dict) {
    int taken = 0;
    for (int i = given; i < fields.length; i++) {
      Object value = dict == null ? null : dict.get(layout.fields[i]);
      taken += value == null ? 0 : 1;
      fields[i] = PyNone.orNone(value);
    }
    if (dict != null && dict.size() > taken) {
      throw Errors.typeError(type.name() + "() got duplicate or unexpected field name(s)");
    }
  }

  @Def("__repr__(self, /)")
  static Object repr(PyStructSequence self) {
    String[] fields = LAYOUTS.get(self.type).fields;
    StringBuilder text = new StringBuilder(self.type.name()).append('(');
    int named = 0;
    for (int i = 0; i < self.size(); i++) {
      // As in CPython, items after one without a name go by the names that are left.
      while (fields[named] == null) {
        named++;
      }
      text.append(i == 0 ? "" : ", ").append(fields[named++]).append('=').append(Texts.reprText(self.get(i)));
    }
    return PyType.nameKey(text.append(')').toString());
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyStructSequence self) {
    Layout layout = LAYOUTS.get(self.type);
    PyDict rest = new PyDict();
    for (int i = layout.visible; i < layout.fields.length; i++) {
      rest.put(layout.fields[i], self.field(i));
    }
    return PyTuple.of(self.type, PyTuple.of(PyTuple.of(self.items()), rest));
  }

  @Def("__replace__(self, /, **changes)")
  static Object replace(PyStructSequence self, PyDict changes) {
    Layout layout = LAYOUTS.get(self.type);
    if (layout.unnamed > 0) {
      throw Errors.typeError(
          "__replace__() is not supported for " + self.type.name() + " because it has unnamed field(s)");
    }
    Object[] fields = new Object[layout.fields.length];
    PyDict left = changes.copy();
    for (int i = 0; i < fields.length; i++) {
      Object change = left.remove(layout.fields[i]);
      fields[i] = change == null ? self.field(i) : change;
    }
    if (left.size() > 0) {
      throw Errors.typeError("Got unexpected field name(s): " + Texts.reprText(Calls.call(Types.LIST, left)));
    }
    return of(self.type, fields);
  }
}
