package naja.runtime.os;

import java.lang.foreign.MemorySegment;

/** Memory mappings. All fail with {@link OsException}. */
public interface OsMemory {

  /**
   * A mapping. Its memory must not be touched after {@link #unmap}: the owner sees to that, with its own lock if several
   * threads use it.
   */
  interface Mapping {

    /** The mapped memory. */
    MemorySegment memory();

    /** {@code msync} with {@code MS_SYNC} of a part. */
    void sync(long offset, long length);

    /** {@code madvise} of a part. */
    void advise(long offset, long length, int advice);

    /** {@code mremap}: the same contents with another length, perhaps elsewhere. */
    Mapping resize(long length);

    /** {@code munmap}; harmless when it is done. */
    void unmap();
  }

  /**
   * {@code mmap}.
   *
   * @param protection {@code PROT_*}
   * @param flags {@code MAP_*}
   * @param fd -1 for anonymous memory
   */
  default Mapping map(long length, int protection, int flags, int fd, long offset) {
    throw Unsupported.call();
  }

  /** {@code shm_open}: a descriptor that is not inheritable. The name starts with a slash. */
  default int shmOpen(byte[] name, int flags, int mode) {
    throw Unsupported.call();
  }

  /** {@code shm_unlink}. */
  default void shmUnlink(byte[] name) {
    throw Unsupported.call();
  }
}
