/** Values and built-in types, abstract object operations, the interpreter, frames, exceptions, threads and imports. */
module naja.runtime {
  requires transitive naja.compiler;
  requires jdk.unsupported; // sun.misc.Signal, which has no other name

  exports naja.runtime; // generated: the index of the modules
  exports naja.runtime.abstracts;
  exports naja.runtime.builtin;
  exports naja.runtime.expose;
  exports naja.runtime.interpreter;
  exports naja.runtime.library;
  exports naja.runtime.monitoring;
  exports naja.runtime.memory;
  exports naja.runtime.numbers;
  exports naja.runtime.objects;
  exports naja.runtime.os;
  exports naja.runtime.text;
  exports naja.runtime.text.codecs;
  exports naja.runtime.threads;
}
