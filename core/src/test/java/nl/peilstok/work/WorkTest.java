package nl.peilstok.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    @AfterEach
    void endPool() {
        pool.shutdownNow();
        Thread.interrupted();
    }

    @Test
    void everyPartIsDoneOnceWhateverTheThreads() {
        for (Work work : List.of(Work.here(), Work.on(pool, 1), Work.on(pool, 2), Work.on(pool, 8))) {
            for (int parts : new int[] {0, 1, 2, 1000}) {
                AtomicIntegerArray times = new AtomicIntegerArray(Math.max(1, parts));
                work.forEach(parts, times::incrementAndGet);
                for (int i = 0; i < parts; i++) {
                    assertThat(times.get(i)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void progressIsReportedOnTheCallingThreadAndEndsWithAll() {
        List<Long> reports = new ArrayList<>();
        Thread caller = Thread.currentThread();
        Work.on(pool, 3)
                .reporting((done, total) -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    assertThat(total).isEqualTo(500);
                    reports.add(done);
                })
                .forEach(500, part -> {});
        assertThat(reports).isSorted().endsWith(500L);
    }

    @Test
    void anExecutorThatNeverHelpsDoesNotHoldUpTheWork() {
        List<Integer> done = new ArrayList<>();
        Work.on(task -> {}, 4).forEach(10, done::add);
        Work.on(
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        4)
                .forEach(10, done::add);
        assertThat(done).hasSize(20);
    }

    @Test
    void interruptionEndsTheWorkAndStays() {
        for (Work work : List.of(Work.here(), Work.on(pool, 2))) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> work.reporting((done, total) -> {
                                if (done >= 3) {
                                    Thread.currentThread().interrupt();
                                }
                            })
                            .forEach(1_000_000, part -> Thread.onSpinWait()))
                    .withMessageContaining("of 1000000 parts");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatAPartThrowsReachesTheCaller() {
        for (Work work : List.of(Work.here(), Work.on(pool, 3))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.forEach(100, part -> {
                        if (part == 17) {
                            throw new IllegalStateException("part 17");
                        }
                    }))
                    .withMessage("part 17");
        }
    }

    @Test
    void whatTheListenerThrowsReachesTheCaller() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Work.here()
                        .reporting((done, total) -> {
                            throw new IllegalStateException("listener");
                        })
                        .forEach(5, part -> {}))
                .withMessage("listener");
    }

    @Test
    void atLeastOneThreadIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Work.on(pool, 0))
                .withMessage("threads: must be 1 or more, got 0");
    }
}
