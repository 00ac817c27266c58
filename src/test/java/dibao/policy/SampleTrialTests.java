package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("六十户样本")
class SampleTrialTests {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    @Test
    @DisplayName("逐户与预期一致：结果、理由、金额、补差、抽查情形")
    void all_sixty_agree_with_the_expected_file() throws IOException {
        var households = IntakeBook.read(Files.readAllBytes(Path.of("src/main/resources/demo/applications.xlsx")),
                LocalDate.of(2026, 7, 1));
        JsonNode expected = new ObjectMapper().readTree(SAMPLES.resolve("applications-sample-expected.json").toFile());
        var policy = new HouseholdPolicy(Shelf.shippedLibrary());
        List<String> different = new ArrayList<>();
        for (JsonNode one : expected) {
            Ruling ruling = policy.judge(households.get(one.get("key").asText()));
            String said = "%s %s %s %s %s %s".formatted(one.get("key").asText(), ruling.qualified() ? "通过" : "拒绝",
                    ruling.reasons().stream().map(Ruling.Reason::code).toList(), ruling.amount(), ruling.base(),
                    ruling.triggers().stream().map(Ruling.Trigger::code).toList());
            String wanted = "%s %s %s %s %s %s".formatted(one.get("key").asText(), one.get("outcome").asText(),
                    words(one.path("reasons")), text(one, "amount"), text(one, "base"), words(one.path("triggers")));
            if (!said.equals(wanted)) {
                different.add("said " + said + ", wanted " + wanted);
            }
        }
        assertThat(expected).hasSize(60);
        assertThat(different).isEmpty();
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asText() : "null";
    }
}
