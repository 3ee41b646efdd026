package naja.runtime.os; public interface OsUsers {}
