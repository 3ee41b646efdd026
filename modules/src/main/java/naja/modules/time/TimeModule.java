package naja.modules.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Durations;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.os.ClockConstants;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.OsClocks;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code time}. */
@ModuleSpec(value = "time", doc = "Functions that know the time.")
public final class TimeModule {
  private static final double MAX_SECONDS = 9.2e18;

  /** A year of 365 days and six hours. */
  private static final long SECONDS_A_YEAR = 31_557_600;

  private TimeModule() {}

  static void init(PyDict namespace) {
    namespace.put("struct_time", BrokenDownTime.STRUCT_TIME);
    namespace.put("_STRUCT_TM_ITEMS", 11L);
    ConstantTable clocks = ClockConstants.CLOCKS;
    for (int i = 0; i < clocks.size(); i++) {
      namespace.put(clocks.name(i), clocks.value(i));
    }
    putZone(namespace);
  }

  private static void putZone(PyDict namespace) {
    TimeZoneRules zone = Zone.reset();
    long newYear = Math.floorDiv(read(OsClocks.CLOCK_REALTIME), 1_000_000_000L * SECONDS_A_YEAR) * SECONDS_A_YEAR;
    LocalTimeType january = zone.at(newYear);
    LocalTimeType july = zone.at(newYear + SECONDS_A_YEAR / 2);
    boolean isSouthern = january.offset() > july.offset();
    LocalTimeType standard = isSouthern ? july : january;
    LocalTimeType summer = isSouthern ? january : july;
    namespace.put("timezone", (long) -standard.offset());
    namespace.put("altzone", (long) -summer.offset());
    namespace.put("daylight", standard.offset() != summer.offset() ? 1L : 0L);
    namespace.put("tzname", PyTuple.of(standard.name(), summer.name()));
  }

  @Def("tzset()")
  static void tzset() {
    Object module = Interpreter.current().modules.get("time");
    if (module instanceof PyModule m) {
      putZone(m.dict());
    }
  }

