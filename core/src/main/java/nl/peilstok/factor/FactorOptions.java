package nl.peilstok.factor;

/** What a factor analysis was told, to be compared with what another one was told. */
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
}
