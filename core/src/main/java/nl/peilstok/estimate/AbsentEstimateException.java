package nl.peilstok.estimate;

/** Thrown when the value of an estimate that does not exist is asked for; the message says why it does not. */
public final class AbsentEstimateException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AbsentEstimateException(Absence absence) {
        super("no value: " + absence.reason());
    }
}
