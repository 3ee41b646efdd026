package naja.runtime.os; public interface OsTerminals {}
