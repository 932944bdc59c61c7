package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.reference.ReferenceItems;
import nl.peilstok.reference.WrittenItems;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R psych, and against definitions over pairs of ratings written out in R, some of published examples. */
class AgreementReferenceTest {
    private static final double REL = 1e-10;
    /** R's psych computes sums of squares from data of two decimals by a regression. */
    private static final double REGRESSION = 1e-8;

    private static final Map<String, IntraclassForm> FORMS = Map.of(
            "ICC1", IntraclassForm.ONE_WAY,
            "ICC2", IntraclassForm.AGREEMENT,
            "ICC3", IntraclassForm.CONSISTENCY,
            "ICC1k", IntraclassForm.ONE_WAY_MEAN,
            "ICC2k", IntraclassForm.AGREEMENT_MEAN,
            "ICC3k", IntraclassForm.CONSISTENCY_MEAN);

    static List<ReferenceCase> psychKappa() {
        return ReferenceCase.all("agree__.*__kappa");
    }

    static List<ReferenceCase> kappaWeights() {
        return ReferenceCase.all("agree__.*__kappa_weights");
    }

    static List<ReferenceCase> fleiss() {
        return ReferenceCase.all("agree__.*__fleiss");
    }

    static List<ReferenceCase> krippendorff() {
        return ReferenceCase.all("agree__.*__krippendorff");
    }

    static List<ReferenceCase> intraclass() {
        return ReferenceCase.all("agree__.*__icc");
    }

    /** But psych's standard error of weighted kappa: it adds rows of weights without weighing them by the margin. */
    @ParameterizedTest
    @MethodSource
    void psychKappa(ReferenceCase reference) {
        long[][] counts = counts(reference);
        KappaResult kappa = Kappa.unweighted().ofCounts(counts);
        reference.assertRelative("kappa", kappa.kappa().value(), REL);
        reference.assertRelative("se_kappa", kappa.standardError().value(), REL);
        reference.assertRelative("percent_agreement", kappa.agreement().value(), REL);
        reference.assertRelative(
                "se_kappa_h0", kappa.kappa().value() / kappa.z().value(), REL);
        Interval interval = kappa.kappa().interval().orElseThrow();
        ReferenceCase.Matrix limits = reference.matrix("ci95");
        assertThat(interval.lower()).isCloseTo(limits.get("unweighted kappa", "lower"), within());
        assertThat(interval.upper()).isCloseTo(limits.get("unweighted kappa", "upper"), within());
        reference.assertRelative(
                "weighted_kappa_quadratic",
                Kappa.quadratic().ofCounts(counts).kappa().value(),
                REL);
        reference.assertRelative(
                "kappa_linear", Kappa.linear().ofCounts(counts).kappa().value(), REL);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-12);
    }

    @ParameterizedTest
    @MethodSource
    void kappaWeights(ReferenceCase reference) {
        Map<String, Kappa> kappas = Map.of(
                "identity", Kappa.unweighted(),
                "linear", Kappa.linear(),
                "quadratic", Kappa.quadratic(),
                "own", Kappa.weighted(reference.matrix("own").data()));
        kappas.forEach((weights, kappa) -> {
            KappaResult result = kappa.ofCounts(counts(reference));
            reference.assertRelative("kappa." + weights, result.kappa().value(), REL);
            reference.assertRelative("se." + weights, result.standardError().value(), REL);
            reference.assertRelative(
                    "se_h0." + weights, result.kappa().value() / result.z().value(), REL);
            reference.assertRelative("agreement." + weights, result.agreement().value(), REL);
            reference.assertRelative(
                    "expected." + weights, result.expectedAgreement().value(), REL);
        });
    }

    private static long[][] counts(ReferenceCase reference) {
        double[][] table = reference.matrix("table").data();
        long[][] counts = new long[table.length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                counts[i][j] = (long) table[i][j];
            }
        }
        return counts;
    }

    @ParameterizedTest
    @MethodSource
    void fleiss(ReferenceCase reference) {
        FleissKappaResult result = reference.dataSet().equals("raters")
                ? FleissKappa.listwise().analyse(WrittenItems.likert(published(reference)))
                : FleissKappa.listwise().ofCounts(published(reference));
        reference.assertRelative("kappa", result.kappa().value(), REL);
        reference.assertRelative("z", result.z().value(), REL);
        reference.assertRelative("p", result.p().value(), REL * 100);
        Interval interval = result.kappa().interval().orElseThrow();
        reference.assertRelative("ci95.0", interval.lower(), REL);
        reference.assertRelative("ci95.1", interval.upper(), REL);
        // The scale of the raters has a fifth option, which nobody chose.
        for (int j = 0; j < reference.numbers("category").length; j++) {
            CategoryKappa category = result.categories().get(j);
            double ratings = result.cases().n() * result.raters();
            reference.assertRelative("share." + j, category.ratings() / ratings, REL);
            reference.assertRelative("category." + j, category.kappa().value(), REL);
            reference.assertRelative("category_z." + j, category.z().value(), REL);
        }
    }

    private static int[][] published(ReferenceCase reference) {
        ReferenceData data = ReferenceData.read(reference.dataFile().orElseThrow());
        int[][] counts = new int[data.size()][data.names().size()];
        for (int j = 0; j < data.names().size(); j++) {
            double[] column = data.numeric(data.names().get(j));
            for (int i = 0; i < column.length; i++) {
                counts[i][j] = (int) column[i];
            }
        }
        return counts;
    }

    @ParameterizedTest
    @MethodSource
    void krippendorff(ReferenceCase reference) {
        Map<String, Krippendorff> levels = Map.of(
                "nominal", Krippendorff.nominal(),
                "ordinal", Krippendorff.ordinal(),
                "interval", Krippendorff.interval(),
                "ratio", Krippendorff.ratio());
        Items items = ReferenceItems.of(reference).items();
        reference.named("alpha").keySet().forEach(level -> {
            KrippendorffResult result = levels.get(level).withoutBootstrap().analyse(items);
            reference.assertRelative("alpha." + level, result.alpha().value(), REL);
        });
    }

    @ParameterizedTest
    @MethodSource
    void intraclass(ReferenceCase reference) {
        IntraclassResult result = IntraclassCorrelation.listwise()
                .analyse(ReferenceItems.of(reference).items());
        FORMS.forEach((name, form) -> {
            IntraclassEstimate each = result.of(form);
            reference.assertRelative("icc." + name, each.icc().value(), REGRESSION);
            reference.assertRelative("F." + name, each.f().value(), REGRESSION);
            reference.assertRelative("df1." + name, each.df1(), 0);
            reference.assertRelative("df2." + name, each.df2(), 0);
            reference.assertRelative("p." + name, each.p().value(), REGRESSION);
            Interval interval = each.icc().interval().orElseThrow();
            reference.assertRelative("low." + name, interval.lower(), REGRESSION);
            reference.assertRelative("high." + name, interval.upper(), REGRESSION);
        });
        reference.assertRelative("ms.MSB", result.meanSquareOfObjects().value(), REGRESSION);
        reference.assertRelative("ms.MSJ", result.meanSquareOfRaters().value(), REGRESSION);
        reference.assertRelative("ms.MSE", result.meanSquareOfResidual().value(), REGRESSION);
        reference.assertRelative("ms.MSW", result.meanSquareWithin().value(), REGRESSION);
    }
}
