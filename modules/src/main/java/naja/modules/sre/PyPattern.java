package naja.modules.sre;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeMethods;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyCallableIterator;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyMappingProxy;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/** {@code re.Pattern}. Immutable. */
@TypeSpec("re.Pattern")
public final class PyPattern extends PyObject {
  static final PyType TYPE = newType("re.Pattern", PyPattern.class, new PyPatternSpec());

  // What the pattern can be matched against.
  static final int NEITHER = -1;
  static final int STR = 0;
  static final int BYTES = 1;

  private static final int[] FLAGS = {
    SreOp.FLAG_IGNORECASE, SreOp.FLAG_LOCALE, SreOp.FLAG_MULTILINE, SreOp.FLAG_DOTALL, SreOp.FLAG_UNICODE,
    SreOp.FLAG_VERBOSE, SreOp.FLAG_DEBUG, SreOp.FLAG_ASCII
  };
  private static final String[] FLAG_NAMES = {
    "re.IGNORECASE", "re.LOCALE", "re.MULTILINE", "re.DOTALL", "re.UNICODE", "re.VERBOSE", "re.DEBUG", "re.ASCII"
  };

  static {
    TYPE.hasWeakref = true;
  }

  final Regex regex;
  final PyDict groupindex;
  final PyTuple indexgroup;
  private final int[] code;
  private final Object pattern;
  private final int flags;
  private final int kind;

  PyPattern(Regex regex, int[] code, Object pattern, int flags, int kind, PyDict groupindex, PyTuple indexgroup) {
    this.regex = regex;
    this.code = code;
    this.pattern = pattern;
    this.flags = flags;
    this.kind = kind;
    this.groupindex = groupindex;
    this.indexgroup = indexgroup;
  }

