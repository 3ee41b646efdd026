package naja.modules.signal;

/** What is done the moment a signal comes, whatever the main thread does. */
public interface SignalHook {
  /** Does it; must be quick and must not throw. */
  void arrived(int number);

  /** Whether the signal's handler in Python runs as well. */
  boolean isChained();
}
