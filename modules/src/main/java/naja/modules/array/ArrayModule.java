package naja.modules.array;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code array}: sequences of numbers or characters of one C type. */
@ModuleSpec("array")
public final class ArrayModule {
  private ArrayModule() {}

  static void init(PyDict namespace) {
    namespace.put("ArrayType", PyArray.TYPE);
    namespace.put("array", PyArray.TYPE);
    namespace.put("typecodes", ItemKind.TYPECODES);
  }

  /** Makes the array that {@code __reduce_ex__} described, from the bytes of another machine, too. */
  @Def("_array_reconstructor(arraytype, typecode, mformat_code, items, /)")
  static Object reconstruct(Object arraytype, Object typecode, int format, Object items) {
    if (!(arraytype instanceof PyType type)) {
      throw Errors.typeError("first argument must be a type object, not " + PyType.of(arraytype).name());
    }
    if (!type.isSubtype(PyArray.TYPE)) {
      throw Errors.typeError(type.name() + " is not a subtype of array.array");
    }
    char code = ArrayMethods.typecode(typecode, "_array_reconstructor() argument 2");
    if (ItemKind.size(code) == 0) {
      throw Errors.valueError("second argument must be a valid type code");
    }
    if (format < 0 || format > MachineFormat.LAST) {
      throw Errors.valueError("third argument must be a valid machine format code.");
    }
    if (!(items instanceof PyBytes bytes)) {
      throw Errors.typeError("fourth argument should be bytes, not " + PyType.of(items).name());
    }
    if (format == MachineFormat.of(code)) {
      return ArrayMethods.make(type, code, bytes);
    }
    MachineFormat.checkLength(format, bytes.size());
    return ArrayMethods.make(type, MachineFormat.codeFor(format, code), MachineFormat.decode(format, bytes.array()));
  }

  /** An {@code int} from the bits of an unsigned one. */
  static Object unsigned(long bits) {
    return bits >= 0 ? (Object) bits : BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(64));
  }
}
