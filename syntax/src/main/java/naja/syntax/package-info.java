/**
 * From Python source to an abstract syntax tree. {@link naja.syntax.Parser} is the door; {@link naja.syntax.TokenIterator}
 * gives tokens to Python's module {@code tokenize}. No class here knows a Python object: what the runtime has to offer
 * (codecs, character names, warning filters) comes in through {@link naja.syntax.ParseOptions}, and what is wrong with a
 * source goes out as {@link naja.syntax.PythonSyntaxError}.
 */
package naja.syntax;
