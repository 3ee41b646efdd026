package naja.runtime.objects;

public record PyInstance(PyType type) { }
