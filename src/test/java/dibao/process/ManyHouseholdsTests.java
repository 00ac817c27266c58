package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dibao.HouseTest;
import dibao.Visitor;
import dibao.scenario.RestRoad;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("One meeting and one notice end the tasks of many households")
class ManyHouseholdsTests extends Walks {

    private static final String VILLAGE = "431122100273";

    @LocalServerPort int port;

    @Test
    void a_meeting_for_three_ends_three_tasks_and_a_notice_for_two_their_posting_and_its_end() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String caseNo = road.opened(poor().in(VILLAGE));
            road.verification(caseNo);
            road.survey(caseNo);
            assertThat(running(caseNo)).isWaitingAt("Appraisal");
            cases.add(caseNo);
        }
        Visitor clerk = Visitor.person(port, RestRoad.CLERK);
        String meeting = place(chosen(clerk, "/meetings", "village=" + VILLAGE, cases));
        clerk.form(meeting, minutes(cases));
        assertThat(clerk.get(meeting).body()).contains("已入卷 3 户，未入卷 0 户");
        assertThat(cases).allSatisfy(c -> assertThat(running(c)).isWaitingAt("TownshipProposal"));

        List<String> agreed = cases.subList(0, 2);
        agreed.forEach(c -> road.opinion(c, true));
        String wall = place(chosen(clerk, "/walls", "level=TOWNSHIP&village=" + VILLAGE, agreed));
        String photo = road.photo(RestRoad.CLERK);
        clerk.form(wall, Map.of("version", "1", "then", "post", "postedOn", road.today(), "places[0].place", "村务公开栏",
                "places[0].photoId", photo));
        assertThat(clerk.get(wall).body()).contains("张贴已入卷 2 户，未入卷 0 户");
        assertThat(agreed).noneMatch(c -> road.open(RestRoad.CLERK, c, "Posting"));
        String objectedOn = clock.today().plusDays(1).toString();
        road.waitForPosting();
        assertThat(agreed).allMatch(c -> road.open(RestRoad.CLERK, c, "Notice"));
        clerk.form(wall, Map.of("version", "2", "then", "close", "closedOn", road.today(), "proofs[0]", photo, "households[1].caseNo",
                agreed.get(1), "households[1].objections[0].on", objectedOn, "households[1].objections[0].by", "邻居甲",
                "households[1].objections[0].content", "家中有小汽车"));
        assertThat(clerk.get(wall).body()).contains("公示结果已入卷 2 户");
        assertThat(running(agreed.get(0))).isWaitingAt("HandUp");
        assertThat(running(agreed.get(1))).isWaitingAt("Survey");
    }

    private static Map<String, String> minutes(String heldOn, String photo) {
        var form = new LinkedHashMap<>(Map.of("version", "1", "then", "record", "heldOn", heldOn, "place", "村部", "recordIds", photo));
        for (int i = 0; i < 9; i++) {
            form.put("attendees[" + i + "].name", "评议人" + i);
            form.put("attendees[" + i + "].capacity", i < 6 ? "村(居)民代表" : "党员代表");
            form.put("attendees[" + i + "].signed", "true");
        }
        return form;
    }

    private Map<String, String> minutes(List<String> cases) {
        Map<String, String> form = minutes(road.today(), road.photo(RestRoad.CLERK));
        for (int i = 0; i < cases.size(); i++) {
            form.put("households[" + i + "].caseNo", cases.get(i));
            form.put("households[" + i + "].conclusion", "属实");
            form.put("households[" + i + "].narrative", "无不同意见");
        }
        return form;
    }

    /** As a browser sends several ticked boxes of one name. */
    private static HttpResponse<String> chosen(Visitor clerk, String path, String more, List<String> cases) {
        String body = Stream.concat(Stream.of(more, "_csrf=" + URLEncoder.encode(clerk.cookie("XSRF-TOKEN"), StandardCharsets.UTF_8)),
                cases.stream().map(c -> "caseNo=" + c)).reduce((a, b) -> a + "&" + b).orElseThrow();
        return clerk.send(clerk.request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String place(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("location").orElseThrow(() -> new AssertionError(answer.body()));
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
