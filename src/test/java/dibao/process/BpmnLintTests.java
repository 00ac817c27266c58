package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The drawings pass bpmnlint")
class BpmnLintTests {

    private static final Path LINT = Path.of("src/test/bpmnlint");
    private static final String LOUD = """

            ==========================================================================================
            跳过流程图检查：没有 Node.js/npm，或 npm 取不到 bpmnlint。安装：apt-get install nodejs npm
            DRAWING CHECK SKIPPED: no Node.js/npm, or npm cannot fetch bpmnlint. apt-get install nodejs npm
            ==========================================================================================
            """;

    /** @param code exit code; -1 when the program is not there */
    private record Answer(int code, String text) {}

    @TempDir
    static Path workshop;

    @Test
    @DisplayName("with the recommended rules, warnings included")
    void recommended_rules() throws Exception {
        lintOrSkip();
        List<String> command = new ArrayList<>(List.of("npx", "--no-install", "bpmnlint", "--max-warnings=0"));
        try (Stream<Path> drawings = Files.walk(Path.of("processes"))) {
            drawings.filter(file -> file.toString().endsWith(".bpmn")).sorted()
                    .forEach(file -> command.add(file.toAbsolutePath().toString()));
        }
        assertThat(command).as("drawings found").hasSizeGreaterThan(4);
        Answer answer = run(command);
        assertThat(answer.code()).as(answer.text()).isZero();
    }

    @Test
    @DisplayName("and a drawing with a loose end does not")
    void loose_end() throws Exception {
        lintOrSkip();
        String drawing = Files.readString(Path.of("processes/intake/intake.bpmn"));
        Path loose = Files.writeString(workshop.resolve("loose.bpmn"), drawing.replaceFirst("<bpmn:endEvent id=\"CaseOpened\" name=\"[^\"]*\"",
                "<bpmn:endEvent id=\"CaseOpened\""));
        assertThat(run(List.of("npx", "--no-install", "bpmnlint", "--max-warnings=0", loose.toString())).text()).contains("label-required");
    }

    private static void lintOrSkip() throws Exception {
        if (run(List.of("node", "--version")).code() == 0 && installed()) {
            return;
        }
        System.out.println(LOUD);
        assertThat(Boolean.getBoolean("dibao.no-skips")).as(LOUD).isFalse();
        abort(LOUD);
    }

    private static boolean installed() throws Exception {
        if (Files.exists(workshop.resolve("node_modules"))) {
            return true;
        }
        for (String file : List.of("package.json", "package-lock.json", ".bpmnlintrc")) {
            Files.copy(LINT.resolve(file), workshop.resolve(file));
        }
        Answer install = run(List.of("npm", "ci", "--no-audit", "--no-fund"));
        if (install.code() != 0) {
            System.out.println(install.text());
        }
        return install.code() == 0;
    }

    private static Answer run(List<String> command) throws InterruptedException, IOException {
        Path said = Files.createTempFile(workshop, "said", ".txt");
        try {
            Process process = new ProcessBuilder(command).directory(workshop.toFile()).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            return new Answer(ended ? process.exitValue() : 1, Files.readString(said, StandardCharsets.UTF_8));
        } catch (IOException notThere) {
            return new Answer(-1, notThere.getMessage());
        }
    }
}
