package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.expose.TypeSpec;

/** {@code method}: a callable bound to an instance. */
@TypeSpec("method")
public final class PyMethod extends PyCallable {
  public final Object function;
  public final Object self;

  public PyMethod(Object function, Object self) {
    this.function = function;
    this.self = self;
  }

  @Override
  public PyType type() {
    return Types.METHOD;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    Object[] all = new Object[args.length + 1];
    all[0] = self;
    System.arraycopy(args, 0, all, 1, args.length);
    return Calls.call(function, all, keywords);
  }

  @Override
  public Object call() {
    return Calls.call(function, self);
  }

  @Override
  public Object call(Object a) {
    return Calls.call(function, self, a);
  }

  @Override
  public Object call(Object a, Object b) {
    return Calls.call(function, self, a, b);
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    return Calls.call(function, self, a, b, c);
  }
}
