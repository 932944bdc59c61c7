package nl.peilstok.factor;

import java.util.Objects;
import java.util.function.Function;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.correlation.Polychoric;
import nl.peilstok.data.Items;
import nl.peilstok.work.Work;

/** A way of computing correlations, whichever of the procedures for it the caller chose. */
final class AnyCorrelations {
    private final Function<Items, CorrelationMatrix> analysis;
    private final Function<Work, AnyCorrelations> elsewhere;

    private AnyCorrelations(Function<Items, CorrelationMatrix> analysis, Function<Work, AnyCorrelations> elsewhere) {
        this.analysis = analysis;
        this.elsewhere = elsewhere;
    }

    static AnyCorrelations of(Correlations kind) {
        Objects.requireNonNull(kind, "kind");
        return new AnyCorrelations(kind::analyse, work -> of(kind.on(work)));
    }

    static AnyCorrelations of(Polychoric kind) {
        Objects.requireNonNull(kind, "kind");
        return new AnyCorrelations(kind::analyse, work -> of(kind.on(work)));
    }

    AnyCorrelations on(Work work) {
        return elsewhere.apply(work);
    }

    CorrelationMatrix analyse(Items items) {
        return analysis.apply(items);
    }
}
