package nl.peilstok.examples.knowntruth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/**
 * Answers drawn from a known truth. A respondent's trait is √ρ·g + √(1 − ρ)·u, with g common to all traits; the latent answer
 * to an item is λ·trait + √(1 − λ²)·e, of the reversed one −λ·trait + …; it is cut at four points, which differ by item, into
 * five options. Of a respondent without a view on an item no answer is seen.
 */
public final class Simulation {
    /** What stands before the label of every item. */
    public static final String MARK = "simulated: ";

    private static final AnswerOptions AGREEMENT = AnswerOptions.ordered(
                    "helemaal niet zo",
                    "overwegend niet zo",
                    "deels niet, deels wel zo",
                    "overwegend wel zo",
                    "helemaal zo")
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
    private static final Missing NO_VIEW = AGREEMENT.missing().get(0);
    private static final double[] CUTS = {-1.5, -0.7, 0.2, 1.1};
    /** By how much the cuts of one item lie above those of the item before it. */
    private static final double HARDER = 0.1;

    private final Truth truth;

    private Simulation(Truth truth) {
        this.truth = truth;
    }

    /**
     * A simulation.
     *
     * @param truth what is to be in the answers
     * @return the simulation
     */
    public static Simulation of(Truth truth) {
        return new Simulation(truth);
    }

    /**
     * Draws a survey.
     *
     * @param seed any number; the same seed gives the same answers
     * @return the group of each respondent and eighteen items
     */
    public Survey survey(long seed) {
        // Neighbouring seeds of Random begin alike; scrambled ones do not.
        Random random = new Random(new SplittableRandom(seed).nextLong());
        AnswersBuilder group = new AnswersBuilder(
                Variable.nominal(Truth.GROUP, "", AnswerOptions.ordered(Truth.GROUPS.toArray(String[]::new))));
        List<AnswersBuilder> items = new ArrayList<>();
        for (String scale : Truth.SCALES) {
            for (String item : Truth.items(scale)) {
                items.add(new AnswersBuilder(Variable.ordinal(item, MARK + item, AGREEMENT)));
            }
        }
        for (int level = 0; level < Truth.GROUPS.size(); level++) {
            for (int r = 0; r < truth.respondents(); r++) {
                group.addPosition(level);
                answer(level, items, random);
            }
        }
        List<Answers> columns = new ArrayList<>();
        columns.add(group.build());
        items.forEach(item -> columns.add(item.build()));
        return Survey.of(columns);
    }

    private void answer(int level, List<AnswersBuilder> items, Random random) {
        double common = random.nextGaussian();
        int at = 0;
        for (String scale : Truth.SCALES) {
            double trait = Math.sqrt(truth.correlation()) * common
                    + Math.sqrt(1 - truth.correlation()) * random.nextGaussian();
            if (scale.equals(Truth.DIFFERENT) && truth.planted().contains(Kind.GROUP_DIFFERENCE)) {
                trait += (level - 0.5) * truth.difference();
            }
            List<String> names = Truth.items(scale);
            for (int i = 0; i < names.size(); i++) {
                double loading = loading(names.get(i));
                double latent = loading * trait + Math.sqrt(1 - loading * loading) * random.nextGaussian();
                boolean unseen = random.nextDouble() < noView(scale, trait);
                AnswersBuilder item = items.get(at++);
                if (unseen) {
                    item.addMissing(NO_VIEW);
                } else {
                    item.addPosition(option(latent, i));
                }
            }
        }
    }

    private double loading(String item) {
        if (item.equals(Truth.BAD) && truth.planted().contains(Kind.BAD_ITEM)) {
            return 0;
        }
        return item.equals(Truth.REVERSED) && truth.planted().contains(Kind.REVERSED_ITEM)
                ? -truth.loading()
                : truth.loading();
    }

    private double noView(String scale, double trait) {
        double odds = truth.noView() / (1 - truth.noView());
        if (scale.equals(Truth.INFORMATIVE) && truth.planted().contains(Kind.INFORMATIVE_NO_VIEW)) {
            odds *= StrictMath.exp(-truth.slope() * trait);
        }
        return odds / (1 + odds);
    }

    private static int option(double latent, int item) {
        int option = 0;
        while (option < CUTS.length && latent > CUTS[option] + HARDER * item) {
            option++;
        }
        return option;
    }

    @Override
    public String toString() {
        return "simulation of " + Truth.GROUPS.size() + " groups of " + truth.respondents() + " respondents";
    }
}
