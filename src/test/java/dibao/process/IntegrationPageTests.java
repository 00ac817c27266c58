package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/INTEGRATION.md knows every task of the drawings")
class IntegrationPageTests {

    private final String page = Files.readString(Path.of("docs/INTEGRATION.md"));

    IntegrationPageTests() throws IOException {}

    @Test
    @DisplayName("each has its chapter and an example")
    void chapters() {
        var tasks = Drawings.NAMES.stream()
                .map(drawing -> Bpmn.readModelFromFile(Path.of("processes", drawing, drawing + ".bpmn").toFile()))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream()).map(UserTask::getId).toList();
        assertThat(tasks).hasSizeGreaterThan(15).allSatisfy(task ->
                assertThat(page).containsPattern("(?s)### `" + task + "` — [^#]*?```json"));
    }

    @Test
    @DisplayName("and every example is JSON")
    void examples() throws JsonProcessingException {
        var examples = Pattern.compile("(?s)```json\n(.*?)```").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(16);
        for (String example : examples) {
            assertThat(new ObjectMapper().readTree(example).isObject()).as(example).isTrue();
        }
    }
}
