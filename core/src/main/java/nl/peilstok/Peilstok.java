package nl.peilstok;

import java.io.IOException;
import java.nio.file.Path;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.Survey;
import nl.peilstok.io.CodebookCsv;
import nl.peilstok.io.SurveyCsv;

/**
 * First steps in few words, for JShell: {@code read("answers.csv", "codebook.csv").items("visie_01..visie_06")}. Each
 * method only calls the room that does the work, which has more to choose from.
 */
public final class Peilstok {
    private Peilstok() {}

    /**
     * Reads a survey.
     *
     * @param answers the CSV file with a line a respondent; its separator is found out, numbers have a decimal point
     * @param codebook the codebook's CSV file: a bare file of answers cannot know that 9 is 'geen zicht op'
     * @return the survey
     * @throws IOException if a file is missing or cannot be read
     * @throws nl.peilstok.io.MalformedFileException if a file holds what it should not; it reports every place
     */
    public static Survey read(String answers, String codebook) throws IOException {
        return SurveyCsv.read(Path.of(answers), codebook(codebook));
    }

    /**
     * Reads a codebook.
     *
     * @param file the codebook's CSV file
     * @return the codebook
     * @throws IOException if the file is missing or cannot be read
     * @throws nl.peilstok.io.MalformedFileException if the file holds what it should not; it reports every place
     */
    public static Codebook codebook(String file) throws IOException {
        return CodebookCsv.read(Path.of(file));
    }
}
