package naja.modules.socket;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyTuple;
import naja.runtime.os.OsSockets;
import naja.runtime.os.OsSockets.Received;
import naja.runtime.threads.Audit;

/** {@code _socket.socket}: sending and receiving. */
final class SocketTransfers {
  private SocketTransfers() {}

  private static OsSockets sockets() {
    return HostNames.sockets();
  }

  private static byte[] room(int size, String function) {
    if (size < 0) {
      throw Errors.valueError("negative buffersize in " + function);
    }
    return new byte[size];
  }

  private static PyBytes bytes(byte[] buffer, int count) {
    return PyBytes.of(count >= buffer.length ? buffer : Arrays.copyOf(buffer, count));
  }

  @Def(value = "recv(self, buffersize, flags=0, /)", noSignature = true)
  static Object recv(PySocket self, int size, int flags) {
    byte[] buffer = room(size, "recv");
    if (size == 0) {
      return PyBytes.EMPTY;
    }
    int count = SocketWait.attempt(
        self, SocketWait.READING, fd -> sockets().recv(fd, buffer, 0, buffer.length, flags));
    return bytes(buffer, count);
  }

  /** How many bytes are wanted of a buffer; 0 asks for all that fit. */
  private static int wanted(BufferView view, int size, String function, String tooLong) {
    if (size < 0) {
      throw Errors.valueError("negative buffersize in " + function);
    }
    if (size > view.length()) {
      throw Errors.valueError(tooLong);
    }
    return size == 0 ? view.length() : size;
  }

  @Def(value = "recv_into(self, buffer, nbytes=0, flags=0)", noSignature = true)
  static int recvInto(PySocket self, Object buffer, int size, int flags) {
    try (BufferView view = Buffers.openWritable(buffer, "recv_into")) {
      int length = wanted(view, size, "recv_into", "buffer too small for requested bytes");
      if (length == 0) {
        return 0;
      }
      return SocketWait.attempt(
          self, SocketWait.READING, fd -> sockets().recv(fd, view.array, view.offset, length, flags));
    }
  }

  @Def(value = "recvfrom(self, buffersize, flags=0, /)", noSignature = true)
  static Object recvfrom(PySocket self, int size, int flags) {
    byte[] buffer = room(size, "recvfrom");
    Received received = SocketWait.attempt(
        self, SocketWait.READING, fd -> sockets().recvfrom(fd, buffer, 0, buffer.length, flags));
    return PyTuple.of(bytes(buffer, received.count()), Addresses.toPython(received.address(), self.protocol));
  }

  @Def(value = "recvfrom_into(self, buffer, nbytes=0, flags=0)", noSignature = true)
  static Object recvfromInto(PySocket self, Object buffer, int size, int flags) {
    try (BufferView view = Buffers.openWritable(buffer, "recvfrom_into")) {
      int length = wanted(view, size, "recvfrom_into", "nbytes is greater than the length of the buffer");
      Received received = SocketWait.attempt(
          self, SocketWait.READING, fd -> sockets().recvfrom(fd, view.array, view.offset, length, flags));
      return PyTuple.of((long) received.count(), Addresses.toPython(received.address(), self.protocol));
    }
  }

  @Def(value = "send(self, data, flags=0, /)", noSignature = true)
  static int send(PySocket self, Object data, int flags) {
    byte[] bytes = Buffers.bytes(data);
    return SocketWait.attempt(
        self, SocketWait.WRITING, fd -> sockets().send(fd, bytes, 0, bytes.length, flags));
  }

  @Def(value = "sendall(self, data, flags=0, /)", noSignature = true)
  static void sendall(PySocket self, Object data, int flags) {
    byte[] bytes = Buffers.bytes(data);
    long timeout = self.timeout;
    // One span of time for all parts.
    long deadline = System.nanoTime() + timeout;
    int sent = 0;
    do {
      int from = sent;
      SocketWait.Call<Integer> call = fd -> sockets().send(fd, bytes, from, bytes.length - from, flags);
      sent += timeout > 0
          ? SocketWait.attempt(self, SocketWait.WRITING, deadline, call)
          : call.on(self.fd);
    } while (sent < bytes.length);
  }

  @Def(value = "sendto(self, *args)", noSignature = true)
  static int sendto(PySocket self, Object[] args) {
    if (args.length != 2 && args.length != 3) {
      throw Errors.typeError("sendto() takes 2 or 3 arguments (" + args.length + " given)");
    }
    byte[] bytes = Buffers.bytes(args[0]);
    int flags = args.length == 3 ? Numbers.asIndexInt(args[1]) : 0;
    Object address = args[args.length - 1];
    byte[] target = Addresses.parse(self, address, "sendto");
    Audit.event("socket.sendto", self, address);
    return SocketWait.attempt(
        self, SocketWait.WRITING, fd -> sockets().sendto(fd, bytes, 0, bytes.length, flags, target));
  }
}
