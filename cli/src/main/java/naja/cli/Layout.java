package naja.cli;

import java.nio.file.Path;
import naja.runtime.threads.Settings;

/** Where the installation is: what the launcher tells in system properties. */
final class Layout {
  private Layout() {}

  static void apply(Settings settings, String[] args) {
    settings.stdlibFolder = System.getProperty("naja.lib", "");
    String home = System.getProperty("naja.home");
    settings.prefix = home == null ? settings.stdlibFolder : Path.of(home).toAbsolutePath().normalize().toString();
    String executable = System.getProperty("naja.executable");
    settings.executable =
        executable == null || executable.isEmpty() ? "" : Path.of(executable).toAbsolutePath().normalize().toString();
    settings.stdlibFolder = Path.of(settings.stdlibFolder).toAbsolutePath().normalize().toString();
    String closed = System.getProperty("naja.closed", "");
    for (int i = 0; i < closed.length(); i++) {
      settings.closedStreams |= 1 << closed.charAt(i) - '0';
    }
    String[] original = new String[args.length + 1];
    original[0] = executable == null ? "naja" : executable;
    System.arraycopy(args, 0, original, 1, args.length);
    settings.originalArguments = original;
  }
}
