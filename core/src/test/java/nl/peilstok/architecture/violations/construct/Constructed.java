package nl.peilstok.architecture.violations.construct;

public final class Constructed {}
