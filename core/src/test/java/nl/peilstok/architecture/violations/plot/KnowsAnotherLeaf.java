package nl.peilstok.architecture.violations.plot;

import nl.peilstok.architecture.violations.table.Leaf;

final class KnowsAnotherLeaf {
    Leaf leaf;
}
