package nl.peilstok.recalculate;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.peilstok.estimate.Absence;
import nl.peilstok.table.NumberStyle;

/** What can be said of targets without searching: that no respondents with these item counts can meet them. */
final class Feasibility {
    private final PublishedScale scale;
    private final Map<AimedStatistic, Printed> targets;

    Feasibility(PublishedScale scale, Map<AimedStatistic, Printed> targets) {
        // Where no counts fit, the respondents get the closest ones, and those are what a bound must hold for.
        this.scale = PublishedScale.of(
                scale.items().stream().map(PublishedItem::withCounts).toList());
        this.targets = targets;
    }

    Optional<Absence> obstacle() {
        if (scale.items().stream()
                .allMatch(item -> item.answered().isPresent() && item.answered().upper() == 0)) {
            return targets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Absence(Absence.Kind.NO_ANSWERS, "nobody can have answered any item"));
        }
        return of(AimedStatistic.ALPHA, this::ofAlpha)
                .or(() -> of(AimedStatistic.SD, this::ofSd))
                .or(() -> of(AimedStatistic.MEAN, mean -> outsideScores("mean", mean)))
                .or(() -> of(AimedStatistic.MEDIAN, median -> outsideScores("median", median)));
    }

    private Optional<Absence> of(AimedStatistic statistic, Function<Printed, Optional<Absence>> check) {
        return Optional.ofNullable(targets.get(statistic)).flatMap(check);
    }

    private Optional<Absence> ofAlpha(Printed alpha) {
        Predicate<Absence> decides = why -> alpha.least() > 1 || why.kind() != Absence.Kind.NOT_DEFINED;
        return scale.impliedSd(alpha).whyAbsent().filter(decides);
    }

    private Optional<Absence> ofSd(Printed sd) {
        if (sd.most() < 0) {
            return impossible("a standard deviation cannot be " + sd);
        }
        if (scale.n() == 1) {
            return Optional.of(new Absence(Absence.Kind.TOO_FEW, "one respondent has no standard deviation"));
        }
        return of(AimedStatistic.ALPHA, alpha -> {
            PossibleRange possible = scale.leastSd(alpha);
            return possible.isPresent() && !possible.allows(sd)
                    ? impossible("sd " + sd + " is impossible: with alpha " + alpha + " it is at least "
                            + NumberStyle.EN.number(possible.lower(), sd.decimals() + 1))
                    : Optional.empty();
        });
    }

    private Optional<Absence> outsideScores(String what, Printed printed) {
        PublishedItem.Extremes scores = new PublishedItem.Extremes();
        for (PublishedItem item : scale.items()) {
            for (int option = 0; option < item.options(); option++) {
                scores.add(item.score(option));
            }
        }
        return scores.range(new Absence(Absence.Kind.NO_ANSWERS, "no scores")).allows(printed)
                ? Optional.empty()
                : impossible(what + " " + printed + " is impossible: it lies outside the scores");
    }

    private static Optional<Absence> impossible(String reason) {
        return Optional.of(new Absence(Absence.Kind.NOT_DEFINED, reason));
    }
}
