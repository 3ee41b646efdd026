package naja.runtime.monitoring;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.Types;

/** The functions of {@code sys.monitoring}: checks what programs say before {@link Monitors} does it. */
public final class Monitoring {
  /** What a callback answers to be told no more, and what stands for an argument that is not there. */
  public static final Object DISABLE = new PyInstance(Types.OBJECT), MISSING = new PyInstance(Types.OBJECT);

  private static final int LOCAL_SET = (1 << Events.LOCAL_COUNT) - 1;
  private static final int C_ENDS = 1 << Events.C_RETURN | 1 << Events.C_RAISE;

  private final Monitors monitors;

  public Monitoring(Monitors monitors) {
    this.monitors = monitors;
  }

  private static void checkId(int tool) {
    if (tool < 0 || tool >= Monitors.PROFILE_TOOL) {
      throw Errors.valueError("invalid tool " + tool + " (must be between 0 and 5)");
    }
  }

  private void checkUse(int tool) {
    checkId(tool);
    if (monitors.toolName(tool) == null) {
      throw Errors.valueError("tool " + tool + " is not in use");
    }
  }

  public void useTool(int tool, Object name, boolean isText) {
    checkId(tool);
    if (!isText) {
      throw Errors.valueError("tool name must be a str");
    }
    monitors.useTool(tool, name);
  }

  public void clearTool(int tool) {
    checkId(tool);
    monitors.clearTool(tool);
  }

  public void freeTool(int tool) {
    checkId(tool);
    monitors.freeTool(tool);
  }

  /** The name of a tool, or null where nobody uses the number. */
  public Object tool(int tool) {
    checkId(tool);
    return monitors.toolName(tool);
  }

  /** Sets the callback for one event; answers the one before. Both may be null. */
  public Object register(int tool, int set, Object function) {
    checkId(tool);
    if (Integer.bitCount(set) != 1 || set < 0) {
      throw Errors.valueError("The callback can only be set for one event at a time");
    }
    int event = Integer.numberOfTrailingZeros(set);
    if (event >= Events.COUNT) {
      throw Errors.valueError("invalid event " + set);
    }
    if (event != Events.BRANCH) {
      return function(monitors.register(tool, event, function));
    }
    Object callback = function == null ? null : new Monitors.BranchCallback(function);
    monitors.register(tool, Events.BRANCH_LEFT, callback);
    return function(monitors.register(tool, Events.BRANCH_RIGHT, callback));
  }

  private static Object function(Object callback) {
    return callback instanceof Monitors.BranchCallback b ? b.function() : callback;
  }

  public int events(int tool) {
    checkId(tool);
    return monitors.events(tool);
  }

  public void setEvents(int tool, int set) {
    checkId(tool);
    if (set < 0 || set >= 1 << Events.COUNT) {
      throw Errors.valueError("invalid event set 0x" + Integer.toHexString(set));
    }
    int wanted = wanted(set);
    checkUse(tool);
    monitors.setEvents(tool, wanted);
  }

  public int localEvents(int tool, PyCode code) {
    checkId(tool);
    CodeMonitors local = code.monitorsOrNull();
    return local == null ? 0 : local.localEvents(tool);
  }

  public void setLocalEvents(int tool, PyCode code, int set) {
    checkUse(tool);
    int wanted = wanted(set);
    if (wanted < 0 || wanted > LOCAL_SET) {
      throw Errors.valueError("invalid local event set 0x" + Integer.toHexString(set));
    }
    monitors.setLocalEvents(tool, code, wanted);
  }

  /** An event set without what comes with other events. */
  private static int wanted(int set) {
    int wanted = set;
    if ((set & C_ENDS) != 0) {
      if ((set & 1 << Events.CALL) == 0) {
        throw Errors.valueError("cannot set C_RETURN or C_RAISE events independently");
      }
      wanted &= ~C_ENDS;
    }
    if ((set & 1 << Events.BRANCH) != 0) {
      wanted = wanted & ~(1 << Events.BRANCH) | 1 << Events.BRANCH_LEFT | 1 << Events.BRANCH_RIGHT;
    }
    return wanted;
  }

  public void restart() {
    monitors.restart();
  }

  /** The tools that watch an event everywhere, a bit each. */
  public int toolsOf(int event) {
    return event < Events.OWN_COUNT ? monitors.tools(event) & 0xFF : 0;
  }
}
