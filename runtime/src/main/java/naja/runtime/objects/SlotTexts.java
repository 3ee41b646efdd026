package naja.runtime.objects;

/** The text signatures and docstrings of slot wrappers, which are the same whatever type they belong to. */
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

  static String doc(String slot) {
    String operator = operator(slot);
    if (operator != null) {
      if (slot.startsWith("__r") && !slot.equals("__rshift__")) {
        return "Return value" + operator + "self.";
      }
      return "Return self" + operator + (slot.startsWith("__i") ? "=value." : "value.");
    }
    return switch (slot) {
      case "__lt__" -> "Return self<value.";
      case "__le__" -> "Return self<=value.";
      case "__eq__" -> "Return self==value.";
      case "__ne__" -> "Return self!=value.";
      case "__gt__" -> "Return self>value.";
      case "__ge__" -> "Return self>=value.";
      case "__abs__" -> "abs(self)";
      case "__aiter__" -> "Return an awaitable, that resolves in asynchronous iterator.";
      case "__anext__" -> "Return a value or raise StopAsyncIteration.";
      case "__await__" -> "Return an iterator to be used in await expression.";
      case "__bool__" -> "True if self else False";
      case "__buffer__" -> "Return a buffer object that exposes the underlying memory of the object.";
      case "__call__" -> "Call self as a function.";
      case "__contains__" -> "Return bool(key in self).";
      case "__del__" -> "Called when the instance is about to be destroyed.";
      case "__delattr__" -> "Implement delattr(self, name).";
      case "__delete__" -> "Delete an attribute of instance.";
      case "__delitem__" -> "Delete self[key].";
      case "__divmod__" -> "Return divmod(self, value).";
      case "__rdivmod__" -> "Return divmod(value, self).";
      case "__float__" -> "float(self)";
      case "__get__" -> "Return an attribute of instance, which is of type owner.";
      case "__getattribute__", "__getattr__" -> "Return getattr(self, name).";
      case "__getitem__" -> "Return self[key].";
      case "__hash__" -> "Return hash(self).";
      case "__index__" ->
          "Return self converted to an integer, if self is suitable for use as an index into a list.";
      case "__init__" -> "Initialize self.  See help(type(self)) for accurate signature.";
      case "__int__" -> "int(self)";
      case "__invert__" -> "~self";
      case "__iter__" -> "Implement iter(self).";
      case "__len__" -> "Return len(self).";
      case "__neg__" -> "-self";
      case "__next__" -> "Implement next(self).";
      case "__pos__" -> "+self";
      case "__pow__" -> "Return pow(self, value, mod).";
      case "__rpow__" -> "Return pow(value, self, mod).";
      case "__release_buffer__" -> "Release the buffer object that exposes the underlying memory of the object.";
      case "__repr__" -> "Return repr(self).";
      case "__set__" -> "Set an attribute of instance to value.";
      case "__setattr__" -> "Implement setattr(self, name, value).";
      case "__setitem__" -> "Set self[key] to value.";
      case "__str__" -> "Return str(self).";
      default -> null;
    };
  }

  /** The operator of a binary special method whose docstring follows the common pattern. */
  private static String operator(String slot) {
    return switch (slot) {
      case "__add__", "__radd__", "__iadd__" -> "+";
      case "__sub__", "__rsub__", "__isub__" -> "-";
      case "__mul__", "__rmul__", "__imul__" -> "*";
      case "__matmul__", "__rmatmul__", "__imatmul__" -> "@";
      case "__truediv__", "__rtruediv__", "__itruediv__" -> "/";
      case "__floordiv__", "__rfloordiv__", "__ifloordiv__" -> "//";
      case "__mod__", "__rmod__", "__imod__" -> "%";
      case "__ipow__" -> "**";
      case "__lshift__", "__rlshift__", "__ilshift__" -> "<<";
      case "__rshift__", "__rrshift__", "__irshift__" -> ">>";
      case "__and__", "__rand__", "__iand__" -> "&";
      case "__xor__", "__rxor__", "__ixor__" -> "^";
      case "__or__", "__ror__", "__ior__" -> "|";
      default -> null;
    };
  }
}
