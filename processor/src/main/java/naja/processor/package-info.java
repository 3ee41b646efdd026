/**
 * The annotation processor of {@code naja.runtime.expose}. It knows the annotations and the classes that its output
 * mentions by name only, so that it depends on nothing. {@link naja.processor.BuiltinProcessor} drives;
 * {@link naja.processor.Definition} reads the Python syntax; {@link naja.processor.SpecReader} checks a class;
 * {@link naja.processor.SpecWriter}, {@link naja.processor.SubWriter} and {@link naja.processor.IndexWriter} write.
 */
package naja.processor;
