package naja.runtime.objects;

/** Makes exceptions with the Java class that their type wants. */
final class ExceptionCreation {
  private ExceptionCreation() {}

  /** A new exception of any type, its {@code args} set and nothing else. */
  static PyBaseException make(PyType type, Object[] args) {
    PyBaseException made = ofLayout(type, args);
    PyInstance.own(made.attrs(), made);
    return made;
  }

  private static PyBaseException ofLayout(PyType type, Object[] args) {
    return switch (type.layout().name()) {
      case "StopIteration" -> new PyStopIteration(type, args);
      case "ImportError" -> new PyImportError(type, args);
      case "OSError" -> new PyOSError(type, args);
      case "NameError" -> new PyNameError(type, args);
      case "AttributeError" -> new PyAttributeError(type, args);
      case "SyntaxError" -> new PySyntaxError(type, args);
      case "SystemExit" -> new PySystemExit(type, args);
      case "UnicodeDecodeError" -> new PyUnicodeDecodeError(type, args);
      case "UnicodeEncodeError" -> new PyUnicodeEncodeError(type, args);
      case "UnicodeTranslateError" -> new PyUnicodeTranslateError(type, args);
      case "BaseExceptionGroup" -> new PyBaseExceptionGroup(type, args);
      default -> new PyBaseException(type, args);
    };
  }

  /** A new exception of a built-in type, made in Java: what {@code __init__} would take from the arguments is set. */
  static PyBaseException create(PyType type, Object[] args) {
    PyBaseException made = make(type, args);
    Object first = args.length > 0 ? args[0] : PyNone.NONE;
    if (made instanceof PyStopIteration stop) {
      stop.value = first;
    } else if (made instanceof PyImportError error) {
      error.message = first;
    } else if (made instanceof PySyntaxError error) {
      error.message = first;
    } else if (made instanceof PySystemExit exit) {
      exit.code = first;
    }
    return made;
  }
}
