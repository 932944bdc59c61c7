package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.work.Work;

/**
 * Collects the moments of items from chunks of respondents, such as the parts of a file that does not fit in memory or
 * the partitions of a cluster: add chunks, merge accumulators, take a snapshot at any time.
 *
 * <pre>{@code
 * CoMomentsAccumulator sums = CoMomentsAccumulator.pairwise();
 * for (Survey chunk : chunks) {
 *     sums.add(chunk.items("visie_01..visie_06"));
 * }
 * CoMoments moments = sums.snapshot();
 * }</pre>
 *
 * <p>The memory it takes does not depend on the number of respondents. For items that have options, chunks, the order of
 * merging and threads change no bit of the snapshot; for numeric items threads change none, and chunks and the order of
 * merging the last digits at most. Mutable, and not thread-safe: give each thread its own and merge them.
 */
public final class CoMomentsAccumulator {
    private final boolean listwise;
    private Work work = Work.here();
    private List<String> names = List.of();
    private CodeScale[] scales;
    /** The items that have options, and their sums. */
    private int[] coded;

    private CodedSums codedSums;
    /** Of all pairs, if an item is numeric; otherwise null. */
    private RealSums realSums;

    private long respondents;
    private final Map<Missing, Integer> incomplete = new TreeMap<>();

    private CoMomentsAccumulator(boolean listwise) {
        this.listwise = listwise;
    }

    /**
     * Collects moments over the respondents who answered all items.
     *
     * @return an empty accumulator
     */
    public static CoMomentsAccumulator listwise() {
        return new CoMomentsAccumulator(true);
    }

    /**
     * Collects moments of each pair over the respondents who answered both its items.
     *
     * @return an empty accumulator
     */
    public static CoMomentsAccumulator pairwise() {
        return new CoMomentsAccumulator(false);
    }

    /**
     * Lets other threads help with the chunks added from now on.
     *
     * @param how with which executor
     * @return this accumulator
     */
    public CoMomentsAccumulator on(Work how) {
        work = Objects.requireNonNull(how, "how");
        return this;
    }

    /**
     * Adds respondents.
     *
     * @param chunk their answers to the items; the first chunk says which items these are
     * @return this accumulator
     * @throws IllegalArgumentException if the items or their scores are not those of the chunks before
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the chunk is then not added
     */
    public CoMomentsAccumulator add(Items chunk) {
        return add(chunk, null, chunk.respondents(), chunk::incomplete);
    }

    /**
     * Adds respondents of whom each stands for several with the same answers.
     *
     * @param chunk their answers to the items; the first chunk says which items these are
     * @param frequencies how many each respondent stands for, 0 or more
     * @return this accumulator
     * @throws IllegalArgumentException if the items or their scores are not those of the chunks before, or there is not
     *     one frequency for each respondent, or one is negative
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the chunk is then not added
     */
    public CoMomentsAccumulator add(Items chunk, int[] frequencies) {
        if (frequencies.length != chunk.respondents()) {
            throw new IllegalArgumentException("frequencies: one for each of the " + chunk.respondents()
                    + " respondents is needed, got " + frequencies.length);
        }
        int[] weights = frequencies.clone();
        long total = 0;
        Map<Missing, Integer> reasons = new TreeMap<>();
        for (int r = 0; r < weights.length; r++) {
            if (weights[r] < 0) {
                throw new IllegalArgumentException("frequencies: 0 or more is allowed, got " + weights[r]);
            }
            total += weights[r];
            if (weights[r] > 0 && !chunk.isComplete(r)) {
                reasons.merge(strongest(chunk, r), weights[r], Math::addExact);
            }
        }
        return add(chunk, weights, total, () -> reasons);
    }

    private static Missing strongest(Items items, int respondent) {
        List<Missing> reasons = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            if (!items.isAnswered(respondent, item)) {
                reasons.add(items.missing(respondent, item));
            }
        }
        return Missing.strongest(reasons);
    }

    private CoMomentsAccumulator add(Items chunk, int[] weights, long count, Supplier<Map<Missing, Integer>> reasons) {
        CoMomentsAccumulator added = new CoMomentsAccumulator(listwise);
        added.names = chunk.names();
        added.coded = IntStream.range(0, chunk.size())
                .filter(item -> CodeScale.fits(chunk, item))
                .toArray();
        added.scales = Arrays.stream(added.coded)
                .mapToObj(item -> CodeScale.of(chunk, item))
                .toArray(CodeScale[]::new);
        requireSameItems(added);
        added.codedSums = new CodedSums(added.scales);
        Runnable countReasons = () -> added.incomplete.putAll(reasons.get());
        added.codedSums.add(chunk, added.coded, listwise, weights, work, countReasons);
        if (added.coded.length < chunk.size()) {
            added.realSums = ShiftedSums.of(chunk, listwise, weights, work);
        }
        added.respondents = count;
        return merge(added);
    }

    /**
     * Adds what another accumulator has collected; that one stays as it is.
     *
     * @param other of other respondents to the same items
     * @return this accumulator
     * @throws IllegalArgumentException if its items, their scores or its treatment of missing answers differ, or there
     *     are more than 2³¹ − 1 respondents in all
     */
    public CoMomentsAccumulator merge(CoMomentsAccumulator other) {
        if (other.names.isEmpty()) {
            return this;
        }
        requireSameItems(other);
        if (respondents + other.respondents > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("other: together more than " + Integer.MAX_VALUE + " respondents, "
                    + (respondents + other.respondents));
        }
        if (names.isEmpty()) {
            names = other.names;
            coded = other.coded;
            scales = other.scales;
            codedSums = new CodedSums(scales);
            realSums = other.realSums == null ? null : new RealSums(names.size());
        }
        codedSums.add(other.codedSums);
        if (realSums != null) {
            realSums.add(other.realSums);
        }
        respondents += other.respondents;
        other.incomplete.forEach((reason, count) -> incomplete.merge(reason, count, Integer::sum));
        return this;
    }

    private void requireSameItems(CoMomentsAccumulator other) {
        if (listwise != other.listwise) {
            throw new IllegalArgumentException("other: must be " + policy().label() + " too, is "
                    + other.policy().label());
        }
        if (!names.isEmpty() && !names.equals(other.names)) {
            throw new IllegalArgumentException(
                    "items: must be " + String.join(", ", names) + ", got " + String.join(", ", other.names));
        }
        if (!names.isEmpty() && !(Arrays.equals(coded, other.coded) && Arrays.equals(scales, other.scales))) {
            throw new IllegalArgumentException(
                    "items: the options of " + String.join(", ", names) + " must have the scores they had before");
        }
    }

    private MissingPolicy policy() {
        return listwise ? MissingPolicy.LISTWISE : MissingPolicy.PAIRWISE;
    }

    /**
     * The moments of all respondents added so far.
     *
     * @return a value that later additions do not change
     * @throws IllegalStateException if nothing was added, so that the items are not known
     */
    public CoMoments snapshot() {
        if (names.isEmpty()) {
            throw new IllegalStateException("nothing was added, so that the items are not known");
        }
        PairMoments moments = PairMoments.unknown(names.size());
        if (realSums != null) {
            realSums.write(moments);
        }
        codedSums.write(coded, moments);
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                if (i != j || names.size() == 1) {
                    fewest = Math.min(fewest, moments.n()[moments.pair(i, j)]);
                    most = Math.max(most, moments.n()[moments.pair(i, j)]);
                }
            }
        }
        return new CoMoments(
                names,
                moments,
                Cases.counted(policy(), (int) respondents, fewest, most, Collections.unmodifiableMap(incomplete)));
    }
}
