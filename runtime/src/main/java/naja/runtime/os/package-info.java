/**
 * The operating system in C terms: {@link naja.runtime.os.Os} and its two implementations, {@link NativeOs} over the C
 * library and {@link ManagedOs} over NIO.
 *
 * <p>It knows nothing of Python objects, and nothing else of Naja. Descriptors and ids are ints, paths are bytes, times
 * are nanoseconds, failure is an {@link OsException} with an error number. Blocking calls are repeated after a signal, as
 * PEP 475 says, with {@link Interruption}'s hook in between. The tables of constants ({@link OsConstants},
 * {@link Errno}, {@link Signals}, {@link SocketConstants}, ...) carry CPython's names, in CPython's order.
 *
 * <p>How to add a call: declare it in the interface of its group with a default that fails with {@code ENOSYS}; implement
 * it in the {@code Native} class of the group with a {@link CFunction} and {@link Scratch#call}: all integer and pointer
 * arguments are longs, so that no method handle has to be made for it.
 */
package naja.runtime.os;
