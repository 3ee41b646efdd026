package naja.runtime.text.codecs;

/**
 * The result of decoding.
 *
 * @param text the {@code str}
 * @param consumed how many bytes it has taken; fewer than given only if the input was not final
 */
public record Decoded(Object text, int consumed) {}
