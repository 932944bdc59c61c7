package nl.peilstok.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.peilstok.benchmarks.DataSet;

/**
 * Runs one work in R and in this library by turns, compares what they deliver, and adds a line to the CSV file. It is
 * called by {@code benchmarks/compare-r.sh}, which looks after the conditions.
 *
 * <p>R's first run warms it up; if it takes longer than a minute, it is also the run that counts.
 */
public final class CompareR {
    /** The works of each kind. */
    private static final List<List<Comparison>> KINDS =
            List.of(CorrelationWorks.ALL, FactorWorks.ALL, ReliabilityWorks.ALL, TestWorks.ALL);

    private static final List<Comparison> ALL =
            KINDS.stream().flatMap(List::stream).toList();

    private static final double LONG_MS = 60_000;

    private CompareR() {}

    /**
     * Compares.
     *
     * @param arguments {@code list} for the names of all works, {@code head} for the head of the table, or the work, the
     *     number of turns, the R script and the folder for the results
     * @throws IOException if R cannot be started or a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "list" -> ALL.forEach(work -> System.out.println(work.name()));
            case "head" ->
                System.out.printf(
                        Locale.ROOT,
                        "%-64s %-28s %10s %11s %6s %9s %5s %-4s %9s %8s%n",
                        "work",
                        "rival",
                        "R ms",
                        "Peilstok ms",
                        "ratio",
                        "CPU ratio",
                        "goal",
                        "met",
                        "MB alloc.",
                        "runs");
            default ->
                compare(
                        named(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]));
        }
    }

    private static Comparison named(String name) {
        return ALL.stream().filter(work -> work.name().equals(name)).findFirst().orElseThrow(() -> {
            String known = ALL.stream().map(Comparison::name).collect(Collectors.joining(", "));
            return new IllegalArgumentException("work: one of " + known + " is allowed, got " + name);
        });
    }

    private static void compare(Comparison comparison, int turns, Path script, Path folder) throws IOException {
        DataSet data = comparison.data().get();
        Path file = data.write(Files.createDirectories(folder.resolve("compare-r")));
        Stopwatch ours = new Stopwatch(comparison.preparation().apply(data));
        Times rivalTimes = new Times();
        Times ourTimes = new Times();
        double[] rivalOutputs;
        try (Rival rival = new Rival(script, comparison.name(), file)) {
            List<Times.Time> first = rival.turn();
            boolean once = first.get(0).elapsed() > LONG_MS;
            if (once) {
                rivalTimes.add(first);
            }
            ours.warmUp();
            for (int turn = 0; turn < turns; turn++) {
                // Who goes first alternates, so that a drift of the machine favours neither.
                if (turn % 2 == 0) {
                    ourTimes.add(ours.turn());
                }
                if (!once) {
                    rivalTimes.add(rival.turn());
                }
                if (turn % 2 == 1) {
                    ourTimes.add(ours.turn());
                }
            }
            rivalOutputs = rival.outputs(folder.resolve("compare-r").resolve(comparison.name() + ".bin"));
        }
        requireSame(comparison, rivalOutputs, ours.outputs());
        report(comparison, rivalTimes, ourTimes, ours.allocated(), folder);
    }

    private static void requireSame(Comparison comparison, double[] rival, double[] ours) {
        if (rival.length != ours.length) {
            throw new IllegalStateException(
                    comparison.name() + ": R delivered " + rival.length + " numbers, this library " + ours.length);
        }
        double worst = 0;
        for (int i = 0; i < rival.length; i++) {
            double difference = Math.abs(rival[i] - ours[i]);
            if (!(difference <= comparison.tolerance())) {
                throw new IllegalStateException(comparison.name() + ": output " + i + " is " + rival[i] + " in R and "
                        + ours[i] + " here, more than " + comparison.tolerance() + " apart");
            }
            worst = Math.max(worst, difference);
        }
        System.err.printf(
                Locale.ROOT,
                "%s: %d outputs, largest difference %.2g of %.0g allowed%n",
                comparison.name(),
                rival.length,
                worst,
                comparison.tolerance());
    }

    private static void report(Comparison comparison, Times rival, Times ours, long allocated, Path folder)
            throws IOException {
        double rivalMs = rival.elapsed() * comparison.part();
        double ourMs = ours.elapsed();
        double ratio = rivalMs / ourMs;
        Files.writeString(
                folder.resolve("compare-r.csv"),
                String.format(
                        Locale.ROOT,
                        "%s,%s,%.4g,%.4g,%.4g%n",
                        comparison.work(),
                        comparison.rival(),
                        rivalMs,
                        ourMs,
                        ratio),
                StandardOpenOption.APPEND,
                StandardOpenOption.CREATE);
        System.out.printf(
                Locale.ROOT,
                "%-64s %-28s %10.4g %11.4g %6.1f %9.1f %5.0f %-4s %9.1f %8s%n",
                comparison.work(),
                comparison.rival(),
                rivalMs,
                ourMs,
                ratio,
                rival.cpu() * comparison.part() / ours.cpu(),
                comparison.goal(),
                ratio >= comparison.goal() ? "yes" : "NO",
                allocated / 1e6,
                rival.count() + ", " + ours.count());
    }
}
