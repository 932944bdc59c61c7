package nl.peilstok.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/**
 * A page of the guide as a reader follows it: every block marked {@code java} is typed into one JShell session, from the
 * first to the last, and a block marked {@code text} right after it is what its last line prints.
 */
final class GuidePage {
    private static final String FENCE = "```";

    private final Path file;

    private record Block(String language, int line, String content) {}

    GuidePage(String name) {
        // Maven runs the tests in the module's folder.
        this.file = Path.of("..", "docs", "guide", name);
    }

    void run() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                shell.addToClasspath(entry);
            }
            Block before = new Block("", 0, "");
            String printed = "";
            for (Block block : blocks()) {
                if (block.language().equals("java")) {
                    printed = type(shell, block);
                } else if (block.language().equals("text") && before.language().equals("java")) {
                    assertThat(printed.lines().map(String::stripTrailing))
                            .as("what %s prints above line %d", file.getFileName(), block.line())
                            .containsExactlyElementsOf(block.content().lines().toList());
                }
                before = block;
            }
        }
    }

    /** Runs the block and returns the last expression's value as text. */
    private String type(JShell shell, Block block) {
        shell.eval("String printed = \"\";");
        String rest = block.content();
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (!next.completeness().isComplete()) {
                fail("%s, block at line %d, is incomplete from: %s", file.getFileName(), block.line(), rest);
            }
            for (SnippetEvent event : shell.eval(next.source())) {
                requireRun(shell, event, block);
                // A bare expression makes a variable $1 of its value; one that names a variable does not.
                if (event.snippet() instanceof ExpressionSnippet named) {
                    shell.eval("printed = String.valueOf(" + named.name() + ");");
                } else if (event.snippet().subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
                    shell.eval("printed = String.valueOf(" + ((VarSnippet) event.snippet()).name() + ");");
                }
            }
            rest = next.remaining();
        }
        return unquoted(shell.eval("printed").get(0).value());
    }

    private void requireRun(JShell shell, SnippetEvent event, Block block) {
        List<String> problems = new ArrayList<>();
        shell.diagnostics(event.snippet()).forEach(each -> problems.add(each.getMessage(Locale.ROOT)));
        if (event.exception() != null) {
            problems.add(String.valueOf(event.exception().getMessage()));
        }
        assertThat(problems)
                .as(
                        "%s, block at line %d: %s",
                        file.getFileName(), block.line(), event.snippet().source())
                .isEmpty();
    }

    /** JShell gives a text as it would stand in a source file. */
    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).translateEscapes();
    }

    private List<Block> blocks() {
        try {
            List<Block> blocks = new ArrayList<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(FENCE)) {
                    String language = lines.get(i).substring(FENCE.length());
                    int start = i + 1;
                    int end = start;
                    while (!lines.get(end).equals(FENCE)) {
                        end++;
                    }
                    blocks.add(new Block(language, start, String.join("\n", lines.subList(start, end))));
                    i = end;
                }
            }
            assertThat(blocks).as("code in %s", file.getFileName()).isNotEmpty();
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
