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

    @Test
    void every_line_that_was_judged_opens_its_explanation() throws IOException {
        Visitor officer = Visitor.person(port, "xian.zhengce");
        new UploadedFile("a.xlsx", new SampleWorkbook().set("家庭", "B4", "乡村").bytes()).send(officer, "/trial", "text/html");
        assertThat(officer.get("/trial").body()).contains("hx-get=\"/trial/lines/2\"", "裁定说明 H0002").doesNotContain("/trial/lines/3\"");
        assertThat(officer.get("/trial/lines/2").body()).contains("命中的规则", "没有命中的规则", "怎样才会不同", "eligibility.xlsx[规则]D2",
                "导入工作簿", "家庭编号 H0002", "536.60", "/trial?page=1");
        assertThat(officer.get("/trial?page=2").body()).contains("/trial/lines/51\"");
        assertThat(officer.get("/trial/lines/51").body()).contains("/trial?page=2");
        assertThat(officer.get("/trial/lines/3").body()).contains("家庭 H0003 没有裁定", "[家庭]B4");
        assertThat(officer.get("/trial/lines/61").body()).contains("没有第 61 户");
        assertThat(Visitor.person(port, "xian.zhengce").get("/trial/lines/2").body()).contains("试算结果已过期");
    }

    @Test
    void a_program_gets_the_tree_of_the_households_it_names() throws IOException {
        Visitor program = Visitor.program(port, "xian.zhengce");
        JsonNode lines = json.readTree(new UploadedFile("a.xlsx", new SampleWorkbook().bytes())
                .send(program, "/api/trial?explain=H0001&explain=H0002", "application/json").body());
        assertThat(lines).hasSize(60);
        assertThat(lines.get(1).get("amount").asText()).isEqualTo("536.60");
        assertThat(lines.get(1).at("/why/outcome").asText()).isEqualTo("符合");
        assertThat(lines.get(0).at("/why/hits/0/strands/0/conditions/0/cell").asText()).contains(".xlsx[规则]");
        assertThat(lines.get(2).get("why").isNull()).isTrue();
        assertThat(new UploadedFile("a.xlsx", new SampleWorkbook().bytes()).send(program, "/api/trial?explain=H9999", "application/json"))
                .satisfies(answer -> assertThat(answer.statusCode()).isBetween(400, 499))
                .satisfies(answer -> assertThat(answer.body()).contains("没有家庭编号“H9999”"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
