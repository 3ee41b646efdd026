/** The digests of {@code hashlib}: the JDK's, and those that it does not have (SHAKE of any length, BLAKE2). */
package naja.modules.digest;
