package naja.runtime.library;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import naja.runtime.builtin.Compilation;
import naja.runtime.builtin.ImpModule;
import naja.runtime.expose.ModuleFunctions;
import naja.runtime.objects.PyException;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Settings;
import naja.runtime.threads.ThreadState;

/**
 * The build's command that compiles the library:
 *
 * <pre>java -cp ... naja.runtime.library.LibraryCompiler .../lib/python3.14</pre>
 *
 * <p>writes {@code .../lib/naja-stdlib.bin}. Exit code 1 when a source does not compile. Sources that are wrong on purpose
 * stay out of it.
 */
public final class LibraryCompiler {
  /** A compiled module. */
  private record Compiled(String path, int size, long seconds, long checksum, byte[] packed, int plain) {}

  /** Compiling imports nothing. */
  private static final class NoModules implements Interpreter.BuiltinModules {
    @Override
    public ModuleFunctions find(String name) {
      return null;
    }

    @Override
    public String[] names() {
      return new String[0];
    }
  }

  private LibraryCompiler() {}

  /**
   * Runs the command.
   *
   * @param args the library's folder
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath().normalize();
    List<Path> sources;
    try (Stream<Path> files = Files.walk(folder)) {
      sources = files.filter(LibraryCompiler::isSource).sorted().toList();
    }
    long start = System.nanoTime();
    Settings settings = new Settings();
    settings.warnOptions = new String[] {"ignore"};
    ThreadState.enter(new Interpreter(new NoModules(), settings));
    List<Compiled> modules = new ArrayList<>();
    for (Path source : sources) {
      modules.add(compile(folder, source));
    }
    modules.sort((a, b) -> Integer.compare(a.path().hashCode(), b.path().hashCode()));
    Path output = folder.resolveSibling("naja-stdlib.bin");
    write(modules, output);
    System.out.printf("compiled %d modules of the library in %.1f s: %,d bytes%n", modules.size(),
        (System.nanoTime() - start) / 1e9, Files.size(output));
  }

  private static boolean isSource(Path file) {
    String path = file.toString();
    return path.endsWith(".py") && !path.contains("/site-packages/") && !path.contains("/test/");
  }

  private static Compiled compile(Path folder, Path file) throws IOException {
    String path = folder.relativize(file).toString().replace('\\', '/');
    byte[] source = Files.readAllBytes(file);
    byte[] plain;
    try {
      plain = ModuleWriter.write(Compilation.compileFile(source, path, 0));
    } catch (PyException e) {
      throw new IllegalStateException("cannot compile " + path + ": " + e.getMessage(), e);
    }
    // What every start reads is not inflated each time.
    boolean atStart = FrozenNames.isPath(path);
    byte[] packed = atStart ? plain : deflate(plain);
    return new Compiled(path, source.length, LibraryArchive.seconds(Files.getLastModifiedTime(file)),
        LibraryArchive.checksum(source), packed, plain.length);
  }

  private static byte[] deflate(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static void write(List<Compiled> modules, Path output) throws IOException {
    int entries = 2 * Integer.BYTES * modules.size();
    int size = entries;
    for (Compiled module : modules) {
      size += LibraryArchive.Entry.PATH + module.path().length();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(Format.MAGIC);
    out.writeInt(ImpModule.MAGIC_TOKEN);
    out.writeInt(modules.size());
    out.writeInt(size);
    for (Compiled module : modules) {
      out.writeInt(module.path().hashCode());
    }
    int at = entries;
    for (Compiled module : modules) {
      out.writeInt(at);
      at += LibraryArchive.Entry.PATH + module.path().length();
    }
    int offset = 4 * Integer.BYTES + size;
    for (Compiled module : modules) {
      out.writeInt(module.size());
      out.writeLong(module.seconds());
      out.writeLong(module.checksum());
      out.writeInt(offset);
      out.writeInt(module.packed().length);
      out.writeInt(module.plain());
      out.writeByte(module.path().length());
      out.write(module.path().getBytes(StandardCharsets.US_ASCII));
      offset += module.packed().length;
    }
    Path temporary = output.resolveSibling(output.getFileName() + ".new");
    try (OutputStream stream = Files.newOutputStream(temporary)) {
      bytes.writeTo(stream);
      for (Compiled module : modules) {
        stream.write(module.packed());
      }
    }
    Files.move(temporary, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
