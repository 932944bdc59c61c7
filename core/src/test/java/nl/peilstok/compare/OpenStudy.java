package nl.peilstok.compare;

import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.reference.OpenSurvey;
import nl.peilstok.reference.ReferenceData;

/** The open survey with what groups its respondents: role, gender and years of experience. */
final class OpenStudy {
    private OpenStudy() {}

    static Survey read() {
        return OpenSurvey.read()
                .with(coded("rol", "leraar", "directeur", "bestuurder", "ambtenaar"))
                .with(coded("geslacht", "man", "vrouw"))
                .with(experience());
    }

    private static Answers coded(String name, String... labels) {
        AnswersBuilder column = new AnswersBuilder(Variable.nominal(name, "", AnswerOptions.ordered(labels)));
        List<String> codes = List.of("1", "2", "3", "4");
        for (String cell : ReferenceData.read("survey_open").strings(name)) {
            int position = codes.indexOf(cell);
            if (position >= 0 && position < labels.length) {
                column.addPosition(position);
            } else {
                column.addMissing(Missing.of(MissingReason.SKIPPED));
            }
        }
        return column.build();
    }

    private static Answers experience() {
        AnswersBuilder column = new AnswersBuilder(Variable.numeric("ervaring", ""));
        for (String cell : ReferenceData.read("survey_open").strings("ervaring")) {
            if (cell.isEmpty()) {
                column.addMissing(Missing.of(MissingReason.SKIPPED));
            } else {
                column.addNumber(Double.parseDouble(cell));
            }
        }
        return column.build();
    }
}
