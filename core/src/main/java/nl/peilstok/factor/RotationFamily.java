package nl.peilstok.factor;

/** The rotations by the names that programs know them by, whatever their conventions. */
enum RotationFamily {
    NONE,
    VARIMAX,
    QUARTIMAX,
    EQUAMAX,
    OBLIMIN,
    PROMAX,
    /** Known to GPArotation, on which psych and factanal rely, but not to SPSS. */
    ANALYTIC,
    /** Rotations to a target, which only this library is told of. */
    TARGET
}
