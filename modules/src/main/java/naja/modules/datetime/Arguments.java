package naja.modules.datetime;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/**
 * The arguments of constructors whose errors name no function.
 *
 * @param function how messages call the function: {@code "function"} or {@code "__new__()"}
 * @param names the parameters in their order
 * @param required how many must be given
 * @param positional how many can be given by position
 */
record Arguments(String function, String[] names, int required, int positional) {

  /** The values in the order of the names, null for what is not given. */
  Object[] bind(Object[] args, PyDict kwargs) {
    if (args.length + kwargs.size() > names.length || args.length > positional) {
      throw tooMany(args.length, kwargs.size());
    }
    Object[] values = args.length == names.length ? args : Arrays.copyOf(args, names.length);
    if (kwargs.size() > 0) {
      bindKeywords(values, args.length, kwargs);
    } else if (args.length < required) {
      throw missing(values, args.length);
    }
    return values;
  }

  private RuntimeException tooMany(int given, int named) {
    return given + named > names.length
        ? Errors.typeError(function + " takes at most " + names.length + " arguments (" + (given + named) + " given)")
        : Errors.typeError(function + " takes at most " + positional + " positional arguments (" + given + " given)");
  }

  /** What is wrong with an argument that is missing, or with one of the numbers before it. */
  private RuntimeException missing(Object[] values, int index) {
    for (int i = 0; i < index; i++) {
      integer(values[i]);
    }
    return Errors.typeError(
        function + " missing required argument '" + names[index] + "' (pos " + (index + 1) + ")");
  }

  private void bindKeywords(Object[] values, int given, PyDict kwargs) {
    int used = 0;
    for (int i = 0; i < names.length; i++) {
      if (i >= given) {
        values[i] = kwargs.get(names[i]);
        if (values[i] != null) {
          used++;
        } else if (i < required) {
          throw missing(values, i);
        }
      }
    }
    if (used < kwargs.size()) {
      throw unexpected(kwargs, given);
    }
  }

  private RuntimeException unexpected(PyDict kwargs, int given) {
    List<String> known = Arrays.asList(names);
    for (int i = 0; i < given; i++) {
      if (kwargs.get(names[i]) != null) {
        return Errors.typeError(
            "argument for " + function + " given by name ('" + names[i] + "') and position (" + (i + 1) + ")");
      }
    }
    for (Object name : kwargs.keyArray()) {
      String text = Str.toJava(name);
      if (!known.contains(text)) {
        String who = function.equals("function") ? "this function" : function;
        return Errors.typeError(who + " got an unexpected keyword argument '" + text + "'");
      }
    }
    return Errors.systemError("a keyword was lost");
  }

  /** Checks the number of arguments of a function that takes exactly so many. */
  static void exactly(String name, int count, Object[] args) {
    if (args.length != count) {
      throw Errors.typeError(
          name + "() takes exactly " + count + (count == 1 ? " argument (" : " arguments (") + args.length + " given)");
    }
  }

  /** A C {@code int}. */
  static int integer(Object value) {
    if (value instanceof Long n && n == (int) (long) n) {
      return (int) (long) n;
    }
    Object n = Numbers.index(value);
    if (n instanceof BigInteger) {
      throw Errors.overflowError("Python int too large to convert to C long");
    }
    long number = (Long) n;
    if (number > Integer.MAX_VALUE) {
      throw Errors.overflowError("signed integer is greater than maximum");
    }
    if (number < Integer.MIN_VALUE) {
      throw Errors.overflowError("signed integer is less than minimum");
    }
    return (int) number;
  }

  static int integer(Object value, int otherwise) {
    return value == null ? otherwise : integer(value);
  }

  /** The {@code TypeError} about an argument of another type than what is asked for. */
  static RuntimeException wrong(String where, String wanted, Object value) {
    return Errors.typeError(
        where + " must be " + wanted + ", not " + (value == PyNone.NONE ? "None" : PyType.of(value).name()));
  }
}
