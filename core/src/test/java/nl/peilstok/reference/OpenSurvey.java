package nl.peilstok.reference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.scale.Scale;

/**
 * The scales of {@code survey_open.csv}: items scored 1 to 5, code 9 is 'geen zicht op', 8 is 'n.v.t.', an empty cell was
 * not asked.
 */
public final class OpenSurvey {
    public static final AnswerOptions AGREEMENT = AnswerOptions.ordered(
                    "helemaal niet zo",
                    "overwegend niet zo",
                    "deels niet, deels wel zo",
                    "overwegend wel zo",
                    "helemaal zo")
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW)
            .withMissing(8, "n.v.t.", MissingReason.NOT_APPLICABLE);

    private static final List<String> SCALES = List.of("VER_", "SAM_", "INF_", "RES_", "LEI_", "TEV_");

    private OpenSurvey() {}

    public static Survey read() {
        ReferenceData data = ReferenceData.read("survey_open");
        List<Answers> columns = new ArrayList<>();
        for (String scale : SCALES) {
            for (String name : data.numbered(scale)) {
                AnswersBuilder answers = new AnswersBuilder(Variable.ordinal(name, "", AGREEMENT));
                for (String cell : data.strings(name)) {
                    if (cell.isEmpty()) {
                        answers.addMissing(Missing.of(MissingReason.NOT_ASKED));
                    } else {
                        answers.add(cell);
                    }
                }
                columns.add(answers.build());
            }
        }
        return Survey.of(columns);
    }

    /** A scale by its prefix, {@code "VER"} to {@code "TEV"}, scored by the person mean of at least half of its items. */
    public static Scale scale(String prefix) {
        String[] names =
                ReferenceData.read("survey_open").numbered(prefix + "_").toArray(String[]::new);
        Scale scale = Scale.of(prefix, names);
        List<String> reversed = reversed(prefix);
        return reversed.isEmpty() ? scale : scale.reversing(reversed.toArray(String[]::new));
    }

    /** The item that says the opposite of the others of its scale; empty if there is none. */
    private static List<String> reversed(String scale) {
        return switch (scale) {
            case "SAM" -> List.of("SAM_4");
            case "LEI" -> List.of("LEI_7");
            case "TEV" -> List.of("TEV_3");
            default -> List.of();
        };
    }
}
