package nl.peilstok.examples.knowntruth;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is in the simulated answers. Two groups answer three scales of six items; behind each scale stands one trait, and the
 * traits correlate. Everything below is in units of a trait or a latent answer with standard deviation 1.
 *
 * @param respondents in each group, 1 or more
 * @param planted which of the findings are there to be made: {@link Kind#SCALE} always is
 * @param difference how much higher the second group stands on the trait of {@link #DIFFERENT}, if that is planted
 * @param loading of every item on its trait, the bad one excepted
 * @param correlation of any two traits
 * @param noView the share without a view on an item, of respondents in the middle of its trait
 * @param slope how much the log-odds of having no view on an item of {@link #INFORMATIVE} fall as its trait rises by 1, if
 *     that is planted
 */
public record Truth(
        int respondents,
        Set<Kind> planted,
        double difference,
        double loading,
        double correlation,
        double noView,
        double slope) {
    /** The variable that tells the groups apart. */
    public static final String GROUP = "doelgroep";

    /** The groups. */
    public static final List<String> GROUPS = List.of("scholen", "gemeenten");

    /** The scales. */
    public static final List<String> SCALES = List.of("visie", "vertrouwen", "sturing");

    /** The item that may say the opposite of the others. */
    public static final String REVERSED = "visie_03";

    /** The item that may measure nothing. */
    public static final String BAD = "vertrouwen_05";

    /** The scale on which the groups may differ. */
    public static final String DIFFERENT = "visie";

    /** The scale of which those who stand low may have less often a view. */
    public static final String INFORMATIVE = "sturing";

    private static final int ITEMS = 6;

    /**
     * Keeps a set of its own.
     *
     * @param respondents in each group, 1 or more
     * @param planted what there is to be found
     * @param difference between the groups
     * @param loading of every item on its trait, from 0 to 1
     * @param correlation of any two traits, from 0 to 1
     * @param noView above 0 and below 1
     * @param slope any number
     * @throws IllegalArgumentException if one is outside its range
     */
    public Truth {
        if (respondents < 1) {
            throw new IllegalArgumentException("respondents: 1 or more are needed, got " + respondents);
        }
        if (!(loading >= 0 && loading <= 1 && correlation >= 0 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "loading, correlation: 0 to 1 is allowed, got " + loading + ", " + correlation);
        }
        if (!(noView > 0 && noView < 1)) {
            throw new IllegalArgumentException("noView: must lie between 0 and 1, got " + noView);
        }
        EnumSet<Kind> copy = EnumSet.of(Kind.SCALE);
        copy.addAll(planted);
        for (Kind never : EnumSet.of(Kind.ITEM_BY_GROUP, Kind.NO_VIEW_BY_GROUP)) {
            if (copy.contains(never)) {
                throw new IllegalArgumentException("planted: " + never + " cannot be planted");
            }
        }
        planted = Set.copyOf(copy);
    }

    /**
     * Everything planted: 300 respondents in each group, who differ by half a standard deviation; loadings of .70, traits that
     * correlate .30, one in twelve without a view, and odds of that three times as high a standard deviation lower.
     *
     * @return the truth that the rates in the guide are of
     */
    public static Truth everything() {
        return new Truth(
                300,
                EnumSet.of(Kind.REVERSED_ITEM, Kind.BAD_ITEM, Kind.GROUP_DIFFERENCE, Kind.INFORMATIVE_NO_VIEW),
                0.5,
                0.7,
                0.3,
                1 / 12.0,
                StrictMath.log(3));
    }

    /**
     * The same without anything planted: three sound scales, groups that do not differ, views missing at random.
     *
     * @return the truth in which every finding but the scales is false
     */
    public static Truth nothing() {
        return everything().withPlanted(Set.of());
    }

    /**
     * The same with other findings to be made.
     *
     * @param kinds what is planted
     * @return the new truth
     */
    public Truth withPlanted(Set<Kind> kinds) {
        return new Truth(respondents, kinds, difference, loading, correlation, noView, slope);
    }

    /**
     * The same with another number of respondents.
     *
     * @param perGroup in each group, 1 or more
     * @return the new truth
     */
    public Truth withRespondents(int perGroup) {
        return new Truth(perGroup, planted, difference, loading, correlation, noView, slope);
    }

    /**
     * The items of a scale, the bad one among them.
     *
     * @param scale one of {@link #SCALES}
     * @return their names, in order
     */
    public static List<String> items(String scale) {
        return IntStream.rangeClosed(1, ITEMS)
                .mapToObj(item -> String.format(Locale.ROOT, "%s_%02d", scale, item))
                .toList();
    }

    /**
     * What a study would find that found everything and nothing else.
     *
     * @return by kind, the items, scales or (of a scale) the items it consists of, in order, with spaces between
     */
    public Map<Kind, Set<String>> findings() {
        Map<Kind, Set<String>> findings = new EnumMap<>(Kind.class);
        findings.put(Kind.REVERSED_ITEM, ifPlanted(Kind.REVERSED_ITEM, REVERSED));
        findings.put(Kind.BAD_ITEM, ifPlanted(Kind.BAD_ITEM, BAD));
        findings.put(
                Kind.SCALE,
                SCALES.stream()
                        .map(scale -> items(scale).stream()
                                .filter(item -> !(planted.contains(Kind.BAD_ITEM) && item.equals(BAD)))
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.toCollection(TreeSet::new)));
        findings.put(Kind.GROUP_DIFFERENCE, ifPlanted(Kind.GROUP_DIFFERENCE, DIFFERENT));
        findings.put(Kind.INFORMATIVE_NO_VIEW, ifPlanted(Kind.INFORMATIVE_NO_VIEW, INFORMATIVE));
        findings.put(Kind.ITEM_BY_GROUP, Set.of());
        findings.put(Kind.NO_VIEW_BY_GROUP, Set.of());
        return findings;
    }

    private Set<String> ifPlanted(Kind kind, String what) {
        return planted.contains(kind) ? Set.of(what) : Set.of();
    }
}
