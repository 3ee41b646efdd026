package naja.runtime.monitoring;

import java.util.Arrays;
import naja.runtime.objects.PyCode;

/** Who watches one code object, and where in it somebody has asked not to be told again. */
public final class CodeMonitors {
  private final PyCode code;

  /** By event: the tools that watch only this code, a bit each. */
  private final byte[] local = new byte[Events.LOCAL_COUNT];

  /** By event, then by code unit: the tools that are not told there; null where none. */
  private final byte[][] disabled = new byte[Events.LOCAL_COUNT][];

  private int restarts;
  private volatile int version = -1;
  private volatile int active;

  public CodeMonitors(PyCode code) {
    this.code = code;
  }

  /** The event set that anybody watches in this code. */
  public int active(Monitors monitors) {
    if (version != monitors.version()) {
      refresh(monitors);
    }
    return active;
  }

  private synchronized void refresh(Monitors monitors) {
    int seen = monitors.version();
    int set = 0;
    for (int event = 0; event < Events.LOCAL_COUNT; event++) {
      if ((local[event] | monitors.tools(event)) != 0) {
        set |= 1 << event;
      }
    }
    if (restarts != monitors.restarts()) {
      restarts = monitors.restarts();
      Arrays.fill(disabled, null);
    }
    active = set;
    version = seen;
  }

  /** The tools to tell of an event at a code unit. */
  int tools(Monitors monitors, int event, int unit) {
    int tools = local[event] | monitors.tools(event);
    byte[] off = disabled[event];
    return off == null ? tools : tools & ~off[unit];
  }

  synchronized void disable(int event, int unit, int tool) {
    byte[] off = disabled[event];
    if (off == null) {
      off = disabled[event] = new byte[code.bytecode().length / 2];
    }
    if (unit >= off.length) {
      return;
    }
    off[unit] |= (byte) (1 << tool);
  }

  synchronized int localEvents(int tool) {
    int set = 0;
    for (int event = 0; event < Events.LOCAL_COUNT; event++) {
      set |= (local[event] >> tool & 1) << event;
    }
    return set;
  }

  synchronized void setLocalEvents(int tool, int set) {
    for (int event = 0; event < Events.LOCAL_COUNT; event++) {
      int bit = 1 << tool;
      local[event] = (byte) ((set >> event & 1) != 0 ? local[event] | bit : local[event] & ~bit);
    }
    version = -1;
  }
}
