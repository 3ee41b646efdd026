package naja.modules.posix;

import java.util.ArrayList;
import java.util.List;
import naja.modules.signal.SignalModule;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.os.SpawnRequest;

/** {@code posix.posix_spawn} and {@code posix_spawnp}. */
final class SpawnCalls {
  private static final int OPEN = 0;
  private static final int CLOSE = 1;
  private static final int DUP2 = 2;
  private static final int CLOSE_FROM = 3;

  private SpawnCalls() {}

  @Def(value = "posix_spawn(path, argv, env, /, *, file_actions=(), setpgroup=<unrepresentable>, resetids=False, setsid=False,"
      + " setsigmask=<unrepresentable>, setsigdef=<unrepresentable>, scheduler=<unrepresentable>)", noSignature = true)
  static int spawn(
      Object path, Object argv, Object env, Object actions, Object group, boolean resetIds, boolean session,
      Object mask,
      Object defaults, Object scheduler) {
    return spawn("posix_spawn", path, argv, env, actions, group, resetIds, session, mask, defaults, scheduler);
  }

  @Def(value = "posix_spawnp(path, argv, env, /, *, file_actions=(), setpgroup=<unrepresentable>, resetids=False, setsid=False,"
      + " setsigmask=<unrepresentable>, setsigdef=<unrepresentable>, scheduler=<unrepresentable>)", noSignature = true)
  static int spawnByName(
      Object path, Object argv, Object env, Object actions, Object group, boolean resetIds, boolean session,
      Object mask,
      Object defaults, Object scheduler) {
    return spawn("posix_spawnp", path, argv, env, actions, group, resetIds, session, mask, defaults, scheduler);
  }

  private static int spawn(
      String function, Object path, Object argv, Object env, Object actions, Object group, boolean resetIds,
      boolean session, Object mask, Object defaults, Object scheduler) {
    byte[] program = PathArguments.encode(function, path);
    List<byte[]> arguments = ProcessCalls.arguments(function + ":", " argv", argv);
    if (env != PyNone.NONE && PyType.of(env).lookup("keys") == null) {
      throw Errors.typeError(function + ": environment must be a mapping object or None");
    }
    PathArguments.audit("os.posix_spawn", path, argv, env);
    List<byte[]> environment = env == PyNone.NONE ? null : ProcessCalls.environment(env);
    Integer policy = null;
    Integer priority = null;
    if (scheduler instanceof PyTuple pair && pair.size() == 2) {
      policy = pair.items()[0] == PyNone.NONE ? null : Integer.valueOf(Numbers.asIndexInt(pair.items()[0]));
      priority = PySchedParam.priority(pair.items()[1]);
    } else if (scheduler != null && scheduler != PyNone.NONE) {
      throw Errors.typeError(function + ": scheduler must be a tuple or None");
    }
    return PosixModule.os().processes().spawn(
        new SpawnRequest(
            program, function.endsWith("p"), arguments, environment, actions(actions),
            group == null || group == PyNone.NONE ? null : Integer.valueOf(Numbers.asIndexInt(group)), resetIds,
            session,
            mask == null ? null : SignalModule.numbers(mask), defaults == null ? null : SignalModule.numbers(defaults),
            policy,
            priority));
  }

  private static List<SpawnRequest.Action> actions(Object actions) {
    List<SpawnRequest.Action> list = new ArrayList<>();
    if (actions == PyNone.NONE) {
      return list;
    }
    if (PyType.of(actions).slot(Slot.GETITEM) == null || actions instanceof PyDict) {
      throw Errors.typeError("file_actions must be a sequence or None");
    }
    for (Object item : Iteration.toArray(actions)) {
      if (!(item instanceof PyTuple tuple) || tuple.size() == 0) {
        throw Errors.typeError("Each file_actions element must be a non-empty tuple");
      }
      list.add(action(tuple.items()));
    }
    return list;
  }

  private static SpawnRequest.Action action(Object[] parts) {
    return switch (Numbers.asIndexInt(parts[0])) {
      case OPEN -> {
        check(parts, 5, "A open");
        yield new SpawnRequest.Open(
            Numbers.asIndexInt(parts[1]), PathArguments.fsencode(parts[2]), Numbers.asIndexInt(parts[3]),
            Numbers.asIndexInt(parts[4]));
      }
      case CLOSE -> {
        check(parts, 2, "A close");
        yield new SpawnRequest.Close(Numbers.asIndexInt(parts[1]));
      }
      case DUP2 -> {
        check(parts, 3, "A dup2");
        yield new SpawnRequest.Dup2(Numbers.asIndexInt(parts[1]), Numbers.asIndexInt(parts[2]));
      }
      case CLOSE_FROM -> {
        check(parts, 2, "A closefrom");
        yield new SpawnRequest.CloseFrom(Numbers.asIndexInt(parts[1]));
      }
      default -> throw Errors.typeError("Unknown file_actions identifier");
    };
  }

  private static void check(Object[] parts, int count, String what) {
    if (parts.length != count) {
      throw Errors.typeError(what + " file_action tuple must have " + count + " elements");
    }
  }
}
