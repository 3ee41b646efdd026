/**
 * The codecs between {@code str} and bytes that Python has built in, without their registry. Texts are as everywhere in
 * {@link naja.runtime.text}; bytes are {@code byte[]}. What to do about what cannot be coded is up to an
 * {@link naja.runtime.text.codecs.ErrorHandler}; null stands for {@code strict}. Nothing here keeps state, so any
 * thread may call it.
 */
package naja.runtime.text.codecs;
