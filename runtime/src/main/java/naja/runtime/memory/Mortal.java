package naja.runtime.memory;

import naja.runtime.objects.FinalizedInstance;

/** What the JVM's finalization hands over once it is dead, so that Python code can run for it. */
public sealed interface Mortal permits FinalizedInstance, Guard {
  /** What {@link Finalization} knows it by. */
  Object tracked();
}
