package naja.runtime.objects;

/** Makes exceptions of built-in types from Java, with the Java class that the type wants. */
final class ExceptionCreation {
  private ExceptionCreation() {}

  static PyBaseException create(PyType type, Object[] args) {
    return switch (type.layout().name()) {
      case "StopIteration" -> {
        PyStopIteration stop = new PyStopIteration(type, args);
        stop.value = args.length > 0 ? args[0] : PyNone.NONE;
        yield stop;
      }
      case "ImportError" -> {
        PyImportError error = new PyImportError(type, args);
        error.message = args.length > 0 ? args[0] : PyNone.NONE;
        yield error;
      }
      case "OSError" -> new PyOSError(type, args);
      case "NameError" -> new PyNameError(type, args);
      case "AttributeError" -> new PyAttributeError(type, args);
      case "SyntaxError" -> {
        PySyntaxError error = new PySyntaxError(type, args);
        error.message = args.length > 0 ? args[0] : PyNone.NONE;
        yield error;
      }
      case "SystemExit" -> new PySystemExit(type, args);
      default -> new PyBaseException(type, args);
    };
  }
}
