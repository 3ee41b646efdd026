package naja.modules;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Suggestions;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** {@code _suggestions}: which name somebody may have meant. */
@ModuleSpec(value = "_suggestions", doc = "Suggestions for misspelt names.")
public final class SuggestionsModule {
  private SuggestionsModule() {}

  @Def("_generate_suggestions(candidates, item, /)")
  static Object generateSuggestions(Object candidates, Object item) {
    if (!(candidates instanceof PyList list)) {
      throw Errors.typeError("candidates must be a list");
    }
    Object[] items = list.toArray();
    String[] names = new String[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!Texts.isStr(items[i])) {
        throw Errors.typeError("all elements in 'candidates' must be strings");
      }
      names[i] = Texts.utf16(items[i]);
    }
    if (!Texts.isStr(item)) {
      throw Errors.typeError(
          "_generate_suggestions() argument 2 must be str, not " + PyType.of(item).name());
    }
    String closest = Suggestions.closest(names, Texts.utf16(item));
    return closest == null ? PyNone.NONE : PyType.nameKey(closest);
  }
}
