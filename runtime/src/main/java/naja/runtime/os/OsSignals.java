package naja.runtime.os; public interface OsSignals {}
