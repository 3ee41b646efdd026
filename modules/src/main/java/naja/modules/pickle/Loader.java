package naja.modules.pickle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyMemoryView;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.text.IntText;
import naja.runtime.text.Str;
import naja.runtime.text.TextError;
import naja.runtime.threads.Audit;

/** Reads a pickle: what each operation does. One thread at a time. */
final class Loader {
  private final PickleInput input;
  private final LoaderMemo memo;
  private final boolean fixImports;
  private final String encoding;
  private final String errors;

  /** The buffers that are not in the pickle; null if there are none. */
  private final Object buffers;

  private final LoaderStack stack = new LoaderStack();
  private int protocol;

  /** {@code persistent_load} and {@code find_class} where a subclass has its own; null otherwise. */
  Object persistentLoad;

  Object findClass;

  Loader(PickleInput input, LoaderMemo memo, boolean fixImports, String encoding, String errors, Object buffers) {
    this.input = input;
    this.memo = memo;
    this.fixImports = fixImports;
    this.encoding = encoding;
    this.errors = errors;
    boolean none = buffers == null || buffers == PyNone.NONE || buffers == PyTuple.EMPTY;
    this.buffers = none ? null : Iteration.iter(buffers);
  }

  private static PyException error(String message) {
    return PickleModule.unpicklingError(message);
  }

  /** The object of a pickle. */
  Object load() {
    int opcode;
    while ((opcode = input.opcode()) != Opcodes.STOP) {
      if (!atom(opcode) && !container(opcode) && !memo(opcode) && !object(opcode)) {
        throw unknown(opcode);
      }
    }
    Object result = stack.pop();
    input.takePeeked();
    return result;
  }

  private static PyException unknown(int opcode) {
    boolean printable = opcode >= ' ' && opcode <= '~' && opcode != '\'' && opcode != '\\';
    String key = printable ? Texts.character((char) opcode) : String.format("\\x%02x", opcode);
    return error("invalid load key, '" + key + "'.");
  }

