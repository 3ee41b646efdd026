/** Values and built-in types, abstract object operations, the interpreter, frames, exceptions, threads and imports. */
module naja.runtime {
  requires transitive naja.compiler;
  // sun.misc.Signal
  requires jdk.unsupported;

  exports naja.runtime.os;
}
