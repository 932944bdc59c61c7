package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands beside a comparison of groups: n, mean with its interval, standard deviation, median, mean rank; against R. */
class GroupDescriptivesTest {
    private static final double REL = 1e-12;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("group__.*__descriptives");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        GroupedNumbers grouped = new Setup(r).groups();
        for (String level : grouped.levels()) {
            Summary summary = Summary.of(grouped.in(level));
            r.assertRelative("n." + level, summary.n(), 0);
            r.assertRelative("mean." + level, summary.mean().value(), REL);
            r.assertRelative("sd." + level, summary.sd().value(), REL);
            r.assertRelative("median." + level, summary.median().value(), REL);
            Interval interval = TTest.oneSample(0)
                    .ofSummary(summary)
                    .difference()
                    .interval()
                    .orElseThrow();
            r.assertRelative("ci95_low." + level, interval.lower(), REL);
            r.assertRelative("ci95_high." + level, interval.upper(), REL);
        }
        for (RankedGroup group : KruskalWallis.chiSquare().test(grouped).groups()) {
            r.assertRelative("mean_rank." + group.label(), group.meanRank(), REL);
        }
        Summary total = Summary.of(grouped.numbers());
        r.assertRelative("total.n", total.n(), 0);
        r.assertRelative("total.mean", total.mean().value(), REL);
        r.assertRelative("total.sd", total.sd().value(), REL);
        r.assertRelative("total.median", total.median().value(), REL);
    }
}
