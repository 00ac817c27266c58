package dibao.appraisal;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Another program holds a meeting through the same desk (docs/INTEGRATION.md)")
class MeetingRestTests {

    /** A village no other test uses. */
    private static final String VILLAGE = "431122100282";

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void it_opens_types_records_and_a_second_call_does_nothing_twice() {
        List<CaseNo> cases = List.of(road.until(Kind.SURVEY, aHousehold().in(VILLAGE)), road.until(Kind.SURVEY, aHousehold().in(VILLAGE)));
        Visitor clerk = Visitor.program(port, "baiyashi.shouli");
        assertThat(body(clerk.get("/api/meetings/waiting?village=" + VILLAGE)).findValuesAsText("caseNo"))
                .containsAll(cases.stream().map(CaseNo::value).toList());
        String chosen = write(Map.of("village", VILLAGE, "caseNos", cases));
        long id = body(clerk.post("/api/meetings", chosen)).path("id").asLong();
        refused(clerk.post("/api/meetings", chosen), "caseNos[0]", "已在评议会草稿 [" + id + "] 中");
        String path = "/api/meetings/" + id;
        assertThat(body(clerk.get(path)).path("state").asText()).isEqualTo("草稿");

        refused(clerk.post(path + "/record", "{}"), "heldOn", "评议日期");
        refused(clerk.put(path, write(Map.of("version", 1, "entry", Map.of("heldon", "2018-07-09")))), "entry.heldon", "没有「heldon」这个字段");
        assertThat(body(clerk.put(path, typed(1, cases))).path("version").asInt()).isEqualTo(2);
        refused(clerk.put(path, typed(1, cases)), "version", "不是最新的");

        for (int time = 0; time < 2; time++) {
            JsonNode outcome = body(clerk.post(path + "/record", "{}"));
            assertThat(outcome.path("laid").asInt()).isEqualTo(2);
            assertThat(outcome.path("problems")).isEmpty();
        }
        assertThat(cases).allSatisfy(c -> assertThat(road.dossier(c).sheets().stream().filter(s -> s.kind() == Kind.APPRAISAL)).hasSize(1));
        assertThat(body(clerk.get("/api/meetings?q=" + cases.get(0))).path("total").asInt()).isEqualTo(1);
        refused(clerk.post("/api/meetings", chosen), "caseNos[1]", "不在该村（居）待评议的家庭之中");
        assertThat(clerk.delete(path).body()).contains("已记录，不能再修改");
    }

    @Test
    void it_is_held_by_the_township_s_own_clerk_or_head_and_a_draft_can_be_taken_back() {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold().in(VILLAGE));
        String chosen = write(Map.of("village", VILLAGE, "caseNos", List.of(caseNo)));
        refused(Visitor.program(port, "damiaokou.shouli").post("/api/meetings", chosen), "village", "本辖区");
        refused(Visitor.program(port, "baiyashi.diaocha").post("/api/meetings", chosen), "", "受理员或民政所负责人");
        Visitor head = Visitor.program(port, "baiyashi.suozhang");
        refused(head.post("/api/meetings", write(Map.of("village", VILLAGE, "caseNos", List.of("12")))), "caseNos[0]", "案卷编号「12」格式不对");
        long id = body(head.post("/api/meetings", chosen)).path("id").asLong();
        assertThat(Visitor.program(port, "damiaokou.shouli").get("/api/meetings/" + id).statusCode()).isEqualTo(422);
        assertThat(body(head.delete("/api/meetings/" + id + "/households/" + caseNo)).path("meeting").path("households")).isEmpty();
        assertThat(body(head.post("/api/meetings/" + id + "/households", chosen)).path("waiting").asInt()).isEqualTo(1);
        assertThat(head.delete("/api/meetings/" + id).statusCode()).isEqualTo(204);
        assertThat(head.get("/api/meetings/" + id).body()).contains("没有");
    }

    private String typed(int version, List<CaseNo> cases) {
        List<Map<String, Object>> seats = new java.util.ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            seats.add(Map.of("name", "评议人" + i, "capacity", i <= 6 ? AppraisalMeeting.REPRESENTATIVE : "党员代表", "signed", true));
        }
        return write(Map.of("version", version, "entry", Map.of("heldOn", "2018-07-09", "place", "村部", "attendees", seats,
                "households", cases.stream().map(c -> Map.of("caseNo", c, "conclusion", "属实", "narrative", "无不同意见", "recused", "")).toList(),
                "recordIds", List.of(road.photo(Staff.clerk(Staff.TOWNSHIP))))));
    }

    private void refused(HttpResponse<String> answer, String field, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode said = json(answer.body());
        assertThat(said.path("message").asText()).contains(sentence);
        assertThat(said.path("faults").findValuesAsText("field")).contains(field);
    }

    private JsonNode body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json(answer.body());
    }

    private JsonNode json(String text) {
        try {
            return json.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
