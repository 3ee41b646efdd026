package naja.runtime.os; public interface OsSystem {}
