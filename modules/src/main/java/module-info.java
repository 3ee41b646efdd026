/** The modules that CPython writes in C, one class or package a module. */
module naja.modules {
  requires transitive naja.runtime;

  exports naja.modules;
  exports naja.modules.io;
  exports naja.modules.signal;
}
