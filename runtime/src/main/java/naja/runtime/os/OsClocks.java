package naja.runtime.os; public interface OsClocks {}
