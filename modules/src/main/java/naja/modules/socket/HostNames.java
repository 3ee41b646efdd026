package naja.modules.socket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.os.AddressException;
import naja.runtime.os.OsSockets;
import naja.runtime.os.SocketAddress;
import naja.runtime.text.Str;
import naja.runtime.threads.Interpreter;

/** Names of hosts as Python gives them, and the addresses that they stand for. */
final class HostNames {
  private static final int SOCK_DGRAM = 2;
  private static final int AI_PASSIVE = 1;

  private HostNames() {}

  static OsSockets sockets() {
    return Interpreter.current().os.sockets();
  }

  /** A name given as {@code str}, {@code bytes} or {@code bytearray}; null for other objects. */
  static byte[] encodeOrNull(Object name) {
    byte[] bytes;
    if (name instanceof PyBytes b) {
      bytes = b.array();
    } else if (name instanceof PyByteArray b) {
      bytes = b.toBytes();
    } else if (PyStr.isStr(name)) {
      bytes = encodeText(name);
    } else {
      return null;
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw Errors.typeError("host name must not contain null character");
      }
    }
    return bytes;
  }

  /** A text in ASCII, or as IDNA has it. */
  static byte[] encodeText(Object name) {
    if (Str.isAscii(PyStr.valueOrNull(name))) {
      return Texts.utf16(name).getBytes(StandardCharsets.US_ASCII);
    }
    return ((PyBytes) Calls.call(Attributes.getAttr(name, "encode"), "idna")).array();
  }

  /** The name in an address. */
  static byte[] encode(Object name) {
    byte[] bytes = encodeOrNull(name);
    if (bytes == null) {
      throw Errors.typeError("str, bytes or bytearray expected, not " + PyType.of(name).name());
    }
    return bytes;
  }

  /** The name that is an argument of a function of its own. */
  static byte[] encodeArgument(String function, Object name) {
    byte[] bytes = encodeOrNull(name);
    if (bytes == null) {
      throw Errors.typeError(
          function + "() argument 1 must be str, bytes or bytearray, not " + PyType.of(name).name());
    }
    return bytes;
  }

  /** The {@code sockaddr} of a host, the port 0; {@code family} may be 0 for any. */
  static byte[] resolve(byte[] name, int family) {
    if (name.length == 0) {
      return any(family);
    }
    String text = new String(name, StandardCharsets.ISO_8859_1);
    if (text.equals("255.255.255.255") || text.equals("<broadcast>")) {
      if (family != SocketAddress.AF_INET && family != 0) {
        throw SocketErrors.os("address family mismatched");
      }
      return new SocketAddress.Inet(new byte[] {-1, -1, -1, -1}, 0).toBytes();
    }
    if (family != SocketAddress.AF_INET6) {
      byte[] inet = sockets().inetPton(SocketAddress.AF_INET, name);
      if (inet != null) {
        return new SocketAddress.Inet(inet, 0).toBytes();
      }
    }
    return info(name, null, family, 0, 0, 0).getFirst().address();
  }

  private static byte[] any(int family) {
    List<OsSockets.AddressInfo> rows = info(null, new byte[] {'0'}, family, SOCK_DGRAM, 0, AI_PASSIVE);
    if (rows.size() > 1) {
      throw SocketErrors.os("wildcard resolved to multiple address");
    }
    return rows.getFirst().address();
  }

  /** {@code getaddrinfo}, with Python's exceptions. */
  static List<OsSockets.AddressInfo> info(
      byte[] host, byte[] service, int family, int type, int protocol, int flags) {
    try {
      return sockets().getaddrinfo(host, service, family, type, protocol, flags);
    } catch (AddressException e) {
      throw SocketErrors.of(e);
    }
  }

  /** The text of an address of 4 bytes. */
  static String inetText(byte[] host) {
    return (host[0] & 0xFF) + "." + (host[1] & 0xFF) + "." + (host[2] & 0xFF) + "." + (host[3] & 0xFF);
  }

  /** The text of an address of 4 or 16 bytes. */
  static String text(int family, byte[] host) {
    return family == SocketAddress.AF_INET
        ? inetText(host)
        : new String(sockets().inetNtop(family, host), StandardCharsets.US_ASCII);
  }
}
