package naja.modules.queue;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import naja.modules.thread.Waiting;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Safepoint;

/** {@code queue.SimpleQueue}: unbounded, first in, first out. Every operation is atomic. */
@TypeSpec(value = "_queue.SimpleQueue", sub = true)
public class PySimpleQueue extends PyObject {
  static final PyType TYPE = PyType.builtin("_queue.SimpleQueue", PySimpleQueue.class, new PySimpleQueueSpec());

  static {
    TYPE.hasWeakref = true;
  }

  private final LinkedBlockingQueue<Object> items = new LinkedBlockingQueue<>();

  protected PySimpleQueue() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("SimpleQueue()")
  static Object create(PyType type) {
    return type == TYPE ? new PySimpleQueue() : new PySimpleQueueSub(type);
  }

  @Def("empty(self, /)")
  static boolean empty(PySimpleQueue self) {
    return self.items.isEmpty();
  }

  @Def("qsize(self, /)")
  static int qsize(PySimpleQueue self) {
    return self.items.size();
  }

  /** Never waits: the queue has no limit. */
  @Def("put(self, /, item, block=True, timeout=None)")
  static void put(PySimpleQueue self, Object item, boolean block, Object timeout) {
    self.items.add(item);
  }

  @Def("put_nowait(self, /, item)")
  static void putNowait(PySimpleQueue self, Object item) {
    self.items.add(item);
  }

  @Def("get(self, /, block=True, timeout=None)")
  static Object get(PySimpleQueue self, boolean block, Object timeout) {
    long nanos = !block ? 0 : timeout == PyNone.NONE ? Waiting.FOREVER : QueueModule.nanos(timeout);
    Object item = self.items.poll();
    if (item == null && nanos != 0) {
      Take take = new Take(self.items);
      Waiting.until(nanos, take);
      item = take.item;
      Safepoint.notice();
    }
    if (item == null) {
      throw QueueModule.empty();
    }
    return item;
  }

  @Def("get_nowait(self, /)")
  static Object getNowait(PySimpleQueue self) {
    return get(self, false, PyNone.NONE);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }

  /** Waits for an item. */
  private static final class Take implements Waiting.Attempt {
    private final LinkedBlockingQueue<Object> items;
    private Object item;

    Take(LinkedBlockingQueue<Object> items) {
      this.items = items;
    }

    @Override
    public boolean tryFor(long nanos) throws InterruptedException {
      item = items.poll(nanos, TimeUnit.NANOSECONDS);
      return item != null;
    }
  }
}
