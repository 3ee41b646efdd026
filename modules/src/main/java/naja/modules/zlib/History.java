package naja.modules.zlib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What has gone into a stream so far, so that a copy of it can be made; lost when it grows past a limit. */
final class History {
  private static final int LIMIT = 4 << 20;

  /** One call: its input, and the number that went with it. */
  record Step(byte[] input, int number) {}

  private List<Step> steps = new ArrayList<>();
  private int size;

  void add(byte[] data, int from, int to, int number) {
    if (steps == null || (size += to - from) > LIMIT) {
      steps = null;
      return;
    }
    steps.add(new Step(Arrays.copyOfRange(data, from, to), number));
  }

  boolean isLost() {
    return steps == null;
  }

  List<Step> steps() {
    return steps;
  }
}
