package nl.peilstok.architecture.violations.resample;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.commons.math3.random.MersenneTwister;

final class DrawsUnseeded {

    Supplier<Random> drawsFromRandom() {
        return Random::new;
    }

    double drawsFromMath() {
        return Math.random();
    }

    int drawsFromThreadLocalRandom() {
        return ThreadLocalRandom.current().nextInt();
    }

    int drawsFromSplittableRandom() {
        return new SplittableRandom().nextInt();
    }

    int drawsFromCommonsMath() {
        return new MersenneTwister().nextInt();
    }

    UUID drawsUuid() {
        return UUID.randomUUID();
    }

    void shuffles(List<Integer> values) {
        Collections.shuffle(values);
    }
}
