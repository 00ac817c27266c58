package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.paper.SampleWorkbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("The trial of the sample agrees with what the demonstration pack must decide")
class TrialSampleTests {

    @Autowired
    Trial trial;
    @Autowired
    ObjectMapper json;
    @Autowired
    HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void all_sixty_households_come_out_as_expected() throws IOException {
        JsonNode expected = json.readTree(getClass().getResourceAsStream("/samples/applications-sample-expected.json"));
        List<TrialLine> lines = trial.of(new SampleWorkbook().bytes()).lines();
        assertThat(lines).hasSize(60).hasSameSizeAs(expected);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode household = expected.get(i);
            TrialLine line = lines.get(i);
            assertThat(new TrialLine(line.key(), line.outcome(), line.reasons(), line.amount(), line.triggers(), "")).isEqualTo(
                    new TrialLine(household.get("key").asText(), household.get("outcome").asText(),
                            texts(household.path("reasons")), household.path("amount").asText(null),
                            texts(household.path("triggers")), ""));
            assertThat(line.message()).as(line.key()).isNotBlank();
        }
    }

    @Test
    void a_date_without_a_standard_is_an_error_with_its_site_checks() {
        var lines = trial.of(new SampleWorkbook().set("家庭", "J2", "2017-12-31").set("赡养义务人", "E2", "是").bytes()).lines();
        assertThat(lines.get(0).outcome()).isEqualTo("错误");
        assertThat(lines.get(0).message()).contains("2017-12-31");
        assertThat(lines.get(0).triggers()).containsExactly("T03");
        assertThat(lines.get(0).amount()).isNull();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
