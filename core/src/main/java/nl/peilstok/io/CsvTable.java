package nl.peilstok.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A CSV file as a header and records of as many cells, with the line of each; what is wrong is collected. */
final class CsvTable {
    /** As far as the first line is looked at to find the separator. */
    private static final int LONGEST_HEADER = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private final String source;
    private final Problems problems;
    private final List<String> header;
    private final long headerLine;
    private final List<Long> emptyLines = new ArrayList<>();
    private CsvRecord last;

    private CsvTable(BufferedReader reader, String source, CsvFormat format, Predicate<String> known, Problems problems)
            throws IOException {
        this.source = source;
        this.problems = problems;
        char separator = separator(firstLine(reader), format, known);
        this.records = builder(separator).ofCsvRecord(reader).iterator();
        CsvRecord first = next();
        while (first != null && isEmptyLine(first)) {
            first = next();
        }
        if (first == null) {
            if (problems.isEmpty()) {
                problems.add(new Problem(0, 0, "", "", "the file is empty; a header line is needed"));
            }
            throw problems.asException();
        }
        this.headerLine = first.getStartingLineNumber();
        this.header = first.getFields().stream().map(String::strip).toList();
        checkHeader();
    }

    /** What is done with an open file. */
    @FunctionalInterface
    interface Use<T> {
        T of(CsvTable table) throws IOException;
    }

    /** What is done with a record. */
    @FunctionalInterface
    interface Row {
        void read(long line, CsvRecord record);
    }

    static <T> T read(Path file, CsvFormat format, Predicate<String> known, Problems problems, Use<T> use)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), format, known, problems, use);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(file.toString(), null, "there is no such file");
        }
    }

    static <T> T read(
            InputStream in, String source, CsvFormat format, Predicate<String> known, Problems problems, Use<T> use)
            throws IOException {
        return read(StrictDecoder.open(in, source, format.charset()), source, format, known, problems, use);
    }

    /**
     * Reads a table.
     *
     * @param known whether a column of this name is expected: what tells one separator from another
     */
    static <T> T read(
            Reader reader, String source, CsvFormat format, Predicate<String> known, Problems problems, Use<T> use)
            throws IOException {
        try {
            BufferedReader buffered = new BufferedReader(reader, 1 << 16);
            skipByteOrderMark(buffered);
            return use.of(new CsvTable(buffered, source, format, known, problems));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** The header as text, found without moving the reader on: as far as a line end outside quotes. */
    private static String firstLine(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int c = reader.read();
            boolean lineEnd = (c == '\n' || c == '\r') && !quoted;
            if (c < 0 || lineEnd && !line.isEmpty()) {
                break;
            }
            quoted ^= c == '"';
            if (!lineEnd) {
                line.append((char) c);
            }
        }
        reader.reset();
        return line.toString();
    }

    /** The separator that makes the most expected names of the header, and of several the most names at all. */
    private char separator(String line, CsvFormat format, Predicate<String> known) {
        char best = format.separators().get(0);
        long mostKnown = -1;
        int mostNames = 0;
        boolean tie = false;
        for (char separator : format.separators()) {
            List<String> names = split(line, separator);
            long knownNames = names.stream().map(String::strip).filter(known).count();
            int order = knownNames != mostKnown
                    ? Long.compare(knownNames, mostKnown)
                    : Integer.compare(names.size(), mostNames);
            if (order > 0) {
                best = separator;
                mostKnown = knownNames;
                mostNames = names.size();
            }
            tie = order == 0 ? mostNames > 1 : tie && order < 0;
        }
        if (tie) {
            throw new MalformedFileException(
                    source,
                    Problem.ofLine(
                            1,
                            "the header does not tell which character separates the cells; name it with"
                                    + " withSeparator"));
        }
        return best;
    }

    private static List<String> split(String line, char separator) {
        try {
            return line.isEmpty()
                    ? List.of()
                    : builder(separator).ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException quotedOtherwise) {
            return List.of();
        }
    }

    private void checkHeader() {
        Map<String, Integer> columnOfName = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isEmpty()) {
                problems.add(new Problem(headerLine, i + 1, "", "", "the column has no name"));
                continue;
            }
            Integer before = columnOfName.putIfAbsent(name, i + 1);
            if (before != null) {
                problems.add(new Problem(
                        headerLine,
                        i + 1,
                        name,
                        "",
                        "the name stands twice in the header, also over column " + before));
            }
        }
    }

    List<String> header() {
        return header;
    }

    long headerLine() {
        return headerLine;
    }

    /** The lines that were skipped because nothing stands on them; in a table of one column that is an empty cell. */
    List<Long> emptyLines() {
        return emptyLines;
    }

    /** Hands over each record that has as many cells as the header; the others are a problem. */
    void forEach(Row row) {
        for (CsvRecord record = next(); record != null; record = next()) {
            long line = record.getStartingLineNumber();
            if (record.getFieldCount() == header.size()) {
                row.read(line, record);
            } else if (isEmptyLine(record)) {
                emptyLines.add(line);
            } else {
                problems.add(Problem.ofLine(
                        line, "has " + record.getFieldCount() + " cells, the header has " + header.size()));
            }
        }
    }

    private static boolean isEmptyLine(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).isEmpty();
    }

    /** The next record; null at the end, or where the file cannot be read on because of a problem, which is added. */
    private CsvRecord next() {
        try {
            if (records.hasNext()) {
                last = records.next();
                return last;
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof MalformedFileException undecodable) {
                undecodable.problems().forEach(problems::add);
            } else {
                problems.add(Problem.ofLine(
                        lineAfterLast(),
                        "the cells cannot be told apart: a quote is not closed, or followed by something else than a"
                                + " separator; what follows was not read"));
            }
        }
        return null;
    }

    private long lineAfterLast() {
        if (last == null) {
            return 1;
        }
        long line = last.getStartingLineNumber() + 1;
        for (String cell : last.getFields()) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c == '\r' || c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r')) {
                    line++;
                }
            }
        }
        return line;
    }
}
