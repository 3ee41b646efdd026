package naja.runtime.objects;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Slices;
import naja.runtime.expose.Def;
import naja.runtime.text.Str;
import naja.runtime.text.StrCase;
import naja.runtime.text.StrPad;
import naja.runtime.text.StrRepr;
import naja.runtime.text.StrSearch;
import naja.runtime.text.StrSplit;
import naja.runtime.text.StrTest;

/** The methods of {@code str} that answer without formatting or encoding. The instance arrives unwrapped. */
final class StrMethods {
  private StrMethods() {}

  /** The value of a {@code str} argument; {@code TypeError} with {@code message} and the type for others. */
  static Object text(Object argument, String message) {
    Object value = PyStr.valueOrNull(argument);
    if (value == null) {
      throw Errors.typeError(message + PyType.of(argument).name());
    }
    return value;
  }

  private static Object arg(String method, Object argument) {
    Object value = PyStr.valueOrNull(argument);
    if (value == null) {
      throw Errors.typeError(method + "() argument 1 must be str, not " + PyType.of(argument).name());
    }
    return value;
  }

  private static long start(Object index) {
    return index == null || index == PyNone.NONE ? 0 : Slices.index(index);
  }

  private static long end(Object index) {
    return index == null || index == PyNone.NONE ? Long.MAX_VALUE : Slices.index(index);
  }

  @Def("__len__(self, /)")
  static long len(Object self) {
    return Str.length(self);
  }

  @Def("__add__(self, value, /)")
  static Object add(Object self, Object value) {
    Object other = PyStr.valueOrNull(value);
    if (other == null) {
      throw Errors.typeError("can only concatenate str (not \"" + PyType.of(value).name() + "\") to str");
    }
    return Str.concat(self, other);
  }

