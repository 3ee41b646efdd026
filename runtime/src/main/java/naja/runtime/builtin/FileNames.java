package naja.runtime.builtin;

import java.nio.charset.StandardCharsets;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyType;

/** File names given as {@code str}, {@code bytes} or path objects. */
final class FileNames {
  private FileNames() {}

  private static String checked(String name) {
    if (name.indexOf(0) >= 0) {
      throw Errors.valueError("embedded null character");
    }
    return name;
  }

  static String decode(Object name) {
    if (Texts.isStr(name)) {
      return checked(Texts.utf16(name));
    }
    if (name instanceof PyBytes b) {
      return checked(new String(b.array(), StandardCharsets.UTF_8));
    }
    Object method = Attributes.lookupAttr(PyType.of(name), "__fspath__");
    if (method == null) {
      throw Errors.typeError("expected str, bytes or os.PathLike object, not " + PyType.of(name).name());
    }
    return decode(Calls.call(method, name));
  }
}
