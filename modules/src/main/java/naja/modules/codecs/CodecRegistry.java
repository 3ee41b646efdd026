package naja.modules.codecs;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** The search functions, found codecs and error handlers of one interpreter. Thread-safe. */
final class CodecRegistry implements Codecs.Registry {
  private final List<Object> searchers = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<String, Object> found = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Object> handlers = new ConcurrentHashMap<>();

  /** The registry of the calling thread's interpreter. */
  static CodecRegistry current() {
    return (CodecRegistry) Interpreter.current().codecs;
  }

  void register(Object searcher) {
    searchers.add(searcher);
  }

  void unregister(Object searcher) {
    if (searchers.remove(searcher)) {
      found.clear();
    }
  }

  void registerError(String name, Object handler) {
    handlers.put(name, handler);
  }

  boolean unregisterError(String name) {
    return handlers.remove(name) != null;
  }

  @Override
  public Object lookup(String encoding) {
    Codecs.checkName(encoding);
    String name = normalize(encoding);
    Object known = found.get(name);
    if (known != null) {
      return known;
    }
    if (searchers.isEmpty()) {
      ImportMachinery.load(Interpreter.current(), "encodings");
    }
    for (Object searcher : searchers) {
      Object info = Calls.call(searcher, PyType.nameKey(name));
      if (info == PyNone.NONE) {
        continue;
      }
      if (!(info instanceof PyTuple tuple) || tuple.size() != 4) {
        throw Errors.typeError("codec search functions must return 4-tuples");
      }
      found.put(name, info);
      return info;
    }
    throw Errors.lookupError("unknown encoding: " + encoding);
  }

  /** Lower case, runs of anything but letters, digits and dots as one underscore. */
  private static String normalize(String encoding) {
    StringBuilder name = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < encoding.length(); i++) {
      char c = encoding.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '.');
      if (!plain) {
        gap = true;
        continue;
      }
      if (gap && !name.isEmpty()) {
        name.append('_');
      }
      gap = false;
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }

  @Override
  public Object lookupError(String name) {
    return handlers.get(name);
  }
}
