package naja.runtime.objects;

import naja.runtime.abstracts.Suggestions;

/** "Did you mean" for keyword arguments. */
final class KeywordSuggestions {
  private KeywordSuggestions() {}

  static String suggest(PyCode code, String keyword) {
    int named = code.argCount + code.kwOnlyArgCount;
    String[] candidates = new String[named - code.posOnlyArgCount];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = code.parameterName(code.posOnlyArgCount + i);
    }
    return Suggestions.closest(candidates, keyword);
  }
}
