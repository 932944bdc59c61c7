package nl.peilstok.architecture.violations.estimate;

import nl.peilstok.architecture.violations.scale.Later;

final class KnowsALaterPackage {
    Object later = new Later();
}
