package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.StaticDef;
import naja.runtime.text.FormatSpec;
import naja.runtime.text.PercentFormat;
import naja.runtime.text.StrFormat;
import naja.runtime.threads.Interpreter;

/** The methods of {@code str} that format, encode and iterate. */
final class StrFormatting {
  private StrFormatting() {}

  @Def("__iter__(self, /)")
  static Object iter(Object self) {
    return new PyStrIterator(self);
  }

  @Def("encode(self, /, encoding='utf-8', errors='strict')")
  static Object encode(Object self, String encoding, String errors) {
    return Codecs.encode(self, encoding, errors);
  }

  @Def(value = "__format__(self, format_spec, /)", whole = true)
  static Object formatOne(Object self, Object spec) {
    Object value = PyStr.self(self);
    Object text = PyStr.valueOrNull(spec);
    if (text == null) {
      throw Errors.typeError("__format__() argument must be str, not " + PyType.of(spec).name());
    }
    return FormatSpec.formatStr(value, text, PyType.of(self).name());
  }

  @Def("format(self, /, *args, **kwargs)")
  static Object format(Object self, Object[] args, PyDict kwargs) {
    return StrFormat.format(self, new Fields(args, kwargs));
  }

  @Def("format_map(self, mapping, /)")
  static Object formatMap(Object self, Object mapping) {
    return StrFormat.format(self, new Fields(null, mapping));
  }

  @StaticDef("maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)")
  static Object makeTrans(Object x, Object y, Object z) {
    return StrTranslation.makeTable(x, y, z);
  }

  @Def("__mod__(self, value, /)")
  static Object mod(Object self, Object value) {
    return percent(self, value);
  }

  @Def("__rmod__(self, value, /)")
  static Object rmod(Object self, Object value) {
    Object template = PyStr.valueOrNull(value);
    return template == null ? PyNotImplemented.NOT_IMPLEMENTED : percent(template, self);
  }

  private static Object percent(Object template, Object value) {
    boolean mapping =
        !(value instanceof PyTuple) && !Texts.isStr(value) && PyType.of(value).slot(Slot.GETITEM) != null;
    Object[] arguments = value instanceof PyTuple t ? t.items() : new Object[] {value};
    return PercentFormat.format(template, arguments, mapping, new Values(value, false));
  }

  /** What templates ask for. */
  private record Fields(Object[] args, Object mapping) implements StrFormat.Fields {
    @Override
    public boolean hasPositional() {
      return args != null;
    }

    @Override
    public Object positional(long index) {
      return index < args.length ? args[(int) index] : null;
    }

    @Override
    public Object keyword(Object name) {
      return Subscripts.get(mapping, name);
    }

    @Override
    public Object attribute(Object object, Object name) {
      return Attributes.getAttr(object, Texts.name(name));
    }

    @Override
    public Object item(Object object, Object key) {
      return Subscripts.get(object, key);
    }

    @Override
    public Object convert(Object object, char conversion) {
      return conversionOf(object, conversion);
    }

    @Override
    public Object format(Object object, Object spec) {
      return PyStr.valueOrNull(Texts.format(object, spec));
    }
  }

  private static Object conversionOf(Object object, char conversion) {
    return switch (conversion) {
      case 's' -> PyStr.valueOrNull(Texts.str(object));
      case 'r' -> Texts.repr(object);
      default -> PyStr.ascii(object);
    };
  }

  /** What the {@code %} operator asks for, of {@code str} and of bytes. */
  record Values(Object right, boolean forBytes) implements PercentFormat.Values {
    @Override
    public Object item(Object key) {
      return Subscripts.get(right, key instanceof byte[] b ? PyBytes.of(b) : key);
    }

    @Override
    public Object convert(Object value, char conversion) {
      return conversionOf(value, conversion);
    }

    @Override
    public byte[] bytes(Object value) {
      return BytesFormatting.bytesOf(value);
    }

    @Override
    public Object integer(Object value, boolean real) {
      Object own = PyInt.valueOrNull(value);
      if (own != null) {
        return own;
      }
      PyType type = PyType.of(value);
      if (real && type.slot(Slot.INT) != null && (value instanceof Double || type.slot(Slot.FLOAT) != null)) {
        return PyInt.valueOrNull(Calls.callSlot(type.slot(Slot.INT), value));
      }
      if (type.slot(Slot.INDEX) != null) {
        return Numbers.index(value);
      }
      return real && type.slot(Slot.INT) != null ? PyInt.valueOrNull(Calls.callSlot(type.slot(Slot.INT), value)) : null;
    }

    @Override
    public Object exactInteger(Object value) {
      return PyInt.valueOrNull(value);
    }

    @Override
    public double floating(Object value) {
      PyType type = PyType.of(value);
      if (type.slot(Slot.FLOAT) == null && type.slot(Slot.INDEX) == null) {
        throw Errors.typeError(
            (forBytes ? "float argument required, not " : "must be real number, not ") + type.name());
      }
      return Numbers.asDouble(value);
    }

    @Override
    public Object character(Object value) {
      if (!forBytes) {
        return PyStr.valueOrNull(value);
      }
      return value instanceof PyBytes b ? b.array() : value instanceof PyByteArray b ? b.toBytes() : null;
    }

    @Override
    public String typeName(Object value) {
      return PyType.of(value).name();
    }

    @Override
    public String fullTypeName(Object value) {
      return TypeNames.inMessage(PyType.of(value));
    }

    @Override
    public int maxDigits() {
      return Interpreter.current().settings.intMaxStrDigits;
    }
  }
}
