package naja.modules.zoneinfo;

import naja.modules.datetime.PyTzinfo;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.threads.Interpreter;

/** {@code _zoneinfo}: the time zones of the IANA database. */
@ModuleSpec("_zoneinfo")
public final class ZoneinfoModule {
  private ZoneinfoModule() {}

  /** Without the types of {@code _datetime}, {@code zoneinfo} goes on in Python. */
  static void init(PyDict namespace) {
    Object datetime = ImportMachinery.load(Interpreter.current(), "datetime");
    if (Attributes.getAttr(datetime, "tzinfo") != PyTzinfo.TYPE) {
      throw Errors.attributeError(datetime, "datetime_CAPI", "module 'datetime' has no attribute 'datetime_CAPI'");
    }
    namespace.put("ZoneInfo", PyZoneInfo.TYPE);
  }
}
