package naja.runtime.os;

import java.util.List;

/**
 * The arguments of {@code posix_spawn}.
 *
 * @param path the program
 * @param searchPath whether the program is looked up in {@code PATH}: {@code posix_spawnp}
 * @param arguments {@code argv}
 * @param environment {@code NAME=value} each; null for the present environment
 * @param actions what the child does with its descriptors, in order
 * @param processGroup the group to join, 0 for a new one, or null
 * @param resetIds whether effective ids become the real ones
 * @param newSession whether the child starts a session
 * @param signalMask the signals that the child blocks, or null: those that Python code has blocked in this thread
 * @param defaultSignals the signals that the child handles by default, or null
 * @param scheduler a {@code SCHED_*} policy, or null
 * @param priority a scheduling priority, or null
 */
public record SpawnRequest(byte[] path, boolean searchPath, List<byte[]> arguments, List<byte[]> environment,
    List<Action> actions, Integer processGroup, boolean resetIds, boolean newSession, int[] signalMask,
    int[] defaultSignals, Integer scheduler, Integer priority) {

  /** Something that the child does before it executes the program. */
  public sealed interface Action {
  }

  /** {@code POSIX_SPAWN_OPEN}. */
  public record Open(int fd, byte[] path, int flags, int mode) implements Action {
  }

  /** {@code POSIX_SPAWN_CLOSE}. */
  public record Close(int fd) implements Action {
  }

  /** {@code POSIX_SPAWN_DUP2}; with equal descriptors it makes the descriptor inheritable. */
  public record Dup2(int fd, int target) implements Action {
  }

  /** {@code POSIX_SPAWN_CLOSEFROM}. */
  public record CloseFrom(int low) implements Action {
  }

  /** Changes the child's current directory. */
  public record ChangeDirectory(byte[] path) implements Action {
  }
}
