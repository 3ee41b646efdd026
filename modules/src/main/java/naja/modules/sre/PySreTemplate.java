package naja.modules.sre;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code _sre.SRE_Template}: a replacement text with references to groups, literals and groups by turns. */
@TypeSpec("_sre.SRE_Template")
public final class PySreTemplate extends PyObject {
  static final PyType TYPE = PyPattern.newType("_sre.SRE_Template", PySreTemplate.class, new PySreTemplateSpec());

  private final Object[] literals;
  private final int[] groups;

  PySreTemplate(Object[] literals, int[] groups) {
    this.literals = literals;
    this.groups = groups;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** The text if there are no references to groups, else null. */
  Object literalOrNull() {
    return groups.length == 0 ? literals[0] : null;
  }

  /** Adds the expansion for a match. */
  void expand(Joiner joiner, Subject subject, Matcher matcher) {
    joiner.add(literals[0]);
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] > matcher.groups()) {
        throw Errors.indexError("no such group");
      }
      int start = matcher.start(groups[i]);
      if (start >= 0) {
        joiner.addSlice(subject, start, matcher.end(groups[i]));
      }
      joiner.add(literals[i + 1]);
    }
  }

  /** The expansion for a match that has ended. */
  Object expand(PyMatch match) {
    Subject subject = match.subject();
    Joiner joiner = new Joiner(subject);
    joiner.add(literals[0]);
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] >= match.groupCount()) {
        throw Errors.indexError("no such group");
      }
      int start = match.startOf(groups[i]);
      if (start >= 0) {
        joiner.addSlice(subject, start, match.endOf(groups[i]));
      }
      joiner.add(literals[i + 1]);
    }
    return joiner.join();
  }
}
