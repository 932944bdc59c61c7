package nl.peilstok.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.peilstok.construct.Construction;
import nl.peilstok.construct.ConstructionResult;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.work.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole construction: 200 items of 100,000 respondents in each of two groups, on two threads. The goal is a minute. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class ConstructionBenchmark {
    private static final int ITEMS = 200;
    private static final int RESPONDENTS = 200_000;

    /** Whose rules. */
    @Param({"2018", "modern"})
    public String rules;

    private Items items;
    private Grouping groups;
    private ExecutorService helper;
    private Construction construction;

    /** Draws the answers. */
    @Setup(Level.Trial)
    public void setUp() {
        items = DataSet.likert(RESPONDENTS, ITEMS, 5, .03).items();
        String[] labels = new String[RESPONDENTS];
        for (int r = 0; r < RESPONDENTS; r++) {
            labels[r] = r % 2 == 0 ? "swv" : "gemeenten";
        }
        groups = Grouping.of("doelgroep", labels);
        helper = Executors.newFixedThreadPool(1);
        construction = (rules.equals("2018") ? Construction.as2018() : Construction.modern()).on(Work.on(helper, 2));
    }

    /** Lets the helping thread go. */
    @TearDown(Level.Trial)
    public void tearDown() {
        helper.shutdown();
    }

    /**
     * The construction.
     *
     * @return its result
     */
    @Benchmark
    public ConstructionResult construct() {
        return construction.analyse(items, groups);
    }
}
