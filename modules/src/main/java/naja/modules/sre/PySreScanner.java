package naja.modules.sre;

import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code _sre.SRE_Scanner}: finds one match after the other; also behind {@code finditer}. */
@TypeSpec("_sre.SRE_Scanner")
public final class PySreScanner extends PyObject {
  static final PyType TYPE = PyPattern.newType("_sre.SRE_Scanner", PySreScanner.class, new PySreScannerSpec());

  private final PyPattern pattern;
  private final Subject subject;
  private final Matcher matcher;
  private final int pos;
  private final int endpos;
  private boolean exhausted;

  PySreScanner(PyPattern pattern, Subject subject, Matcher matcher, int pos, int endpos) {
    this.pattern = pattern;
    this.subject = subject;
    this.matcher = matcher;
    this.pos = pos;
    this.endpos = endpos;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Get(value = "pattern", member = true)
  static Object pattern(PySreScanner self) {
    return self.pattern;
  }

  @Def("match(self, /)")
  static Object match(PySreScanner self) {
    return self.next(true);
  }

  @Def("search(self, /)")
  static Object search(PySreScanner self) {
    return self.next(false);
  }

  private synchronized Object next(boolean anchored) {
    if (exhausted) {
      return PyNone.NONE;
    }
    if (!(anchored ? PyPattern.match(matcher) : PyPattern.search(matcher))) {
      exhausted = true;
      return PyNone.NONE;
    }
    PyMatch match = new PyMatch(pattern, subject, matcher, pos, endpos);
    matcher.advance();
    return match;
  }
}
