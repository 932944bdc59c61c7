package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Option;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.MissingPolicy;

/** What raters made of objects: a category for each, or a reason why there is none. */
final class Ratings {
    private static final int MISSING = -1;

    private final List<String> raters;
    private final List<String> categories;
    /** The number that each category stands for, ascending; null if the categories have none. */
    private final double[] values;
    /** By rater and object. */
    private final int[][] category;

    private final Why why;

    private interface Why {
        Missing of(int object, int rater);
    }

    private Ratings(List<String> raters, List<String> categories, double[] values, int[][] category, Why why) {
        this.raters = raters;
        this.categories = categories;
        this.values = values;
        this.category = category;
        this.why = why;
    }

    /** Items as raters: a category is a score, of an option (chosen or not) or a number that occurs. */
    static Ratings of(Items items) {
        TreeMap<Double, String> labels = new TreeMap<>();
        for (int item = 0; item < items.size(); item++) {
            if (items.variable(item).measure() == Measure.ORDINAL) {
                List<Option> options = items.variable(item).options().options();
                for (int position = 0; position < options.size(); position++) {
                    // 0.0 + makes one of the two zeros.
                    labels.putIfAbsent(
                            0.0 + items.scoreOf(item, position),
                            items.isReversed(item)
                                    ? plain(items.scoreOf(item, position))
                                    : options.get(position).label());
                }
            } else {
                for (int r = 0; r < items.respondents(); r++) {
                    if (items.isAnswered(r, item)) {
                        labels.computeIfAbsent(0.0 + items.score(r, item), Ratings::plain);
                    }
                }
            }
        }
        double[] values =
                labels.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        int[][] category = new int[items.size()][items.respondents()];
        for (int item = 0; item < items.size(); item++) {
            for (int r = 0; r < items.respondents(); r++) {
                category[item][r] =
                        items.isAnswered(r, item) ? Arrays.binarySearch(values, 0.0 + items.score(r, item)) : MISSING;
            }
        }
        return new Ratings(items.names(), List.copyOf(labels.values()), values, category, items::missing);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Variables as raters, ordered or not: a category is an option. */
    static Ratings of(CodedAnswers... raters) {
        List<Option> options = raters[0].variable().options().options();
        int objects = raters[0].size();
        int[][] category = new int[raters.length][objects];
        boolean scored = true;
        for (int rater = 0; rater < raters.length; rater++) {
            if (!raters[rater].variable().options().options().equals(options)) {
                throw new IllegalArgumentException("raters: must have the same options, '"
                        + raters[rater].variable().name() + "' has others than '"
                        + raters[0].variable().name() + "'");
            }
            if (raters[rater].size() != objects) {
                throw new IllegalArgumentException("raters: must have rated the same objects, '"
                        + raters[rater].variable().name() + "' has " + raters[rater].size() + " and '"
                        + raters[0].variable().name() + "' " + objects);
            }
            for (int r = 0; r < objects; r++) {
                category[rater][r] = Math.max(MISSING, raters[rater].positionOrNegative(r));
            }
            scored &= raters[rater].variable().measure() == Measure.ORDINAL;
        }
        double[] values = options.stream().mapToDouble(Option::score).toArray();
        for (int i = 1; i < values.length; i++) {
            scored &= values[i] > values[i - 1];
        }
        return new Ratings(
                Arrays.stream(raters).map(rater -> rater.variable().name()).toList(),
                options.stream().map(Option::label).toList(),
                scored ? values : null,
                category,
                (object, rater) -> raters[rater].missing(object));
    }

    List<String> raters() {
        return raters;
    }

    int objects() {
        return category[0].length;
    }

    List<String> categories() {
        return categories;
    }

    /**
     * The numbers of the categories, for a method that needs them.
     *
     * @throws IllegalArgumentException if the categories have none
     */
    double[] values(String method) {
        if (values == null) {
            throw new IllegalArgumentException("raters: " + method + " needs ascending scores, and "
                    + String.join(", ", raters) + " have nominal categories");
        }
        return values;
    }

    /** The place of the category, or less than 0 if there is none. */
    int category(int object, int rater) {
        return category[rater][object];
    }

    /** The objects that at least so many raters rated. */
    int[] ratedBy(int atLeast) {
        return IntStream.range(0, objects()).filter(isRatedBy(atLeast)).toArray();
    }

    private IntPredicate isRatedBy(int atLeast) {
        return object -> {
            int n = 0;
            for (int[] rater : category) {
                n += rater[object] == MISSING ? 0 : 1;
            }
            return n >= atLeast;
        };
    }

    /** The objects that at least so many raters rated, and why the others were not. */
    Cases cases(MissingPolicy policy, int atLeast) {
        Map<Missing, Integer> leftOut = new TreeMap<>();
        IntPredicate counts = isRatedBy(atLeast);
        int used = 0;
        for (int object = 0; object < objects(); object++) {
            if (counts.test(object)) {
                used++;
            } else {
                leftOut.merge(strongest(object), 1, Integer::sum);
            }
        }
        return Cases.counted(policy, objects(), used, used, leftOut);
    }

    private Missing strongest(int object) {
        return Missing.strongest(IntStream.range(0, category.length)
                .filter(rater -> category[rater][object] == MISSING)
                .mapToObj(rater -> why.of(object, rater))
                .toList());
    }
}
