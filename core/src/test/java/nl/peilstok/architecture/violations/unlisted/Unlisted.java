package nl.peilstok.architecture.violations.unlisted;

public final class Unlisted {}
