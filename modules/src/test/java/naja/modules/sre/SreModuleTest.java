package naja.modules.sre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.syntax.constant.WideString;
import org.junit.jupiter.api.Test;

/** The types of the module, called from Java; the expectations are CPython's. */
class SreModuleTest {
  private static final long MAX = Long.MAX_VALUE;
  private static final Object NONE = PyNone.NONE;
  /** {@code (?P<x>a)(b)?}. */
  private static final PyPattern GROUPS = pattern("(?P<x>a)(b)?", 2, SreOp.MARK, 0, SreOp.LITERAL, 'a', SreOp.MARK, 1,
      SreOp.REPEAT, 9, 0, 1, SreOp.MARK, 2, SreOp.LITERAL, 'b', SreOp.MARK, 3, SreOp.MAX_UNTIL, SreOp.SUCCESS);
  /** {@code x*}. */
  private static final PyPattern EMPTY =
      pattern("x*", 0, SreOp.REPEAT_ONE, 6, 0, -1, SreOp.LITERAL, 'x', SreOp.SUCCESS, SreOp.SUCCESS);

  private static PyPattern pattern(Object source, int groups, int... code) {
    PyList words = new PyList();
    for (int word : code) {
      words.append(word & 0xFFFFFFFFL);
    }
    PyDict groupindex = new PyDict();
    Object[] indexgroup = new Object[groups + 1];
    java.util.Arrays.fill(indexgroup, NONE);
    if (groups > 0) {
      groupindex.put("x", 1L);
      indexgroup[1] = "x";
    }
    return (PyPattern) SreModule.compile(source, SreOp.FLAG_UNICODE, words, groups, groupindex, PyTuple.of(indexgroup));
  }

  private static PyMatch search(Object string) {
    return (PyMatch) PyPattern.search(GROUPS, string, 0, MAX);
  }

  private static void assertItems(Object actual, Object... expected) {
    Object[] items = actual instanceof PyTuple tuple ? tuple.items() : ((PyList) actual).toArray();
    assertEquals(java.util.Arrays.asList(expected), java.util.Arrays.asList(items));
  }

  private static void assertError(String type, String message, org.junit.jupiter.api.function.Executable body) {
    PyException e = assertThrows(PyException.class, body);
    assertEquals(type, e.value().type().name());
    assertEquals(message, e.value().args.get(0));
  }

  @Test
  void givesGroupsOfAMatch() {
    PyMatch match = search("xaab");
    assertEquals("a", PyMatch.group(match, new Object[0]));
    assertItems(PyMatch.group(match, new Object[] {"x", 2L}), "a", NONE);
    assertItems(PyMatch.groups(match, "?"), "a", "?");
    assertItems(PyMatch.span(match, 1L), 1L, 2L);
    assertEquals(-1, PyMatch.start(match, 2L));
    assertEquals("x", PyMatch.lastgroup(match));
    assertEquals(1L, PyMatch.lastindex(match));
    assertEquals("a", ((PyDict) PyMatch.groupdict(match, NONE)).get("x"));
    assertEquals("<re.Match object; span=(1, 2), match='a'>", PyMatch.repr(match));
    assertError("IndexError", "no such group", () -> PyMatch.getItem(match, 3L));
    assertError("IndexError", "no such group", () -> PyMatch.getItem(match, "y"));
  }

  @Test
  void clipsPositions() {
    PyMatch match = (PyMatch) PyPattern.search(GROUPS, "aaa", -5, MAX);
    assertEquals(0, PyMatch.pos(match));
    assertEquals(3, PyMatch.endpos(match));
    assertSame(NONE, PyPattern.match(GROUPS, "aaa", 3, MAX));
    assertSame(NONE, PyPattern.fullmatch(GROUPS, "aaa", 0, 2));
  }

  @Test
  void findsAndSplits() {
    assertItems(PyPattern.findall(EMPTY, "axxb", 0, MAX), "", "xx", "", "");
    assertItems(PyPattern.split(EMPTY, "axb", 0), "", "a", "", "b", "");
    assertItems(PyPattern.split(GROUPS, "_ab_a_", 1), "_", "a", "b", "_a_");
    PyList pairs = (PyList) PyPattern.findall(GROUPS, "aba", 0, MAX);
    assertItems(pairs.get(0), "a", "b");
    assertItems(pairs.get(1), "a", "");
  }

