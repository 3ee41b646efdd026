package naja.runtime.objects;

/** The built-in exception types, bases before the types that derive from them. */
public final class ExceptionTypes {
  private ExceptionTypes() {}

  public static final PyType BASE_EXCEPTION =
      make("BaseException", PyBaseException.class, "PyBaseException", Types.OBJECT);
  public static final PyType BASE_EXCEPTION_GROUP =
      make("BaseExceptionGroup", PyBaseExceptionGroup.class, "PyBaseExceptionGroup", BASE_EXCEPTION);
  public static final PyType EXCEPTION =
      make("Exception", PyBaseException.class, null, BASE_EXCEPTION);
  public static final PyType ARITHMETIC_ERROR =
      make("ArithmeticError", PyBaseException.class, null, EXCEPTION);
  public static final PyType FLOATING_POINT_ERROR =
      make("FloatingPointError", PyBaseException.class, null, ARITHMETIC_ERROR);
  public static final PyType OVERFLOW_ERROR =
      make("OverflowError", PyBaseException.class, null, ARITHMETIC_ERROR);
  public static final PyType ZERO_DIVISION_ERROR =
      make("ZeroDivisionError", PyBaseException.class, null, ARITHMETIC_ERROR);
  public static final PyType ASSERTION_ERROR =
      make("AssertionError", PyBaseException.class, null, EXCEPTION);
  public static final PyType ATTRIBUTE_ERROR =
      make("AttributeError", PyAttributeError.class, "PyAttributeError", EXCEPTION);
  public static final PyType BUFFER_ERROR =
      make("BufferError", PyBaseException.class, null, EXCEPTION);
  public static final PyType EOF_ERROR =
      make("EOFError", PyBaseException.class, null, EXCEPTION);
  public static final PyType IMPORT_ERROR =
      make("ImportError", PyImportError.class, "PyImportError", EXCEPTION);
  public static final PyType MODULE_NOT_FOUND_ERROR =
      make("ModuleNotFoundError", PyImportError.class, null, IMPORT_ERROR);
  public static final PyType LOOKUP_ERROR =
      make("LookupError", PyBaseException.class, null, EXCEPTION);
  public static final PyType INDEX_ERROR =
      make("IndexError", PyBaseException.class, null, LOOKUP_ERROR);
  public static final PyType KEY_ERROR =
      make("KeyError", PyBaseException.class, "PyKeyError", LOOKUP_ERROR);
  public static final PyType MEMORY_ERROR =
      make("MemoryError", PyBaseException.class, null, EXCEPTION);
  public static final PyType NAME_ERROR =
      make("NameError", PyNameError.class, "PyNameError", EXCEPTION);
  public static final PyType UNBOUND_LOCAL_ERROR =
      make("UnboundLocalError", PyNameError.class, null, NAME_ERROR);
  public static final PyType OS_ERROR =
      make("OSError", PyOSError.class, "PyOSError", EXCEPTION);
  public static final PyType BLOCKING_IO_ERROR =
      make("BlockingIOError", PyOSError.class, null, OS_ERROR);
  public static final PyType CHILD_PROCESS_ERROR =
      make("ChildProcessError", PyOSError.class, null, OS_ERROR);
  public static final PyType CONNECTION_ERROR =
      make("ConnectionError", PyOSError.class, null, OS_ERROR);
  public static final PyType BROKEN_PIPE_ERROR =
      make("BrokenPipeError", PyOSError.class, null, CONNECTION_ERROR);
  public static final PyType CONNECTION_ABORTED_ERROR =
      make("ConnectionAbortedError", PyOSError.class, null, CONNECTION_ERROR);
  public static final PyType CONNECTION_REFUSED_ERROR =
      make("ConnectionRefusedError", PyOSError.class, null, CONNECTION_ERROR);
  public static final PyType CONNECTION_RESET_ERROR =
      make("ConnectionResetError", PyOSError.class, null, CONNECTION_ERROR);
  public static final PyType FILE_EXISTS_ERROR =
      make("FileExistsError", PyOSError.class, null, OS_ERROR);
  public static final PyType FILE_NOT_FOUND_ERROR =
      make("FileNotFoundError", PyOSError.class, null, OS_ERROR);
  public static final PyType INTERRUPTED_ERROR =
      make("InterruptedError", PyOSError.class, null, OS_ERROR);
  public static final PyType IS_A_DIRECTORY_ERROR =
      make("IsADirectoryError", PyOSError.class, null, OS_ERROR);
  public static final PyType NOT_A_DIRECTORY_ERROR =
      make("NotADirectoryError", PyOSError.class, null, OS_ERROR);
  public static final PyType PERMISSION_ERROR =
      make("PermissionError", PyOSError.class, null, OS_ERROR);
  public static final PyType PROCESS_LOOKUP_ERROR =
      make("ProcessLookupError", PyOSError.class, null, OS_ERROR);
  public static final PyType TIMEOUT_ERROR =
      make("TimeoutError", PyOSError.class, null, OS_ERROR);
  public static final PyType REFERENCE_ERROR =
      make("ReferenceError", PyBaseException.class, null, EXCEPTION);
  public static final PyType RUNTIME_ERROR =
      make("RuntimeError", PyBaseException.class, null, EXCEPTION);
  public static final PyType NOT_IMPLEMENTED_ERROR =
      make("NotImplementedError", PyBaseException.class, null, RUNTIME_ERROR);
  public static final PyType PYTHON_FINALIZATION_ERROR =
      make("PythonFinalizationError", PyBaseException.class, null, RUNTIME_ERROR);
  public static final PyType RECURSION_ERROR =
      make("RecursionError", PyBaseException.class, null, RUNTIME_ERROR);
  public static final PyType STOP_ASYNC_ITERATION =
      make("StopAsyncIteration", PyBaseException.class, null, EXCEPTION);
  public static final PyType STOP_ITERATION =
      make("StopIteration", PyStopIteration.class, "PyStopIteration", EXCEPTION);
  public static final PyType SYNTAX_ERROR =
      make("SyntaxError", PySyntaxError.class, "PySyntaxError", EXCEPTION);
  public static final PyType INDENTATION_ERROR =
      make("IndentationError", PySyntaxError.class, null, SYNTAX_ERROR);
  public static final PyType TAB_ERROR =
      make("TabError", PySyntaxError.class, null, INDENTATION_ERROR);
  public static final PyType INCOMPLETE_INPUT_ERROR =
      make("_IncompleteInputError", PySyntaxError.class, null, SYNTAX_ERROR);
  public static final PyType SYSTEM_ERROR =
      make("SystemError", PyBaseException.class, null, EXCEPTION);
  public static final PyType TYPE_ERROR =
      make("TypeError", PyBaseException.class, null, EXCEPTION);
  public static final PyType VALUE_ERROR =
      make("ValueError", PyBaseException.class, null, EXCEPTION);
  public static final PyType UNICODE_ERROR =
      make("UnicodeError", PyBaseException.class, null, VALUE_ERROR);
  public static final PyType UNICODE_DECODE_ERROR =
      make("UnicodeDecodeError", PyUnicodeDecodeError.class, "PyUnicodeDecodeError", UNICODE_ERROR);
  public static final PyType UNICODE_ENCODE_ERROR =
      make("UnicodeEncodeError", PyUnicodeEncodeError.class, "PyUnicodeEncodeError", UNICODE_ERROR);
  public static final PyType UNICODE_TRANSLATE_ERROR =
      make("UnicodeTranslateError", PyUnicodeTranslateError.class, "PyUnicodeTranslateError", UNICODE_ERROR);
  public static final PyType WARNING =
      make("Warning", PyBaseException.class, null, EXCEPTION);
  public static final PyType BYTES_WARNING =
      make("BytesWarning", PyBaseException.class, null, WARNING);
  public static final PyType DEPRECATION_WARNING =
      make("DeprecationWarning", PyBaseException.class, null, WARNING);
  public static final PyType ENCODING_WARNING =
      make("EncodingWarning", PyBaseException.class, null, WARNING);
  public static final PyType FUTURE_WARNING =
      make("FutureWarning", PyBaseException.class, null, WARNING);
  public static final PyType IMPORT_WARNING =
      make("ImportWarning", PyBaseException.class, null, WARNING);
  public static final PyType PENDING_DEPRECATION_WARNING =
      make("PendingDeprecationWarning", PyBaseException.class, null, WARNING);
  public static final PyType RESOURCE_WARNING =
      make("ResourceWarning", PyBaseException.class, null, WARNING);
  public static final PyType RUNTIME_WARNING =
      make("RuntimeWarning", PyBaseException.class, null, WARNING);
  public static final PyType SYNTAX_WARNING =
      make("SyntaxWarning", PyBaseException.class, null, WARNING);
  public static final PyType UNICODE_WARNING =
      make("UnicodeWarning", PyBaseException.class, null, WARNING);
  public static final PyType USER_WARNING =
      make("UserWarning", PyBaseException.class, null, WARNING);
  public static final PyType GENERATOR_EXIT =
      make("GeneratorExit", PyBaseException.class, null, BASE_EXCEPTION);
  public static final PyType KEYBOARD_INTERRUPT =
      make("KeyboardInterrupt", PyBaseException.class, null, BASE_EXCEPTION);
  public static final PyType SYSTEM_EXIT =
      make("SystemExit", PySystemExit.class, "PySystemExit", BASE_EXCEPTION);
  public static final PyType EXCEPTION_GROUP =
      make("ExceptionGroup", PyBaseExceptionGroup.class, "PyExceptionGroup", BASE_EXCEPTION_GROUP, EXCEPTION);

