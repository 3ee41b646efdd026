package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyType;
import naja.runtime.text.TextError;

/** The Python exceptions of what the functions of {@code naja.runtime.text} report. */
public final class TextErrors {
  private TextErrors() {}

  public static PyException toPython(TextError e) {
    PyType type =
        switch (e.kind()) {
          case VALUE_ERROR -> ExceptionTypes.VALUE_ERROR;
          case TYPE_ERROR -> ExceptionTypes.TYPE_ERROR;
          case OVERFLOW_ERROR -> ExceptionTypes.OVERFLOW_ERROR;
          case LOOKUP_ERROR -> ExceptionTypes.LOOKUP_ERROR;
          case INDEX_ERROR -> ExceptionTypes.INDEX_ERROR;
          case KEY_ERROR -> ExceptionTypes.KEY_ERROR;
          case MEMORY_ERROR -> ExceptionTypes.MEMORY_ERROR;
          case ZERO_DIVISION_ERROR -> ExceptionTypes.ZERO_DIVISION_ERROR;
          default -> ExceptionTypes.VALUE_ERROR;
        };
    return Errors.error(type, PyType.nameKey(e.getMessage()));
  }
}
