package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.factor.FactorRule;
import nl.peilstok.inference.FriedmanResult;
import nl.peilstok.table.NumberStyle;

/** A construction told as a paragraph; every number in it is one of the trail or of the tables. */
final class MethodsText {
    private final ConstructionResult result;
    private final Rules rules;
    private final Language language;
    private final NumberStyle style;

    MethodsText(ConstructionResult result, Language language) {
        this.result = result;
        this.rules = result.procedure().rules();
        this.language = language;
        this.style = language.style();
    }

    private String of(String english, String dutch) {
        return language.of(english, dutch);
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(procedure());
        sentences.add(start());
        result.notJudged(language)
                .forEach(group -> sentences.add(of("Not judged: ", "Niet beoordeeld: ") + group + "."));
        sentences.addAll(drops());
        result.steps().stream()
                .filter(step -> step.decision().kind() == Decision.Kind.SPLIT)
                .forEach(step -> sentences.add(of("The items were split into ", "De items zijn gesplitst in ")
                        + subsets(step.decision().subsets()) + "."));
        result.endings(language).forEach(ending -> sentences.add(of("No scale: ", "Geen schaal: ") + ending + "."));
        result.scales().forEach(scale -> {
            sentences.add(scale(scale));
            sentences.addAll(unmet(scale));
        });
        sentences.addAll(caveats());
        return sentences.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    }

    private String procedure() {
        List<String> checks = new ArrayList<>();
        double lowest = rules.get(Threshold.CORRELATION);
        String above = style.coefficient(lowest, 2);
        checks.add(of(
                "all inter-item correlations (Pearson, pairwise) " + (lowest == 0 ? "positive" : "above " + above),
                "alle correlaties tussen items (Pearson, paarsgewijs) "
                        + (lowest == 0 ? "positief" : "boven " + above)));
        checks.add(of("one factor by ", "één factor volgens ") + factorRules());
        if (rules.has(Threshold.ITEM_REST)) {
            String least = style.coefficient(rules.get(Threshold.ITEM_REST), 2);
            checks.add(
                    of("item-rest correlations of at least " + least, "item-restcorrelaties van ten minste " + least));
        }
        if (rules.has(Threshold.RESIDUAL)) {
            String limit = style.coefficient(rules.get(Threshold.RESIDUAL), 2);
            checks.add(of(
                    "no residual correlation beyond " + limit + " and beyond chance",
                    "geen restcorrelatie boven " + limit + " en boven toeval"));
        }
        String coefficient = (rules.isLatent() ? Quantity.OMEGA : Quantity.ALPHA).label(language);
        String least = style.coefficient(rules.get(Threshold.RELIABILITY), 2);
        checks.add(coefficient + of(" of at least ", " van ten minste ") + least);
        if (rules.has(Threshold.SIGNIFICANCE)) {
            String p = "p < " + style.coefficient(rules.get(Threshold.SIGNIFICANCE), 2);
            checks.add(of("a Friedman test with " + p, "een Friedmantoets met " + p));
        }
        String by = rules.isOf2018()
                ? of(
                        "Scales were constructed by the procedure of Van der Grinten et al. (2018, Bijlage 3)",
                        "De schalen zijn geconstrueerd volgens Van der Grinten e.a. (2018, Bijlage 3)")
                : of("Scales were constructed", "De schalen zijn geconstrueerd");
        String harmonised = result.groups().size() > 1
                ? of(
                        " An item that failed in any group was dropped in all, one at a time, and all checks began anew.",
                        " Een item dat in een groep niet voldeed, viel in alle groepen af; steeds één item, waarna alle"
                                + " controles opnieuw begonnen.")
                : of(
                        " Items were dropped one at a time, and all checks began anew.",
                        " Steeds viel één item af, waarna alle controles opnieuw begonnen.");
        return by + ": " + String.join("; ", checks) + "." + harmonised;
    }

