package nl.peilstok.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/**
 * The items that the R code of a reference case sets up, so that a new case is a new file. It knows the statements that
 * the cases use: read a file, choose columns, make codes missing, reverse an item of 1 to 5, leave out the incomplete.
 */
public final class ReferenceItems {
    private static final Pattern READ = Pattern.compile("\\w+ <- read\\.csv\\('data/(\\w+)\\.csv'\\)(?:\\[(.+)])?");
    private static final Pattern CHOOSE = Pattern.compile("d <- \\w+\\[(.+)]");
    private static final Pattern MISSING = Pattern.compile("d\\[(d ?== ?\\d(?: ?\\| ?d ?== ?\\d)*)] <- NA");
    private static final Pattern REVERSE = Pattern.compile("d\\$(\\w+) <- 6 - d\\$\\1");
    private static final Pattern PASTE = Pattern.compile("paste0\\('(\\w+)', ?1:(\\d+)\\)");

    /** With {@code x <- d[[1]]}: the first two columns, as far as they have respondents in common. */
    private static final List<String> FIRST_TWO =
            List.of("y <- d[[2]]", "ok <- !is.na(x) & !is.na(y)", "x <- x[ok]", "y <- y[ok]");

    /** Removes the answers that a rule names, by row and column from 1. */
    private static final String HOLES =
            "for (i in 1:30) for (j in 1:7) if ((7 * i + 3 * j * j) %% 11 == 0) d[i, j] <- NA";

    private final List<String> reversed = new ArrayList<>();
    private ReferenceData data;
    private List<String> columns;
    private boolean codesMissing;
    private boolean listwise;
    private boolean holes;

    private ReferenceItems() {}

    public static ReferenceItems of(ReferenceCase reference) {
        ReferenceItems items = new ReferenceItems();
        for (String statement : reference.setup().split("[;\n]")) {
            items.run(statement.strip());
        }
        return items;
    }

    /** Whether the R code leaves out the incomplete respondents. */
    public boolean isListwise() {
        return listwise;
    }

    /** The items of all respondents of the file, the incomplete ones too. */
    public Items items() {
        Items items = Survey.of(columns.stream().map(this::answers).toList()).items(columns.toArray(String[]::new));
        String[] turned = reversed.stream().filter(columns::contains).toArray(String[]::new);
        return turned.length == 0 ? items : items.reversed(turned);
    }

    private void run(String statement) {
        Matcher read = READ.matcher(statement);
        Matcher choose = CHOOSE.matcher(statement);
        Matcher reverse = REVERSE.matcher(statement);
        if (read.matches()) {
            data = ReferenceData.read(read.group(1));
            columns = read.group(2) == null ? data.names() : chosen(read.group(2));
        } else if (choose.matches()) {
            columns = chosen(choose.group(1));
        } else if (reverse.matches()) {
            reversed.add(reverse.group(1));
        } else if (MISSING.matcher(statement).matches()) {
            codesMissing = true;
        } else if (statement.equals("x <- d[[1]]")) {
            columns = columns.subList(0, 2);
        } else if (statement.equals("d0 <- d")) {
            // A copy with the incomplete respondents, which are here anyway.
        } else if (FIRST_TWO.contains(statement)) {
            listwise = true;
        } else if (statement.equals(HOLES)) {
            holes = true;
        } else if (statement.equals("d <- na.omit(d)")) {
            listwise = true;
        } else {
            throw new IllegalArgumentException("unknown statement: " + statement);
        }
    }

    /** The columns that an R index means: names, numbers, ranges, or all but some. */
    private List<String> chosen(String index) {
        List<String> before = columns == null ? data.names() : columns;
        Matcher paste = PASTE.matcher(index);
        List<String> chosen = new ArrayList<>();
        if (paste.matches()) {
            for (int i = 1; i <= Integer.parseInt(paste.group(2)); i++) {
                chosen.add(paste.group(1) + i);
            }
        } else if (index.startsWith("-")) {
            chosen.addAll(before);
            chosen.removeAll(chosen(index.replaceAll("[-()]", "")));
        } else {
            for (String part : index.replaceAll("^c\\(|\\)$", "").split(",")) {
                if (part.startsWith("'")) {
                    chosen.add(part.replace("'", ""));
                } else {
                    String[] ends = part.split(":");
                    chosen.addAll(
                            before.subList(Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[ends.length - 1])));
                }
            }
        }
        return chosen;
    }

    private Answers answers(String column) {
        List<String> cells = new ArrayList<>(data.strings(column));
        int j = columns.indexOf(column) + 1;
        for (int i = 1; holes && i <= cells.size(); i++) {
            if ((7 * i + 3 * j * j) % 11 == 0) {
                cells.set(i - 1, "");
            }
        }
        boolean likert =
                cells.stream().allMatch(cell -> cell.isEmpty() || cell.matches(codesMissing ? "[1-589]" : "[1-5]"));
        boolean yesOrNo = cells.stream().allMatch(cell -> cell.isEmpty() || cell.matches("[01]"));
        AnswerOptions options = yesOrNo
                ? AnswerOptions.ordered("no", "yes").withCodes(0, 1).withScores(0, 1)
                : AnswerOptions.ordered("very low", "low", "middle", "high", "very high");
        if (codesMissing) {
            options = options.withMissing(9, "geen zicht op", MissingReason.NO_VIEW)
                    .withMissing(8, "n.v.t.", MissingReason.NOT_APPLICABLE);
        }
        AnswersBuilder answers = new AnswersBuilder(
                likert || yesOrNo ? Variable.ordinal(column, "", options) : Variable.numeric(column, ""));
        for (String cell : cells) {
            if (cell.isEmpty()) {
                answers.addMissing(Missing.of(MissingReason.SYSTEM_MISSING));
            } else if (!answers.add(cell)) {
                throw new IllegalArgumentException(column + " holds " + cell);
            }
        }
        return answers.build();
    }
}
