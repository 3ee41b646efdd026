/**
 * What the JVM's collector means for Python: {@code __del__}, callbacks of weak references, {@code gc.collect()}. Nothing
 * here runs Python code in a thread of the JVM's own: what is due is done by the main thread at its next safe point, or by
 * the thread that calls {@code gc.collect()}.
 */
package naja.runtime.memory;
