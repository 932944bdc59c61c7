package nl.peilstok;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that {@link ArchitectureTest} applies to the library. */
final class ArchitectureRules {

    /** The packages in the order in which they may know each other; adding one is a decision. */
    private static final List<String> PACKAGES = List.of(
            "table",
            "plot",
            "math",
            "work",
            "data",
            "estimate",
            "scale",
            "io",
            "resample",
            "effect",
            "describe",
            "correlation",
            "factor",
            "reliability",
            "inference",
            "crosstab",
            "compare",
            "construct",
            "recalculate",
            "report",
            "");

    /** Packages that know no other package of the library. */
    private static final Set<String> LEAVES = Set.of("table", "plot", "math", "work");

    /** Where the types live that are not for users, {@code math} apart. */
    private static final List<String> INTERNAL_LIBRARIES =
            List.of("org.apache.commons.math3", "org.ejml", "de.siegmar.fastcsv");

    private ArchitectureRules() {}

    static ArchRule everyPackageIsOnTheList(String root) {
        return rule("be in a package of the list", (type, report) -> {
            if (!PACKAGES.contains(packageUnder(root, type))) {
                report.accept(
                        type,
                        type.getName() + " is in package " + type.getPackageName()
                                + ", which is not on the list of packages");
            }
        });
    }