  /** Numbers and texts. */
  private boolean atom(int opcode) {
    switch (opcode) {
      case Opcodes.NONE -> stack.push(PyNone.NONE);
      case Opcodes.NEWTRUE -> stack.push(true);
      case Opcodes.NEWFALSE -> stack.push(false);
      case Opcodes.BININT -> stack.push((long) (int) input.unsigned(4));
      case Opcodes.BININT1 -> stack.push((long) input.unsigned1());
      case Opcodes.BININT2 -> stack.push(input.unsigned(2));
      case Opcodes.BINFLOAT -> stack.push(Double.longBitsToDouble(Long.reverseBytes(input.unsigned(8))));
      case Opcodes.INT -> loadInt();
      case Opcodes.LONG -> loadLong();
      case Opcodes.LONG1 -> loadBig(input.unsigned1());
      case Opcodes.LONG4 -> loadBig(signedCount("LONG"));
      case Opcodes.FLOAT -> stack.push(Calls.call(Types.FLOAT, latin1(input.line())));
      case Opcodes.UNICODE -> stack.push(Codecs.decode(input.line(), "raw_unicode_escape", "strict"));
      case Opcodes.SHORT_BINUNICODE -> loadText(input.unsigned1());
      case Opcodes.BINUNICODE -> loadText(input.unsigned(4));
      case Opcodes.BINUNICODE8 -> loadText(count8("BINUNICODE"));
      case Opcodes.SHORT_BINBYTES -> stack.push(PyBytes.of(input.bytes(input.unsigned1())));
      case Opcodes.BINBYTES -> stack.push(PyBytes.of(input.bytes(input.unsigned(4))));
      case Opcodes.BINBYTES8 -> stack.push(PyBytes.of(input.bytes(count8("BINBYTES"))));
      case Opcodes.BYTEARRAY8 -> stack.push(input.byteArray(count8("BYTEARRAY8")));
      case Opcodes.STRING -> loadString();
      case Opcodes.SHORT_BINSTRING -> stack.push(decoded(input.bytes(input.unsigned1())));
      case Opcodes.BINSTRING -> stack.push(decoded(input.bytes(signedCount("BINSTRING"))));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private int signedCount(String operation) {
    int count = (int) input.unsigned(4);
    if (count < 0) {
      throw error(operation + " pickle has negative byte count");
    }
    return count;
  }

  private long count8(String operation) {
    long count = input.unsigned(8);
    if (count < 0) {
      throw Errors.overflowError(
          operation + " exceeds system's maximum size of " + Long.MAX_VALUE + " bytes");
    }
    return count;
  }

  private void loadInt() {
    String text = latin1(input.line());
    if (text.equals("01") || text.equals("00")) {
      stack.push(text.equals("01"));
      return;
    }
    stack.push(number(text, "could not convert string to int"));
  }

  private static Object number(String text, String failure) {
    try {
      return Calls.call(Types.INT, text);
    } catch (TextError e) {
      if (failure == null) {
        throw e;
      }
      throw Errors.valueError(failure);
    }
  }

  private void loadLong() {
    String text = latin1(input.line());
    stack.push(number(text.endsWith("L") ? text.substring(0, text.length() - 1) : text + "\n", null));
  }

  private void loadBig(int count) {
    stack.push(IntText.fromBytes(input.bytes(count), false, true));
  }

  private void loadText(long count) {
    byte[] bytes = input.bytes(count);
    stack.push(Codecs.decode(bytes, "utf-8", "surrogatepass"));
  }

  private void loadString() {
    byte[] line = input.line();
    int end = line.length;
    if (end < 2 || line[0] != line[end - 1] || line[0] != '"' && line[0] != '\'') {
      throw error("the STRING opcode argument must be quoted");
    }
    Object escapes = Attributes.getAttr(GlobalSaver.module("_codecs"), "escape_decode");
    PyTuple result = (PyTuple) Calls.call(escapes, PyBytes.of(Arrays.copyOfRange(line, 1, end - 1)));
    stack.push(decoded(((PyBytes) result.get(0)).array()));
  }

  /** A string of Python 2. */
  private Object decoded(byte[] bytes) {
    return encoding.equals("bytes") ? PyBytes.of(bytes) : Codecs.decode(bytes, encoding, errors);
  }

  /** Tuples, lists, dicts, sets and their items. */
  private boolean container(int opcode) {
    switch (opcode) {
      case Opcodes.MARK -> stack.mark();
      case Opcodes.EMPTY_TUPLE -> stack.push(PyTuple.EMPTY);
      case Opcodes.TUPLE1 -> stack.push(PyTuple.of(stack.popMany(1)));
      case Opcodes.TUPLE2 -> stack.push(PyTuple.of(stack.popMany(2)));
      case Opcodes.TUPLE3 -> stack.push(PyTuple.of(stack.popMany(3)));
      case Opcodes.TUPLE -> stack.push(PyTuple.of(stack.popMark()));
      case Opcodes.EMPTY_LIST -> stack.push(new PyList());
      case Opcodes.LIST -> stack.push(PyList.of(stack.popMark()));
      case Opcodes.EMPTY_DICT -> stack.push(new PyDict());
      case Opcodes.DICT -> {
        Object[] items = stack.popMark();
        PyDict dict = new PyDict(items.length / 2);
        ObjectBuilder.setItems(dict, items, "DICT");
        stack.push(dict);
      }
      case Opcodes.EMPTY_SET -> stack.push(new PySet());
      case Opcodes.FROZENSET -> stack.push(PyFrozenSet.of(stack.popMark()));
      case Opcodes.APPEND -> {
        Object item = stack.pop();
        ObjectBuilder.append(stack.top(), item);
      }
      case Opcodes.APPENDS -> {
        Object[] items = stack.popMark();
        ObjectBuilder.extend(stack.top(), items);
      }
      case Opcodes.SETITEM -> {
        Object[] item = stack.popMany(2);
        ObjectBuilder.setItems(stack.top(), item, "SETITEMS");
      }
      case Opcodes.SETITEMS -> {
        Object[] items = stack.popMark();
        ObjectBuilder.setItems(stack.top(), items, "SETITEMS");
      }
      case Opcodes.ADDITEMS -> {
        Object[] items = stack.popMark();
        ObjectBuilder.addItems(stack.top(), items);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What concerns the stack, the memo and the form of the pickle. */
  private boolean memo(int opcode) {
    switch (opcode) {
      case Opcodes.MEMOIZE -> memo.put(memo.size(), stack.top());
      case Opcodes.BINPUT -> memo.put(input.unsigned1(), stack.top());
      case Opcodes.LONG_BINPUT -> memo.put(input.unsigned(4), stack.top());
      case Opcodes.PUT -> put();
      case Opcodes.BINGET -> get(input.unsigned1());
      case Opcodes.LONG_BINGET -> get(input.unsigned(4));
      case Opcodes.GET -> get(lineNumber());
      case Opcodes.POP -> stack.drop();
      case Opcodes.POP_MARK -> stack.popMark();
      case Opcodes.DUP -> stack.push(stack.top());
      case Opcodes.FRAME -> input.frame(input.unsigned(8));
      case Opcodes.PROTO -> {
        int version = input.unsigned1();
        if (version > Opcodes.HIGHEST_PROTOCOL) {
          throw Errors.valueError("unsupported pickle protocol: " + version);
        }
        protocol = version;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private long lineNumber() {
    Object number = Calls.call(Types.INT, Str.concat(latin1(input.line()), "\n"));
    return number instanceof Long n ? n : -1;
  }

  private void put() {
    long index = lineNumber();
    if (index < 0) {
      throw Errors.valueError("negative PUT argument");
    }
    memo.put(index, stack.top());
  }

  private void get(long index) {
    Object object = memo.get(index);
    if (object == null) {
      throw error("Memo value not found at index " + index);
    }
    stack.push(object);
  }

  /** Classes, their instances, buffers and persistent objects. */
  private boolean object(int opcode) {
    switch (opcode) {
      case Opcodes.GLOBAL -> stack.push(find(utf8(input.line()), utf8(input.line())));
      case Opcodes.STACK_GLOBAL -> loadStackGlobal();
      case Opcodes.REDUCE -> {
        Object args = stack.pop();
        stack.push(ObjectBuilder.reduce(stack.pop(), args));
      }
      case Opcodes.NEWOBJ -> {
        Object args = stack.pop();
        stack.push(ObjectBuilder.newObject(stack.pop(), args));
      }
      case Opcodes.NEWOBJ_EX -> {
        Object keywords = stack.pop();
        Object args = stack.pop();
        stack.push(ObjectBuilder.newObject(stack.pop(), args, keywords));
      }
      case Opcodes.BUILD -> {
        Object state = stack.pop();
        ObjectBuilder.build(stack.top(), state);
      }
      case Opcodes.INST -> {
        Object type = find(ascii(input.line()), ascii(input.line()));
        stack.push(ObjectBuilder.instantiate(type, stack.popMark()));
      }
      case Opcodes.OBJ -> loadObj();
      case Opcodes.EXT1 -> stack.push(extension(input.unsigned1()));
      case Opcodes.EXT2 -> stack.push(extension(input.unsigned(2)));
      case Opcodes.EXT4 -> {
        int signed = (int) input.unsigned(4);
        stack.push(extension(signed));
      }
      case Opcodes.PERSID -> loadPersistent(persistentName(input.line()));
      case Opcodes.BINPERSID -> loadPersistent(stack.pop());
      case Opcodes.NEXT_BUFFER -> stack.push(nextBuffer());
      case Opcodes.READONLY_BUFFER -> stack.setTop(readOnly(stack.top()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Object utf8(byte[] bytes) {
    return Codecs.decode(bytes, "utf-8", "strict");
  }

  private static Object ascii(byte[] bytes) {
    return Codecs.decode(bytes, "ascii", "strict");
  }

  private void loadStackGlobal() {
    Object name = stack.pop();
    Object module = stack.pop();
    if (PyType.of(name) != Types.STR || PyType.of(module) != Types.STR) {
      throw error("STACK_GLOBAL requires str");
    }
    stack.push(find(module, name));
  }

  private void loadObj() {
    Object[] all = stack.popMark();
    if (all.length == 0) {
      throw error("unpickling stack underflow");
    }
    stack.push(ObjectBuilder.instantiate(all[0], Arrays.copyOfRange(all, 1, all.length)));
  }

  private static Object persistentName(byte[] line) {
    for (byte b : line) {
      if (b < 0) {
        throw error("persistent IDs in protocol 0 must be ASCII strings");
      }
    }
    return latin1(line);
  }

  private void loadPersistent(Object id) {
    if (persistentLoad == null) {
      throw noPersistentLoad();
    }
    stack.push(Calls.call(persistentLoad, id));
  }

  static PyException noPersistentLoad() {
    return error(
        "A load persistent id instruction was encountered, but no persistent_load function was specified.");
  }

  private Object nextBuffer() {
    if (buffers == null) {
      throw error("pickle stream refers to out-of-band data but no *buffers* argument was given");
    }
    Object buffer = Iteration.next(buffers);
    if (buffer == null) {
      throw error("not enough out-of-band buffers");
    }
    return buffer;
  }

  private static Object readOnly(Object buffer) {
    PyMemoryView view = PyMemoryView.of(buffer);
    if (view.view().readOnly) {
      Calls.callMethod(view, "release");
      return buffer;
    }
    return Calls.callMethod(view, "toreadonly");
  }

  private Object extension(long code) {
    PyDict cache = GlobalSaver.registry("_extension_cache");
    Object known = cache.get(code);
    if (known != null) {
      return known;
    }
    Object key = GlobalSaver.registry("_inverted_registry").get(code);
    if (key == null) {
      if (code <= 0) {
        throw error("EXT specifies code <= 0");
      }
      throw Errors.valueError("unregistered extension code " + code);
    }
    if (!(key instanceof PyTuple pair) || pair.size() != 2) {
      throw Errors.valueError("_inverted_registry[" + code + "] isn't a 2-tuple of strings");
    }
    Object found = find(pair.get(0), pair.get(1));
    cache.put(code, found);
    return found;
  }

  private Object find(Object module, Object name) {
    return findClass == null ? findGlobal(module, name) : Calls.call(findClass, module, name);
  }

  /** What a module has under a name. */
  Object findGlobal(Object givenModule, Object givenName) {
    Audit.event("pickle.find_class", givenModule, givenName);
    Object module = givenModule;
    Object name = givenName;
    if (protocol < 3 && fixImports) {
      Object both = GlobalSaver.dictOf("_compat_pickle", "NAME_MAPPING").get(PyTuple.of(module, name));
      if (both instanceof PyTuple pair && pair.size() == 2) {
        module = pair.get(0);
        name = pair.get(1);
      } else {
        Object other = GlobalSaver.dictOf("_compat_pickle", "IMPORT_MAPPING").get(module);
        module = other == null ? module : other;
      }
    }
    return attribute(GlobalSaver.imported(module), module, name);
  }

  private Object attribute(Object home, Object module, Object name) {
    String path = Texts.attributeName(name);
    if (protocol < 4 || path.indexOf('.') < 0) {
      return Attributes.getAttr(home, path);
    }
    try {
      return GlobalSaver.follow(home, path.split("\\.", -1));
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      PyException failure = Errors.error(ExceptionTypes.ATTRIBUTE_ERROR, PyType.nameKey(
          "Can't resolve path " + Texts.reprText(name) + " on module " + Texts.reprText(module)));
      failure.value().context = e.value();
      throw failure;
    }
  }
}
