package naja.runtime.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import naja.runtime.expose.ModuleFunctions;
import naja.runtime.threads.Concurrency;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Settings;
import naja.runtime.threads.ThreadState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Containers under several threads: nothing is lost, done twice or corrupted, and readers never fail. */
class ContainerThreadsTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 20_000;

  /** What one of the threads does; {@code number} is 0 to THREADS - 1. */
  private interface Work {
    void run(int number) throws Exception;
  }

  @BeforeAll
  static void share() {
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
    Concurrency.shared = true;
  }

  /** Runs the work in all threads at once; {@code reader}, if any, over and over until they are done. */
  private static void inThreads(Work work, Runnable reader) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicInteger running = new AtomicInteger(THREADS);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      threads.add(Thread.ofPlatform().start(() -> {
        try {
          start.await();
          work.run(number);
        } catch (Throwable t) {
          failure.set(t);
        } finally {
          running.decrementAndGet();
        }
      }));
    }
    if (reader != null) {
      threads.add(Thread.ofPlatform().start(() -> {
        try {
          while (running.get() > 0) {
            reader.run();
          }
        } catch (Throwable t) {
          failure.set(t);
        }
      }));
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertNull(failure.get(), () -> Arrays.toString(failure.get().getStackTrace()) + failure.get());
  }

  /** Goes through an iterator; that the container changes under it may be an error, but of no other kind. */
  private static int drain(PyIterator iterator) {
    int n = 0;
    try {
      while (iterator.next() != null) {
        n++;
      }
    } catch (PyException e) {
      assertTrue(e.matches(ExceptionTypes.RUNTIME_ERROR));
    }
    return n;
  }

  @Test
  void noAppendIsLost() throws Exception {
    PyList list = new PyList();
    inThreads(number -> {
      for (long i = 0; i < ROUNDS; i++) {
        list.append(i * THREADS + number);
      }
    }, () -> {
      for (Object item : list.toArray()) {
        assertNotNull(item);
      }
      drain(new PyListIterator(list));
    });
    assertEquals(THREADS * ROUNDS, list.size());
    long[] seen = new long[THREADS];
    for (Object item : list.toArray()) {
      // Each thread's own items stand in the order in which it appended them.
      int thread = (int) ((Long) item % THREADS);
      assertEquals(seen[thread]++, (Long) item / THREADS);
    }
  }

  @Test
  void eachItemIsPoppedOnce() throws Exception {
    PyList list = new PyList();
    AtomicInteger popped = new AtomicInteger();
    inThreads(number -> {
      for (int i = 0; i < ROUNDS; i++) {
        list.append((long) i);
        list.insert(0, (long) i);
        if (list.removeAt(-1) != null) {
          popped.incrementAndGet();
        }
      }
    }, null);
    assertEquals(2 * THREADS * ROUNDS, popped.get() + list.size());
  }

  @Test
  void aDictKeepsAllKeys() throws Exception {
    PyDict dict = new PyDict();
    inThreads(number -> {
      for (long i = 0; i < ROUNDS; i++) {
        Long own = i * THREADS + number;
        assertNull(dict.put(own, own));
        assertEquals(own, dict.get(own));
        if (i % 3 == 0) {
          assertEquals(own, dict.remove(own));
          assertNull(dict.get(own));
        }
      }
    }, () -> {
      drain(new PyDictItemIterator(dict));
      drain(new PyDictReverseKeyIterator(dict));
      dict.keyArray();
      dict.copy();
    });
    int expected = THREADS * (ROUNDS - (ROUNDS + 2) / 3);
    assertEquals(expected, dict.size());
    assertEquals(expected, drain(new PyDictKeyIterator(dict)));
    for (Object key : dict.keyArray()) {
      assertEquals(key, dict.get(key));
    }
  }

  @Test
  void oneThreadWinsEachKey() throws Exception {
    PyDict dict = new PyDict();
    AtomicInteger put = new AtomicInteger();
    AtomicInteger removed = new AtomicInteger();
    inThreads(number -> {
      for (long i = 0; i < ROUNDS; i++) {
        String key = "k" + i;
        if (dict.putIfAbsent(key, (long) number) == null) {
          put.incrementAndGet();
        }
        if (i % 2 == 0 && dict.remove(key) != null) {
          removed.incrementAndGet();
        }
      }
    }, () -> dict.get("k0"));
    assertEquals(put.get() - removed.get(), dict.size());
    assertEquals(dict.size(), dict.keyArray().length);
  }

  @Test
  void popitemTakesEachItemOnce() throws Exception {
    PyDict dict = new PyDict();
    for (long i = 0; i < ROUNDS; i++) {
      dict.put(i, i);
    }
    AtomicInteger taken = new AtomicInteger();
    inThreads(number -> {
      while (true) {
        Object[] item = dict.popLast();
        if (item == null) {
          return;
        }
        assertEquals(item[0], item[1]);
        taken.incrementAndGet();
      }
    }, null);
    assertEquals(ROUNDS, taken.get());
    assertEquals(0, dict.size());
  }

  @Test
  void oneThreadWinsEachElement() throws Exception {
    PySet set = new PySet();
    AtomicInteger added = new AtomicInteger();
    AtomicInteger removed = new AtomicInteger();
    inThreads(number -> {
      for (long i = 0; i < ROUNDS; i++) {
        Long element = i & 1023;
        if (set.add(element)) {
          added.incrementAndGet();
        }
        if (i % 3 == number % 3 && set.remove(element)) {
          removed.incrementAndGet();
        }
      }
    }, () -> {
      drain(new PySetIterator(set));
      set.toArray();
      SetAlgebra.copy(set);
    });
    assertEquals(added.get() - removed.get(), set.size());
    assertEquals(set.size(), drain(new PySetIterator(set)));
    for (Object element : set.toArray()) {
      assertTrue(set.contains(element));
    }
  }
}
