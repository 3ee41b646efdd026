package naja.runtime.objects;

/** {@code type.__flags__}, in CPython's bits. */
final class TypeFlags {
  private static final long SEQUENCE = 1L << 5, MAPPING = 1L << 6, DISALLOW = 1L << 7, IMMUTABLE = 1L << 8;
  private static final long HEAP = 1L << 9, BASE = 1L << 10, READY = 1L << 12, GC = 1L << 14;
  private static final long ABSTRACT = 1L << 20, MATCH_SELF = 1L << 22;
  private static final long INT = 1L << 24, LIST = 1L << 25, TUPLE = 1L << 26, BYTES = 1L << 27, STR = 1L << 28;
  private static final long DICT = 1L << 29, EXCEPTION = 1L << 30, TYPE = 1L << 31;

  private TypeFlags() {}

  static long of(PyType type) {
    long flags = READY;
    flags |= isCollected(type) ? GC : 0;
    flags |= type.matchesSequence ? SEQUENCE : 0;
    flags |= type.matchesMapping ? MAPPING : 0;
    flags |= type.disallowInstantiation ? DISALLOW : 0;
    flags |= type.immutable ? IMMUTABLE : 0;
    flags |= isHeapInCPython(type) ? HEAP : 0;
    flags |= type.isBase ? BASE : 0;
    flags |= type.isAbstract ? ABSTRACT : 0;
    flags |= type.matchesSelf ? MATCH_SELF : 0;
    PyType[] families = {
      Types.INT, Types.LIST, Types.TUPLE, Types.BYTES, Types.STR, Types.DICT, ExceptionTypes.BASE_EXCEPTION, Types.TYPE
    };
    long[] bits = {INT, LIST, TUPLE, BYTES, STR, DICT, EXCEPTION, TYPE};
    for (int i = 0; i < bits.length; i++) {
      flags |= type.isSubtype(families[i]) ? bits[i] : 0;
    }
    return flags;
  }

  /** Whether CPython's collector looks after the instances: they may be part of a cycle. */
  static boolean isCollected(PyType type) {
    if (type.heap) {
      return true;
    }
    return switch (type.name()) {
      case "object", "int", "bool", "float", "complex", "str", "bytes", "bytearray", "range", "code", "NoneType",
          "ellipsis",
          "NotImplementedType", "NoDefaultType", "range_iterator", "longrange_iterator", "line_iterator",
          "positions_iterator",
          "fieldnameiterator", "formatteriterator", "EncodingMap", "symtable", "Token.MISSING", "_random.Random",
          "_thread._localdummy", "_tokenize.TokenizerIter", "datetime.date", "datetime.datetime", "datetime.time",
          "datetime.timedelta", "datetime.timezone", "datetime.tzinfo", "posix.DirEntry", "posix.ScandirIterator",
          "select.epoll", "select.poll" -> false;
      default -> true;
    };
  }

  /** The types of CPython's modules are heap types, as of classes; those of built-ins and of its older modules are not. */
  static boolean isHeapInCPython(PyType type) {
    if (type.heap) {
      return true;
    }
    String name = type.name();
    int dot = name.lastIndexOf('.');
    return switch (dot < 0 ? "" : name.substring(0, dot)) {
      case "" -> type == ExceptionTypes.EXCEPTION_GROUP;
      case "types", "datetime", "weakref", "_contextvars", "string.templatelib" -> false;
      case "typing" -> !name.equals("typing.Union") && !name.equals("typing.TypeAliasType");
      case "collections" -> !name.equals("collections.OrderedDict");
      default -> true;
    };
  }
}