  @Test
  void scans() {
    PySreScanner scanner = (PySreScanner) PyPattern.scanner(GROUPS, "aab_", 0, MAX);
    assertItems(PyMatch.span((PyMatch) PySreScanner.match(scanner), 0L), 0L, 1L);
    assertItems(PyMatch.span((PyMatch) PySreScanner.search(scanner), 0L), 1L, 3L);
    assertSame(NONE, PySreScanner.match(scanner));
    assertSame(NONE, PySreScanner.search(scanner));
  }

  @Test
  void substitutes() {
    assertEquals("-a--b-", PyPattern.sub(EMPTY, "-", "axb", 0));
    assertItems(PyPattern.subn(GROUPS, "<>", "abba", 1), "<>ba", 1L);
    assertEquals("none", PyPattern.sub(GROUPS, "<>", "none", 0));
    Object wide = WideString.of("\uD83D\uDE00");
    assertEquals(WideString.of("x\uD83D\uDE00y"), PyPattern.sub(GROUPS, wide, "xay", 0));
    assertEquals(WideString.of("\uD83D\uDE00!"), PyPattern.sub(GROUPS, "!", WideString.of("\uD83D\uDE00a"), 0));
  }

  private static final class Constant extends PyCallable {
    private final Object value;

    Constant(Object value) {
      this.value = value;
    }

    @Override
    public Object call(Object[] args, String[] keywords) {
      return value;
    }

    @Override
    public PyType type() {
      return Types.FUNCTION;
    }
  }

  @Test
  void substitutesWhatAFunctionAnswers() {
    assertEquals("[!]", PyPattern.sub(GROUPS, new Constant("!"), "[a]", 0));
    assertEquals("[]", PyPattern.sub(GROUPS, new Constant(NONE), "[a]", 0));
    assertError("TypeError", "sequence item 1: expected str instance, int found",
        () -> PyPattern.sub(GROUPS, new Constant(5L), "[a]", 0));
  }

  @Test
  void expandsTemplates() {
    PySreTemplate template = (PySreTemplate) SreModule.template(GROUPS, PyList.of("<", 2L, "|", 1L, ">"));
    assertEquals("<|a>", template.expand(search("a")));
    assertEquals("<b|a>", template.expand(search("ab")));
    assertError("TypeError", "invalid template", () -> SreModule.template(GROUPS, PyList.of("a", 1L)));
    assertError("TypeError", "invalid template", () -> SreModule.template(GROUPS, PyList.of("a", -1L, "b")));
  }

  @Test
  void matchesBytes() {
    PyPattern bytes = pattern(PyBytes.of(new byte[] {'a'}), 0, SreOp.LITERAL, 'a', SreOp.SUCCESS);
    PyBytes subject = PyBytes.of(new byte[] {'b', 'a'});
    Object found = PyMatch.group((PyMatch) PyPattern.search(bytes, subject, 0, MAX), new Object[0]);
    assertEquals("a", new String(((PyBytes) found).array(), java.nio.charset.StandardCharsets.US_ASCII));
    assertError("TypeError", "cannot use a bytes pattern on a string-like object",
        () -> PyPattern.search(bytes, "a", 0, MAX));
    assertError("TypeError", "cannot use a string pattern on a bytes-like object",
        () -> PyPattern.search(GROUPS, subject, 0, MAX));
    assertError("TypeError", "expected string or bytes-like object, got 'int'", () -> search(5L));
  }

  @Test
  void comparesAndShowsPatterns() {
    PyObject same = pattern("x*", 0, SreOp.REPEAT_ONE, 6, 0, -1, SreOp.LITERAL, 'x', SreOp.SUCCESS, SreOp.SUCCESS);
    assertEquals(true, PyPattern.eq(EMPTY, same));
    assertEquals(PyPattern.hash(EMPTY), PyPattern.hash((PyPattern) same));
    assertEquals(false, PyPattern.eq(EMPTY, GROUPS));
    assertEquals("re.compile('x*')", PyPattern.repr(EMPTY));
  }

  @Test
  void refusesInvalidCode() {
    assertError("RuntimeError", "invalid SRE code", () -> pattern("", 0, SreOp.LITERAL, SreOp.SUCCESS));
    assertError("OverflowError", "regular expression code size limit exceeded", () -> SreModule.compile("", 0,
        PyList.of(0x100000000L), 0, new PyDict(), PyTuple.EMPTY));
  }
}
