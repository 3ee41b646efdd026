package naja.modules.sre;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/** {@code re.Match}. Immutable. */
@TypeSpec("re.Match")
public final class PyMatch extends PyObject {
  static final PyType TYPE = PyPattern.newType("re.Match", PyMatch.class, new PyMatchSpec());

  private final PyPattern pattern;
  private final Subject subject;
  private final int[] spans;
  private final int lastIndex;
  private final int pos;
  private final int endpos;

  PyMatch(PyPattern pattern, Subject subject, Matcher matcher, int pos, int endpos) {
    this.pattern = pattern;
    this.subject = subject;
    this.spans = matcher.spans();
    this.lastIndex = matcher.lastIndex();
    this.pos = pos;
    this.endpos = endpos;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** The subject as it is now: an object with a buffer may have changed. */
  Subject subject() {
    boolean isFixed = !subject.isBytes() || subject.object instanceof PyBytes;
    return isFixed ? subject : Subject.of(subject.object);
  }

  /** The number of groups with group 0. */
  int groupCount() {
    return spans.length / 2;
  }

  int startOf(int group) {
    return spans[group * 2];
  }

  int endOf(int group) {
    return spans[group * 2 + 1];
  }

  private Object slice(int group, Object missing) {
    int start = spans[group * 2];
    return start < 0 ? missing : subject().slice(start, spans[group * 2 + 1]);
  }

  private int index(Object key) {
    Object number = key;
    if (!Numbers.isIndex(key)) {
      number = pattern.groupindex.size() == 0 ? null : pattern.groupindex.get(key);
    }
    if (number != null && Numbers.isIndex(number)) {
      long group = Numbers.asIndexClamped(number);
      if (group >= 0 && group < groupCount()) {
        return (int) group;
      }
    }
    throw Errors.indexError("no such group");
  }

  @Def(value = "group(self, *groups)", noSignature = true)
  static Object group(PyMatch self, Object[] groups) {
    if (groups.length == 0) {
      return self.slice(0, PyNone.NONE);
    }
    if (groups.length == 1) {
      return self.slice(self.index(groups[0]), PyNone.NONE);
    }
    Object[] texts = new Object[groups.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = self.slice(self.index(groups[i]), PyNone.NONE);
    }
    return PyTuple.of(texts);
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyMatch self, Object key) {
    return self.slice(self.index(key), PyNone.NONE);
  }

  @Def("start(self, group=0, /)")
  static int start(PyMatch self, Object group) {
    return self.startOf(self.index(group));
  }

  @Def("end(self, group=0, /)")
  static int end(PyMatch self, Object group) {
    return self.endOf(self.index(group));
  }

  @Def("span(self, group=0, /)")
  static Object span(PyMatch self, Object group) {
    return self.spanOf(self.index(group));
  }

  private PyTuple spanOf(int group) {
    return PyTuple.of((long) startOf(group), (long) endOf(group));
  }

  @Def("groups(self, /, default=None)")
  static Object groups(PyMatch self, Object missing) {
    Object[] texts = new Object[self.groupCount() - 1];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = self.slice(i + 1, missing);
    }
    return PyTuple.of(texts);
  }

  @Def("groupdict(self, /, default=None)")
  static Object groupdict(PyMatch self, Object missing) {
    PyDict result = new PyDict();
    for (Object name : self.pattern.groupindex.keyArray()) {
      result.put(name, self.slice(self.index(name), missing));
    }
    return result;
  }

  @Def("expand(self, /, template)")
  static Object expand(PyMatch self, Object template) {
    Object filter = Substitution.compileTemplate(self.pattern, template);
    if (filter instanceof PySreTemplate compiled) {
      Object literal = compiled.literalOrNull();
      return literal != null ? literal : compiled.expand(self);
    }
    return filter;
  }

  @Def("__copy__(self, /)")
  static Object copy(PyMatch self) {
    return self;
  }

  @Def("__deepcopy__(self, memo, /)")
  static Object deepcopy(PyMatch self, Object memo) {
    return self;
  }

  @ClassDef("__class_getitem__(type, object, /)")
  static Object classGetItem(PyType type, Object object) {
    return PyPattern.alias(type, object);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyMatch self) {
    return Str.concat("<re.Match object; span=(" + self.startOf(0) + ", " + self.endOf(0) + "), match=",
        Str.concat(PyStr.valueOrNull(Texts.repr(self.slice(0, PyNone.NONE))), ">"));
  }

  @Get(value = "string", member = true)
  static Object string(PyMatch self) {
    return self.subject.object;
  }

  @Get(value = "re", member = true)
  static Object re(PyMatch self) {
    return self.pattern;
  }

  @Get(value = "pos", member = true)
  static int pos(PyMatch self) {
    return self.pos;
  }

  @Get(value = "endpos", member = true)
  static int endpos(PyMatch self) {
    return self.endpos;
  }

  @Get("lastindex")
  static Object lastindex(PyMatch self) {
    return self.lastIndex < 0 ? PyNone.NONE : (Object) (long) self.lastIndex;
  }

  @Get("lastgroup")
  static Object lastgroup(PyMatch self) {
    boolean hasName = self.lastIndex >= 0 && self.lastIndex < self.pattern.indexgroup.size();
    return hasName ? self.pattern.indexgroup.get(self.lastIndex) : PyNone.NONE;
  }

  @Get("regs")
  static Object regs(PyMatch self) {
    Object[] regs = new Object[self.groupCount()];
    for (int i = 0; i < regs.length; i++) {
      regs[i] = self.spanOf(i);
    }
    return PyTuple.of(regs);
  }
}
