package nl.peilstok.factor;

import java.util.function.Function;

/** A choice in which two factor analyses can differ, each of which can be changed without the others. */
public enum FactorConvention {
    /** Of which answers correlations are computed. */
    CORRELATIONS("correlations"),
    /** The method of extraction. */
    EXTRACTION("extraction"),
    /** When repeated communalities come to rest. */
    STOPPING("stopping rule"),
    /** The least uniqueness. */
    UNIQUENESS_BOUND("uniqueness bound"),
    /** The criterion of the rotation. */
    ROTATION("rotation"),
    /** Whether promax takes its target from loadings with rows of length 1. */
    PROMAX_TARGET("promax target"),
    /** Whether promax fits loadings with rows of length 1. */
    PROMAX_FIT("promax fit"),
    /** The power of promax. */
    PROMAX_POWER("promax power"),
    /** How a rotation weights items. */
    WEIGHTING("weights of items");

    private final String label;

    FactorConvention(String label) {
        this.label = label;
    }

    /** What a procedure does in this respect, in words; empty where it says nothing. */
    String in(WhyDifferent.Side side) {
        FactorOptions options = side.analysis().options();
        RotationMethod method = options.rotation().method();
        return switch (this) {
            case CORRELATIONS ->
                side.matrix().kind() + ", " + side.matrix().cases().policy().label();
            case EXTRACTION -> options.method().label();
            case STOPPING -> options.method().isRepeated() ? options.stopping().toString() : "";
            case UNIQUENESS_BOUND -> String.valueOf(options.bound());
            case ROTATION ->
                method instanceof Promax ? "promax" : options.rotation().label();
            case PROMAX_TARGET ->
                promax(method, promax -> promax.targetWeighted() ? "rows of length 1" : "as loadings are");
            case PROMAX_FIT -> promax(method, promax -> promax.fitWeighted() ? "rows of length 1" : "as loadings are");
            case PROMAX_POWER -> promax(method, promax -> String.valueOf(promax.power()));
            case WEIGHTING -> options.rotation().weighting().toString();
        };
    }

    private static String promax(RotationMethod method, Function<Promax, String> what) {
        return method instanceof Promax promax ? what.apply(promax) : "";
    }

    /** One procedure with this choice taken from the other. */
    WhyDifferent.Side switched(WhyDifferent.Side side, WhyDifferent.Side other) {
        FactorAnalysis analysis = side.analysis();
        FactorOptions theirs = other.analysis().options();
        Rotation rotation = analysis.options().rotation();
        return switch (this) {
            case CORRELATIONS -> new WhyDifferent.Side(analysis, other.matrix());
            case EXTRACTION -> side.with(FactorAnalysis.of(analysis.options().withMethod(theirs.method())));
            case STOPPING -> side.with(analysis.withStopping(theirs.stopping()));
            case UNIQUENESS_BOUND -> side.with(analysis.withUniquenessBound(theirs.bound()));
            case ROTATION ->
                side.with(analysis.withRotation(rotation.with(theirs.rotation().kind())));
            case PROMAX_TARGET, PROMAX_FIT, PROMAX_POWER ->
                side.with(analysis.withRotation(rotation.with(promax(
                        (Promax) rotation.method(), (Promax) theirs.rotation().method()))));
            case WEIGHTING ->
                side.with(analysis.withRotation(
                        rotation.withWeighting(theirs.rotation().weighting())));
        };
    }

    private RotationKind promax(Promax ours, Promax theirs) {
        return RotationKind.promax(
                "mixed, m = ",
                this == PROMAX_TARGET ? theirs.targetWeighted() : ours.targetWeighted(),
                this == PROMAX_FIT ? theirs.fitWeighted() : ours.fitWeighted(),
                this == PROMAX_POWER ? theirs.power() : ours.power());
    }

    /** Whether it can be changed alone. */
    boolean differs(WhyDifferent.Side first, WhyDifferent.Side second) {
        String one = in(first);
        String other = in(second);
        boolean both = !one.isEmpty() && !other.isEmpty();
        boolean allowed = this != WEIGHTING
                || first.analysis()
                        .options()
                        .rotation()
                        .kind()
                        .weightings()
                        .contains(second.analysis().options().rotation().weighting());
        return both && allowed && !one.equals(other);
    }

    @Override
    public String toString() {
        return label;
    }
}
