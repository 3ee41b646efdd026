package naja.runtime.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Errors;

/** Puts the arguments of a call into the parameters of a function, with CPython's errors. */
final class ArgumentBinder {
  private ArgumentBinder() {}

  static void bind(PyFunction function, Object[] r, Object[] args, String[] keywords) {
    PyCode code = function.code();
    int keywordCount = keywords == null ? 0 : keywords.length;
    int given = args.length - keywordCount;
    int positional = code.argCount;
    int named = positional + code.kwOnlyArgCount;
    System.arraycopy(args, 0, r, 0, Math.min(given, positional));
    int next = named;
    if (code.hasVarArgs()) {
      r[next++] = given > positional ? PyTuple.of(Arrays.copyOfRange(args, positional, given)) : PyTuple.EMPTY;
    }
    PyDict rest = null;
    if (code.hasVarKeywords()) {
      rest = new PyDict();
      r[next] = rest;
    }
    for (int k = 0; k < keywordCount; k++) {
      bindKeyword(function, r, keywords, k, args[given + k], rest);
    }
    if (given > positional && !code.hasVarArgs()) {
      throw tooMany(function, r, given);
    }
    if (given < positional) {
      fillDefaults(function, r, given);
    }
    if (code.kwOnlyArgCount > 0) {
      fillKeywordDefaults(function, r);
    }
  }

  private static void bindKeyword(
      PyFunction function, Object[] r, String[] keywords, int k, Object value, PyDict rest) {
    PyCode code = function.code();
    String keyword = keywords[k];
    int named = code.argCount + code.kwOnlyArgCount;
    for (int i = code.posOnlyArgCount; i < named; i++) {
      String name = code.parameterName(i);
      if (name == keyword || name.equals(keyword)) {
        if (r[i] != null) {
          throw Errors.typeError(function.qualifiedName + "() got multiple values for argument '" + keyword + "'");
        }
        r[i] = value;
        return;
      }
    }
    if (rest == null) {
      throw unexpected(function, keywords, keyword);
    }
    if (rest.put(PyType.nameKey(keyword), value) != null) {
      throw Errors.typeError(function.qualifiedName + "() got multiple values for keyword argument '" + keyword + "'");
    }
  }

  private static PyException unexpected(PyFunction function, String[] keywords, String keyword) {
    PyCode code = function.code();
    List<String> positionalOnly = new ArrayList<>();
    for (int i = 0; i < code.posOnlyArgCount; i++) {
      for (String k : keywords) {
        if (code.parameterName(i).equals(k)) {
          positionalOnly.add(k);
        }
      }
    }
    if (!positionalOnly.isEmpty()) {
      return Errors.typeError(
          function.qualifiedName
              + "() got some positional-only arguments passed as keyword arguments: '"
              + String.join(", ", positionalOnly)
              + "'");
    }
    String suggestion = KeywordSuggestions.suggest(code, keyword);
    return Errors.typeError(
        function.qualifiedName
            + "() got an unexpected keyword argument '"
            + keyword
            + "'"
            + (suggestion == null ? "" : ". Did you mean '" + suggestion + "'?"));
  }

  private static PyException tooMany(PyFunction function, Object[] r, int given) {
    PyCode code = function.code();
    int defaults = function.defaults().length;
    int keywordOnlyGiven = 0;
    for (int i = code.argCount; i < code.argCount + code.kwOnlyArgCount; i++) {
      if (r[i] != null) {
        keywordOnlyGiven++;
      }
    }
    boolean plural = defaults > 0 || code.argCount != 1;
    String takes =
        defaults > 0 ? "from " + (code.argCount - defaults) + " to " + code.argCount : String.valueOf(code.argCount);
    String keywordPart =
        keywordOnlyGiven == 0
            ? ""
            : " positional argument" + (given != 1 ? "s" : "") + " (and " + keywordOnlyGiven + " keyword-only argument"
                + (keywordOnlyGiven != 1 ? "s" : "") + ")";
    return Errors.typeError(
        function.qualifiedName
            + "() takes " + takes + " positional argument" + (plural ? "s" : "")
            + " but " + given + keywordPart
            + (given == 1 && keywordOnlyGiven == 0 ? " was" : " were") + " given");
  }

  private static void fillDefaults(PyFunction function, Object[] r, int given) {
    PyCode code = function.code();
    Object[] defaults = function.defaults();
    int firstDefault = code.argCount - defaults.length;
    List<String> missing = null;
    for (int i = given; i < firstDefault; i++) {
      if (r[i] == null) {
        if (missing == null) {
          missing = new ArrayList<>();
        }
        missing.add(code.parameterName(i));
      }
    }
    if (missing != null) {
      throw missing(function, "positional", missing);
    }
    for (int i = Math.max(given, firstDefault); i < code.argCount; i++) {
      if (r[i] == null) {
        r[i] = defaults[i - firstDefault];
      }
    }
  }

  private static void fillKeywordDefaults(PyFunction function, Object[] r) {
    PyCode code = function.code();
    List<String> missing = null;
    for (int i = code.argCount; i < code.argCount + code.kwOnlyArgCount; i++) {
      if (r[i] == null) {
        String name = code.parameterName(i);
        r[i] = function.keywordDefaults == null ? null : function.keywordDefaults.get(PyType.nameKey(name));
        if (r[i] == null) {
          if (missing == null) {
            missing = new ArrayList<>();
          }
          missing.add(name);
        }
      }
    }
    if (missing != null) {
      throw missing(function, "keyword-only", missing);
    }
  }

  private static PyException missing(PyFunction function, String kind, List<String> names) {
    StringBuilder list = new StringBuilder();
    int n = names.size();
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        list.append(n == 2 ? " and " : i == n - 1 ? ", and " : ", ");
      }
      list.append('\'').append(names.get(i)).append('\'');
    }
    return Errors.typeError(
        function.qualifiedName + "() missing " + n + " required " + kind + " argument" + (n == 1 ? "" : "s") + ": "
            + list);
  }
}
