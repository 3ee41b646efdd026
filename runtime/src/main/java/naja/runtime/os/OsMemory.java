package naja.runtime.os; public interface OsMemory {}
