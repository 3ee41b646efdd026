package naja.runtime.os; public interface OsPolling {}
