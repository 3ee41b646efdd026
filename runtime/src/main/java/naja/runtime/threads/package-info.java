/** The state of threads: {@link naja.runtime.threads.ThreadState} is what a thread knows while it runs Python. */
package naja.runtime.threads;
