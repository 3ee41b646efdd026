package naja.modules.pickle;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyNone;

/**
 * How to write a pickle.
 *
 * @param fixImports whether names are those of Python 2
 * @param bufferCallback what takes buffers that are not to be in the pickle, or null
 */
record PicklerSettings(int protocol, boolean fixImports, Object bufferCallback) {
  static PicklerSettings of(Object protocol, boolean fixImports, Object bufferCallback) {
    int number = Opcodes.HIGHEST_PROTOCOL;
    if (protocol != PyNone.NONE) {
      long asked = Numbers.asSizeOverflow(protocol);
      if (asked > Opcodes.HIGHEST_PROTOCOL) {
        throw Errors.valueError("pickle protocol must be <= " + Opcodes.HIGHEST_PROTOCOL);
      }
      number = asked < 0 ? Opcodes.HIGHEST_PROTOCOL : (int) asked;
    }
    Object callback = bufferCallback == PyNone.NONE ? null : bufferCallback;
    if (callback != null && number < 5) {
      throw Errors.valueError("buffer_callback needs protocol >= 5");
    }
    return new PicklerSettings(number, fixImports && number < 3, callback);
  }

  /** The {@code write} of a file. */
  static Object writeOf(Object file) {
    Object write = Attributes.lookupAttr(file, "write");
    if (write == null) {
      throw Errors.typeError("file must have a 'write' attribute");
    }
    return write;
  }
}
