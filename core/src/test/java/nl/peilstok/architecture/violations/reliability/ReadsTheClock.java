package nl.peilstok.architecture.violations.reliability;

import java.time.LocalDate;
import java.util.Date;

final class ReadsTheClock {

    long readsMillis() {
        return System.currentTimeMillis();
    }

    long readsNanos() {
        return System.nanoTime();
    }

    LocalDate readsToday() {
        return LocalDate.now();
    }

    Date readsDate() {
        return new Date();
    }

    /** Allowed. */
    LocalDate namesADay() {
        return LocalDate.of(2018, 9, 1);
    }
}
