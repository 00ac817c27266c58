package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.access.DemoStaff;
import dibao.scenario.RestRoad;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@HouseTest
@DisplayName("表单填错了，接口说出哪一项错在哪里")
class FormFaultsTests {

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired ManagementService jobs;
    @Autowired TaskService tasks;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;

    RestRoad road;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, jobs, clock, json);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_relative_declared_by_halves_or_in_no_list_is_never_lost() {
        ObjectNode entry = application();
        entry.putArray("kin").addObject().put("memberId", "431122197001010013").put("officialName", "蒋某");
        assertSaid(checked(entry), "kin[0]", "近亲属情况第1行：家庭成员、人员姓名、人员类别和关系都要填写");
        entry.putObject("kin").put("officialName", "蒋某");
        assertSaid(checked(entry), "kin", "「近亲属情况」应为列表");
        entry.putArray("kin").addObject().put("name", "蒋某");
        assertSaid(checked(entry), "kin[0].name", "没有「name」这一项，请核对字段名");
        entry.putArray("kin");
        entry.put("paperIds", "申请书");
        assertSaid(checked(entry), "paperIds", "「申请材料」应为列表");
    }

    @Test
    void all_faults_of_a_household_come_at_once_each_with_its_field() {
        ObjectNode entry = application();
        ((ObjectNode) entry.path("declared")).put("category", "乡村");
        entry.putArray("kin").addObject().put("officialName", "蒋某");
        var answer = checked(entry);
        assertSaid(answer, "kin[0]", "近亲属情况第1行");
        assertThat(answer.getBody().path("faults").findValuesAsText("field")).anyMatch(f -> f.startsWith("declared."));
    }

    @Test
    void the_same_application_is_not_handed_in_twice_and_a_draft_is_seen_by_its_writer_alone() {
        ObjectNode entry = application();
        String draft = UUID.randomUUID().toString();
        assertThat(put(RestRoad.CLERK, "/api/drafts/" + draft, entry).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get(RestRoad.CLERK, "/api/drafts/" + draft).getBody().path("draft").path("declared").isObject()).isTrue();
        assertSaid(get("damiaokou.shouli", "/api/drafts/" + draft), "draftId", "没有这份草稿，或它是别人填写的");
        assertSaid(put("baiyashi.shouli2", "/api/drafts/" + draft, entry), "draftId", "没有这份草稿，或它是别人填写的");
        assertSaid(put(RestRoad.CLERK, "/api/drafts/" + draft, List.of("不是表单")), "", "表单内容应为 JSON 对象");
        var started = road.call(HttpMethod.POST, RestRoad.CLERK, "/engine-rest/process-definition/key/intake/start",
                Map.of("variables", Map.of("draftId", Map.of("value", draft, "type", "String"))));
        assertThat(started.getBody().path("businessKey").asText()).startsWith("S");
        assertSaid(checked(entry), "", "该申请已收件，回执编号 " + started.getBody().path("businessKey").asText());
    }

    @Test
    void what_a_form_cannot_mean_is_named_in_chinese_and_nothing_is_laid() {
        String caseNo = road.opened(aHousehold());
        road.verification(caseNo);
        String task = road.task(RestRoad.SURVEYOR, caseNo, "Survey");
        String desk = "/api/tasks/" + task;
        assertSaid(post(RestRoad.SURVEYOR, desk + "/draft/check"), "", "「入户调查」的表单还没有填写");
        assertSaid(tried(desk, Map.of("applicantSigned", true)), "doubtful", "请填写是否有疑问");
        assertSaid(tried(desk, Map.of("applicantSigned", true, "doubtful", false, "visitedOn", "昨天")), "visitedOn",
                "「入户日期」不是有效的日期，应为 年-月-日，如 2018-07-09");
        assertSaid(tried(desk, Map.of("applicantSigned", "大概", "doubtful", false)), "applicantSigned", "「申请人是否签字」填写的内容类型不对，请核对");
        assertSaid(tried(desk, Map.of("applicantSigned", true, "doubtful", false, "photoIds", Map.of())), "photoIds", "「照片」填写的内容类型不对");
        assertSaid(tried(desk, Map.of("applicantSigned", true, "doubtful", false, "weather", "晴")), "weather", "没有「weather」这一项，请核对字段名");
        assertThat(road.open(RestRoad.SURVEYOR, caseNo, "Survey")).isTrue();
    }

    @Test
    void a_task_taken_by_another_is_left_to_him_and_one_that_is_none_is_said_so() {
        String caseNo = road.opened(aHousehold());
        road.verification(caseNo);
        String task = road.task(RestRoad.SURVEYOR, caseNo, "Survey");
        tasks.setAssignee(task, "baiyashi.diaocha2");
        assertSaid(put(RestRoad.SURVEYOR, "/api/tasks/" + task + "/draft", Map.of("place", "村部")), "", "领办，请由其办理或先放回");
        assertThat(get("damiaokou.diaocha", "/api/tasks/" + task + "/desk").getStatusCode().is4xxClientError()).as("another township").isTrue();
        assertThat(get(RestRoad.SURVEYOR, "/api/tasks/no-such-task/desk").getStatusCode().is4xxClientError()).isTrue();
    }

    @Test
    void a_reason_for_lateness_is_kept_short() {
        String caseNo = road.opened(aHousehold());
        road.verification(caseNo);
        clock.forward(Duration.ofDays(40));
        String desk = "/api/tasks/" + road.task(RestRoad.SURVEYOR, caseNo, "Survey");
        assertSaid(tried(desk, Map.of("applicantSigned", true, "doubtful", false, "overdueReason", "雨".repeat(1001))), "overdueReason", "字，现为1001字");
    }

    @Test
    void what_is_no_json_no_number_and_no_draft_is_said_in_chinese() {
        var clerk = Visitor.program(port, RestRoad.CLERK);
        var broken = clerk.put("/api/drafts/" + UUID.randomUUID(), "{\"declared\": ");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("请求内容读不出来，应为 JSON");
        assertThat(clerk.get("/api/drafts/7").body()).contains("「id」填写的“7”不是可用的值");
    }

    private ObjectNode application() {
        ObjectNode entry = json.createObjectNode();
        entry.set("declared", json.valueToTree(aHousehold().application().declared()));
        entry.putArray("kin");
        entry.putArray("paperIds");
        return entry;
    }

    private ResponseEntity<JsonNode> checked(ObjectNode entry) {
        String draft = "/api/drafts/" + UUID.randomUUID();
        put(RestRoad.CLERK, draft, entry);
        return post(RestRoad.CLERK, draft + "/check");
    }

    private ResponseEntity<JsonNode> tried(String desk, Map<String, Object> entry) {
        put(RestRoad.SURVEYOR, desk + "/draft", entry);
        return post(RestRoad.SURVEYOR, desk + "/draft/check");
    }

    private ResponseEntity<JsonNode> get(String who, String path) {
        return road.call(HttpMethod.GET, who, path, null);
    }

    private ResponseEntity<JsonNode> put(String who, String path, Object body) {
        return road.call(HttpMethod.PUT, who, path, body);
    }

    private ResponseEntity<JsonNode> post(String who, String path) {
        return road.call(HttpMethod.POST, who, path, null);
    }

    private static void assertSaid(ResponseEntity<JsonNode> answer, String field, String says) {
        assertThat(answer.getStatusCode().is4xxClientError()).as(String.valueOf(answer)).isTrue();
        assertThat(answer.getBody().path("faults")).anySatisfy(fault -> {
            assertThat(fault.path("field").asText()).isEqualTo(field);
            assertThat(fault.path("message").asText()).contains(says);
        });
    }
}