    private String factorRules() {
        List<String> names = rules.factorRules().stream().map(this::named).toList();
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, last)) + of(" and ", " en ") + names.get(last);
    }

    /** As prose has it: what a label says after a comma stands in brackets. */
    private String named(FactorRule rule) {
        return switch (rule) {
            case PARALLEL_COMPONENTS -> of("parallel analysis (components)", "parallelle analyse (componenten)");
            case PARALLEL_COMMON_FACTORS ->
                of("parallel analysis (common factors)", "parallelle analyse (gemeenschappelijke factoren)");
            case PARALLEL_PERMUTATION ->
                of("parallel analysis (permuted answers)", "parallelle analyse (verwisselde antwoorden)");
            case EMPIRICAL_KAISER -> of("the empirical Kaiser criterion", "het empirische criterium van Kaiser");
            default -> rule.label().replaceFirst(", (.*)$", " ($1)");
        };
    }

    private String start() {
        String items = result.candidates().size()
                + (result.candidates().size() == 1
                        ? of(" candidate item", " kandidaat-item")
                        : of(" candidate items", " kandidaat-items"));
        List<String> groups = new ArrayList<>();
        for (Map.Entry<String, Items> each : result.groups().entrySet()) {
            groups.add((each.getKey().isEmpty() ? "" : each.getKey() + ", ") + "n = "
                    + each.getValue().respondents());
        }
        boolean one = result.candidates().size() == 1;
        return (one ? of("There was ", "Er was ") : of("There were ", "Er waren ")) + items + " ("
                + String.join("; ", groups) + ").";
    }

    /** A sentence for each run of items that went by the same check. */
    private List<String> drops() {
        List<String> sentences = new ArrayList<>();
        List<String> run = new ArrayList<>();
        Requirement before = null;
        for (Step step : result.drops()) {
            if (step.requirement() != before && before != null) {
                sentences.add(run(run, before));
                run.clear();
            }
            before = step.requirement();
            step.decision().items().forEach(item -> run.add(item + ground(step, item)));
        }
        if (before != null) {
            sentences.add(run(run, before));
        }
        return sentences;
    }

    private String run(List<String> items, Requirement check) {
        boolean one = items.size() == 1;
        String who = String.join("; ", items);
        return switch (check) {
            case ANSWERS -> of("Dropped for lack of answers: ", "Afgevallen bij gebrek aan antwoorden: ") + who + ".";
            case CORRELATIONS ->
                of(
                        "Dropped, in this order, because " + (one ? "it did" : "they did")
                                + " not correlate sufficiently with the other items: " + who + ".",
                        "Afgevallen, in deze volgorde, omdat " + (one ? "het" : "ze")
                                + " niet voldoende met de andere items " + (one ? "correleert: " : "correleren: ") + who
                                + ".");
            case FACTORS ->
                of(
                        "Dropped because the groups put " + (one ? "it" : "them") + " in different subsets: " + who
                                + ".",
                        "Afgevallen omdat de groepen " + (one ? "het" : "ze") + " verschillend indelen: " + who + ".");
            case ITEM_REST ->
                of("Dropped for a low item-rest correlation: ", "Afgevallen om een lage item-restcorrelatie: ") + who
                        + ".";
            case RESIDUALS ->
                of(
                                "Dropped for what it shares with another item beside the factor: ",
                                "Afgevallen om wat het naast de factor met een ander item deelt: ")
                        + who + ".";
            case RELIABILITY ->
                of("Dropped to raise the reliability: ", "Afgevallen om de betrouwbaarheid te verhogen: ") + who + ".";
            case OVERRULE -> of("Dropped by the researchers: ", "Door de onderzoekers weggelaten: ") + who + ".";
            case FRIEDMAN -> throw new IllegalStateException("Friedman's test drops nothing");
        };
    }

    /** The numbers about the item, in brackets. */
    private String ground(Step step, String item) {
        if (step.requirement() == Requirement.OVERRULE) {
            return " (" + step.decision().because() + ")";
        }
        Map<String, List<String>> byGroup = new TreeMap<>();
        List<Finding> about = step.findings().stream()
                .filter(each -> each.items().equals(List.of(item)) && each.quantity() != Quantity.ITEM_REST
                        || each.quantity() == Quantity.RESIDUAL_OF_PAIR)
                .toList();
        // Where the item fails in some groups, these are the ground.
        Set<String> failing =
                about.stream().filter(each -> !each.met()).map(Finding::group).collect(Collectors.toSet());
        for (Finding each : about) {
            if (failing.isEmpty() || failing.contains(each.group())) {
                List<String> words = byGroup.computeIfAbsent(each.group(), group -> new ArrayList<>());
                words.add(said(each, step.items().size() - 1));
            }
        }
        List<String> parts = new ArrayList<>();
        byGroup.forEach((group, words) -> parts.add((group.isEmpty() ? "" : group + ": ") + String.join(", ", words)));
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    /** A number about an item that went, among so many others. */
    private String said(Finding each, int others) {
        String number = number(each.value(), each.quantity().decimals());
        if (each.quantity() == Quantity.RESIDUAL_OF_PAIR) {
            return each.quantity().label(language) + " " + number + of(" with ", " met ")
                    + each.items().get(1);
        }
        if (each.quantity() != Quantity.FAILING_CORRELATIONS) {
            return each.quantity().label(language) + " " + number;
        }
        double minimum = rules.get(Threshold.CORRELATION);
        String above = style.coefficient(minimum, 2);
        return number
                + of(" of ", " van ")
                + others
                + (minimum == 0 ? of(" not positive", " niet positief") : of(" not above ", " niet boven ") + above);
    }

    private String subsets(List<List<String>> subsets) {
        return subsets.stream().map(each -> String.join(", ", each)).collect(Collectors.joining(" | "));
    }

    private String number(Estimate value, int decimals) {
        return value.isPresent() ? style.coefficient(value.value(), Math.min(decimals, 2)) : "—";
    }

    private String scale(ConstructedScale scale) {
        List<String> groups = scale.groups().stream()
                .filter(GroupOutcome::isJudged)
                .map(this::group)
                .toList();
        return of("The scale ", "De schaal ") + scale.scale().name() + of(" has ", " telt ")
                + scale.items().size() + " items ("
                + String.join(", ", scale.items().names()) + "): "
                + String.join("; ", groups) + ".";
    }

    private String group(GroupOutcome group) {
        List<String> parts = new ArrayList<>();
        Estimate reliability = group.reliability();
        String interval = reliability
                .interval()
                .map(each -> " " + style.coefficientInterval(each.lower(), each.upper(), 2))
                .orElse("");
        boolean pairwise = group.cases().policy() == MissingPolicy.PAIRWISE;
        parts.add((group.group().isEmpty() ? "" : group.group() + ", ")
                + group.coefficient().label(language) + " "
                + (reliability.isPresent() ? style.coefficient(reliability.value(), 3) : "—") + interval + " ("
                + (pairwise ? of("pairwise", "paarsgewijs") : "listwise") + ", n = "
                + group.cases().n()
                + (pairwise && group.cases().most() > group.cases().n()
                        ? of(" to ", " tot ") + group.cases().most()
                        : "")
                + ")");
        parts.add(of("lowest inter-item correlation ", "laagste correlatie tussen items ")
                + number(group.lowestCorrelation(), 2));
        parts.add(of("lowest item-rest correlation ", "laagste item-restcorrelatie ")
                + number(group.lowestItemRest(), 2));
        if (group.factors().isPresent()) {
            parts.add(of("number of factors ", "aantal factoren ") + number(group.factors(), 0));
        }
        group.friedman().filter(test -> test.p().isPresent()).ifPresent(test -> parts.add(friedman(test)));
        return String.join(", ", parts);
    }

    private String friedman(FriedmanResult test) {
        return "Friedman χ²(" + number(test.df(), 0) + ") = "
                + style.number(test.chiSquare().value(), 2) + ", "
                + style.pStatement(test.p().value()) + " (n = " + test.cases().n() + ")";
    }

    private List<String> unmet(ConstructedScale scale) {
        List<String> sentences = new ArrayList<>();
        for (Step step : scale.steps()) {
            if (step.decision().kind() != Decision.Kind.NOT_MET) {
                continue;
            }
            List<String> numbers = step.findings().stream()
                    .filter(each -> !each.met())
                    .map(each -> (each.group().isEmpty() ? "" : each.group() + ", ")
                            + each.quantity().label(language) + " "
                            + number(each.value(), each.quantity().decimals()))
                    .toList();
            String proposed = step.decision().subsets().isEmpty()
                    ? ""
                    : of("; subsets proposed: ", "; voorgestelde deelverzamelingen: ")
                            + subsets(step.decision().subsets());
            sentences.add(of("Not met: ", "Niet voldaan: ")
                    + step.requirement().label(language)
                    + (numbers.isEmpty() ? "" : " (" + String.join("; ", numbers) + ")") + proposed + ".");
        }
        if (sentences.isEmpty() && !scale.unmet().isEmpty()) {
            sentences.add(of(
                    "Not met: the listwise reliability is below the minimum.",
                    "Niet voldaan: de betrouwbaarheid is listwise lager dan het minimum."));
        }
        return sentences;
    }

    private List<String> caveats() {
        List<String> sentences = new ArrayList<>();
        if (rules.has(Threshold.SIGNIFICANCE) && !result.scales().isEmpty()) {
            sentences.add(of(
                    "Friedman's test shows that respondents agree with some items more than with others; it does not"
                            + " show that each item adds information.",
                    "De Friedmantoets toont dat respondenten het met sommige items meer eens zijn dan met andere; niet"
                            + " dat elk item informatie toevoegt."));
        }
        Overrules overrules = result.procedure().overrules();
        overrules
                .keeping()
                .forEach((item, reason) -> sentences.add(
                        of("The researchers kept ", "De onderzoekers behielden ") + item + " (" + reason + ")."));
        if (overrules.factors() > 0) {
            sentences.add(of(
                    "The researchers set the number of factors to " + overrules.factors() + ".",
                    "De onderzoekers stelden het aantal factoren op " + overrules.factors() + "."));
        }
        result.withoutOverrules()
                .ifPresent(alone -> sentences.add(of(
                                "By the rules alone the scales would be: ",
                                "Volgens de regels alleen zouden de schalen zijn: ")
                        + (alone.isEmpty() ? of("none", "geen") : subsets(alone)) + "."));
        for (ConstructedScale scale : result.scales()) {
            sentences.add(scores(scale));
        }
        result.holdout().ifPresent(check -> sentences.add(heldOut(check)));
        return sentences;
    }

    private String heldOut(HoldoutResult check) {
        if (check.obstacle().isPresent()) {
            return of(
                    "The groups are too small for a check on held-out respondents.",
                    "De groepen zijn te klein voor een controle op apart gehouden respondenten.");
        }
        String share = style.number(100 * check.share(), 0);
        String chose = of(
                "A random " + share + "% of the respondents chose ",
                "Een aselecte " + share + "% van de respondenten koos ");
        if (check.scales().isEmpty()) {
            return chose + of("no scale.", "geen schaal.");
        }
        return chose
                + (check.isSame() ? of("the same", "dezelfde") : of("other", "andere"))
                + of(" items, which the rest ", " items, wat de rest ")
                + (check.isConfirmed() ? of("confirmed.", "bevestigde.") : of("did not confirm.", "niet bevestigde."));
    }

    private String scores(ConstructedScale scale) {
        Map<Missing, Integer> without = new TreeMap<>();
        int n = 0;
        int total = 0;
        for (GroupOutcome each : scale.groups()) {
            n += each.scores().n();
            total += each.scores().total();
            each.scores().leftOut().forEach((reason, count) -> without.merge(reason, count, Integer::sum));
        }
        String reasons = without.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return of(
                "Scores on " + scale.scale().name() + " (" + rules.scoring() + ") exist for " + n + " of " + total
                        + " respondents" + (reasons.isEmpty() ? "." : "; without one: " + reasons + "."),
                "Scores op " + scale.scale().name() + " (" + rules.scoring().inDutch() + ") zijn er van " + n
                        + " van de " + total + " respondenten"
                        + (reasons.isEmpty() ? "." : "; zonder score: " + reasons + "."));
    }
}
