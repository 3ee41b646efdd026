/**
 * {@code _asyncio}: futures and tasks. What a future is stands in {@link naja.modules.asyncio.PyFuture}, how a task runs its
 * coroutine in {@link naja.modules.asyncio.TaskStep}, which tasks there are and which runs in {@link naja.modules.asyncio.Tasks}.
 *
 * <p>As in CPython a future belongs to the thread of its loop. Other threads may look at it, and find nothing broken.
 */
package naja.modules.asyncio;
