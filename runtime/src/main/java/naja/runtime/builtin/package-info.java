/** The modules that the runtime itself cannot do without: {@code builtins}, {@code sys}, {@code _imp}, {@code marshal}. */
package naja.runtime.builtin;
