package naja.runtime.os;

/** {@code struct utsname}, in the order of {@code os.uname_result}. */
public record Uname(byte[] sysname, byte[] nodename, byte[] release, byte[] version, byte[] machine) {
}
