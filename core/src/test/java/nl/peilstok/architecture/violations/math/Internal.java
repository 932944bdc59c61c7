package nl.peilstok.architecture.violations.math;

public class Internal {

    /** Internal packages may show internal types. */
    public Internal self() {
        return this;
    }
}
