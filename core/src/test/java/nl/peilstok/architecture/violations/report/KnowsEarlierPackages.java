package nl.peilstok.architecture.violations.report;

import nl.peilstok.architecture.violations.construct.Constructed;
import nl.peilstok.architecture.violations.table.Leaf;

/** Allowed. */
final class KnowsEarlierPackages {
    Constructed constructed;
    Leaf leaf;
}
