package naja.modules.zoneinfo;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;

/** {@code _zoneinfo}: the time zones of the IANA database. */
@ModuleSpec("_zoneinfo")
public final class ZoneinfoModule {
  private ZoneinfoModule() {}

  static void init(PyDict namespace) {
    namespace.put("ZoneInfo", PyZoneInfo.TYPE);
  }
}