  static {
    EXCEPTION_GROUP.hasWeakref = true;
  }

  private static PyType make(String name, Class<?> javaClass, String home, PyType... bases) {
    PyType type = new PyType(name, bases, javaClass, home, null);
    type.hasDict = true;
    return type;
  }

  /** Whether it is one whose namespace has a {@code __new__}, though that does what its base's does. */
  static boolean listsNew(PyType type) {
    return !type.heap && type.layout() == BASE_EXCEPTION && type != BASE_EXCEPTION && type != KEY_ERROR
        || type == UNICODE_DECODE_ERROR || type == UNICODE_ENCODE_ERROR || type == UNICODE_TRANSLATE_ERROR;
  }

  /** All of them, by name, in order of definition, for the {@code builtins} module. */
  public static PyType[] all() {
    return new PyType[] {
      BASE_EXCEPTION, BASE_EXCEPTION_GROUP, EXCEPTION, ARITHMETIC_ERROR, FLOATING_POINT_ERROR,
      OVERFLOW_ERROR, ZERO_DIVISION_ERROR, ASSERTION_ERROR, ATTRIBUTE_ERROR, BUFFER_ERROR,
      EOF_ERROR, IMPORT_ERROR, MODULE_NOT_FOUND_ERROR, LOOKUP_ERROR, INDEX_ERROR,
      KEY_ERROR, MEMORY_ERROR, NAME_ERROR, UNBOUND_LOCAL_ERROR, OS_ERROR,
      BLOCKING_IO_ERROR, CHILD_PROCESS_ERROR, CONNECTION_ERROR, BROKEN_PIPE_ERROR, CONNECTION_ABORTED_ERROR,
      CONNECTION_REFUSED_ERROR, CONNECTION_RESET_ERROR, FILE_EXISTS_ERROR, FILE_NOT_FOUND_ERROR, INTERRUPTED_ERROR,
      IS_A_DIRECTORY_ERROR, NOT_A_DIRECTORY_ERROR, PERMISSION_ERROR, PROCESS_LOOKUP_ERROR, TIMEOUT_ERROR,
      REFERENCE_ERROR, RUNTIME_ERROR, NOT_IMPLEMENTED_ERROR, PYTHON_FINALIZATION_ERROR, RECURSION_ERROR,
      STOP_ASYNC_ITERATION, STOP_ITERATION, SYNTAX_ERROR, INDENTATION_ERROR, TAB_ERROR,
      INCOMPLETE_INPUT_ERROR, SYSTEM_ERROR, TYPE_ERROR, VALUE_ERROR, UNICODE_ERROR,
      UNICODE_DECODE_ERROR, UNICODE_ENCODE_ERROR, UNICODE_TRANSLATE_ERROR, WARNING, BYTES_WARNING,
      DEPRECATION_WARNING, ENCODING_WARNING, FUTURE_WARNING, IMPORT_WARNING, PENDING_DEPRECATION_WARNING,
      RESOURCE_WARNING, RUNTIME_WARNING, SYNTAX_WARNING, UNICODE_WARNING, USER_WARNING,
      GENERATOR_EXIT, KEYBOARD_INTERRUPT, SYSTEM_EXIT, EXCEPTION_GROUP,
    };
  }
}
