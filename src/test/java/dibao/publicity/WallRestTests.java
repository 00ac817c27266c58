package dibao.publicity;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Another program hangs a village's notice through the same desk (docs/INTEGRATION.md)")
class WallRestTests {

    /** A village no other test uses. */
    private static final String VILLAGE = "431122100283";

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void it_numbers_posts_and_ends_and_a_second_call_does_nothing_twice() {
        List<CaseNo> cases = List.of(road.until(Kind.TOWNSHIP_OPINION, aHousehold().in(VILLAGE)), road.until(Kind.TOWNSHIP_OPINION, aHousehold().in(VILLAGE)));
        Visitor clerk = Visitor.program(port, "baiyashi.shouli");
        String chosen = write(Map.of("level", "TOWNSHIP", "village", VILLAGE, "caseNos", cases));
        JsonNode drawn = body(clerk.post("/api/walls", chosen));
        String path = "/api/walls/" + drawn.path("id").asLong();
        String number = drawn.path("wall").path("noticeNo").asText();
        assertThat(drawn.path("text").path("rows")).hasSize(2);
        refused(clerk.post("/api/walls", chosen), "caseNos[0]", "已列入待张贴的" + number);
        refused(clerk.post(path + "/close", "{}"), "", "还没有登记张贴");
        refused(clerk.post(path + "/post", "{}"), "postedOn", "张贴日期");

        String photo = road.photo(Staff.clerk(Staff.TOWNSHIP));
        body(clerk.put(path, write(Map.of("version", 1, "entry", Map.of("postedOn", "2018-07-09", "places",
                List.of(Map.of("place", "村务公开栏", "photoId", photo)))))));
        twice(clerk, path + "/post", "张贴中");
        refused(clerk.delete(path), "", "不能作废");
        clock.set(LocalDate.of(2018, 7, 17));
        body(clerk.put(path, write(Map.of("version", 2, "entry", Map.of("closedOn", "2018-07-17", "proofs", List.of(photo), "households",
                List.of(Map.of("caseNo", cases.get(0), "objections", List.of(Map.of("on", "2018-07-12", "by", "邻居甲", "content", "有小汽车")))))))));
        twice(clerk, path + "/close", "已结束");
        for (Kind kind : List.of(Kind.TOWNSHIP_POSTING, Kind.TOWNSHIP_NOTICE)) {
            assertThat(cases).allSatisfy(c -> assertThat(road.dossier(c).sheets().stream().filter(s -> s.kind() == kind)).hasSize(1));
        }
        assertThat(body(clerk.get("/api/walls?q=" + cases.get(1))).path("lines").findValuesAsText("noticeNo")).containsExactly(number);
    }

    @Test
    void each_level_has_its_own_hands_and_a_notice_not_posted_can_be_voided() {
        CaseNo caseNo = road.until(Kind.COUNTY_OPINION, aHousehold().in(VILLAGE));
        String chosen = write(Map.of("level", "county", "village", VILLAGE, "caseNos", List.of(caseNo)));
        refused(Visitor.program(port, "baiyashi.shouli").post("/api/walls", chosen), "", "县级公示由县审核员办理");
        Visitor examiner = Visitor.program(port, "xian.shenhe");
        refused(examiner.post("/api/walls", chosen.replace("county", "village")), "level", "township（乡镇）或 county（县级）");
        refused(examiner.post("/api/walls", chosen.replace("caseNos", "cases")), "cases", "没有「cases」这个字段");
        JsonNode drawn = body(examiner.post("/api/walls", chosen));
        assertThat(drawn.path("text").path("office").asText()).isEqualTo("东安县民政局");
        String path = "/api/walls/" + drawn.path("id").asLong();
        assertThat(Visitor.program(port, "damiaokou.shouli").get(path).statusCode()).isEqualTo(422);
        assertThat(examiner.delete(path).statusCode()).isEqualTo(204);
        assertThat(body(examiner.get(path)).path("state").asText()).isEqualTo("已作废");
    }

    private void twice(Visitor clerk, String path, String state) {
        for (int time = 0; time < 2; time++) {
            JsonNode outcome = body(clerk.post(path, "{}"));
            assertThat(outcome.path("state").asText()).isEqualTo(state);
            assertThat(outcome.path("done").asInt()).isEqualTo(2);
            assertThat(outcome.path("problems")).isEmpty();
        }
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
