package naja.modules.lsprof;

import java.util.LinkedHashMap;
import java.util.Map;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyType;

/** What is known of one function, or of one function as it was called by another. */
final class ProfileEntry {
  static final PyType ENTRY =
      PyStructSequence.define(
          "_lsprof.profiler_entry", null,
          new String[] {"code", "callcount", "reccallcount", "totaltime", "inlinetime", "calls"}, 6);
  static final PyType SUBENTRY =
      PyStructSequence.define(
          "_lsprof.profiler_subentry", null,
          new String[] {"code", "callcount", "reccallcount", "totaltime", "inlinetime"}, 5);

  /** A code object, or the text that stands for a built-in function. */
  final Object code;

  /** What the function called, or null before anything. */
  private Map<Object, ProfileEntry> calls;

  private double total;
  private double inline;
  private long count;
  private long recursiveCount;
  private int active;

  ProfileEntry(Object code) {
    this.code = code;
  }

  /** The entry of a function as this one called it. */
  ProfileEntry called(ProfileEntry other) {
    if (calls == null) {
      calls = new LinkedHashMap<>();
    }
    ProfileEntry entry = calls.get(other.code);
    if (entry == null) {
      entry = new ProfileEntry(other.code);
      calls.put(other.code, entry);
    }
    return entry;
  }

  void begin() {
    active++;
  }

  /** A call has ended: how long it took, and how long without what it called itself. */
  void end(double time, double own) {
    active--;
    if (active == 0) {
      total += time;
    } else {
      recursiveCount++;
    }
    inline += own;
    count++;
  }

  boolean isUsed() {
    return count > 0;
  }

  Object row(boolean withCalls) {
    if (!withCalls) {
      return PyStructSequence.of(SUBENTRY, code, count, recursiveCount, total, inline);
    }
    Object callees = PyNone.NONE;
    if (calls != null) {
      PyList list = new PyList();
      for (ProfileEntry entry : calls.values()) {
        if (entry.isUsed()) {
          list.append(entry.row(false));
        }
      }
      callees = list;
    }
    return PyStructSequence.of(ENTRY, code, count, recursiveCount, total, inline, callees);
  }
}
