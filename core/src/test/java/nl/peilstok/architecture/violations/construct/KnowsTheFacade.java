package nl.peilstok.architecture.violations.construct;

import nl.peilstok.architecture.violations.Facade;

final class KnowsTheFacade {
    Facade facade;
}
