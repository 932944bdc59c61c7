package nl.peilstok.architecture.violations.reliability;

/** Through an object with options, {@code of} seems to heed them and does not. */
public final class TakesTheDefaults {
    public static String of(int[] answers) {
        return new TakesTheDefaults().analyse(answers);
    }

    public TakesTheDefaults withOption() {
        return this;
    }

    public String analyse(int[] answers) {
        return answers.length + " answers";
    }
}
