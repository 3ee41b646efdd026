package naja.modules.csv;

import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;

/** {@code _csv.reader}: rows out of lines. One thread at a time reads a row. */
@TypeSpec("_csv.reader")
public final class PyReader extends PyIterator {
  static final PyType TYPE = PyType.builtin("_csv.reader", PyReader.class, new PyReaderSpec());

  static {
    TYPE.disallowInstantiation = true;
  }

  private final Object lines;
  private final PyDialect dialect;
  private long lineNumber;

  PyReader(Object lines, PyDialect dialect) {
    this.lines = lines;
    this.dialect = dialect;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public synchronized Object next() {
    RecordParser parser = new RecordParser(dialect);
    do {
      Object line = Iteration.next(lines);
      if (line == null) {
        return parser.atEnd();
      }
      Object text = PyStr.valueOrNull(line);
      if (text == null) {
        throw CsvModule.error(
            "iterator should return strings, not " + PyType.of(line).name()
                + " (the file should be opened in text mode)");
      }
      lineNumber++;
      parser.line(text);
    } while (!parser.isComplete());
    return PyList.of(parser.fields());
  }

  @Def("__iter__(self, /)")
  static Object iter(PyReader self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyReader self) {
    return self.next();
  }

  @Get(value = "dialect", member = true)
  static Object getDialect(PyReader self) {
    return self.dialect;
  }

  @Get(value = "line_num", member = true)
  static long getLineNum(PyReader self) {
    return self.lineNumber;
  }
}
