package naja.runtime.objects;

import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.text.StrBuilder;

/** The methods of all views of a dict. */
final class DictViewMethods {
  private DictViewMethods() {}

  @Def("__repr__(self, /)")
  static Object repr(PyDictView self) {
    if (!ReprGuard.enter(self)) {
      return "...";
    }
    try {
      Object[] items = Iteration.toArray(self);
      StrBuilder out = new StrBuilder();
      out.append(self.type().name());
      out.append("([");
      Items.appendReprs(out, items, items.length);
      out.append("])");
      return out.build();
    } finally {
      ReprGuard.leave(self);
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyDictView self) {
    return self.iterator(false);
  }

  @Def("__len__(self, /)")
  static int len(PyDictView self) {
    return self.dict.size();
  }

  @Get("mapping")
  static Object mapping(PyDictView self) {
    return new PyMappingProxy(self.dict);
  }
}
