package naja.modules.socket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.os.OsSockets;
import naja.runtime.os.OsSockets.Control;
import naja.runtime.os.OsSockets.ReceivedMessage;
import naja.runtime.os.SocketAddress;
import naja.runtime.threads.Audit;

/** {@code _socket.socket}: messages with ancillary data. */
final class SocketMessages {
  private static final int MSG_MORE = 0x8000;
  private static final int SOL_ALG = 279, ALG_SET_IV = 2, ALG_SET_OP = 3, ALG_SET_AEAD_ASSOCLEN = 4;

  private SocketMessages() {}

  private static OsSockets sockets() {
    return HostNames.sockets();
  }

  private static Object[] items(Object iterable, String what) {
    PyType type = PyType.of(iterable);
    if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError(what + " must be an iterable");
    }
    return Iteration.toArray(iterable);
  }

  private static ReceivedMessage receive(PySocket self, byte[][] into, int controlSize, int flags) {
    if (controlSize < 0) {
      throw Errors.valueError("invalid ancillary data buffer length");
    }
    return SocketWait.attempt(
        self, SocketWait.READING, fd -> sockets().recvmsg(fd, into, controlSize, flags));
  }

  private static Object result(PySocket self, Object data, ReceivedMessage message) {
    PyList controls = new PyList();
    for (Control control : message.controls()) {
      controls.append(PyTuple.of((long) control.level(), (long) control.type(), PyBytes.of(control.data())));
    }
    return PyTuple.of(
        data, controls, (long) message.flags(), Addresses.toPython(message.address(), self.protocol));
  }

  @Def(value = "recvmsg(self, bufsize, ancbufsize=0, flags=0, /)", noSignature = true)
  static Object recvmsg(PySocket self, int size, int controlSize, int flags) {
    if (size < 0) {
      throw Errors.valueError("negative buffer size in recvmsg()");
    }
    byte[] buffer = new byte[size];
    ReceivedMessage message = receive(self, new byte[][] {buffer}, controlSize, flags);
    Object data = PyBytes.of(message.count() >= size ? buffer : Arrays.copyOf(buffer, message.count()));
    return result(self, data, message);
  }

  @Def(value = "recvmsg_into(self, buffers, ancbufsize=0, flags=0, /)", noSignature = true)
  static Object recvmsgInto(PySocket self, Object buffers, int controlSize, int flags) {
    List<BufferView> views = new ArrayList<>();
    try {
      for (Object item : items(buffers, "recvmsg_into() argument 1")) {
        views.add(writable(item));
      }
      byte[][] arrays = new byte[views.size()][];
      for (int i = 0; i < arrays.length; i++) {
        arrays[i] = new byte[views.get(i).length()];
      }
      ReceivedMessage message = receive(self, arrays, controlSize, flags);
      int left = message.count();
      for (int i = 0; i < arrays.length && left > 0; i++) {
        int part = Math.min(left, arrays[i].length);
        System.arraycopy(arrays[i], 0, views.get(i).array, views.get(i).offset, part);
        left -= part;
      }
      return result(self, (long) message.count(), message);
    } finally {
      for (BufferView view : views) {
        view.close();
      }
    }
  }

  private static BufferView writable(Object buffer) {
    BufferView view = Buffers.openOrNull(buffer, Buffers.FULL);
    if (view != null && !view.readOnly && view.isContiguous()) {
      return view;
    }
    if (view != null) {
      view.close();
    }
    throw Errors.typeError("recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers");
  }

  @Def(value = "sendmsg(self, buffers, ancdata=(), flags=0, address=None, /)", noSignature = true)
  static long sendmsg(PySocket self, Object buffers, Object ancillary, int flags, Object address) {
    byte[][] data = data(buffers, "sendmsg() argument 1");
    List<Control> controls = new ArrayList<>();
    for (Object item : items(ancillary, "sendmsg() argument 2")) {
      controls.add(control(item));
    }
    byte[] target = null;
    if (address != PyNone.NONE) {
      target = Addresses.parse(self, address, "sendmsg");
    }
    Audit.event("socket.sendmsg", self, address);
    return send(self, data, controls, flags, target);
  }

  private static long send(PySocket self, byte[][] data, List<Control> controls, int flags, byte[] target) {
    return SocketWait.attempt(
        self, SocketWait.WRITING, fd -> sockets().sendmsg(fd, data, controls, flags, target));
  }

  private static byte[][] data(Object buffers, String what) {
    Object[] items = items(buffers, what);
    byte[][] data = new byte[items.length][];
    for (int i = 0; i < data.length; i++) {
      data[i] = Buffers.bytes(items[i]);
    }
    return data;
  }

  private static Control control(Object item) {
    PyType type = PyType.of(item);
    if (type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("[sendmsg() ancillary data items]() argument must be sequence of length 3, not "
          + type.name());
    }
    Object[] parts = Iteration.toArray(item);
    if (parts.length != 3) {
      throw Errors.typeError(
          "[sendmsg() ancillary data items]() argument must be " + (item instanceof PyTuple ? "tuple" : "sequence")
              + " of length 3, not " + parts.length);
    }
    return new Control(Numbers.asIndexInt(parts[0]), Numbers.asIndexInt(parts[1]), Buffers.bytes(parts[2]));
  }

  @Def(value = "sendmsg_afalg(self, msg=(), *, op=<required>, iv=None, assoclen=<absent>, flags=32768)", noSignature = true)
  static long sendmsgAfalg(
      PySocket self, Object buffers, Object operation, Object vector, Object length, Object flags) {
    if (self.family != SocketAddress.AF_ALG) {
      throw SocketErrors.os("algset is only supported for AF_ALG");
    }
    if (operation == null || Numbers.asIndexInt(operation) < 0) {
      throw Errors.typeError("Invalid or missing argument 'op'");
    }
    List<Control> controls = new ArrayList<>();
    controls.add(new Control(SOL_ALG, ALG_SET_OP, word(Numbers.asIndexInt(operation)).array()));
    if (vector != PyNone.NONE) {
      byte[] iv = Buffers.bytes(vector);
      controls.add(new Control(SOL_ALG, ALG_SET_IV,
          ByteBuffer.allocate(4 + iv.length).order(ByteOrder.nativeOrder()).putInt(iv.length).put(iv).array()));
    }
    if (length != null) {
      if (PyInt.valueOrNull(length) == null) {
        throw Errors.typeError("an integer is required");
      }
      int associated = Numbers.asIndexInt(length);
      if (associated < 0) {
        throw Errors.typeError("assoclen must be positive");
      }
      controls.add(new Control(SOL_ALG, ALG_SET_AEAD_ASSOCLEN, word(associated).array()));
    }
    return send(
        self, data(buffers, "sendmsg_afalg() argument 1"), controls,
        flags == null ? MSG_MORE : Numbers.asIndexInt(flags), null);
  }

  private static ByteBuffer word(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(value);
  }
}
