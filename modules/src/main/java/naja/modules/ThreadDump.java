package naja.modules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.os.OsException;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** What {@code faulthandler} writes about threads, without running Python code. */
final class ThreadDump {
  private static final int MOST_FRAMES = 100, MOST_THREADS = 100, MOST_CHARACTERS = 500;
  private static final int LAST_ASCII = 0x7E, BYTE = 0x100;

  private final Interpreter interpreter;
  private final int fd;
  private final StringBuilder out = new StringBuilder();

  ThreadDump(Interpreter interpreter, int fd) {
    this.interpreter = interpreter;
    this.fd = fd;
  }

  void line(String text) {
    out.append(text).append('\n');
  }

  /** One thread. */
  void one(ThreadState thread) {
    line("Stack (most recent call first):");
    frames(thread);
  }

  /** All threads, the newest first; {@code current}, which may be null, is marked. */
  void all(ThreadState current) {
    List<ThreadState> threads = interpreter.threads();
    for (int i = threads.size() - 1; i >= 0; i--) {
      if (threads.size() - 1 - i >= MOST_THREADS) {
        line("...");
        return;
      }
      if (i < threads.size() - 1) {
        out.append('\n');
      }
      ThreadState thread = threads.get(i);
      out.append(thread == current ? "Current thread 0x" : "Thread 0x");
      String number = Long.toHexString(thread.identifier);
      out.append("0".repeat(16 - number.length())).append(number).append(" [");
      escaped(thread.isMain() ? "naja" : thread.javaThread.getName());
      line("] (most recent call first):");
      frames(thread);
    }
  }

  private void frames(ThreadState thread) {
    PyFrame frame = thread.frame;
    if (frame == null) {
      line("  <no Python frame>");
    }
    for (int depth = 0; frame != null && depth < MOST_FRAMES; frame = frame.back, depth++) {
      out.append("  File \"");
      escaped(frame.code.fileName());
      int number = frame.lineNumber();
      out.append("\", line ").append(number < 0 ? "???" : String.valueOf(number)).append(" in ");
      escaped(frame.code.name().toString());
      out.append('\n');
    }
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length();) {
      if (i >= MOST_CHARACTERS) {
        out.append("...");
        return;
      }
      int c = text.codePointAt(i);
      if (c >= ' ' && c <= LAST_ASCII) {
        out.append((char) c);
      } else if (c < BYTE) {
        out.append(String.format("\\x%02x", c));
      } else {
        out.append(String.format(Character.isBmpCodePoint(c) ? "\\u%04x" : "\\U%08x", c));
      }
      i += Character.charCount(c);
    }
  }

  /** A duration as {@code h:mm:ss}, with microseconds where there are any. */
  static String duration(long nanos) {
    long micros = nanos / 1000;
    long seconds = micros / 1_000_000;
    String text = String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return micros % 1_000_000 == 0 ? text : text + String.format(".%06d", micros % 1_000_000);
  }

  /** Writes it all; what cannot be written is lost. */
  void write() {
    byte[] bytes = out.toString().getBytes(StandardCharsets.US_ASCII);
    int at = 0;
    try {
      while (at < bytes.length) {
        at += interpreter.os.files().write(fd, bytes, at, bytes.length - at);
      }
    } catch (OsException e) {
      return; // as in CPython: there is nobody to tell
    }
  }
}
