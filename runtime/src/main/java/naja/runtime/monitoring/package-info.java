/**
 * Telling tools what runs: {@code sys.monitoring}, and {@code sys.settrace} and {@code sys.setprofile} on top of it. Code
 * that nobody watches has no check for it: frames that are watched run another translation, see {@code TraceOps} and
 * {@code Switching} in {@link naja.runtime.interpreter}.
 */
package naja.runtime.monitoring;
