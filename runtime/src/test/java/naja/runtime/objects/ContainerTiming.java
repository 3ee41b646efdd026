package naja.runtime.objects;

import naja.runtime.expose.ModuleFunctions;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Settings;
import naja.runtime.threads.ThreadState;

/** Processor time of the containers' operations, cold and warm: {@code java ... naja.runtime.objects.ContainerTiming}. */
final class ContainerTiming {
  private static final int N = 500_000;
  private static final int ROUNDS = 25;

  private static Object sink;

  private ContainerTiming() {}

  private static void time(String what, int operations, Runnable work) {
    long best = Long.MAX_VALUE;
    long first = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      long spent = System.nanoTime() - start;
      first = round == 0 ? spent : first;
      best = Math.min(best, spent);
    }
    System.out.println(what + ": first " + first / operations + " ns, warm " + 10 * best / operations / 10.0 + " ns");
  }

  private static PyDict dictOf(Object[] keys) {
    PyDict dict = new PyDict();
    for (Object key : keys) {
      dict.put(key, key);
    }
    return dict;
  }

  private static void lookUp(PyDict dict, Object[] keys, int times) {
    for (int i = 0; i < times; i++) {
      for (Object key : keys) {
        sink = dict.get(key);
      }
    }
  }

  private static PySet setOf(Object[] elements) {
    PySet set = new PySet();
    for (Object element : elements) {
      set.add(element);
    }
    return set;
  }

  private static void sort(Object[] items) {
    PyList list = PyList.of(items.clone());
    list.sort(PyNone.NONE, false);
    sink = list;
  }

  /** Runs all; takes no arguments. */
  public static void main(String[] args) {
    ThreadState.enter(new Interpreter(new Interpreter.BuiltinModules() {
      @Override
      public ModuleFunctions find(String name) {
        return null;
      }

      @Override
      public String[] names() {
        return new String[0];
      }
    }, new Settings()));
    Object[] row = new Object[N];
    Object[] random = new Object[N];
    Object[] shifted = new Object[N];
    Object[] texts = new Object[N];
    Object[] names = new Object[1000];
    long state = 1;
    for (int i = 0; i < N; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      row[i] = (long) i;
      random[i] = state >>> 20;
      shifted[i] = (long) i << 20;
      texts[i] = Long.toString(state >>> 20);
      names[i % 1000] = "name" + i % 1000;
    }
    time("put ints in a row", N, () -> sink = dictOf(row));
    time("put random ints", N, () -> sink = dictOf(random));
    time("put multiples of 2**20", N, () -> sink = dictOf(shifted));
    PyDict inRow = dictOf(row);
    PyDict atRandom = dictOf(random);
    PyDict named = dictOf(names);
    time("get ints in a row", N, () -> lookUp(inRow, row, 1));
    time("get random ints", N, () -> lookUp(atRandom, random, 1));
    time("get names", N, () -> lookUp(named, names, N / 1000));
    time("copy a dict", N, () -> sink = inRow.copy());
    time("add ints to a set", N, () -> sink = setOf(row));
    time("add random ints to a set", N, () -> sink = setOf(random));
    time("sort ints", N, () -> sort(random));
    time("sort texts", N, () -> sort(texts));
  }
}
