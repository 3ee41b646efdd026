package naja.modules.tokenize;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/** {@code _tokenize}: the tokenizer for Python code. */
@ModuleSpec("_tokenize")
public final class TokenizeModule {
  private TokenizeModule() {}

  static void init(PyDict namespace) {
    namespace.put("TokenizerIter", PyTokenizerIter.TYPE);
  }
}
