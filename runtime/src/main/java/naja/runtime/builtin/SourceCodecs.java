package naja.runtime.builtin;

import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.text.Str;
import naja.syntax.SourceDecoders;
import naja.syntax.constant.WideString;

/** Decodes sources by the codec registry. As in CPython, what codecs refuse is a syntax error with their message. */
final class SourceCodecs implements SourceDecoders {
  @Override
  public String decode(String encoding, byte[] source) throws DecodingException {
    try {
      Object text = Codecs.decode(source, encoding, "strict");
      if (text instanceof WideString) {
        Codecs.encode(text, "utf-8", "strict"); // refuses lone surrogates
      }
      return Str.toJava(text);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.LOOKUP_ERROR) || e.matches(ExceptionTypes.VALUE_ERROR)) {
        String message = Texts.strText(e.value());
        if (message.equals("unknown encoding: " + encoding)) {
          return null;
        }
        throw new DecodingException(message);
      }
      throw e;
    }
  }
}
