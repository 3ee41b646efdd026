/**
 * Functions of real numbers whose last bits matter: as CPython on Linux gives them, or correctly rounded. Every function is
 * static, keeps no state and may be called by any thread; arguments are of the domain, the callers raise Python's errors.
 */
package naja.runtime.numbers;