    static ArchRule importsPointBackwards(String root) {
        return rule("know only packages before their own", (type, report) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isUnder(root, target) && !mayKnow(packageUnder(root, type), packageUnder(root, target))) {
                    report.accept(type, dependency.getDescription());
                }
            }
        });
    }

    /** Packages that are not on the list may know none and are known by none. */
    private static boolean mayKnow(String origin, String target) {
        if (origin.equals(target)) {
            return true;
        }
        if (!PACKAGES.contains(target) || PACKAGES.indexOf(target) > PACKAGES.indexOf(origin)) {
            return false;
        }
        return switch (origin) {
            case "data" -> target.equals("table");
            case "recalculate" -> !target.equals("construct");
            default -> !LEAVES.contains(origin);
        };
    }

    static ArchRule internalTypesStayOutOfPublicSignatures(String root) {
        return rule("show no internal type in a public signature", (type, report) -> {
            if (!isVisible(type) || packageUnder(root, type).equals("math")) {
                return;
            }
            typesInHeaderOf(type)
                    .filter(shown -> isInternal(root, shown))
                    .forEach(shown -> report.accept(type, type.getName() + " shows " + shown.getName()));
            for (JavaMember member : type.getMembers()) {
                if (isVisible(member) && !member.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    typesInSignatureOf(member)
                            .filter(shown -> isInternal(root, shown))
                            .forEach(shown ->
                                    report.accept(type, member.getDescription() + " shows " + shown.getName()));
                }
            }
        });
    }

    private static boolean isVisible(HasModifiers declared) {
        return declared.getModifiers().contains(JavaModifier.PUBLIC)
                || declared.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesInHeaderOf(JavaClass type) {
        Collection<JavaType> header = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(header::add);
        header.addAll(type.getTypeParameters());
        return header.stream()
                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                .distinct();
    }

    private static Stream<JavaClass> typesInSignatureOf(JavaMember member) {
        Set<JavaClass> types = new HashSet<>(member.getAllInvolvedRawTypes());
        if (member instanceof JavaCodeUnit code) {
            types.addAll(code.getExceptionTypes());
        }
        return types.stream();
    }

    private static boolean isInternal(String root, JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return Stream.concat(Stream.of(root + ".math"), INTERNAL_LIBRARIES.stream())
                .anyMatch(home -> name.startsWith(home + "."));
    }

    static ArchRule isSilent() {
        return never("print or log", access -> {
            JavaClass owner = access.getTargetOwner();
            return calls(access, System.class, "out", "err", "console", "getLogger")
                    || owner.isAssignableTo(System.Logger.class)
                    || owner.getPackageName().equals("java.util.logging")
                    || (owner.isAssignableTo(Throwable.class)
                            && access.getName().equals("printStackTrace"));
        });
    }

    static ArchRule readsNoClock() {
        return never("read the clock", access -> {
            JavaClass owner = access.getTargetOwner();
            return calls(access, System.class, "currentTimeMillis", "nanoTime")
                    || owner.isEquivalentTo(java.time.Clock.class)
                    || owner.isAssignableTo(java.util.Date.class)
                    || owner.isAssignableTo(java.util.Calendar.class)
                    || (owner.getPackageName().startsWith("java.time")
                            && access.getName().equals("now"));
        });
    }

    /** Randomness comes from {@code math}, seeded and keyed, with the same bits on every Java version. */
    static ArchRule drawsNoUnseededNumbers() {
        return never("draw random numbers of another source than its own", access -> {
            JavaClass owner = access.getTargetOwner();
            return owner.isAssignableTo(java.util.Random.class)
                    || owner.isAssignableTo(java.util.SplittableRandom.class)
                    || calls(access, Math.class, "random")
                    || calls(access, StrictMath.class, "random")
                    || calls(access, java.util.UUID.class, "randomUUID")
                    || calls(access, java.util.Collections.class, "shuffle")
                    || calls(access, java.util.random.RandomGenerator.class, "of", "getDefault")
                    || owner.isEquivalentTo(java.util.random.RandomGeneratorFactory.class)
                    || owner.getPackageName().startsWith("org.apache.commons.math3.random")
                    || (owner.getPackageName().startsWith("org.apache.commons.math3.distribution")
                            && access.getName().equals("sample"));
        });
    }

    /** Work is spread over an executor that the caller gives. */
    static ArchRule startsNoThreads() {
        return never("make threads", access -> {
            JavaClass owner = access.getTargetOwner();
            boolean constructs = access.getName().equals("<init>");
            return owner.isEquivalentTo(java.util.concurrent.Executors.class)
                    || (constructs && owner.isAssignableTo(Thread.class))
                    || (constructs && owner.isAssignableTo(java.util.Timer.class))
                    || (constructs && owner.isAssignableTo(java.util.concurrent.ExecutorService.class));
        });
    }

    /**
     * A static method can be called through an object, which then seems to say by which options: {@code
     * Procedure.withOption().of(items)} would silently take the defaults.
     */
    static ArchRule proceduresGiveNoResultByDefaults(String root) {
        return rule("leave results to its objects if it has options", (type, report) -> {
            Set<List<JavaClass>> data = type.getMethods().stream()
                    .filter(ArchitectureRules::isCallOfAProcedure)
                    .map(JavaMethod::getRawParameterTypes)
                    .collect(Collectors.toSet());
            for (JavaMethod method : type.getMethods()) {
                boolean isStatic = method.getModifiers().contains(JavaModifier.STATIC);
                if (isStatic && isVisible(method) && data.contains(method.getRawParameterTypes())) {
                    report.accept(
                            type, method.getFullName() + " gives a result without an object that holds the options");
                }
            }
        });
    }

    private static boolean isCallOfAProcedure(JavaMethod method) {
        return List.of("analyse", "test").contains(method.getName())
                && isVisible(method)
                && !method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean calls(JavaAccess<?> access, Class<?> owner, String... names) {
        return access.getTargetOwner().isEquivalentTo(owner) && List.of(names).contains(access.getName());
    }

    private static ArchRule never(String what, Predicate<JavaAccess<?>> isForbidden) {
        return rule("not " + what, (type, report) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (isForbidden.test(access)) {
                    report.accept(type, access.getDescription());
                }
            }
        });
    }

    private static ArchRule rule(String description, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> check) {
        return classes().should(new ArchCondition<JavaClass>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, (culprit, message) -> events.add(SimpleConditionEvent.violated(culprit, message)));
            }
        });
    }

    private static boolean isUnder(String root, JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** The package's name without the root: {@code data} for {@code nl.peilstok.data}, empty for the root. */
    private static String packageUnder(String root, JavaClass type) {
        return type.getPackageName().equals(root) ? "" : type.getPackageName().substring(root.length() + 1);
    }
}
