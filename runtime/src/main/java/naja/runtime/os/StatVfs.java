package naja.runtime.os;

/** {@code struct statvfs}: the figures of a file system, in the order of {@code os.statvfs_result}. */
public record StatVfs(long bsize, long frsize, long blocks, long bfree, long bavail, long files, long ffree,
    long favail,
    long flag, long namemax, long fsid) {
}
