package naja.modules.lsprof;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyType;

/** What is known of the calls of one function, from anywhere or from one caller. Guarded by its profiler. */
final class ProfileEntry {
  static final PyType TYPE =
      PyStructSequence.define(
          "_lsprof.profiler_entry", null,
          new String[] {"code", "callcount", "reccallcount", "totaltime", "inlinetime", "calls"}, 6);
  static final PyType SUB_TYPE =
      PyStructSequence.define(
          "_lsprof.profiler_subentry", null,
          new String[] {"code", "callcount", "reccallcount", "totaltime", "inlinetime"}, 5);

  /** The code object, or the text that names a built-in function. */
  private final Object code;

  /** Those that were called from here, in order; null where nobody asked for them. */
  private List<ProfileEntry> callees;

  private IdentityHashMap<Object, ProfileEntry> calleesByCode;
  private long calls;
  private long recursiveCalls;
  private long total;
  private long inline;

  /** How many calls a thread is in; a key each, since two threads in one function are no recursion. */
  private final IdentityHashMap<Object, Integer> levels = new IdentityHashMap<>();

  ProfileEntry(Object code) {
    this.code = code;
  }

  /** The entry for calls of another function from this one. */
  ProfileEntry callee(ProfileEntry other) {
    if (calleesByCode == null) {
      calleesByCode = new IdentityHashMap<>();
      callees = new ArrayList<>();
    }
    ProfileEntry entry = calleesByCode.get(other.code);
    if (entry == null) {
      entry = new ProfileEntry(other.code);
      calleesByCode.put(other.code, entry);
      callees.add(entry);
    }
    return entry;
  }

  void begin(Object thread) {
    levels.merge(thread, 1, Integer::sum);
  }

  /** Counts a call that has ended: the time in all, and without the calls that it made. */
  void end(Object thread, long time, long ownTime) {
    int level = levels.get(thread) - 1;
    if (level == 0) {
      levels.remove(thread);
      total += time;
    } else {
      levels.put(thread, level);
      recursiveCalls++;
    }
    inline += ownTime;
    calls++;
  }

  /** Adds the entry as Python sees it, unless no call has ended. */
  void addTo(PyList list, double unit, boolean sub) {
    if (calls == 0) {
      return;
    }
    if (sub) {
      list.append(PyStructSequence.of(SUB_TYPE, code, calls, recursiveCalls, total * unit, inline * unit));
      return;
    }
    Object subs = PyNone.NONE;
    if (callees != null) {
      PyList entries = new PyList();
      for (ProfileEntry callee : callees) {
        callee.addTo(entries, unit, true);
      }
      subs = entries;
    }
    list.append(PyStructSequence.of(TYPE, code, calls, recursiveCalls, total * unit, inline * unit, subs));
  }
}
