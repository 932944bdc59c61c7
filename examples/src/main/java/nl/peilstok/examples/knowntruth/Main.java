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
        int studies = arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]);
        out.println(Rates.of(Truth.everything(), studies, Work.here()));
    }
}