  private static long read(int clock) {
    return Interpreter.current().os.clocks().getTime(clock);
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  @Def("monotonic()")
  static double monotonic() {
    return seconds(read(OsClocks.CLOCK_MONOTONIC));
  }

  @Def("monotonic_ns()")
  static long monotonicNs() {
    return read(OsClocks.CLOCK_MONOTONIC);
  }

  @Def("perf_counter()")
  static double perfCounter() {
    return seconds(read(OsClocks.CLOCK_MONOTONIC));
  }

  @Def("perf_counter_ns()")
  static long perfCounterNs() {
    return read(OsClocks.CLOCK_MONOTONIC);
  }

  @Def("process_time()")
  static double processTime() {
    return seconds(read(OsClocks.CLOCK_PROCESS_CPUTIME_ID));
  }

  @Def("process_time_ns()")
  static long processTimeNs() {
    return read(OsClocks.CLOCK_PROCESS_CPUTIME_ID);
  }

  @Def("thread_time()")
  static double threadTime() {
    return seconds(read(OsClocks.CLOCK_THREAD_CPUTIME_ID));
  }

  @Def("thread_time_ns()")
  static long threadTimeNs() {
    return read(OsClocks.CLOCK_THREAD_CPUTIME_ID);
  }

  @Def("time()")
  static double time() {
    return seconds(read(OsClocks.CLOCK_REALTIME));
  }

  @Def("time_ns()")
  static long timeNs() {
    return read(OsClocks.CLOCK_REALTIME);
  }

  @Def("clock_gettime(clk_id, /)")
  static double clockGettime(int clock) {
    return seconds(read(clock));
  }

  @Def("clock_gettime_ns(clk_id, /)")
  static long clockGettimeNs(int clock) {
    return read(clock);
  }

  @Def(value = "clock_settime(clk_id, time, /)", noSignature = true)
  static void clockSettime(int clock, Object time) {
    Interpreter.current().os.clocks().setTime(clock, Durations.nanos(time));
  }

  @Def(value = "clock_settime_ns(clk_id, time, /)", noSignature = true)
  static void clockSettimeNs(int clock, long time) {
    Interpreter.current().os.clocks().setTime(clock, time);
  }

  @Def(value = "clock_getres(clk_id, /)", noSignature = true)
  static double clockGetres(int clock) {
    return seconds(Interpreter.current().os.clocks().getResolution(clock));
  }

  @Def(value = "pthread_getcpuclockid(thread_id, /)", noSignature = true)
  static long pthreadGetcpuclockid(long thread) {
    return Interpreter.current().os.clocks().threadCpuClock();
  }

  @Def("sleep(object, /)")
  static void sleep(Object object) {
    Audit.event("time.sleep", object);
    long nanos = Durations.nanos(object);
    if (nanos < 0) {
      throw Errors.valueError("sleep length must be non-negative");
    }
    Interpreter.current().os.clocks().sleep(nanos);
  }

  /** The whole seconds of an optional argument; now where there is none. */
  private static long moment(Object object) {
    if (object == null || object == PyNone.NONE) {
      return Math.floorDiv(read(OsClocks.CLOCK_REALTIME), 1_000_000_000L);
    }
    long seconds;
    Double real = PyFloat.valueOrNull(object);
    if (real != null) {
      if (Double.isNaN(real)) {
        throw Errors.valueError("Invalid value NaN (not a number)");
      }
      if (Math.abs(real) > MAX_SECONDS) {
        throw Errors.overflowError("timestamp out of range for platform time_t");
      }
      seconds = (long) Math.floor(real);
    } else {
      Object value = Numbers.index(object);
      if (!(value instanceof Long n)) {
        throw Errors.overflowError("timestamp out of range for platform time_t");
      }
      seconds = n;
    }
    if (Math.abs(seconds) > 31_000_000_000_000_000L) {
      throw Errors.error(
          ExceptionTypes.OS_ERROR, "[Errno 75] Value too large for defined data type");
    }
    return seconds;
  }

  @Def(value = "gmtime(seconds=None, /)", noSignature = true)
  static Object gmtime(Object seconds) {
    return BrokenDownTime.of(LocalDateTime.ofEpochSecond(moment(seconds), 0, ZoneOffset.UTC), 0, "GMT", 0).toStruct();
  }

  @Def(value = "localtime(seconds=None, /)", noSignature = true)
  static Object localtime(Object seconds) {
    return Zone.local(moment(seconds)).toStruct();
  }

  @Def(value = "asctime(tuple=<unrepresentable>, /)", noSignature = true)
  static String asctime(Object tuple) {
    return TimeFormat.format("%a %b %e %H:%M:%S %Y",
        tuple == null ? Zone.local(moment(null)) : BrokenDownTime.from(tuple, "asctime").checked());
  }

  @Def(value = "ctime(seconds=None, /)", noSignature = true)
  static String ctime(Object seconds) {
    return TimeFormat.format("%a %b %e %H:%M:%S %Y", Zone.local(moment(seconds)));
  }

  @Def("mktime(object, /)")
  static double mktime(Object object) {
    return Zone.seconds(BrokenDownTime.from(object, "mktime"));
  }

  @Def(value = "strftime(format, tuple=<unrepresentable>, /)", noSignature = true)
  static Object strftime(Object format, Object tuple) {
    if (!Texts.isStr(format)) {
      throw Errors.typeError("strftime() argument 1 must be str, not " + PyType.of(format).name());
    }
    BrokenDownTime t = tuple == null ? Zone.local(moment(null)) : BrokenDownTime.from(tuple, "strftime").checked();
    return TimeFormat.format(format, t);
  }

  @Def(value = "strptime(string, format='%a %b %d %H:%M:%S %Y', /)", noSignature = true)
  static Object strptime(Object string, Object format) {
    Object module = ImportMachinery.load(Interpreter.current(), "_strptime");
    return Calls.callMethod(module, "_strptime_time", string, format);
  }

  @Def(value = "get_clock_info(name, /)", noSignature = true)
  static Object getClockInfo(String name) {
    int clock = switch (name) {
      case "time" -> OsClocks.CLOCK_REALTIME;
      case "monotonic", "perf_counter" -> OsClocks.CLOCK_MONOTONIC;
      case "process_time" -> OsClocks.CLOCK_PROCESS_CPUTIME_ID;
      case "thread_time" -> OsClocks.CLOCK_THREAD_CPUTIME_ID;
      default -> throw Errors.valueError("unknown clock");
    };
    PyDict info = new PyDict();
    info.put("implementation", "clock_gettime(" + ClockConstants.CLOCKS.nameOf(clock) + ")");
    info.put("monotonic", clock != OsClocks.CLOCK_REALTIME);
    info.put("adjustable", clock == OsClocks.CLOCK_REALTIME);
    info.put("resolution", clockGetres(clock));
    return Calls.call(Types.SIMPLE_NAMESPACE, info);
  }
}
