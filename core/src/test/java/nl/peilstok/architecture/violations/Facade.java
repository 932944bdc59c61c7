package nl.peilstok.architecture.violations;

/** Stands for the façade, which nothing may import. */
public final class Facade {}
