package naja.cli;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.builtin.ImpModule;
import naja.runtime.builtin.MarshalReader;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyException;

/** A {@code .pyc} file that is run as a program: read without {@code importlib}, whose errors say more. */
final class CompiledFile {
  private static final int HEADER = 16;

  private CompiledFile() {}

  /** The code in the file; {@code EOFError} or {@code RuntimeError} where it holds none. */
  static PyCode code(byte[] data) {
    if (data.length >= Integer.BYTES && magic(data) != ImpModule.MAGIC_TOKEN) {
      throw Errors.runtimeError("Bad magic number in .pyc file");
    }
    if (data.length < HEADER) {
      throw Errors.error(ExceptionTypes.EOF_ERROR, "EOF read where not expected");
    }
    try {
      if (MarshalReader.read(Arrays.copyOfRange(data, HEADER, data.length)) instanceof PyCode code) {
        return code;
      }
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
    }
    throw Errors.runtimeError("Bad code object in .pyc file");
  }

  private static int magic(byte[] data) {
    return data[0] & 0xFF | (data[1] & 0xFF) << 8 | (data[2] & 0xFF) << 16 | data[3] << 24;
  }
}
