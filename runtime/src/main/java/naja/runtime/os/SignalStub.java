package naja.runtime.os;

import java.lang.foreign.MemorySegment;
import java.util.function.IntConsumer;

/**
 * A signal handler of a few machine instructions, for the signals that the virtual machine does not pass on: it writes
 * the number into a pipe, which a thread reads. A system call is all it does, so that it is safe wherever a signal
 * strikes; Java code would not be.
 */
final class SignalStub {

  private static final CFunction MMAP = new CFunction("mmap");
  private static final CFunction MPROTECT = new CFunction("mprotect");
  private static final CFunction PIPE2 = new CFunction("pipe2");
  private static final CFunction READ = new CFunction("read");

  private static final int PAGE = 65536;
  private static final int PROT_READ = 1;
  private static final int PROT_WRITE = 2;
  private static final int PROT_EXEC = 4;
  private static final int MAP_PRIVATE_ANONYMOUS = 0x22;

  private static long address;
  private static int reader = -1;
  private static int writer = -1;

  private SignalStub() {
  }

  /** The address of the handler; starts the thread that calls {@code target}. */
  static synchronized long address(IntConsumer target) {
    if (address == 0) {
      Scratch s = Scratch.enter();
      try {
        long pair = s.alloc(8);
        s.check(s.call(PIPE2, pair, NativeFiles.O_CLOEXEC));
        reader = s.getInt(pair);
        writer = s.getInt(pair + 4);
        long page = s.call(MMAP, 0, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
        if (page == -1) {
          throw s.failure();
        }
        byte[] code = code(writer);
        Scratch.foreign(page, PAGE).put(0, code);
        s.check(s.call(MPROTECT, page, PAGE, PROT_READ | PROT_EXEC));
        address = page;
        int source = reader;
        Thread thread = new Thread(() -> pass(source, target), "signals");
        thread.setDaemon(true);
        thread.start();
      } finally {
        s.exit();
      }
    }
    return address;
  }

  /** Whether the pipe has this descriptor. */
  static synchronized boolean owns(int fd) {
    return fd >= 0 && (fd == reader || fd == writer);
  }

  private static void pass(int source, IntConsumer target) {
    for (int signal = next(source); signal > 0; signal = next(source)) {
      target.accept(signal);
    }
  }

  /** Waits for a number; 0 when somebody has closed the pipe. */
  private static int next(int source) {
    Scratch s = Scratch.enter();
    try {
      long number = s.alloc(4);
      int count;
      do {
        count = (int) s.call(READ, source, number, 4);
      } while (count == -1 && s.errno() == Errno.EINTR);
      return count == 4 ? s.getInt(number) : 0;
    } finally {
      s.exit();
    }
  }

  /** Machine code for {@code write(fd, &signal, 4)}, with the signal number in the first argument register. */
  private static byte[] code(int fd) {
    if (Machine.AARCH64) {
      return instructions(
          0xD10043FF, // sub sp, sp, #16
          0xB90003E0, // str w0, [sp]
          0x52800000 | (fd << 5), // mov w0, #fd
          0x910003E1, // mov x1, sp
          0xD2800082, // mov x2, #4
          0xD2800808, // mov x8, #64
          0xD4000001, // svc #0
          0x910043FF, // add sp, sp, #16
          0xD65F03C0); // ret
    }
    return new byte[] {
      (byte) 0xF3, 0x0F, 0x1E, (byte) 0xFA, // endbr64
      0x57, // push rdi
      (byte) 0xBF, (byte) fd, (byte) (fd >> 8), (byte) (fd >> 16), (byte) (fd >> 24), // mov edi, fd
      0x48, (byte) 0x89, (byte) 0xE6, // mov rsi, rsp
      (byte) 0xBA, 4, 0, 0, 0, // mov edx, 4
      (byte) 0xB8, 1, 0, 0, 0, // mov eax, 1
      0x0F, 0x05, // syscall
      0x5F, // pop rdi
      (byte) 0xC3, // ret
    };
  }

  private static byte[] instructions(int... words) {
    byte[] code = new byte[4 * words.length];
    for (int i = 0; i < words.length; i++) {
      for (int shift = 0; shift < 4; shift++) {
        code[4 * i + shift] = (byte) (words[i] >> (8 * shift));
      }
    }
    return code;
  }

  /** The address of a C function that does nothing to speak of with one int: a handler that only interrupts. */
  static long harmless() {
    MemorySegment function = new CFunction("abs").address();
    return function.address();
  }
}
