package nl.peilstok.table;

/** Sentences of a printed result that stands outside a table, in lines as long as those of a table may be. */
public final class Sentence {
    /** The most characters of a line. */
    public static final int WIDTH = 80;

    private Sentence() {}

    /**
     * The sentence in lines of at most {@value #WIDTH} characters.
     *
     * @param sentence the sentence
     * @return the same, broken at spaces, and within a word that is longer than a line
     */
    public static String wrapped(String sentence) {
        return String.join("\n", Lines.wrap(sentence, WIDTH));
    }

    /**
     * What something is, and what there is to say of it: in one line if that is not too long, else from the second line
     * on, so that the first stays a headline.
     *
     * @param name what it is
     * @param brief what the first line says of it if the whole does not fit
     * @param whole all there is to say
     * @return {@code name: whole}, or {@code name: brief} and the whole below it
     */
    public static String headed(String name, String brief, String whole) {
        String line = name + ": " + whole;
        return Lines.width(line) <= WIDTH ? line : name + ": " + brief + "\n" + wrapped(whole);
    }
}
