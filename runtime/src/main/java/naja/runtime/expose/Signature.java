package naja.runtime.expose;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Suggestions;
import naja.runtime.objects.BuiltinDef;
import naja.runtime.objects.BuiltinDef.Kind;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/**
 * The parameters of a built-in, and how a call's arguments are laid out for {@link Spec#call(int, Object[])}. The
 * messages are those of CPython's built-ins, which depend on the shape of the signature: none, one or several
 * positional-only parameters, or some that can be given by name.
 *
 * <p>The text was checked by the annotation processor; it is parsed at the first call that does not go straight to one
 * of the direct entries.
 */
public final class Signature {
  private static final Object[] NO_ARGS = {};

  /** The names of the parameters but the receiver, in order: positional ones, {@code *args}, keyword-only ones,
   * {@code **kwargs}. */
  private final String[] names;

  /** 1 if the function has an instance or type before its parameters. */
  private final int receivers;

  private final int positionalOnly;

  /** How many parameters can be given by position. */
  private final int positional;

  private static final String[] NO_NAMES = {};

  /** How many of these must be given. */
  private final int required;

  /** How many parameters are keyword-only, and must be given. */
  private final int keywordOnly;

  private final int requiredKeywordOnly;
  private final boolean varArgs;
  private final boolean varKeywords;

  private Signature(List<String> names, int receivers, int positionalOnly, int positional, int required,
      int keywordOnly, int requiredKeywordOnly, boolean varArgs, boolean varKeywords) {
    this.names = names.toArray(NO_NAMES);
    this.receivers = receivers;
    this.positionalOnly = positionalOnly;
    this.positional = positional;
    this.required = required;
    this.keywordOnly = keywordOnly;
    this.requiredKeywordOnly = requiredKeywordOnly;
    this.varArgs = varArgs;
    this.varKeywords = varKeywords;
  }

  /**
   * Reads a signature, {@code "(self, x, y=None, /, *, key=None)"}. Parameters in brackets, as in
   * {@code "(self, sub[, start[, end]], /)"}, may be left out.
   *
   * @param receivers how many receivers the function has, 0 or 1
   * @param named whether the text names the receiver
   */
  public static Signature parse(String text, int receivers, boolean named) {
    List<String> names = new ArrayList<>();
    int skip = receivers == 1 && named ? 1 : 0;
    int positionalOnly = 0;
    int positional = -1;
    int required = 0;
    int requiredKeywordOnly = 0;
    int keywordOnly = 0;
    boolean varArgs = false;
    boolean varKeywords = false;
    boolean inGroup = false;
    for (int start = 1; start < text.length();) {
      int end = itemEnd(text, start);
      String item = text.substring(start, end).strip();
      start = end + 1;
      if (item.equals("/")) {
        positionalOnly = names.size();
      } else if (item.startsWith("**")) {
        varKeywords = true;
        positional = positional < 0 ? names.size() : positional;
        names.add(item.substring(2));
      } else if (item.startsWith("*")) {
        positional = names.size();
        varArgs = item.length() > 1;
        if (varArgs) {
          names.add(item.substring(1));
        }
      } else if (skip > 0) {
        skip--;
      } else if (!item.isEmpty()) {
        int equals = item.indexOf('=');
        int mustBeGiven = equals < 0 && !inGroup ? 1 : 0;
        names.add(equals < 0 ? nameIn(item) : item.substring(0, equals).strip());
        if (positional < 0) {
          required += mustBeGiven;
        } else {
          keywordOnly++;
          requiredKeywordOnly += mustBeGiven;
        }
        inGroup |= item.endsWith("[");
      }
    }
    return new Signature(names, receivers, positionalOnly, positional < 0 ? names.size() : positional, required,
        keywordOnly, requiredKeywordOnly, varArgs, varKeywords);
  }

  /** A parameter's name without the brackets around it. */
  private static String nameIn(String item) {
    int end = 0;
    while (end < item.length() && item.charAt(end) != '[' && item.charAt(end) != ']') {
      end++;
    }
    return item.substring(0, end);
  }

