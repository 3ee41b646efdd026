/** Values and built-in types, abstract object operations, the interpreter, frames, exceptions, threads and imports. */
module naja.runtime {
  requires transitive naja.compiler;
  requires jdk.unsupported; // sun.misc.Signal, which has no other name
}
