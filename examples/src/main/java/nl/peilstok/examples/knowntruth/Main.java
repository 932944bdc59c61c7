package nl.peilstok.examples.knowntruth;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import nl.peilstok.work.Work;

/** Prints how often the study finds what is planted, and what is not. */
public final class Main {
    private static final int USUAL = 200;

    private Main() {}

    /**
     * Runs the studies.
     *
     * @param arguments the number of studies; none for 200
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            int studies = arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]);
            out.println(Rates.of(Truth.everything(), studies, Work.here()));
        } catch (NumberFormatException noNumber) {
            System.err.println("Usage: Main [<number of studies>], got '" + arguments[0] + "'");
            System.exit(2);
        } catch (IllegalArgumentException broken) {
            System.err.println(broken.getMessage());
            System.exit(2);
        }
    }
}
