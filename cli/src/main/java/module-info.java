/** The {@code naja} command: its options, start-up and the interactive prompt. */
module naja.cli {
  requires naja.modules;
}
