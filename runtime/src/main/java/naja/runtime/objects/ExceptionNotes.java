package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;

/** {@code BaseException.add_note}. */
public final class ExceptionNotes {
  private ExceptionNotes() {}

  /** Appends a note to an exception. */
  public static void add(PyBaseException exception, Object note) {
    Object notes = Attributes.lookupAttr(exception, "__notes__");
    if (notes == null) {
      notes = new PyList();
      Attributes.setAttr(exception, "__notes__", notes);
    }
    if (!(notes instanceof PyList list)) {
      throw Errors.typeError("Cannot add note: __notes__ is not a list");
    }
    list.append(note);
  }
}
