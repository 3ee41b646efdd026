package naja.runtime.objects;

/** The text signatures of slot wrappers, which are the same whatever type they belong to. */
final class SlotTexts {
  private SlotTexts() {}

  static String signature(String slot) {
    return switch (slot) {
      case "__call__", "__init__" -> "($self, /, *args, **kwargs)";
      case "__contains__", "__delitem__", "__getitem__" -> "($self, key, /)";
      case "__setitem__" -> "($self, key, value, /)";
      case "__delattr__", "__getattribute__", "__getattr__" -> "($self, name, /)";
      case "__setattr__" -> "($self, name, value, /)";
      case "__get__" -> "($self, instance, owner=None, /)";
      case "__set__" -> "($self, instance, value, /)";
      case "__delete__" -> "($self, instance, /)";
      case "__buffer__" -> "($self, flags, /)";
      case "__release_buffer__" -> "($self, buffer, /)";
      case "__pow__", "__rpow__" -> "($self, value, mod=None, /)";
      case "__abs__", "__aiter__", "__anext__", "__await__", "__bool__", "__del__", "__float__", "__hash__",
          "__index__", "__int__", "__invert__", "__iter__", "__len__", "__neg__", "__next__", "__pos__", "__repr__",
          "__str__" -> "($self, /)";
      default -> "($self, value, /)";
    };
  }
}
