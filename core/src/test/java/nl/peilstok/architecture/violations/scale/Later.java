package nl.peilstok.architecture.violations.scale;

public final class Later {}
