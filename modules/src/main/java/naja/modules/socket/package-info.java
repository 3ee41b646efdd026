/**
 * {@code _socket}. A socket with a timeout is non-blocking to the kernel, and its calls wait in {@code poll} first, as in
 * CPython: so whoever shares the descriptor sees the same.
 */
package naja.modules.socket;
