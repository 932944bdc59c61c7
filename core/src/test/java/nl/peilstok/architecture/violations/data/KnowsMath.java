package nl.peilstok.architecture.violations.data;

import nl.peilstok.architecture.violations.math.Internal;

final class KnowsMath {
    Internal[] internals;
}
