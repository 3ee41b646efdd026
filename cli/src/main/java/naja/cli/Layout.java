package naja.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    settings.basePrefix = settings.prefix;
    settings.baseExecutable = settings.executable;
    File pathFile = new File(settings.executable + "._pth");
    if (pathFile.isFile()) {
      pathFile(settings, pathFile);
    }
    virtualEnvironment(settings);
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

  /** A {@code ._pth} file beside the executable names the whole search path, apart from all else that makes one. */
  private static void pathFile(Settings settings, File file) {
    List<String> path = new ArrayList<>();
    settings.noSite = true;
    for (String whole : lines(file)) {
      int comment = whole.indexOf('#');
      String line = (comment < 0 ? whole : whole.substring(0, comment)).strip();
      if (line.equals("import site")) {
        settings.noSite = false;
      } else if (line.startsWith("import ")) {
        System.err.println("unsupported 'import' line in ._pth file");
      } else if (!line.isEmpty()) {
        path.add(file.toPath().resolveSibling(line).normalize().toString());
      }
    }
    settings.searchPath = path.toArray(new String[0]);
    settings.prefix = file.getParent();
    settings.basePrefix = settings.prefix;
    settings.isolated = true;
    settings.ignoreEnvironment = true;
    settings.safePath = true;
  }

  /** The executable of a virtual environment stands beside its {@code pyvenv.cfg}, or in a folder beside it (PEP 405). */
  private static void virtualEnvironment(Settings settings) {
    File folder = new File(settings.executable).getParentFile();
    for (int i = 0; i < 2 && folder != null; i++) {
      File file = new File(folder, "pyvenv.cfg");
      if (file.isFile()) {
        String home = value(file, "home");
        if (home != null) {
          settings.prefix = folder.getPath();
          String executable = value(file, "executable");
          settings.baseExecutable =
              executable != null ? executable : home + "/" + new File(settings.executable).getName();
        }
        return;
      }
      folder = folder.getParentFile();
    }
  }

  /** The value of a key of a {@code pyvenv.cfg}, or null. */
  private static String value(File file, String key) {
    for (String line : lines(file)) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.substring(0, equals).strip().equals(key)) {
        return line.substring(equals + 1).strip();
      }
    }
    return null;
  }

  /** The lines of a file; none where it cannot be read. */
  private static List<String> lines(File file) {
    try {
      return Files.readAllLines(file.toPath());
    } catch (IOException e) {
      return List.of();
    }
  }
}
