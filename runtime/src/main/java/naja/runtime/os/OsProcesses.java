package naja.runtime.os; public interface OsProcesses {}
