package nl.peilstok.recalculate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peilstok.recalculate.ReportedTest.Relation;

/**
 * The tests that a text reports in the customary form: {@code t(28) = 2.20, p = .03}, {@code F(2, 28) = 3.1, p < .05},
 * {@code χ²(3, N = 211) = 9.8, ns}, {@code r(28) = .42}, {@code z = 2.1}, {@code Q(5) = 7.0}; in Dutch
 * {@code t(28) = 2,20; p = ,03} and {@code F(2; 28) = 3,1; p < ,05}.
 *
 * <p><b>Definition.</b> What is written so is checked by {@link ReportedTest}; what is written otherwise, or has no
 * p-value beside it, is not found. A comma between two digits is a decimal comma, but parts the degrees of freedom of F:
 * {@code F(2,28)} has 2 and 28. {@code ns} says p &gt; .05. If the text speaks of one-sided or one-tailed tests, a p
 * that fits one-sided only is possible.
 *
 * <p><b>Agrees with</b> the documented examples of R's statcheck, which reads the same form.
 */
public final class ReportedTests {
    private static final String NUMBER = "\\d+\\.\\d+|\\.\\d+|\\d+";
    private static final String DECIMAL = "\\d*[.,]\\d+|\\d+";
    private static final Pattern TEST = Pattern.compile("(?<![\\p{L}\\d])(?<kind>t|F|r|z|Z|Q|χ²|χ2|chi2|[Xx]2|[Xx]²)"
            + "\\s*(?:\\(\\s*(?<one>" + NUMBER + ")\\s*(?:[,;]\\s*(?<sample>[Nn]\\s*=\\s*)?(?<two>(?:" + NUMBER
            + ")(?:,\\d+)?)\\s*)?\\))?"
            + "\\s*=\\s*(?<minus>[-−–]?)\\s*(?<value>" + DECIMAL + ")\\s*[,;]\\s*"
            + "(?:p\\s*(?<sign>[<>=])\\s*(?<p>" + DECIMAL + ")|(?<ns>n\\.?\\s?s\\b))");
    private static final Pattern ONE_SIDED = Pattern.compile("one[- ](?:sided|tailed)|eenzijdig");
    private static final Pattern HALVES = Pattern.compile("\\(\\s*\\d+,\\d+\\s*\\)");
    private static final Printed LEVEL = Printed.of(".05");

    private ReportedTests() {}

    /**
     * Reads a text.
     *
     * @param text any text
     * @return a check of each test found, in the order of the text; none if there is none
     */
    public static Checks in(String text) {
        boolean oneSided = ONE_SIDED.matcher(text.toLowerCase(Locale.ROOT)).find();
        Checks checks = Checks.none();
        Matcher found = TEST.matcher(text);
        while (found.find()) {
            if (isComplete(found)) {
                checks = checks.with(found.group().strip(), check(found, oneSided));
            }
        }
        return checks;
    }

    /** z alone has no degrees of freedom, F alone has two. */
    private static boolean isComplete(Matcher found) {
        return switch (found.group("kind")) {
            case "z", "Z" -> found.group("one") == null;
            // Two numbers are the halves of one with a decimal comma, as Welch's degrees of freedom are in Dutch.
            case "t" ->
                found.group("one") != null
                        && (found.group("two") == null
                                || HALVES.matcher(found.group()).find());
            case "F" -> found.group("two") != null && found.group("sample") == null;
            default -> found.group("one") != null;
        };
    }

    private static Check check(Matcher found, boolean oneSided) {
        String kind = found.group("kind");
        Printed value = printed((found.group("minus").isEmpty() ? "" : "-") + found.group("value"));
        double one = found.group("one") == null ? 1 : Double.parseDouble(found.group("one"));
        double two =
                found.group("two") == null ? 1 : printed(found.group("two")).value();
        if (kind.equals("t") && found.group("two") != null) {
            one = Double.parseDouble(found.group("one") + "." + found.group("two"));
        }
        boolean directed = kind.equals("t") || kind.equals("r") || kind.equalsIgnoreCase("z");
        if (one <= 0 || two <= 0 || !directed && value.number().signum() < 0 || kind.equals("r") && isAboveOne(value)) {
            return new Check(
                    "p from the reported statistic",
                    Check.Verdict.IMPOSSIBLE,
                    "no such statistic: degrees of freedom are above 0, F, χ² and Q are not negative, r is at most 1");
        }
        ReportedTest test = switch (kind) {
            case "t" -> ReportedTest.t(value, one);
            case "F" -> ReportedTest.f(value, one, two);
            case "r" -> ReportedTest.r(value, one);
            case "z", "Z" -> ReportedTest.z(value);
            case "Q" -> ReportedTest.q(value, one);
            default -> ReportedTest.chiSquare(value, one);
        };
        Relation relation = found.group("ns") != null
                ? Relation.ABOVE
                : switch (found.group("sign")) {
                    case "<" -> Relation.BELOW;
                    case ">" -> Relation.ABOVE;
                    default -> Relation.EQUAL;
                };
        Printed p = found.group("ns") != null ? LEVEL : printed(found.group("p"));
        Check check = test.reported(relation, p);
        return oneSided && directed && check.isFlagged()
                ? betterOf(check, test.oneSided().reported(relation, p))
                : check;
    }

    private static Printed printed(String number) {
        return Printed.of(number.replace(',', '.'));
    }

    private static boolean isAboveOne(Printed r) {
        return Math.abs(r.value()) > 1;
    }

    private static Check betterOf(Check twoSided, Check oneSided) {
        return oneSided.isFlagged() ? twoSided : oneSided;
    }
}
