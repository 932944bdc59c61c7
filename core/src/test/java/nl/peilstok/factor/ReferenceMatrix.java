package nl.peilstok.factor;

import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.reference.ReferenceCase;

/** The correlations that the cases of factor analysis share, as their file {@code efa__…__adequacy} gives them. */
final class ReferenceMatrix {
    private ReferenceMatrix() {}

    static CorrelationMatrix of(String dataSet) {
        ReferenceCase adequacy = ReferenceCase.of("efa__" + dataSet + "__adequacy");
        ReferenceCase.Matrix r = adequacy.matrix("correlation");
        return CorrelationMatrix.published(r.rows(), r.data(), (int) adequacy.value("n"));
    }

    static CorrelationMatrix of(ReferenceCase reference) {
        return of(reference.dataSet());
    }
}
