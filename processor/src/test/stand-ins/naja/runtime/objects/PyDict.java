package naja.runtime.objects;

public class PyDict { }