  /** The end of the item that starts here: the comma or closing parenthesis outside of quotes and parentheses. */
  private static int itemEnd(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\'', '"' -> i = quoteEnd(text, i);
        case '(', '<' -> depth++;
        case '>' -> depth--;
        case ')' -> {
          if (depth-- == 0) {
            return i;
          }
        }
        case ',' -> {
          if (depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return text.length();
  }

  private static int quoteEnd(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(start)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /**
   * Lays out the arguments of a call, or throws the {@code TypeError} that CPython throws.
   *
   * @param receiver the instance or type; ignored where the function has none
   * @param args the positional arguments, then the values of the keyword arguments
   * @param from where the positional arguments start in {@code args}
   * @param keywords the names of the keyword arguments, or null for none
   */
  public Object[] bind(BuiltinDef function, Object receiver, Object[] args, int from, String[] keywords) {
    int named = keywords == null ? 0 : keywords.length;
    int given = args.length - from - named;
    if (named > 0 && takesNoKeywords()) {
      throw noKeywords(function, receiver);
    }
    if (given < required || (given > positional && !varArgs) || named > 0) {
      checkCounts(function, receiver, given, named);
    }
    Object[] all = new Object[receivers + names.length];
    if (receivers == 1) {
      all[0] = receiver;
    }
    int direct = Math.min(given, positional);
    System.arraycopy(args, from, all, receivers, direct);
    if (varArgs) {
      Object[] rest = NO_ARGS;
      if (given > direct) {
        rest = new Object[given - direct];
        System.arraycopy(args, from + direct, rest, 0, rest.length);
      }
      all[receivers + positional] = rest;
    }
    if (varKeywords) {
      all[all.length - 1] = new PyDict();
    }
    bindKeywords(function, all, direct, args, from + given, keywords);
    return all;
  }

  /** Whether no parameter can be given by name. */
  public boolean takesNoKeywords() {
    return positionalOnly == positional && keywordOnly == 0 && !varKeywords;
  }

  /** Whether the only names it takes are those of {@code **kwargs}: what it does not look at itself. */
  private boolean handsKeywordsOn() {
    return varKeywords && positionalOnly == positional && keywordOnly == 0;
  }

  private void bindKeywords(BuiltinDef function, Object[] all, int given, Object[] args, int values,
      String[] keywords) {
    int matched = 0;
    int named = keywords == null ? 0 : keywords.length;
    for (int i = 0; i < named; i++) {
      int index = indexOf(keywords[i]);
      if (index >= 0 && all[receivers + index] == null) {
        all[receivers + index] = args[values + i];
        matched++;
      } else if (index < 0 && varKeywords) {
        ((PyDict) all[all.length - 1]).put(PyType.nameKey(keywords[i]), args[values + i]);
        matched++;
      }
    }
    checkRequired(function, all);
    if (matched < named) {
      throw badKeyword(function, given, keywords);
    }
  }

  /** The index of the parameter that can be given by this name, or -1. */
  private int indexOf(String name) {
    for (int i = positionalOnly; i < names.length; i++) {
      if (names[i].equals(name) && (i < positional || isKeywordOnly(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isKeywordOnly(int index) {
    int first = positional + (varArgs ? 1 : 0);
    return index >= first && index < first + keywordOnly;
  }

  private void checkRequired(BuiltinDef function, Object[] all) {
    int firstKeywordOnly = positional + (varArgs ? 1 : 0);
    for (int i = 0; i < firstKeywordOnly + requiredKeywordOnly; i++) {
      boolean mustBeGiven = i < required || i >= firstKeywordOnly;
      if (mustBeGiven && all[receivers + i] == null) {
        throw Errors.typeError(function.shortName() + "() missing required argument '" + names[i] + "' (pos "
            + (i + 1) + ")");
      }
    }
  }

  private RuntimeException badKeyword(BuiltinDef function, int given, String[] keywords) {
    String name = function.shortName();
    for (int i = positionalOnly; i < given; i++) {
      for (String keyword : keywords) {
        if (names[i].equals(keyword)) {
          return Errors.typeError("argument for " + name + "() given by name ('" + keyword + "') and position ("
              + (i + 1) + ")");
        }
      }
    }
    for (String keyword : keywords) {
      if (indexOf(keyword) < 0) {
        String nearest = Suggestions.closest(keywordNames(), keyword);
        return Errors.typeError(name + "() got an unexpected keyword argument '" + keyword + "'"
            + (nearest == null ? "" : ". Did you mean '" + nearest + "'?"));
      }
    }
    return Errors.typeError(name + "() got multiple values for a keyword argument");
  }

  private String[] keywordNames() {
    List<String> result = new ArrayList<>();
    for (int i = positionalOnly; i < names.length; i++) {
      if (i < positional || isKeywordOnly(i)) {
        result.add(names[i]);
      }
    }
    return result.toArray(String[]::new);
  }

  private RuntimeException noKeywords(BuiltinDef function, Object receiver) {
    if (function.kind() == Kind.NEW && names.length == 0) {
      return Errors.typeError(function.fullName(receiver) + "() takes no arguments");
    }
    return Errors.typeError(function.kind() == Kind.SLOT && !function.name().equals("__init__")
        ? "wrapper " + function.name() + "() takes no keyword arguments"
        : function.fullName(receiver) + "() takes no keyword arguments");
  }

  /** Throws if there are too few or too many arguments. */
  private void checkCounts(BuiltinDef function, Object receiver, int given, int named) {
    if (takesNoKeywords() || handsKeywordsOn()) {
      if (given < required || (given > positional && !varArgs)) {
        throw function.kind() == Kind.SLOT && !function.name().equals("__init__")
            ? wrongSlotCount(function, given) : wrongCount(function, receiver, given);
      }
      return;
    }
    String name = function.shortName() + "() takes ";
    int total = positional + keywordOnly;
    if (given + named > total && !varArgs && !varKeywords) {
      throw Errors.typeError(name + "at most " + total
          + (given == 0 ? " keyword" : "") + arguments(total) + " (" + (given + named) + " given)");
    }
    if (given > positional && !varArgs) {
      throw Errors.typeError(positional == 0 ? name + "no positional arguments"
          : name + (required < positional ? "at most " : "exactly ") + positional + " positional"
              + arguments(positional) + " (" + given + " given)");
    }
    int requiredPositionalOnly = Math.min(required, positionalOnly);
    if (given < requiredPositionalOnly) {
      if (varArgs) {
        throw wrongCount(function, receiver, given);
      }
      throw Errors.typeError(name + (requiredPositionalOnly < positional ? "at least " : "exactly ")
          + requiredPositionalOnly + " positional" + arguments(requiredPositionalOnly) + " (" + given + " given)");
    }
  }

  private RuntimeException wrongCount(BuiltinDef function, Object receiver, int given) {
    boolean single = function.kind() != Kind.NEW && !function.name().equals("__init__") && !varArgs && !varKeywords;
    if (positional == 0 && !varArgs) {
      return Errors.typeError(function.fullName(receiver) + "() takes no arguments"
          + (function.kind() == Kind.NEW ? "" : " (" + given + " given)"));
    }
    if (single && positional == 1 && required == 1) {
      return Errors.typeError(function.fullName(receiver) + "() takes exactly one argument (" + given + " given)");
    }
    int limit = given < required ? required : positional;
    String how = required == positional && !varArgs ? "" : given < required ? "at least " : "at most ";
    return Errors.typeError(function.shortName() + " expected " + how + limit + arguments(limit) + ", got " + given);
  }

  /** The calls of slot wrappers name the function only where there is more than one argument. */
  private RuntimeException wrongSlotCount(BuiltinDef function, int given) {
    String name = function.name();
    if (positional == 2 && required == 1 && !name.equals("__get__")) {
      return Errors.typeError("expected 1 or 2 arguments, got " + given);
    }
    if (positional < 2 && !name.endsWith("buffer__")) {
      return Errors.typeError("expected " + positional + arguments(positional) + ", got " + given);
    }
    int limit = given < required ? required : positional;
    String how = required == positional ? "" : given < required ? "at least " : "at most ";
    return Errors.typeError(name + " expected " + how + limit + arguments(limit) + ", got " + given);
  }

  private static String arguments(int count) {
    return count == 1 ? " argument" : " arguments";
  }
}
