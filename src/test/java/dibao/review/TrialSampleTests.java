package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.UploadedFile;
import dibao.Visitor;
import dibao.paper.SampleWorkbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("The trial of the sample agrees with what the demonstration pack must decide")
class TrialSampleTests {

    @LocalServerPort
    int port;
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

    @Test
    void a_program_gets_the_lines_as_json_and_an_unreadable_file_back_with_a_sentence() throws IOException {
        Visitor program = Visitor.program(port, "xian.zhengce");
        var answer = new UploadedFile("a.xlsx", new SampleWorkbook().bytes()).send(program, "/api/trial", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode lines = json.readTree(answer.body());
        assertThat(lines).hasSize(60);
        assertThat(lines.get(1).fieldNames()).toIterable().containsExactly("key", "outcome", "reasons", "amount", "triggers", "message");
        assertThat(lines.get(1).get("amount").asText()).isEqualTo("536.60");
        assertThat(lines.get(0).get("amount").isNull()).isTrue();
        var refused = new UploadedFile("a.xlsx", "x".getBytes()).send(program, "/api/trial", "application/json");
        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(json.readTree(refused.body()).get("message").asText()).contains("不是有效的xlsx");
        assertThat(new UploadedFile("a.xlsx", "x".getBytes()).send(program, "/api/trial", TrialApi.XLSX.toString()).body())
                .contains("不是有效的xlsx");
        assertThat(new UploadedFile("a.xlsx", new byte[22 << 20]).send(program, "/api/trial", "*/*"))
                .satisfies(large -> assertThat(large.statusCode()).isEqualTo(413))
                .satisfies(large -> assertThat(large.body()).contains("20MB"));
        assertThat(new UploadedFile("a.xlsx", new byte[1]).send(Visitor.stranger(port), "/api/trial", "*/*").statusCode())
                .isIn(401, 403);
    }

    @Test
    void an_officer_sees_the_lines_on_the_page() {
        Visitor officer = Visitor.person(port, "xian.zhengce");
        assertThat(officer.get("/trial").body()).contains("试算").doesNotContain("H0001");
        assertThat(new UploadedFile("a.xlsx", new SampleWorkbook().bytes()).send(officer, "/trial", "text/html").statusCode()).isEqualTo(302);
        assertThat(officer.get("/trial").body()).contains("H0002", "536.60", "第 1 / 2 页").doesNotContain("H0051");
        assertThat(officer.get("/trial?page=2").body()).contains("H0051");
        new UploadedFile("a.xlsx", new byte[0]).send(officer, "/trial", "text/html");
        assertThat(officer.get("/trial").body()).contains("文件是空的");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
