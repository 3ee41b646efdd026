package naja.runtime.objects;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Errors;

/** The C3 linearisation of a class's bases. */
final class MethodResolutionOrder {
  private MethodResolutionOrder() {}

  /** The MRO of {@code type} with {@code bases}; {@code TypeError} when there is no consistent one. */
  static PyType[] c3(PyType type, PyType[] bases) {
    for (int i = 0; i < bases.length; i++) {
      for (int j = i + 1; j < bases.length; j++) {
        if (bases[i] == bases[j]) {
          throw Errors.typeError("duplicate base class " + bases[i].name());
        }
      }
    }
    List<PyType[]> sequences = new ArrayList<>();
    for (PyType base : bases) {
      if (base.mro() == null) {
        throw Errors.typeError("Cannot extend an incomplete type '" + base.name() + "'");
      }
      sequences.add(base.mro());
    }
    sequences.add(bases);
    int[] heads = new int[sequences.size()];
    List<PyType> order = new ArrayList<>();
    order.add(type);
    while (true) {
      PyType next = null;
      boolean rest = false;
      for (int s = 0; s < heads.length && next == null; s++) {
        if (heads[s] < sequences.get(s).length) {
          rest = true;
          PyType candidate = sequences.get(s)[heads[s]];
          if (!inAnyTail(candidate, sequences, heads)) {
            next = candidate;
          }
        }
      }
      if (!rest) {
        return order.toArray(new PyType[0]);
      }
      if (next == null) {
        throw conflict(sequences, heads);
      }
      order.add(next);
      for (int s = 0; s < heads.length; s++) {
        PyType[] sequence = sequences.get(s);
        if (heads[s] < sequence.length && sequence[heads[s]] == next) {
          heads[s]++;
        }
      }
    }
  }

  private static boolean inAnyTail(PyType candidate, List<PyType[]> sequences, int[] heads) {
    for (int s = 0; s < heads.length; s++) {
      PyType[] sequence = sequences.get(s);
      for (int i = heads[s] + 1; i < sequence.length; i++) {
        if (sequence[i] == candidate) {
          return true;
        }
      }
    }
    return false;
  }

  private static PyException conflict(List<PyType[]> sequences, int[] heads) {
    List<PyType> left = new ArrayList<>();
    for (int s = 0; s < heads.length; s++) {
      PyType[] sequence = sequences.get(s);
      if (heads[s] < sequence.length && !left.contains(sequence[heads[s]])) {
        left.add(sequence[heads[s]]);
      }
    }
    StringBuilder names = new StringBuilder();
    for (PyType type : left) {
      names.append(names.isEmpty() ? " " : ", ").append(type.name().substring(type.name().lastIndexOf('.') + 1));
    }
    return Errors.typeError("Cannot create a consistent method resolution order (MRO) for bases" + names);
  }
}
