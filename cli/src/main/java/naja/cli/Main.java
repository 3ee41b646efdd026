package naja.cli;

/** The entry of the {@code naja} command. */
public final class Main {
  private Main() {}

  /**
   * Runs the command.
   *
   * @param args the command line as {@code python} takes it
   */
  public static void main(String[] args) {
    System.err.println("naja: this build has no interpreter yet");
    System.exit(1);
  }
}
