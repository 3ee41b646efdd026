/**
 * Naja beside CPython: both run the same programs and tests, each in a process of its own, and what they say is compared.
 * What is known to differ is data under {@code conformance/expectations}, never code.
 */
package naja.conformance;