  @Def("__mul__(self, value, /)")
  static Object mul(Object self, Object value) {
    return Str.repeat(self, Items.times(value));
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(Object self, Object value) {
    return mul(self, value);
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(Object self, Object key) {
    return StrSearch.contains(self, text(key, "'in <string>' requires string as left operand, not "));
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(Object self, Object key) {
    int length = Str.length(self);
    if (key instanceof PySlice slice) {
      Slices range = Slices.of(slice, length);
      return range.step == 1
          ? Str.slice(self, range.start, range.start + range.length)
          : Str.slice(self, range.start, range.step, range.length);
    }
    if (!Numbers.isIndex(key)) {
      throw Errors.typeError("string indices must be integers, not '" + PyType.of(key).name() + "'");
    }
    long index = Numbers.asSize(key);
    long i = index < 0 ? index + length : index;
    if (i < 0 || i >= length) {
      throw Errors.indexError("string index out of range");
    }
    return Str.item(self, (int) i);
  }

  private static Object compare(int operator, Object self, Object value) {
    Object other = PyStr.valueOrNull(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Comparisons.holds(operator, Str.compare(self, other));
  }

  @Def("__eq__(self, value, /)")
  static Object eq(Object self, Object value) {
    Object other = PyStr.valueOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) self.equals(other);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(Object self, Object value) {
    Object other = PyStr.valueOrNull(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) !self.equals(other);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(Object self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(Object self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(Object self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(Object self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Def("__hash__(self, /)")
  static long hash(Object self) {
    return Hashes.hash(self);
  }

  @Def("__repr__(self, /)")
  static Object repr(Object self) {
    return StrRepr.repr(self);
  }

  @Def("__str__(self, /)")
  static Object str(Object self) {
    return self;
  }

  @Def("__sizeof__(self, /)")
  static long sizeOf(Object self) {
    long length = Str.length(self);
    if (Str.isAscii(self)) {
      return 41 + length;
    }
    int largest = 0;
    for (int i = 0; i < length; i++) {
      largest = Math.max(largest, Str.codePointAt(self, i));
    }
    return 56 + (length + 1) * (largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4);
  }

  @Def("__getnewargs__(self, /)")
  static Object getNewArgs(Object self) {
    return PyTuple.of(self instanceof String s ? new String(s) : self); // a str of its own, for whoever asks is
  }

  @Def("capitalize(self, /)")
  static Object capitalize(Object self) {
    return StrCase.capitalize(self);
  }

  @Def("casefold(self, /)")
  static Object casefold(Object self) {
    return StrCase.casefold(self);
  }

  @Def("lower(self, /)")
  static Object lower(Object self) {
    return StrCase.lower(self);
  }

  @Def("upper(self, /)")
  static Object upper(Object self) {
    return StrCase.upper(self);
  }

  @Def("title(self, /)")
  static Object title(Object self) {
    return StrCase.title(self);
  }

  @Def("swapcase(self, /)")
  static Object swapcase(Object self) {
    return StrCase.swapcase(self);
  }

  private static int fill(Object character) {
    Object text = PyStr.valueOrNull(character);
    if (text == null) {
      throw Errors.typeError("The fill character must be a unicode character, not " + PyType.of(character).name());
    }
    if (Str.length(text) != 1) {
      throw Errors.typeError("The fill character must be exactly one character long");
    }
    return Str.codePointAt(text, 0);
  }

  @Def("center(self, width, fillchar=' ', /)")
  static Object center(Object self, long width, Object fillchar) {
    return StrPad.center(self, width, fill(fillchar));
  }

  @Def("ljust(self, width, fillchar=' ', /)")
  static Object ljust(Object self, long width, Object fillchar) {
    return StrPad.ljust(self, width, fill(fillchar));
  }

  @Def("rjust(self, width, fillchar=' ', /)")
  static Object rjust(Object self, long width, Object fillchar) {
    return StrPad.rjust(self, width, fill(fillchar));
  }

  @Def("zfill(self, width, /)")
  static Object zfill(Object self, long width) {
    return StrPad.zfill(self, width);
  }

  @Def("expandtabs(self, /, tabsize=8)")
  static Object expandTabs(Object self, int tabsize) {
    return StrPad.expandTabs(self, tabsize);
  }

  @Def("count(self, sub[, start[, end]], /)")
  static long count(Object self, Object sub, Object start, Object end) {
    return StrSearch.count(self, arg("count", sub), start(start), end(end));
  }

  @Def("find(self, sub[, start[, end]], /)")
  static long find(Object self, Object sub, Object start, Object end) {
    return StrSearch.find(self, arg("find", sub), start(start), end(end));
  }

  @Def("rfind(self, sub[, start[, end]], /)")
  static long rfind(Object self, Object sub, Object start, Object end) {
    return StrSearch.rfind(self, arg("rfind", sub), start(start), end(end));
  }

  @Def("index(self, sub[, start[, end]], /)")
  static long index(Object self, Object sub, Object start, Object end) {
    return StrSearch.index(self, arg("index", sub), start(start), end(end));
  }

  @Def("rindex(self, sub[, start[, end]], /)")
  static long rindex(Object self, Object sub, Object start, Object end) {
    return StrSearch.rindex(self, arg("rindex", sub), start(start), end(end));
  }

  private static boolean affix(Object self, Object affix, Object start, Object end, boolean atStart) {
    String method = atStart ? "startswith" : "endswith";
    if (affix instanceof PyTuple tuple) {
      for (Object item : tuple.items()) {
        Object text =
            text(item, "tuple for " + method + " must only contain str, not ");
        if (matches(self, text, start, end, atStart)) {
          return true;
        }
      }
      return false;
    }
    Object text =
        text(affix, method + " first arg must be str or a tuple of str, not ");
    return matches(self, text, start, end, atStart);
  }

  private static boolean matches(Object self, Object text, Object start, Object end, boolean atStart) {
    return atStart
        ? StrSearch.startsWith(self, text, start(start), end(end))
        : StrSearch.endsWith(self, text, start(start), end(end));
  }

  @Def("startswith(self, prefix[, start[, end]], /)")
  static boolean startsWith(Object self, Object prefix, Object start, Object end) {
    return affix(self, prefix, start, end, true);
  }

  @Def("endswith(self, suffix[, start[, end]], /)")
  static boolean endsWith(Object self, Object suffix, Object start, Object end) {
    return affix(self, suffix, start, end, false);
  }

  @Def("removeprefix(self, prefix, /)")
  static Object removePrefix(Object self, Object prefix) {
    return StrSearch.removePrefix(self, text(prefix, "removeprefix() argument must be str, not "));
  }

  @Def("removesuffix(self, suffix, /)")
  static Object removeSuffix(Object self, Object suffix) {
    return StrSearch.removeSuffix(self, text(suffix, "removesuffix() argument must be str, not "));
  }

  @Def("replace(self, old, new, /, count=-1)")
  static Object replace(Object self, Object old, Object replacement, long count) {
    return StrSearch.replace(
        self, text(old, "replace() argument 1 must be str, not "),
        text(replacement, "replace() argument 2 must be str, not "), count);
  }

  private static Object separator(Object sep) {
    return text(sep, "must be str or None, not ");
  }

  @Def("split(self, /, sep=None, maxsplit=-1)")
  static Object split(Object self, Object sep, long maxsplit) {
    return PyList.of(
        sep == PyNone.NONE ? StrSplit.split(self, maxsplit) : StrSplit.split(self, separator(sep), maxsplit));
  }

  @Def("rsplit(self, /, sep=None, maxsplit=-1)")
  static Object rsplit(Object self, Object sep, long maxsplit) {
    return PyList.of(
        sep == PyNone.NONE ? StrSplit.rsplit(self, maxsplit) : StrSplit.rsplit(self, separator(sep), maxsplit));
  }

  @Def("splitlines(self, /, keepends=False)")
  static Object splitLines(Object self, boolean keepends) {
    return PyList.of(StrSplit.splitLines(self, keepends));
  }

  @Def("partition(self, sep, /)")
  static Object partition(Object self, Object sep) {
    return PyTuple.of(StrSplit.partition(self, text(sep, "must be str, not ")));
  }

  @Def("rpartition(self, sep, /)")
  static Object rpartition(Object self, Object sep) {
    return PyTuple.of(StrSplit.rpartition(self, text(sep, "must be str, not ")));
  }

  @Def("join(self, iterable, /)")
  static Object join(Object self, Object iterable) {
    PyType type = PyType.of(iterable);
    if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("can only join an iterable");
    }
    Object[] items = Iteration.toArray(iterable);
    if (items.length == 1 && (items[0] instanceof String)) {
      return items[0];
    }
    for (int i = 0; i < items.length; i++) {
      Object value = PyStr.valueOrNull(items[i]);
      if (value == null) {
        throw Errors.typeError(
            "sequence item " + i + ": expected str instance, " + PyType.of(items[i]).name() + " found");
      }
      items[i] = value;
    }
    return Str.join(self, items, items.length);
  }

  private static Object chars(String method, Object chars) {
    if (chars != PyNone.NONE && !PyStr.isStr(chars)) {
      throw Errors.typeError(method + " arg must be None or str");
    }
    return chars == PyNone.NONE ? null : PyStr.valueOrNull(chars);
  }

  @Def("strip(self, chars=None, /)")
  static Object strip(Object self, Object chars) {
    return StrPad.strip(self, chars("strip", chars));
  }

  @Def("lstrip(self, chars=None, /)")
  static Object lstrip(Object self, Object chars) {
    return StrPad.lstrip(self, chars("lstrip", chars));
  }

  @Def("rstrip(self, chars=None, /)")
  static Object rstrip(Object self, Object chars) {
    return StrPad.rstrip(self, chars("rstrip", chars));
  }

  @Def("isascii(self, /)")
  static boolean isAscii(Object self) {
    return Str.isAscii(self);
  }

  @Def("isalpha(self, /)")
  static boolean isAlpha(Object self) {
    return StrTest.isAlpha(self);
  }

  @Def("isalnum(self, /)")
  static boolean isAlnum(Object self) {
    return StrTest.isAlnum(self);
  }

  @Def("isdecimal(self, /)")
  static boolean isDecimal(Object self) {
    return StrTest.isDecimal(self);
  }

  @Def("isdigit(self, /)")
  static boolean isDigit(Object self) {
    return StrTest.isDigit(self);
  }

  @Def("isnumeric(self, /)")
  static boolean isNumeric(Object self) {
    return StrTest.isNumeric(self);
  }

  @Def("isspace(self, /)")
  static boolean isSpace(Object self) {
    return StrTest.isSpace(self);
  }

  @Def("isprintable(self, /)")
  static boolean isPrintable(Object self) {
    return StrTest.isPrintable(self);
  }

  @Def("islower(self, /)")
  static boolean isLower(Object self) {
    return StrTest.isLower(self);
  }

  @Def("isupper(self, /)")
  static boolean isUpper(Object self) {
    return StrTest.isUpper(self);
  }

  @Def("istitle(self, /)")
  static boolean isTitle(Object self) {
    return StrTest.isTitle(self);
  }

  @Def("isidentifier(self, /)")
  static boolean isIdentifier(Object self) {
    return StrTest.isIdentifier(self);
  }

  @Def("translate(self, table, /)")
  static Object translate(Object self, Object table) {
    return StrTranslation.translate(self, table);
  }
}
