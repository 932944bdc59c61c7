package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Variable;

/** Scores by group that tests compare. */
final class Given {
    static final double NO_VIEW = Double.NaN;

    private Given() {}

    /** In which NaN is 'geen zicht op'. */
    static Numbers scores(String name, double... values) {
        AnswersBuilder builder =
                new AnswersBuilder(Variable.numeric(name, "").withMissing("9", "geen zicht op", MissingReason.NO_VIEW));
        Missing noView = new Missing("9", "geen zicht op", MissingReason.NO_VIEW);
        for (double value : values) {
            if (Double.isNaN(value)) {
                builder.addMissing(noView);
            } else {
                builder.addNumber(value);
            }
        }
        return (Numbers) builder.build();
    }

    /** A group of each size, in the order of the labels. */
    static Grouping groups(String name, String[] labels, int... sizes) {
        AnswersBuilder builder = new AnswersBuilder(Variable.nominal(name, "", AnswerOptions.ordered(labels)));
        for (int group = 0; group < sizes.length; group++) {
            for (int i = 0; i < sizes[group]; i++) {
                builder.addPosition(group);
            }
        }
        return Grouping.of((CodedAnswers) builder.build());
    }

    /** Groups a, b, c, … of a variable y. */
    static GroupedNumbers grouped(double[]... groups) {
        String[] labels = new String[groups.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Character.toString('a' + i);
        }
        return scores("y", Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray())
                .by(groups(
                        "g",
                        labels,
                        Arrays.stream(groups).mapToInt(group -> group.length).toArray()));
    }

    /** Scores of six items, some missing, that rise from group to group. */
    static GroupedNumbers random(SplittableRandom random, int... sizes) {
        double[][] groups = new double[sizes.length][];
        for (int group = 0; group < sizes.length; group++) {
            groups[group] = new double[sizes[group]];
            for (int i = 0; i < sizes[group]; i++) {
                double sum = 0;
                for (int item = 0; item < 6; item++) {
                    sum += 1 + random.nextInt(4) + (random.nextInt(4) < group ? 1 : 0);
                }
                groups[group][i] = random.nextInt(12) == 0 ? NO_VIEW : sum / 6;
            }
        }
        return grouped(groups);
    }

    static void assertPrintsIn80Columns(Object result) {
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(80));
    }
}
