package naja.runtime.os;

import java.util.List;

/**
 * The arguments of {@code _posixsubprocess.fork_exec}, in its order; -1 stands for a descriptor, group or id that is not
 * given. There is no {@code preexec_fn}: Python code cannot run in the child.
 *
 * @param arguments {@code argv}
 * @param executables the paths to try in turn
 * @param closeFds whether the child keeps only 0, 1, 2 and {@code passFds}
 * @param passFds the descriptors that the child gets
 * @param cwd the child's current directory, or null
 * @param environment {@code NAME=value} each, or null for the present environment
 * @param restoreSignals whether {@code SIGPIPE} and {@code SIGXFSZ} are handled by default
 * @param newSession whether the child starts a session
 * @param processGroup the group to join, 0 for a new one, or -1
 * @param groups the supplementary groups, or null
 * @param umask the child's mask, or -1
 */
public record ForkExecRequest(List<byte[]> arguments, List<byte[]> executables, boolean closeFds, int[] passFds,
    byte[] cwd, List<byte[]> environment, int p2cread, int p2cwrite, int c2pread, int c2pwrite, int errread,
    int errwrite, int errpipeRead, int errpipeWrite, boolean restoreSignals, boolean newSession, int processGroup,
    long gid, int[] groups, long uid, int umask) {
}
