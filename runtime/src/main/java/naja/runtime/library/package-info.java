/**
 * The compiled standard library: code objects of all of {@code Lib} in one file beside the library's folder, made when the
 * distribution is built. Importing a library module parses nothing, and of its functions only those that run are read.
 */
package naja.runtime.library;
