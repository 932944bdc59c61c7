package nl.peilstok.io;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Texts;
import nl.peilstok.data.Variable;

/** A survey as the rows of a CSV file, refused beforehand if it would not be read back as it is. */
final class SurveyRows implements CsvOutput.Rows {
    private final Survey survey;
    private final List<Answers> columns = new ArrayList<>();
    private final CsvFormat format;

    SurveyRows(Survey survey, CsvFormat format) {
        this.survey = survey;
        this.format = format;
        for (Variable variable : survey.codebook().variables()) {
            if (!variable.name().equals(variable.name().strip())) {
                throw new IllegalArgumentException(
                        "survey: blanks around the name '" + variable.name() + "' do not come back from a file");
            }
            columns.add(survey.answers(variable.name()));
        }
        columns.forEach(this::requireReadable);
    }

    private void requireReadable(Answers column) {
        for (int i = 0; i < column.size(); i++) {
            if (column.isAnswered(i) ? isReadOtherwise(column, i) : isTakenForACode(column, i)) {
                throw new IllegalArgumentException("survey: '" + cell(column, i) + "' of respondent " + i + " on '"
                        + column.variable().name() + "' would be read back as something else");
            }
        }
    }

    /** A reason in brackets, where the codebook has an answer that is called so. */
    private boolean isTakenForACode(Answers column, int respondent) {
        AnswerOptions options = column.variable().options();
        if (!column.raw(respondent).isEmpty()) {
            return false;
        }
        String cell = cell(column, respondent);
        return !cell.isEmpty()
                && (options.position(cell).isPresent() || options.missing(cell).isPresent());
    }

    private static boolean isReadOtherwise(Answers column, int respondent) {
        AnswerOptions options = column.variable().options();
        if (column instanceof Numbers) {
            return !options.missing().isEmpty()
                    && options.missing(column.raw(respondent)).isPresent();
        }
        if (column instanceof Texts texts) {
            String text = texts.text(respondent);
            return text.isBlank()
                    || column.variable().measure() == Measure.KEY && !text.equals(text.strip())
                    || options.missing(text.strip()).isPresent()
                    || ReasonCell.read(text.strip()).isPresent();
        }
        return false;
    }

    @Override
    public void write(CsvOutput.Target target) {
        String[] row = columns.stream().map(column -> column.variable().name()).toArray(String[]::new);
        target.write(row);
        for (int i = 0; i < survey.respondents(); i++) {
            for (int c = 0; c < row.length; c++) {
                row[c] = cell(columns.get(c), i);
            }
            target.write(row);
        }
    }

    private String cell(Answers column, int respondent) {
        if (column.isAnswered(respondent)) {
            String raw = column.raw(respondent);
            return column instanceof Numbers ? format.decimals(raw) : raw;
        }
        if (column.invalidText(respondent).isPresent()) {
            return column.invalidText(respondent).get();
        }
        Missing missing = column.missing(respondent);
        if (!missing.code().isEmpty()) {
            return missing.code();
        }
        return missing.reason() == format.emptyAs() ? "" : ReasonCell.write(missing.reason());
    }
}
