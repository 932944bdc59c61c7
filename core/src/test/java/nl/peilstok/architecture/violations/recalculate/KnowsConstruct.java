package nl.peilstok.architecture.violations.recalculate;

import nl.peilstok.architecture.violations.construct.Constructed;

final class KnowsConstruct {
    Constructed constructed;
}