  /** A type that Python code can neither instantiate nor inherit from. */
  static PyType newType(String name, Class<?> javaClass, TypeMethods methods) {
    PyType type = PyType.builtin(name, javaClass, methods);
    type.isBase = false;
    type.immutable = true;
    type.disallowInstantiation = true;
    return type;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  static PyGenericAlias alias(PyType type, Object object) {
    return new PyGenericAlias(type, object instanceof PyTuple tuple ? tuple : PyTuple.of(object));
  }

  static boolean search(Matcher matcher) {
    try {
      return matcher.search();
    } catch (Matcher.StackExhausted e) {
      throw Errors.memoryError();
    }
  }

  static boolean match(Matcher matcher) {
    try {
      return matcher.match();
    } catch (Matcher.StackExhausted e) {
      throw Errors.memoryError();
    }
  }

  /** The subject that an object is, if the pattern can be matched against it. */
  Subject subject(Object string) {
    Subject subject = Subject.of(string);
    if (subject.isBytes() && kind == STR) {
      throw Errors.typeError("cannot use a string pattern on a bytes-like object");
    }
    if (!subject.isBytes() && kind == BYTES) {
      throw Errors.typeError("cannot use a bytes pattern on a string-like object");
    }
    return subject;
  }

  private static int clip(long position, int length) {
    return (int) Math.max(0, Math.min(position, length));
  }

  private enum How { MATCH, FULLMATCH, SEARCH }

  private Object find(How how, Object string, long pos, long endpos) {
    Subject subject = subject(string);
    int length = subject.length();
    int from = clip(pos, length);
    int to = clip(endpos, length);
    Matcher matcher = subject.matcher(regex, from, to);
    boolean found;
    try {
      found = how == How.SEARCH ? matcher.search() : how == How.MATCH ? matcher.match() : matcher.fullMatch();
    } catch (Matcher.StackExhausted e) {
      throw Errors.memoryError();
    }
    return found ? new PyMatch(this, subject, matcher, from, to) : PyNone.NONE;
  }

  @Def("match(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object match(PyPattern self, Object string, long pos, long endpos) {
    return self.find(How.MATCH, string, pos, endpos);
  }

  @Def("fullmatch(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object fullmatch(PyPattern self, Object string, long pos, long endpos) {
    return self.find(How.FULLMATCH, string, pos, endpos);
  }

  @Def("search(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object search(PyPattern self, Object string, long pos, long endpos) {
    return self.find(How.SEARCH, string, pos, endpos);
  }

  @Def("sub(self, /, repl, string, count=0)")
  static Object sub(PyPattern self, Object repl, Object string, long count) {
    return new Substitution(self, repl, string, count).text;
  }

  @Def("subn(self, /, repl, string, count=0)")
  static Object subn(PyPattern self, Object repl, Object string, long count) {
    Substitution result = new Substitution(self, repl, string, count);
    return PyTuple.of(result.text, (long) result.count);
  }

  @Def("findall(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object findall(PyPattern self, Object string, long pos, long endpos) {
    Subject subject = self.subject(string);
    int length = subject.length();
    Matcher matcher = subject.matcher(self.regex, clip(pos, length), clip(endpos, length));
    Object empty = subject.slice(0, 0);
    int groups = self.regex.groups();
    PyList result = new PyList();
    while (search(matcher)) {
      if (groups <= 1) {
        result.append(slice(subject, matcher, groups, empty));
      } else {
        Object[] texts = new Object[groups];
        for (int group = 1; group <= groups; group++) {
          texts[group - 1] = slice(subject, matcher, group, empty);
        }
        result.append(PyTuple.of(texts));
      }
      matcher.advance();
    }
    return result;
  }

  private static Object slice(Subject subject, Matcher matcher, int group, Object missing) {
    int start = matcher.start(group);
    return start < 0 ? missing : subject.slice(start, matcher.end(group));
  }

  @Def("split(self, /, string, maxsplit=0)")
  static Object split(PyPattern self, Object string, long maxsplit) {
    Subject subject = self.subject(string);
    Matcher matcher = subject.matcher(self.regex, 0, Integer.MAX_VALUE);
    PyList result = new PyList();
    int last = 0;
    for (long count = 0; (maxsplit == 0 || count < maxsplit) && search(matcher); count++) {
      result.append(subject.slice(last, matcher.start()));
      for (int group = 1; group <= self.regex.groups(); group++) {
        result.append(slice(subject, matcher, group, PyNone.NONE));
      }
      last = matcher.end();
      matcher.advance();
    }
    result.append(subject.slice(last, subject.length()));
    return result;
  }

  @Def("finditer(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object finditer(PyPattern self, Object string, long pos, long endpos) {
    Object scanner = scanner(self, string, pos, endpos);
    return new PyCallableIterator(Attributes.getAttr(scanner, "search"), PyNone.NONE);
  }

  @Def("scanner(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object scanner(PyPattern self, Object string, long pos, long endpos) {
    Subject subject = self.subject(string);
    int length = subject.length();
    int from = clip(pos, length);
    int to = clip(endpos, length);
    return new PySreScanner(self, subject, subject.matcher(self.regex, from, to), from, to);
  }

  @Def("__copy__(self, /)")
  static Object copy(PyPattern self) {
    return self;
  }

  @Def("__deepcopy__(self, memo, /)")
  static Object deepcopy(PyPattern self, Object memo) {
    return self;
  }

  @ClassDef("__class_getitem__(type, object, /)")
  static Object classGetItem(PyType type, Object object) {
    return alias(type, object);
  }

  @Get(value = "pattern", member = true)
  static Object pattern(PyPattern self) {
    return self.pattern;
  }

  @Get(value = "flags", member = true)
  static int flags(PyPattern self) {
    return self.flags;
  }

  @Get(value = "groups", member = true)
  static int groups(PyPattern self) {
    return self.regex.groups();
  }

  @Get("groupindex")
  static Object groupindex(PyPattern self) {
    return self.groupindex.size() == 0 ? new PyDict() : new PyMappingProxy(self.groupindex);
  }

  @Def("__hash__(self, /)")
  static long hash(PyPattern self) {
    return Hashes.hash(self.pattern) * 31 + Arrays.hashCode(self.code) + self.flags;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyPattern self, Object value) {
    return value instanceof PyPattern other ? (Object) self.equalTo(other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyPattern self, Object value) {
    return value instanceof PyPattern other ? (Object) !self.equalTo(other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** The code counts too: with LOCALE it depends on more than pattern and flags. */
  private boolean equalTo(PyPattern other) {
    return flags == other.flags && kind == other.kind && regex.groups() == other.regex.groups()
        && Arrays.equals(code, other.code) && Comparisons.isEqual(pattern, other.pattern);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyPattern self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__le__(self, value, /)")
  static Object le(PyPattern self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyPattern self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyPattern self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyPattern self) {
    Object text = PyStr.valueOrNull(Texts.repr(self.pattern));
    String names = self.flagNames();
    return Str.concat(Str.concat("re.compile(", Str.slice(text, 0, Math.min(Str.length(text), 200))),
        names.isEmpty() ? ")" : ", " + names + ")");
  }

  private String flagNames() {
    int rest = flags;
    int types = SreOp.FLAG_LOCALE | SreOp.FLAG_UNICODE | SreOp.FLAG_ASCII;
    if (kind == STR && (rest & types) == SreOp.FLAG_UNICODE) {
      rest &= ~SreOp.FLAG_UNICODE;
    }
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < FLAGS.length; i++) {
      if ((rest & FLAGS[i]) != 0) {
        names.append(names.isEmpty() ? "" : "|").append(FLAG_NAMES[i]);
        rest &= ~FLAGS[i];
      }
    }
    if (rest != 0) {
      names.append(names.isEmpty() ? "" : "|").append("0x").append(Integer.toHexString(rest));
    }
    return names.toString();
  }
}
