/** The annotation processor that turns annotated Java methods into Python methods. */
module naja.processor {
  requires java.compiler;

  provides javax.annotation.processing.Processor with
      naja.processor.BuiltinProcessor;
}
