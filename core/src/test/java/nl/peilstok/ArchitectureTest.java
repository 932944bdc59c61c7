package nl.peilstok;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the architecture: which packages there are, which may know which, what stands in public signatures and what the
 * library never does. Each rule is also shown to fail, on classes made for that in {@code
 * nl.peilstok.architecture.violations}.
 */
class ArchitectureTest {

    private static final String LIBRARY = "nl.peilstok";
    private static final String VIOLATIONS = "nl.peilstok.architecture.violations";

    private static final JavaClasses LIBRARY_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages(LIBRARY);

    private enum Rule {
        PACKAGE_IS_ON_THE_LIST(ArchitectureRules::everyPackageIsOnTheList),
        IMPORTS_POINT_BACKWARDS(ArchitectureRules::importsPointBackwards),
        INTERNAL_TYPES_STAY_INTERNAL(ArchitectureRules::internalTypesStayOutOfPublicSignatures),
        PROCEDURES_GIVE_NO_RESULT_BY_DEFAULTS(ArchitectureRules::proceduresGiveNoResultByDefaults),
        SILENT(root -> ArchitectureRules.isSilent()),
        NO_CLOCK(root -> ArchitectureRules.readsNoClock()),
        NO_UNSEEDED_RANDOMNESS(root -> ArchitectureRules.drawsNoUnseededNumbers()),
        NO_THREADS_OF_ITS_OWN(root -> ArchitectureRules.startsNoThreads());

        private final Function<String, ArchRule> ofRoot;

        Rule(Function<String, ArchRule> ofRoot) {
            this.ofRoot = ofRoot;
        }

        ArchRule under(String root) {
            return ofRoot.apply(root);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The library holds the rule")
    void holds(Rule rule) {
        rule.under(LIBRARY).allowEmptyShould(true).check(LIBRARY_CLASSES);
    }

    @Nested
    @DisplayName("The rule fails on")
    class Fails {

        private static final JavaClasses VIOLATING_CLASSES = new ClassFileImporter().importPackages(VIOLATIONS);

        @Test
        void aPackageThatIsNotOnTheList() {
            assertThat(classesThatBreak(Rule.PACKAGE_IS_ON_THE_LIST)).containsExactly("unlisted.Unlisted");
        }

        @Test
        void importsThatPointForwardsOrBetweenSeparatedPackages() {
            assertThat(classesThatBreak(Rule.IMPORTS_POINT_BACKWARDS))
                    .containsExactly(
                            "construct.KnowsTheFacade",
                            "data.KnowsMath",
                            "estimate.KnowsALaterPackage",
                            "plot.KnowsAnotherLeaf",
                            "recalculate.KnowsConstruct");
        }

        @Test
        void internalTypesInPublicSignatures() {
            assertThat(violationsOf(Rule.INTERNAL_TYPES_STAY_INTERNAL))
                    .hasSize(8)
                    .anySatisfy(line -> assertThat(line).contains("ShowsInternalTypes.<init>", "CsvReader"))
                    .anySatisfy(line -> assertThat(line).contains("publicField", "DMatrixRMaj"))
                    .anySatisfy(line -> assertThat(line).contains("returnsInternal", "math.Internal"))
                    .anySatisfy(line -> assertThat(line).contains("takesInternalInsideAType", "math.Internal"))
                    .anySatisfy(line -> assertThat(line).contains("throwsInternal", "MathIllegalArgumentException"))
                    .anySatisfy(line -> assertThat(line).contains("Heir", "math.Internal"))
                    .anySatisfy(line -> assertThat(line).contains("Carrier.<init>", "math.Internal"))
                    .anySatisfy(line -> assertThat(line).contains("Carrier.value", "math.Internal"));
        }

        @Test
        void aResultOfTheDefaultsThatCanBeAskedThroughAnObjectWithOthers() {
            assertThat(classesThatBreak(Rule.PROCEDURES_GIVE_NO_RESULT_BY_DEFAULTS))
                    .containsExactly("reliability.TakesTheDefaults");
        }

        @Test
        void printingAndLogging() {
            assertThat(methodsThatBreak(Rule.SILENT))
                    .containsExactly("logs", "printsStackTrace", "writesToErr", "writesToOut");
        }

        @Test
        void readingTheClock() {
            assertThat(methodsThatBreak(Rule.NO_CLOCK))
                    .containsExactly("readsDate", "readsMillis", "readsNanos", "readsToday");
        }

        @Test
        void unseededRandomness() {
            assertThat(methodsThatBreak(Rule.NO_UNSEEDED_RANDOMNESS))
                    .containsExactly(
                            "drawsFromCommonsMath",
                            "drawsFromMath",
                            "drawsFromRandom",
                            "drawsFromSplittableRandom",
                            "drawsFromThreadLocalRandom",
                            "drawsUuid",
                            "shuffles");
        }

        @Test
        void startingThreads() {
            assertThat(methodsThatBreak(Rule.NO_THREADS_OF_ITS_OWN))
                    .containsExactly("makesAPool", "makesAThread", "makesAWorkStealingPool");
        }

        /** One line for each violation. */
        private List<String> violationsOf(Rule rule) {
            return rule.under(VIOLATIONS)
                    .evaluate(VIOLATING_CLASSES)
                    .getFailureReport()
                    .getDetails();
        }

        /** The classes that break the rule, by their name under the root, in alphabetical order. */
        private List<String> classesThatBreak(Rule rule) {
            return namesIn(violationsOf(rule), VIOLATIONS.replace(".", "\\.") + "\\.([a-z]+\\.[A-Z]\\w*)");
        }

        /** The methods of the fixture classes that break the rule, in alphabetical order. */
        private List<String> methodsThatBreak(Rule rule) {
            return namesIn(
                    violationsOf(rule), "Method <" + VIOLATIONS.replace(".", "\\.") + "\\.\\w+\\.\\w+\\.(\\w+)\\(");
        }

        private List<String> namesIn(List<String> lines, String pattern) {
            var names = Pattern.compile(pattern);
            return lines.stream()
                    .map(names::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
