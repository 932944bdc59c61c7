package nl.peilstok.architecture.violations.data;

import nl.peilstok.architecture.violations.table.Leaf;

/** Allowed. */
final class KnowsTable {
    Leaf leaf;
}
