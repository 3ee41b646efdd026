package naja.runtime.os; public interface OsSockets {}
