package nl.peilstok.factor;

/** A sentence of a printed result, in lines that are not too long. */
final class Sentence {
    private static final int WIDTH = 80;

    private Sentence() {}

    /** The sentence, broken at spaces. */
    static String wrapped(String sentence) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : sentence.split(" ")) {
            int length = word.codePointCount(0, word.length());
            boolean fits = column == 0 || column + 1 + length <= WIDTH;
            text.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = fits && column > 0 ? column + 1 + length : length;
        }
        return text.toString();
    }
}
