package nl.peilstok.factor;

/** What a factor analysis was told. */
record FactorOptions(
        ExtractionMethod method,
        int factors,
        double bound,
        int mostIterations,
        int randomStarts,
        StoppingRule stopping,
        Rotation rotation) {

    FactorOptions withMethod(ExtractionMethod other) {
        return new FactorOptions(other, factors, bound, mostIterations, randomStarts, stopping, rotation);
    }

    FactorOptions withBound(double least) {
        return new FactorOptions(method, factors, least, mostIterations, randomStarts, stopping, rotation);
    }

    FactorOptions withMostIterations(int most) {
        return new FactorOptions(method, factors, bound, most, randomStarts, stopping, rotation);
    }

    FactorOptions withRandomStarts(int more) {
        return new FactorOptions(method, factors, bound, mostIterations, more, stopping, rotation);
    }

    FactorOptions withStopping(StoppingRule rule) {
        return new FactorOptions(method, factors, bound, mostIterations, randomStarts, rule, rotation);
    }

    FactorOptions withRotation(Rotation how) {
        return new FactorOptions(method, factors, bound, mostIterations, randomStarts, stopping, how);
    }
}
