package nl.peilstok.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

/** The JShell session of the README, typed into a real JShell. */
class JShellStartTest {
    private static final String PROMPT = "jshell> ";

    @Test
    void theSessionOfTheReadmePrintsWhatTheReadmeShows() throws Exception {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
        int first = readme.indexOf(PROMPT + "/open docs/jshell/start.jsh");
        List<String> session = readme.subList(first, readme.size());
        session = session.subList(0, session.indexOf("```"));
        List<String> commands = session.stream()
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line.substring(PROMPT.length()))
                .toList();
        String shown = session.stream()
                .filter(line -> !line.isBlank() && !line.startsWith(PROMPT))
                .collect(Collectors.joining("\n"));

        assertThat(withoutNumbers(typed(commands))).contains(withoutNumbers(shown));
    }

    @Test
    void theTenLinesOfTheReadmeRun() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));
        int start = readme.indexOf("```java\n") + "```java\n".length();
        List<String> lines =
                readme.substring(start, readme.indexOf("```", start)).lines().toList();
        List<String> commands = new ArrayList<>(List.of("/open docs/jshell/start.jsh"));
        for (String line : lines) {
            // The local JShell shares its output with the tests: what a line prints is asked for as a value.
            commands.add(line.replace("System.out.println(", "String.valueOf("));
        }

        String printed = typed(commands);

        assertThat(lines).hasSize(10);
        assertThat(printed)
                .doesNotContain("|  Error", "|  Exception")
                .contains("Cronbach's alpha .833 [.772, .882] (95%, Feldt), 6 items, n = 87 of 120")
                .contains("Friedman test: chi-square(5) = 50.11, p < .001")
                .contains("Welch t test: t(30.3) = 1.27, p = .215")
                .contains("Student t test: t(197) = 3.16, p = .002");
    }

    /** A line that is complete ends a statement there: one that goes on with a dot below would be an error. */
    @Test
    void whatThePagesShowCanBePasted() throws Exception {
        List<Path> pages = new ArrayList<>(List.of(Path.of("..", "README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("..", "docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            boolean java = false;
            int open = 0;
            for (String line : Files.readAllLines(page)) {
                java = line.startsWith("```") ? line.equals("```java") : java;
                open = line.startsWith("```") ? 0 : open;
                assertThat(java && open == 0 && line.strip().startsWith("."))
                        .as("%s: %s", page, line)
                        .isFalse();
                open += line.replaceAll("[^{(]", "").length()
                        - line.replaceAll("[^})]", "").length();
            }
        }
    }

    /** All packages are imported at once: a name that two of them have could not be typed. */
    @Test
    void noTwoPackagesHaveAClassOfTheSameName() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<String> names = new ArrayList<>();
            for (Path source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = source.getFileName().toString().replace(".java", "");
                boolean isApi = !source.getParent().endsWith("math") && !name.equals("package-info");
                if (isApi
                        && Files.readString(source)
                                .matches("(?s).*\npublic [a-z ]*(class|record|enum|interface) " + name + "\\b.*")) {
                    names.add(name);
                }
            }
            assertThat(names).contains("Survey", "AimedStatistic", "Statistic").doesNotHaveDuplicates();
        }
    }

    /** JShell numbers its values by all that went before, imports included. */
    private static String withoutNumbers(String session) {
        return session.replaceAll("(?m)^\\$\\d+ ==>", "\\$ ==>");
    }

    /** As JShell comes, it cuts a value at 1,000 characters in the middle and says so by three dots. */
    @Test
    void theStartSetsAModeThatDoesNotCut() throws Exception {
        String printed = typed(List.of(
                "/open docs/jshell/start.jsh",
                "List.of(\"begin\", \"x\".repeat(20_000), \"end\")",
                "var named = List.of(\"begin\", \"y\".repeat(20_000), \"end\")"));

        assertThat(printed).contains("[begin, " + "x".repeat(20_000) + ", end]");
        assertThat(printed).contains("[begin, " + "y".repeat(20_000) + ", end]");
    }

    /** What JShell prints without its prompts. Maven runs the tests in the module's folder, a reader starts above it. */
    private static String typed(List<String> commands) throws Exception {
        List<String> lines = commands.stream()
                .map(command -> command.replace("docs/", "../docs/"))
                .toList();
        String input = String.join("\n", lines) + "\n/exit\n";
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), null)
                    .out(out)
                    .err(out)
                    .persistence(new HashMap<>())
                    .run("--execution", "local", "--class-path", System.getProperty("java.class.path"));
        }
        return output.toString(StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .lines()
                .map(line ->
                        line.replaceFirst("^(" + PROMPT.strip() + " *)+", "").stripTrailing())
                .filter(line -> !line.isBlank() && !lines.contains(line))
                .collect(Collectors.joining("\n"));
    }
}
