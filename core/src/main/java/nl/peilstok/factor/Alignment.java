package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;

/** How the loadings of one group are brought to those of another before they are compared. */
enum Alignment {
    /** The nearest of all orthogonal rotations. */
    PROCRUSTES("orthogonal Procrustes") {
        @Override
        Rotated align(Rotated target, UnrotatedLoadings loadings) {
            return Rotation.procrustes(target.pattern()).rotate(loadings.names(), loadings.values());
        }
    },
    /** The nearest of all oblique rotations. */
    OBLIQUE_TARGET("oblique target") {
        @Override
        Rotated align(Rotated target, UnrotatedLoadings loadings) {
            // From the nearest orthogonal rotation on, since no path of rotations leads from there to its mirror image.
            double[][] near = PROCRUSTES.align(target, loadings).pattern();
            return Rotation.targetOblique(target.pattern()).rotate(loadings.names(), near);
        }
    };

    private final String label;

    Alignment(String label) {
        this.label = label;
    }

    abstract Rotated align(Rotated target, UnrotatedLoadings loadings);

    /** Λ T', from which any rotation starts afresh; items in the order of the names. */
    static UnrotatedLoadings unrotated(Rotated rotated, List<String> names) {
        int k = rotated.factors();
        double[][] loadings = new double[names.size()][k];
        for (int i = 0; i < loadings.length; i++) {
            int item = rotated.names().indexOf(names.get(i));
            for (int l = 0; l < k; l++) {
                for (int f = 0; f < k; f++) {
                    loadings[i][l] += rotated.loading(item, f) * rotated.transformation(l, f);
                }
            }
        }
        return new UnrotatedLoadings(new ArrayList<>(names), loadings);
    }

    @Override
    public String toString() {
        return label;
    }
}
