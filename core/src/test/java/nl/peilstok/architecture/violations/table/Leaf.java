package nl.peilstok.architecture.violations.table;

public final class Leaf {}
