package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.AllPairs;
import nl.peilstok.inference.Alternative;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.inference.KruskalWallisPostHoc;
import nl.peilstok.inference.PairwiseDifference;
import nl.peilstok.inference.PairwiseResult;
import nl.peilstok.inference.PairwiseT;
import nl.peilstok.inference.RankComparisons;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;

/** How the pairs of three or more groups are compared. */
sealed interface PostHoc {

    /** The pairs as the procedure gives them, and as claims. */
    record Pairs(
            String name, Optional<PairwiseResult> ofMeans, Optional<RankComparisons> ofRanks, List<PairClaim> claims) {}

    Pairs of(Compared groups, double level);

    /** In words, with intervals of a level. */
    String label(double level);

    /** Tests of their own. */
    record Simultaneous(AllPairs procedure) implements PostHoc {
        @Override
        public String label(double level) {
            return procedure.withLevel(level).toString();
        }

        @Override
        public Pairs of(Compared groups, double level) {
            AllPairs pairs = procedure.withLevel(level);
            return ofMeans(groups.data().map(pairs::test).orElseGet(() -> pairs.ofGroups(groups.groups())), level);
        }
    }

    /** Tests of two groups, adjusted for their number. */
    record Adjusted(PairwiseT procedure) implements PostHoc {
        @Override
        public String label(double level) {
            return procedure.withLevel(level).toString();
        }

        @Override
        public Pairs of(Compared groups, double level) {
            PairwiseT pairs = procedure.withLevel(level);
            return ofMeans(groups.data().map(pairs::test).orElseGet(() -> pairs.ofGroups(groups.groups())), level);
        }
    }

    /** A t test for each pair by itself, of its two groups alone. */
    record Separate(TTest procedure, Multiplicity multiplicity) implements PostHoc {
        private static final Absence OF_ONE_PAIR = new Absence(
                Absence.Kind.NOT_DEFINED, "intervals of a t test do not hold together with this adjustment");

        @Override
        public String label(double level) {
            return procedure.withAlternative(Alternative.TWO_SIDED).withLevel(level) + " of each pair, "
                    + multiplicity.label();
        }

        @Override
        public Pairs of(Compared groups, double level) {
            TTest twoSided = procedure.withAlternative(Alternative.TWO_SIDED).withLevel(level);
            List<Integer> places = groups.present();
            List<String[]> labels = new ArrayList<>();
            List<TTestResult> tests = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    int a = places.get(i);
                    int b = places.get(j);
                    labels.add(new String[] {
                        groups.groups().get(a).label(), groups.groups().get(b).label()
                    });
                    tests.add(groups.test(twoSided, a, b));
                }
            }
            List<Estimate> p =
                    multiplicity.adjust(tests.stream().map(TTestResult::p).toList());
            List<PairClaim> claims = new ArrayList<>();
            for (int i = 0; i < tests.size(); i++) {
                Estimate difference = tests.get(i).difference();
                boolean holds = multiplicity == Multiplicity.NONE || !difference.isPresent();
                claims.add(claim(
                        labels.get(i)[0],
                        labels.get(i)[1],
                        holds ? difference : difference.withoutInterval(OF_ONE_PAIR),
                        difference.orNaN(),
                        p.get(i),
                        level));
            }
            String test = tests.isEmpty() ? "t test" : tests.get(0).name();
            return new Pairs(
                    test + "s, " + multiplicity.label(), Optional.empty(), Optional.empty(), List.copyOf(claims));
        }
    }

    /** By ranks. */
    record OfRanks(KruskalWallisPostHoc procedure) implements PostHoc {
        @Override
        public String label(double level) {
            return procedure.toString();
        }

        @Override
        public Pairs of(Compared groups, double level) {
            if (groups.data().isEmpty()) {
                return absent(procedure.toString(), groups, Compared.NEEDS_SCORES, level);
            }
            RankComparisons pairs = procedure.test(groups.data().orElseThrow());
            List<PairClaim> claims = pairs.pairs().stream()
                    .map(pair -> claim(
                            pair.first(),
                            pair.second(),
                            pair.difference(),
                            pair.difference().orNaN(),
                            pair.adjustedP(),
                            level))
                    .toList();
            return new Pairs(procedure.toString(), Optional.empty(), Optional.of(pairs), claims);
        }
    }

    private static Pairs ofMeans(PairwiseResult pairs, double level) {
        List<PairClaim> claims = new ArrayList<>();
        for (PairwiseDifference pair : pairs.differences()) {
            claims.add(claim(
                    pair.first(),
                    pair.second(),
                    pair.difference(),
                    pair.difference().orNaN(),
                    pair.p(),
                    level));
        }
        return new Pairs(pairs.name(), Optional.of(pairs), Optional.empty(), List.copyOf(claims));
    }

    /** All pairs of the groups with a score, none of them compared. */
    static Pairs absent(String name, Compared groups, Absence why, double level) {
        List<GroupSummary> present =
                groups.present().stream().map(groups.groups()::get).toList();
        Estimate none = Estimate.absent(why);
        List<PairClaim> claims = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            for (int j = i + 1; j < present.size(); j++) {
                claims.add(claim(present.get(i).label(), present.get(j).label(), none, Double.NaN, none, level));
            }
        }
        return new Pairs(name, Optional.empty(), Optional.empty(), List.copyOf(claims));
    }

    /**
     * Turns a difference of the first minus the second into one of the higher minus the lower.
     *
     * @param direction above 0 where the first is the higher
     */
    static PairClaim claim(
            String first, String second, Estimate difference, double direction, Estimate p, double level) {
        return direction > 0
                ? new PairClaim(second, first, difference, p, 1 - level)
                : new PairClaim(first, second, turned(difference), p, 1 - level);
    }

    private static Estimate turned(Estimate difference) {
        if (!difference.isPresent()) {
            return difference;
        }
        Estimate turned = Estimate.of(0 - difference.value()); // not −0
        return difference
                .interval()
                .map(each -> turned.withInterval(
                        new Interval(0 - each.upper(), 0 - each.lower(), each.level(), each.method())))
                .orElseGet(
                        () -> turned.withoutInterval(difference.whyNoInterval().orElseThrow()));
    }
}
