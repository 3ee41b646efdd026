package naja.runtime.os;

/**
 * An entry of a directory.
 *
 * @param name the bytes of the name, without the directory
 * @param inode {@code d_ino}
 * @param type one of the {@code DT_*} numbers of {@link OsDirectory}
 */
public record DirectoryEntry(byte[] name, long inode, int type) {
}
