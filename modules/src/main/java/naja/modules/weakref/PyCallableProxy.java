package naja.modules.weakref;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;

/** What a proxy of a callable has beyond {@link PyWeakProxy}. */
@TypeSpec(value = "weakref.CallableProxyType", methods = PyWeakProxy.class)
final class PyCallableProxy {
  private PyCallableProxy() {}

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyWeakProxy self, Object[] args, PyDict kwargs) {
    return PyWeakProxy.invoke(self, args, kwargs);
  }
}
